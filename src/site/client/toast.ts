/**
 * A toast: one line at the bottom of the window with one action and a close button. It causes no
 * layout shift. A second toast replaces the first.
 */
import { loadStyles } from './load-styles.ts';
import styles from './toast.css?url';

/** `close` is the text of the close button. `closed` is called when the reader selects it. */
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
  // Wait for the styles: without them, the toast would shift the page down.
  await loadStyles(styles);
  document.querySelector('.foot-line')?.remove();
  // The toast is placed inside the header, so that it belongs to a landmark, although it is
  // displayed at the bottom.
  document.querySelector('.page-head')?.prepend(line);
  return line;
}
