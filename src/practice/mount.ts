/**
 * Puts the practice into its place on a page. Everything it may need later is fetched before it
 * calls itself ready (`data-ready`): from then on nothing is requested.
 */
import { h, render } from 'preact';
import type { EditionId } from '../core/devices/edition.ts';
import type { Locale } from '../i18n/locales.ts';
import { phrasebook } from '../i18n/phrasebook.ts';
import { Practice } from './Practice.tsx';
import { startRuntime } from './runtime.ts';
import benchStyles from './bench.css?url';

const WORDS = {
  en: () => import('./words/en.ts'),
  ja: () => import('./words/ja.ts'),
};

/** As an address and not as an import: pages that never open the practice must not carry its styles. */
function loadStyles(): Promise<void> {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = benchStyles;
  return new Promise((resolve, reject) => {
    link.addEventListener('load', () => resolve());
    link.addEventListener('error', () => {
      link.remove();
      reject(new Error('The styles of the practice could not be fetched'));
    });
    document.head.append(link);
  });
}

/** Rejects when the practice's parts cannot be fetched; the place is then left as it was. */
export async function mount(place: HTMLElement): Promise<void> {
  const root = document.documentElement;
  const locale: Locale = root.lang === 'ja' ? 'ja' : 'en';
  const [{ words }, scanner] = await Promise.all([
    WORDS[locale](),
    // Without the scanner the picture cannot be read here; the text code can still be typed.
    import('./scanner.ts').catch(() => undefined),
    loadStyles(),
  ]);
  const edition: EditionId = root.dataset['edition'] === 'classic' ? 'classic' : 'today';
  const runtime = await startRuntime(edition);
  place.replaceChildren();
  render(h(Practice, { runtime, locale, t: phrasebook(words), scan: scanner?.scan }), place);
  place.dataset['ready'] = '';
}
