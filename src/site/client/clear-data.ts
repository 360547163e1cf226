/**
 * Deletes everything this site keeps in the reader's browser: asks first, in place, and reports what
 * is left. The data of a simulator in another tab is out of reach (`sessionStorage`).
 */
import { clear } from '../../storage/storage.ts';
import { dropOffline } from '../offline/keep-offline.ts';
import { offlineWords } from '../offline/text.ts';
import { announce } from './announce.ts';
import { offerReload } from './load-part.ts';

/** Storage first: it is there at once, and the rest may fail. Returns whether nothing is left. */
async function forget(): Promise<boolean> {
  const cleared = clear();
  try {
    await dropOffline();
    return cleared;
  } catch {
    return false;
  }
}

/** Puts the question into the line, and the focus on the answer that deletes nothing. */
export function askToForget(opener: HTMLButtonElement, line: HTMLElement): void {
  const question = document.createElement('span');
  question.id = 'forget-question';
  question.textContent = offlineWords.forget.ask;
  const answer = (text: string, act: () => void) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'press';
    button.textContent = text;
    button.setAttribute('aria-describedby', question.id);
    button.addEventListener('click', () => {
      line.replaceChildren();
      opener.focus();
      act();
    });
    return button;
  };
  const report = async () => {
    const isGone = await forget();
    // The offer to keep the guide offline shows what is left of it.
    document.dispatchEvent(new Event('forgotten'));
    if (!isGone) {
      offerReload(line, offlineWords.forget.failed, announce);
      return;
    }
    line.textContent = offlineWords.forget.done;
    announce(offlineWords.forget.done);
  };
  const keep = answer(offlineWords.forget.no, () => undefined);
  line.replaceChildren(
    question,
    ' ',
    keep,
    ' ',
    answer(offlineWords.forget.yes, () => void report()),
  );
  keep.focus();
}
