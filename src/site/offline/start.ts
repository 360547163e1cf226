/**
 * Starts the parts of every page that concern stored data: the buttons for reading offline and for
 * deleting everything, and the notice of a newer version. Pages without these load nothing for
 * them.
 */
import { announce } from '../client/announce.ts';
import { loadPart, offerReload } from '../client/load-part.ts';
import { said } from '../client/script-text.ts';

async function offer(place: HTMLElement): Promise<void> {
  const button = place.querySelector('button');
  const line = place.querySelector('span');
  if (!button || !line) return;
  const part = await loadPart(line, () => import('./keep-offline.ts'), said.part, announce);
  if (!part) return;
  try {
    await part.offerOffline(place);
    button.disabled = false;
  } catch {
    offerReload(line, said.part.failed, announce);
  }
}

/**
 * Prepares the button that deletes everything that this site has stored. Its code is loaded after
 * the press.
 */
export function offerToForget(): void {
  const button = document.querySelector<HTMLButtonElement>('.forget button');
  const line = document.querySelector<HTMLElement>('.forget span');
  if (!button || !line) return;
  const ask = async () => {
    const part = await loadPart(line, () => import('../client/clear-data.ts'), said.part, announce);
    part?.askToForget(button, line);
  };
  button.addEventListener('click', () => void ask());
  button.disabled = false;
}

export function startOffline(): void {
  const place = document.querySelector<HTMLElement>('.offline');
  if (place) void offer(place);
  // The worker can belong to another site on this origin. The chunk checks that.
  if (navigator.serviceWorker?.controller) {
    // The reader did not request a newer version, so a failed check shows no message.
    import('./versions.ts').then(({ watchVersions }) => watchVersions()).catch(() => undefined);
  }
}

export function start(): void {
  offerToForget();
  startOffline();
}
