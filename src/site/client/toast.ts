/**
 * One line over the foot of the window, where it moves nothing: what it says is its one action, and
 * it can be closed. The second in a page takes the place of the first.
 */
import { loadStyles } from './load-styles.ts';
import styles from './toast.css?url';

/** `close` is the word on the button; `closed` is called when the reader presses it. */
export async function showFootLine(
  action: HTMLElement,
  close: string,
  closed?: () => void,
): Promise<HTMLElement> {
  const line = document.createElement('p');
  line.className = 'foot-line';
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = close;
  button.addEventListener('click', () => {
    line.remove();
    closed?.();
  });
  line.append(action, button);
  // Unstyled it would push the page down.
  await loadStyles(styles);
  document.querySelector('.foot-line')?.remove();
  // In the head of the page, a landmark, though it is drawn at the window's foot.
  document.querySelector('.page-head')?.prepend(line);
  return line;
}
