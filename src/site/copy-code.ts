/** Copy buttons on commands. The button says what happened; text stays selectable when it cannot. */
export function offerCopy(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('.command button')) {
    button.addEventListener('click', () => {
      const text = button.parentElement?.querySelector('code')?.textContent ?? '';
      const say = (outcome: 'copied' | 'failed') => {
        button.textContent = button.dataset[outcome] ?? '';
      };
      navigator.clipboard?.writeText(text.trim()).then(
        () => say('copied'),
        () => say('failed'),
      ) ?? say('failed');
    });
  }
}
