/**
 * Loads a lazy part of the page. If it does not arrive, a line next to it says so and offers to
 * reload the page. Retrying the import would not help: Firefox caches a failed import for the
 * lifetime of the page, and after a deployment an open page requests files that no longer exist.
 */
import { said } from './script-text.ts';

/**
 * Announces a sentence. It has no default value, because the bundler would then put `announce` in a
 * separate file.
 */
type Tell = (sentence: string) => void;

/** Milliseconds after which the reader is told that a part is still loading. */
export const lateAfterMs = 10_000;

type Sentences = { readonly loading?: string; readonly late: string; readonly failed: string };

/** Shows and announces a sentence, with a button that reloads the page. */
export function offerReload(line: HTMLElement, sentence: string, tell: Tell): void {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'press';
  button.textContent = said.reload;
  button.addEventListener('click', () => location.reload());
  line.replaceChildren(sentence, ' ', button);
  line.hidden = false;
  tell(sentence);
}

/** Returns the loaded part, or undefined if loading failed; the line then says so. */
export async function loadPart<Part>(
  line: HTMLElement,
  load: () => Promise<Part>,
  { loading, late, failed }: Sentences,
  tell: Tell,
): Promise<Part | undefined> {
  if (loading !== undefined) {
    line.textContent = loading;
    tell(loading);
  }
  const timer = setTimeout(() => offerReload(line, late, tell), lateAfterMs);
  try {
    const part = await load();
    line.textContent = '';
    return part;
  } catch {
    offerReload(line, failed, tell);
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}
