/**
 * The way into search on every page: the button in its head, `/`, and Ctrl or ⌘ with K. The dialog
 * is fetched when a pointer comes to the button or search is asked for; the search library and the
 * guide's text when it opens.
 */
import { loadStyles } from '../client/load-styles.ts';
import { said } from '../client/script-text.ts';
import styles from './search.css?url';

async function fetchDialog(): Promise<() => void> {
  const [{ makeDialog }] = await Promise.all([import('./dialog.ts'), loadStyles(styles)]);
  return makeDialog();
}

const writesText = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('input, textarea, select, dialog') !== null;

/** Whether a key stroke asks for search; a slash in a field is a slash. */
function asksForSearch({ key, target, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  const command = ctrlKey || metaKey;
  return key === '/' ? !command && !altKey && !writesText(target) : key === 'k' && command;
}

export function offerSearch(): void {
  const button = document.querySelector<HTMLButtonElement>('#search');
  if (!button) return;
  let dialog: Promise<() => void> | undefined;
  const fetched = () =>
    (dialog ??= fetchDialog().catch((error: unknown) => {
      // Asked for again at the next press.
      dialog = undefined;
      throw error;
    }));
  const open = async () => {
    try {
      (await fetched())();
    } catch {
      // The line is otherwise for screen readers alone.
      const status = document.getElementById('status');
      status?.classList.remove('vh');
      if (status) status.textContent = said.searchFailed;
    }
  };
  // Nothing is said of a failure before anyone has asked.
  button.addEventListener('pointerenter', () => void fetched().catch(() => undefined));
  button.addEventListener('click', () => void open());
  addEventListener('keydown', (event) => {
    if (!asksForSearch(event)) return;
    event.preventDefault();
    void open();
  });
}
