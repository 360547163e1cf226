/**
 * Mounts the simulator on a page in two steps: the reader can use it after its first screen is
 * rendered, and it sets `data-ready` after the rest is loaded. Nothing is requested after that.
 */
import { h, render } from 'preact';
import type { Locale } from '../i18n/locales.ts';
import { phrasebook } from '../i18n/phrasebook.ts';
import type { Later } from './simulator-context.ts';
import { namesExercise } from './deep-link.ts';
import { watchKeptPage } from './bfcache.ts';
import { Simulator } from './Simulator.tsx';
import './translated-page.ts';
import { startRuntime } from './runtime.ts';
import { chosenEdition } from './use-edition.ts';
import { Trouble } from './Trouble.tsx';

const WORDS = {
  en: () => import('./text/en.ts'),
  ja: () => import('./text/ja.ts'),
};

/** The time in milliseconds after which the simulator says that its rest is loading slowly. */
const lateAfterMs = 10_000;

const randomBytes = (count: number) => crypto.getRandomValues(new Uint8Array(count));

function hasRandomNumbers(): boolean {
  try {
    return randomBytes(1).length === 1;
  } catch {
    return false;
  }
}

/** Whether the reader arrived by a link, and not by a reload or by Back. */
function isArrival(): boolean {
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return entry?.type !== 'reload' && entry?.type !== 'back_forward';
}

/**
 * Rejects if the first screen cannot be loaded or rendered, and leaves the content of `place`
 * unchanged. If the rest cannot be loaded, the simulator itself says so. Resolves with a sentence
 * if the simulator cannot run in this browser.
 */
export async function mount(
  place: HTMLElement,
  beforeDrawing?: () => void,
): Promise<'mounted' | { readonly why: string }> {
  const root = document.documentElement;
  const locale: Locale = root.lang === 'ja' ? 'ja' : 'en';
  const { words, laterWords } = await WORDS[locale]();
  if (!hasRandomNumbers()) return { why: phrasebook(words)('simulator:noRandomNumbers') };
  const edition = chosenEdition();
  const runtime = await startRuntime({
    edition,
    storage: () => sessionStorage,
    now: () => Date.now(),
    randomBytes,
    arrivedAt: isArrival() ? location.pathname : undefined,
  });
  watchKeptPage(runtime.isCurrent);
  // The simulator's own page continues the exercise in progress. A guide page names an exercise.
  const exercise = place.dataset['open'] === 'at-once' ? undefined : place.dataset['exercise'];
  const before = [...place.childNodes];
  let drawn = false;
  let broken = false;
  const caught = () => {
    broken = true;
    delete place.dataset['ready'];
  };
  const draw = (later?: Later | 'late' | 'incomplete', t = phrasebook(words)) => {
    if (!drawn) {
      beforeDrawing?.();
      place.replaceChildren();
    }
    try {
      const practice = h(Simulator, { runtime, locale, t, later, exercise });
      render(h(Trouble, { runtime, t, caught }, practice), place);
      drawn = true;
    } catch (error) {
      place.replaceChildren(...before);
      throw error;
    }
  };
  // A restored world can be at the terminal, so it waits for the rest, which is in the browser's
  // cache. A simulator that begins with an exercise waits for that exercise.
  if (runtime.start !== 'restored' && !exercise && !namesExercise(location.hash)) draw();
  const timer = setTimeout(() => drawn && draw('late'), lateAfterMs);
  try {
    const [{ whole, ...parts }, moreWords, scanner] = await Promise.all([
      import('./lazy.ts'),
      laterWords(),
      // Without the scanner, the simulated phone cannot read the QR code, but the reader can type
      // the text code.
      import('./scanner.ts').catch(() => undefined),
    ]);
    // The first run takes ten times as long as the next one, and would delay the response to a
    // press.
    parts.qrPicture('otpauth://');
    // The rest runs in another task, so that no task delays the response to a press.
    await new Promise((next) => setTimeout(next));
    runtime.complete(whole);
    parts.keepFocus(place);
    const typed = parts.takeTyped();
    const dropped = typed.dropped && runtime.start === 'restored';
    draw({ ...parts, dropped, scan: scanner?.scan }, phrasebook({ ...words, ...moreWords }));
    if (runtime.start === 'restored') parts.restoreTyped(place, typed);
    parts.keepForNextPage(place, runtime);
    if (!broken) place.dataset['ready'] = '';
  } catch {
    draw('incomplete');
  } finally {
    clearTimeout(timer);
  }
  return 'mounted';
}

/** Removes the simulator from its place. The world stays in the tab's storage. */
export const unmount = (place: HTMLElement): void => render(null, place);
