/**
 * Opens the whole simulator in the test's document, with a tab whose storage, clock, and random
 * numbers the test controls. Needs the environment `happy-dom`.
 */
import { h, render } from 'preact';
import { act as flushed } from 'preact/test-utils';
import { afterAll, afterEach, beforeEach, vi } from 'vitest';
import type { HubControl } from '../../src/core/hub/screen.ts';
import type { Locale } from '../../src/i18n/locales.ts';
import { phrasebook } from '../../src/i18n/phrasebook.ts';
import type { Later, Translate } from '../../src/simulator/simulator-context.ts';
import * as later from '../../src/simulator/lazy.ts';
import { Simulator } from '../../src/simulator/Simulator.tsx';
import { startRuntime, type Runtime } from '../../src/simulator/runtime.ts';
import * as en from '../../src/simulator/text/en.ts';
import * as ja from '../../src/simulator/text/ja.ts';
import { textOf } from './drawn.ts';
import { newTab, type Tab } from './tab.ts';

export type Opened = {
  readonly place: HTMLElement;
  readonly runtime: Runtime;
  readonly t: Translate;
  readonly tab: Tab;
  /** Changes the world or the view, and waits until everything is rendered. */
  after(change: () => void): Promise<void>;
  /** Changes the address as a link in the page does, to a history entry without a state. */
  goTo(hash: string): Promise<void>;
  /** The first button with this text. */
  button(text: string): HTMLElement | undefined;
  /** Presses the first control with this text. */
  press(text: string): Promise<void>;
  /** A control of the simulated Docker Hub. */
  control(name: HubControl): HTMLElement | null;
  /** Presses a control of the simulated Docker Hub. */
  pressControl(name: HubControl): Promise<void>;
  close(): void;
};

/** Removes what earlier tests have left in the page and its storage. */
function clearTab(): void {
  sessionStorage.clear();
  localStorage.clear();
  delete document.documentElement.dataset['edition'];
  history.replaceState(null, '');
}

/** Resolves after the callbacks for the next frame. */
const drawn = () => new Promise<void>((next) => requestAnimationFrame(() => setTimeout(next)));

// happy-dom sends this event after `replaceState` and `pushState`, and no browser does (HTML, 7.4).
addEventListener('hashchange', (event) => {
  if (event instanceof HashChangeEvent) event.stopImmediatePropagation();
});

let last: Opened | undefined;
const places: HTMLElement[] = [];
// Otherwise, a timer could run after the test's document is removed.
afterAll(() => places.forEach((place) => render(null, place)));

export async function openPractice(
  options: {
    tab?: Tab;
    locale?: Locale;
    exercise?: string;
    /** Replaces the camera, which needs a canvas. */
    scan?: Later['scan'];
  } = {},
): Promise<Opened> {
  const { tab = newTab(), locale = 'en', exercise, scan } = options;
  const { words, laterWords } = { en, ja }[locale];
  const t = phrasebook({ ...words, ...(await laterWords()) });
  const runtime = await startRuntime(tab);
  const { whole, ...parts } = later;
  runtime.complete(whole);
  const place = document.createElement('div');
  places.push(place);
  document.body.replaceChildren(place);
  const props = { runtime, locale, t, later: { ...parts, scan }, exercise };
  await flushed(() => render(h(Simulator, props), place));
  const after = async (change: () => void) => {
    await flushed(change);
    await flushed(drawn);
  };
  await after(() => {});
  const control = (name: HubControl) =>
    place.querySelector<HTMLElement>(`[data-control="${name}"]`);
  last = {
    place,
    runtime,
    t,
    tab,
    after,
    goTo: (hash) =>
      after(() => {
        history.replaceState(null, '', hash);
        dispatchEvent(new Event('hashchange'));
      }),
    button: (text) => [...place.querySelectorAll('button')].find((each) => textOf(each) === text),
    control,
    pressControl: (name) => after(() => control(name)?.click()),
    async press(text) {
      const control = [...place.querySelectorAll<HTMLElement>('button, a, summary')].find(
        (each) => textOf(each) === text,
      );
      if (!control) throw new RangeError(`There is no control “${text}”`);
      await after(() => control.click());
    },
    close: () => render(null, place),
  };
  return last;
}

/**
 * Opens the simulator in an empty tab before each test, with a stopped date. After the test, closes
 * the simulator that the test opened last.
 */
export function openBeforeEach(opened: (practice: Opened) => void): void {
  beforeEach(async () => {
    clearTab();
    vi.useFakeTimers({ toFake: ['Date'] });
    opened(await openPractice());
  });
  afterEach(() => {
    last?.close();
    vi.useRealTimers();
    vi.restoreAllMocks();
  });
}
