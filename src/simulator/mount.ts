/**
 * Puts the practice into its place on a page, in two steps: a practice that begins can be used as
 * soon as its first screen is drawn, and calls itself ready (`data-ready`) once everything it may
 * need later is there too. From then on nothing is requested.
 */
import { h, render } from 'preact';
import type { EditionId } from '../core/hub/edition.ts';
import type { Locale } from '../i18n/locales.ts';
import { phrasebook } from '../i18n/phrasebook.ts';
import type { Later } from './simulator-context.ts';
import { readDeepLink } from './deep-link.ts';
import { watchKeptPage } from './bfcache.ts';
import { Practice } from './Simulator.tsx';
import './translated-page.ts';
import { startRuntime } from './runtime.ts';

const WORDS = {
  en: () => import('./text/en.ts'),
  ja: () => import('./text/ja.ts'),
};

/**
 * Rejects when what the first screen needs cannot be fetched; the place is then left as it was. When
 * the rest cannot, the practice says so itself.
 */
export async function mount(place: HTMLElement): Promise<void> {
  const root = document.documentElement;
  const locale: Locale = root.lang === 'ja' ? 'ja' : 'en';
  const { words, laterWords } = await WORDS[locale]();
  const edition: EditionId = root.dataset['edition'] === 'classic' ? 'classic' : 'today';
  const runtime = await startRuntime(edition);
  watchKeptPage(runtime.isCurrent);
  // The practice's own page goes on with whatever is under way; a guide page names what it is about.
  const scenario = place.dataset['open'] === 'at-once' ? undefined : place.dataset['scenario'];
  const draw = (later?: Later | 'failed', t = phrasebook(words)) =>
    render(h(Practice, { runtime, locale, t, later, scenario }), place);
  place.replaceChildren();
  // Who comes back may stand at the terminal, and has everything in the browser's cache. Who comes
  // for a scenario waits for it.
  if (runtime.start !== 'restored' && !scenario && !readDeepLink(location.hash)) draw();
  try {
    const [{ whole, ...parts }, moreWords, scanner] = await Promise.all([
      import('./lazy.ts'),
      laterWords(),
      // Without the scanner the picture cannot be read here; the text code can still be typed.
      import('./scanner.ts').catch(() => undefined),
    ]);
    // Its first run is ten times slower than the next, and would keep a press waiting.
    parts.qrPicture('otpauth://');
    // A task of its own: nothing may keep a press waiting for long.
    await new Promise((next) => setTimeout(next));
    runtime.complete(whole);
    parts.keepFocus(place);
    draw({ ...parts, scan: scanner?.scan }, phrasebook({ ...words, ...moreWords }));
  } catch {
    draw('failed');
    return;
  }
  place.dataset['ready'] = '';
}
