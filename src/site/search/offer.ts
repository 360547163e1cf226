/** The way into search on every page: the button in its head, `/`, and Ctrl or ⌘ with K. */

/** What is fetched on first use: the dialog, the search library and the guide's text. */
let fetched: Promise<() => void> | undefined;

const writesText = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('input, textarea, select, dialog') !== null;

export function offerSearch(): void {
  const button = document.querySelector<HTMLButtonElement>('#search');
  if (!button) return;
  const open = async () => {
    fetched ??= import('./dialog.ts').then(({ makeDialog }) => makeDialog());
    try {
      (await fetched)();
    } catch {
      // Asked for again at the next press.
      fetched = undefined;
      const status = document.getElementById('status');
      if (status) status.textContent = button.dataset['failed'] ?? '';
    }
  };
  button.addEventListener('click', () => void open());
  addEventListener('keydown', (event) => {
    const slash = event.key === '/' && !writesText(event.target);
    const withK = event.key === 'k' && (event.ctrlKey || event.metaKey);
    if (!slash && !withK) return;
    event.preventDefault();
    void open();
  });
}
