/**
 * Opens search from every page: the button in the header, and Ctrl+K or ⌘K. No single key opens it
 * (WCAG 2.1.4). The dialog is loaded when the pointer reaches the button or search is opened; the
 * search library and the guide's text are loaded when the dialog opens.
 */
import { announce } from '../client/announce.ts';
import { loadPart } from '../client/load-part.ts';
import { loadStyles } from '../client/load-styles.ts';
import { said } from '../client/script-text.ts';
import styles from './search.css?url';

async function fetchDialog(): Promise<() => void> {
  const [{ makeDialog }] = await Promise.all([import('./dialog.ts'), loadStyles(styles)]);
  return makeDialog();
}

/** Where the command key is the one with ⌘. */
const isMac = () => /^(Mac|iP)/.test(navigator.platform);

/** A field of the simulator keeps its keys: in a shell, Ctrl+K deletes to the end of the line. */
const isSimulatorField = (target: EventTarget | null): boolean =>
  target instanceof Element && target.matches('.simulator :is(input, textarea, select)');

/**
 * Caps Lock makes it `K`; a keyboard layout without Latin letters gives another letter for the key.
 */
const isK = ({ key, code }: KeyboardEvent): boolean =>
  /^[a-z]$/i.test(key) ? key.toLowerCase() === 'k' : code === 'KeyK';

/** Whether a keystroke is Ctrl+K, or ⌘K on a Mac, and nothing more. */
function asksForSearch(event: KeyboardEvent): boolean {
  const { ctrlKey, metaKey, altKey, shiftKey, target } = event;
  const command = isMac() ? metaKey && !ctrlKey : ctrlKey && !metaKey;
  return command && !altKey && !shiftKey && isK(event) && !isSimulatorField(target);
}

export function offerSearch(): void {
  const button = document.querySelector<HTMLButtonElement>('#search');
  if (!button) return;
  button.setAttribute('aria-keyshortcuts', isMac() ? 'Meta+K' : 'Control+K');
  let dialog: Promise<() => void> | undefined;
  const fetched = () =>
    (dialog ??= fetchDialog().catch((error: unknown) => {
      // Retry at the next press.
      dialog = undefined;
      throw error;
    }));
  const failure = document.createElement('p');
  failure.hidden = true;
  button.parentElement?.append(failure);
  const open = async () => {
    const show = await loadPart(failure, fetched, said.part, announce);
    if (!show) return;
    failure.hidden = true;
    show();
  };
  // Preload silently: a failure is reported when the reader opens search.
  button.addEventListener('pointerenter', () => void fetched().catch(() => undefined));
  button.addEventListener('click', () => void open());
  addEventListener('keydown', (event) => {
    if (!asksForSearch(event)) return;
    event.preventDefault();
    void open();
  });
}
