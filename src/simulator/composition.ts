/**
 * Input method editors (UI Events, 5.6: composition events): which keys belong to an input method,
 * and whether the reader is composing a word. One listener on the page stops the keys of an input
 * method before any other listener, so that an Enter that accepts a conversion submits nothing.
 */

type Key = Pick<KeyboardEvent, 'isComposing' | 'keyCode'>;

/** Safari sends the Enter that accepts a conversion after `compositionend`, with this key code. */
const PROCESSED_BY_INPUT_METHOD = 229;

// eslint-disable-next-line @typescript-eslint/no-deprecated -- Safari shows it in no other way.
export const belongsToInputMethod = ({ isComposing, keyCode }: Key): boolean =>
  isComposing || keyCode === PROCESSED_BY_INPUT_METHOD;

let field: EventTarget | null = null;
let waiting: (() => void)[] = [];

/** A field that the page removed sends no `compositionend`. */
export const isComposing = (): boolean => field instanceof Node && field.isConnected;

/** Runs the task immediately, or after the composition of the current word has ended. */
export function afterComposition(task: () => void): void {
  if (isComposing()) waiting.push(task);
  else task();
}

function goOn(): void {
  if (isComposing()) return;
  const tasks = waiting;
  waiting = [];
  for (const task of tasks) task();
}

function ignoreKey(event: KeyboardEvent): void {
  if (!belongsToInputMethod(event)) return;
  event.stopImmediatePropagation();
  // The browser could use the Enter after a composition to submit the form.
  if (event.key === 'Enter' && !event.isComposing) event.preventDefault();
}

let watched = false;

/** Called by the search dialog and by the simulator. Only the first call has an effect. */
export function watchComposition(): void {
  if (watched) return;
  watched = true;
  addEventListener('keydown', ignoreKey, { capture: true });
  addEventListener('compositionstart', ({ target }) => (field = target), { capture: true });
  // A field that lost the focus has ended its composition. Waiting tasks run after the other
  // listeners.
  for (const type of ['compositionend', 'focusout']) {
    addEventListener(
      type,
      () => {
        field = null;
        setTimeout(goOn);
      },
      { capture: true },
    );
  }
}
