// @vitest-environment happy-dom
/** The script of every page: what it says of itself, and when it shows that it failed. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { find, freshPage, html, show } from './page.ts';

const parts = vi.hoisted(() => ({ chooseTheme: () => {} }));
vi.mock('../../src/site/client/theme-choice.ts', () => ({
  chooseTheme: () => parts.chooseTheme(),
}));

freshPage();

beforeEach(() => {
  parts.chooseTheme = () => {};
});

async function open(): Promise<void> {
  show('<header class="page-head"></header><p class="unscripted">It failed.</p>');
  await import('../../src/site/client/page.ts');
}
const state = () => html.dataset['scripted'];
const sentence = () => find('.unscripted').parentElement;

describe('the script of a page', () => {
  test('says that it ran, and shows no sentence', async () => {
    await open();
    expect(state()).toBe('');
    expect(sentence()).toBe(document.body);
  });

  test('shows the sentence if a part fails, and still runs the others', async () => {
    const copied = vi.fn();
    parts.chooseTheme = () => {
      throw new Error('no feature');
    };
    vi.doMock('../../src/site/client/copy-code.ts', () => ({ offerCopy: copied }));
    await open();
    vi.doUnmock('../../src/site/client/copy-code.ts');
    expect(state()).toBe('failed');
    expect(sentence()).toBe(find('.page-head'));
    expect(copied).toHaveBeenCalledOnce();
  });

  test.each([
    ['of the site', `${location.origin}/_astro/page.js`, 'failed'],
    ['of a browser extension', 'moz-extension://1/content.js', ''],
    ['without an address', '', ''],
  ])(
    'gets its state from an error in a script %s (“%s”): “%s”',
    async (_whose, filename, expected) => {
      await open();
      dispatchEvent(Object.assign(new Event('error'), { filename }));
      expect(state()).toBe(expected);
    },
  );

  test('has failed after a promise that nobody handles', async () => {
    await open();
    dispatchEvent(new Event('unhandledrejection'));
    expect(state()).toBe('failed');
  });

  test('shows the sentence in a dialog that covers the page', async () => {
    await open();
    const dialog = document.createElement('dialog');
    document.body.append(dialog);
    dialog.showModal();
    dispatchEvent(new Event('unhandledrejection'));
    expect(sentence()).toBe(dialog);
  });
});

describe('the parts of the script', () => {
  const PARTS = {
    'simulator/press-guard.ts': 'guardPresses',
    'site/client/checklist.ts': 'tickLists',
    'site/client/copy-code.ts': 'offerCopy',
    'site/client/edition-choice.ts': 'chooseEdition',
    'site/client/fact-age.ts': 'showAge',
    'site/client/language-offer.ts': 'offerLanguage',
    'site/client/language-switch.ts': 'keepPlace',
    'site/client/load-simulator.ts': 'openSimulators',
    'site/client/scroll-spy.ts': 'markSections',
    'site/offline/start.ts': 'start',
    'site/search/offer.ts': 'offerSearch',
  };
  let started: string[];
  beforeEach(() => {
    started = [];
    parts.chooseTheme = () => void started.push('chooseTheme');
    for (const [path, name] of Object.entries(PARTS)) {
      vi.doMock(`../../src/${path}`, () => ({ [name]: () => void started.push(name) }));
    }
  });
  afterEach(() => {
    for (const path of Object.keys(PARTS)) vi.doUnmock(`../../src/${path}`);
  });
  const all = ['chooseTheme', ...Object.values(PARTS)].toSorted();

  test('start once each; the offline part only where it is needed', async () => {
    await open();
    const others = all.filter((name) => name !== 'start');
    await vi.waitFor(() => expect(started.toSorted()).toEqual(others), 30_000);
  });

  test.each([
    ['on the page with the offline copy', '<p class="offline"></p>', {}],
    ['on a page with a worker', '', { serviceWorker: { controller: {} } }],
  ])('include the offline part %s', async (_where, markup, navigator) => {
    vi.stubGlobal('navigator', navigator);
    show(markup);
    await import('../../src/site/client/page.ts');
    await vi.waitFor(() => expect(started.toSorted()).toEqual(all), 30_000);
    expect(state()).toBe('');
  });

  test('show no sentence long after the offline part has loaded', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    show('<p class="offline"></p>');
    await import('../../src/site/offline/start.ts');
    await import('../../src/site/client/page.ts');
    await vi.waitFor(() => expect(started).toContain('start'));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(state()).toBe('');
  });

  test('show no sentence if the offline part is late on a page without its buttons', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    vi.stubGlobal('navigator', { serviceWorker: { controller: {} } });
    vi.doMock('../../src/site/offline/start.ts', () => new Promise(() => {}));
    await import('../../src/site/client/page.ts');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(state()).toBe('');
  });

  test.each([
    ['is late', () => new Promise(() => {}), 10_000],
    [
      'is missing',
      () => {
        throw new TypeError('Failed to fetch dynamically imported module');
      },
      0,
    ],
  ])('show the sentence if the offline part %s where it is needed', async (_how, part, ms) => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    vi.doMock('../../src/site/offline/start.ts', part);
    show('<header class="page-head"></header><p class="unscripted"></p><p class="offline"></p>');
    await import('../../src/site/client/page.ts');
    if (ms > 0) {
      await vi.advanceTimersByTimeAsync(ms - 1);
      expect(state()).toBe('');
      await vi.advanceTimersByTimeAsync(1);
    }
    await vi.waitFor(() => expect(state()).toBe('failed'));
  });
});
