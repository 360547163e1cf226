/**
 * Opens the practice where a page holds a place for it: at once on its own page, and in a guide
 * page when the reader asks. The practice's script is fetched only then.
 */
import benchStyles from '../../simulator/stage.css?url';
import { loadStyles } from './load-styles.ts';
import { said } from './script-text.ts';

async function open(place: HTMLElement): Promise<void> {
  const notice = place.querySelector<HTMLElement>('.practice-state');
  const say = (key: 'loading' | 'failed') => {
    if (notice) notice.textContent = said.practice[key];
  };
  say('loading');
  try {
    const [{ mount }] = await Promise.all([
      import('../../simulator/mount.ts'),
      loadStyles(benchStyles),
    ]);
    await mount(place);
  } catch {
    say('failed');
    place.querySelector('button')?.removeAttribute('disabled');
  }
}

export function openPractices(): void {
  for (const place of document.querySelectorAll<HTMLElement>('.practice-place')) {
    const button = place.querySelector('button');
    button?.addEventListener('click', () => {
      button.disabled = true;
      void open(place);
    });
    if (place.dataset['open'] === 'at-once') button?.click();
  }
}
