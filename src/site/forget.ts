/** Empties what this site keeps in the reader's browser, when they ask for it. */
export function offerToForget(): void {
  const button = document.querySelector<HTMLButtonElement>('.forget button');
  button?.addEventListener('click', () => {
    try {
      localStorage.clear();
      sessionStorage.clear();
    } catch {
      // Blocked: then nothing is kept.
    }
    const said = button.parentElement?.querySelector('[role=status]');
    if (said) said.textContent = button.dataset['done'] ?? '';
  });
}
