// @vitest-environment happy-dom
/** Mounting the simulator on a page. */
import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { saveWorld } from '../../src/core/snapshot/save-world.ts';
import { mount } from '../../src/simulator/mount.ts';
import { startRuntime } from '../../src/simulator/runtime.ts';
import { fullName, write } from '../../src/storage/storage.ts';
import { textOf } from './drawn.ts';
import { newTab } from './tab.ts';
import { wordsOf } from '../support/words.ts';
import { on } from './worlds.ts';

const word = (key: string) => String(wordsOf('en').get(key));

const UNMOUNTED = '<p>Without script</p><button>Start</button>';
let place: HTMLElement;
beforeEach(() => {
  sessionStorage.clear();
  localStorage.clear();
  history.replaceState(null, '', '/en/practice/');
  document.documentElement.lang = 'en';
  vi.stubGlobal('CSS', { supports: () => false, escape: (text: string) => text });
  place = document.createElement('div');
  place.innerHTML = UNMOUNTED;
  document.body.replaceChildren(place);
});
afterEach(() => {
  render(null, place);
  vi.unstubAllGlobals();
  delete document.documentElement.dataset['edition'];
});

const ready = () => vi.waitFor(() => expect(place.dataset['ready']).toBe(''));
const heading = () => textOf(place.querySelector('[data-panel="hub"] h4'));

/** Saves a world as another simulator in this tab does. */
async function save(): Promise<void> {
  const runtime = await startRuntime(newTab({ storage: () => sessionStorage }));
  runtime.act({ type: 'clock.freeze' });
  const [key] = Object.keys(sessionStorage).filter((each) =>
    sessionStorage.getItem(each)?.includes('"world"'),
  );
  sessionStorage.setItem(key ?? '', saveWorld(on));
}

test('the simulator replaces the content of its place, and sets data-ready when all its parts are loaded', async () => {
  await mount(place);
  await ready();
  expect(textOf(place)).not.toContain('Without script');
  expect(heading()).toBe('aoi_demo');
});

test('the simulator has the edition and the language of the page', async () => {
  document.documentElement.lang = 'ja';
  document.documentElement.dataset['edition'] = 'classic';
  await mount(place);
  await ready();
  expect(textOf(place.querySelector('[data-control="avatar"]'))).toContain('aoi_demo');
  expect(textOf(place.querySelector('h2'))).toMatch(/[\p{Script=Han}\p{Script=Katakana}]/u);
});

test('the simulator continues with the world that is saved in the tab', async () => {
  await save();
  await mount(place);
  await ready();
  expect(place.querySelector<HTMLElement>('.seal')?.dataset['state']).toBe('on');
});

describe('what the reader typed on the page before', () => {
  const field = () => place.querySelector<HTMLInputElement>('#phone-key');
  const fullStorage = () =>
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
  afterEach(() => void vi.restoreAllMocks());

  test.each([
    ['entered again in the world that is saved', save, 'ABCD'],
    ['not entered in a new world', () => {}, ''],
    [
      'not entered in a new world after an unreadable one',
      () => sessionStorage.setItem(fullName('simulator'), 'unreadable'),
      '',
    ],
    ['not entered in a world that cannot be saved', fullStorage, ''],
  ])('is %s, and a lost text is reported with it only', async (_, prepare, text) => {
    write('simulator-typed', JSON.stringify({ fields: { 'phone-key': 'ABCD' }, dropped: true }));
    await Promise.resolve().then(prepare);
    await mount(place);
    await ready();
    expect(field()?.value).toBe(text);
    const notes = textOf(place.querySelector('.start-notes'));
    expect(notes.includes(word('simulator:kept.dropped'))).toBe(text !== '');
  });
});

describe('an exercise', () => {
  const title = () => textOf(place.querySelector('.exercise-title'));

  test('that the page names begins', async () => {
    place.dataset['exercise'] = 'lost-phone';
    await mount(place);
    await ready();
    await vi.waitFor(() => expect(place.querySelector('[data-lost]')).not.toBeNull());
    expect(heading()).not.toBe('aoi_demo');
  });

  test('of the simulator’s own page is the one that is saved in the tab', async () => {
    place.dataset['exercise'] = 'lost-phone';
    place.dataset['open'] = 'at-once';
    await mount(place);
    await ready();
    expect(place.querySelector('[data-lost]')).toBeNull();
  });

  test('that the address names begins', async () => {
    await mount(place);
    await ready();
    const before = title();
    render(null, place);
    delete place.dataset['ready'];
    sessionStorage.clear();
    location.hash = '#lost-phone';
    await mount(place);
    await ready();
    await vi.waitFor(() => expect(title()).not.toBe(before));
    expect(location.hash).toBe('#lost-phone');
  });
});

describe('a simulator that cannot be drawn', () => {
  const findLast = Object.getOwnPropertyDescriptor(Array.prototype, 'findLast') ?? {};
  afterEach(() => {
    Object.defineProperty(Array.prototype, 'findLast', findLast);
  });

  test('is replaced by a sentence, and the saved world stays unchanged', async () => {
    await save();
    const before = { ...sessionStorage };
    Reflect.deleteProperty(Array.prototype, 'findLast');
    await mount(place);
    await vi.waitFor(() => expect(place.querySelector('.simulator-broken')).not.toBeNull());
    expect(textOf(place)).toContain(word('simulator:start.cannotDraw'));
    expect(place.dataset['ready']).toBeUndefined();
    expect({ ...sessionStorage }).toEqual(before);
  });
});

test.each([
  ['are missing', undefined],
  [
    'throw',
    {
      getRandomValues: () => {
        throw new DOMException('No entropy', 'OperationError');
      },
    },
  ],
])('if random numbers %s, the reason is returned, and the page stays', async (_how, crypto) => {
  vi.stubGlobal('crypto', crypto);
  expect(await mount(place)).toEqual({ why: word('simulator:noRandomNumbers') });
  expect(place.innerHTML).toBe(UNMOUNTED);
});

describe('a part that is loaded later', () => {
  const PART = '../../src/simulator/lazy.ts';
  const SCHEMA = '../../src/core/snapshot/read-snapshot.ts';
  const missing = () => {
    throw new TypeError('Failed to fetch dynamically imported module');
  };
  afterEach(() => {
    vi.doUnmock(PART);
    vi.doUnmock(SCHEMA);
    vi.useRealTimers();
  });
  const note = () => textOf(place.querySelector('.start-notes'));
  const reload = word('simulator:start.reload');

  test('and cannot be loaded leaves a simulator that works, and says so', async () => {
    vi.doMock(PART, missing);
    expect(await mount(place)).toBe('mounted');
    await vi.waitFor(() => expect(note()).toBe(`${word('simulator:start.incomplete')} ${reload}`));
    expect(heading()).toBe('aoi_demo');
    expect(place.dataset['ready']).toBeUndefined();
  });

  test('and does not arrive is reported after ten seconds', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true });
    vi.doMock(PART, () => new Promise(() => {}));
    void mount(place);
    await vi.waitFor(() => expect(heading()).toBe('aoi_demo'), 30_000);
    expect(note()).toBe('');
    await vi.advanceTimersByTimeAsync(10_000);
    await vi.waitFor(() => expect(note()).toBe(`${word('simulator:start.late')} ${reload}`));
  });

  test('and is needed to read the saved world leaves the saved world if it cannot be loaded', async () => {
    await save();
    const before = { ...sessionStorage };
    vi.doMock(SCHEMA, missing);
    await expect(mount(place)).rejects.toThrow();
    expect({ ...sessionStorage }).toEqual(before);
    expect(place.innerHTML).toBe(UNMOUNTED);
  });
});

test('a simulator whose parts were loaded in time is not called late afterwards', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true });
  try {
    await mount(place);
    await ready();
    const before = textOf(place);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(textOf(place.querySelector('.start-notes'))).toBe('');
    expect(textOf(place)).toBe(before);
    expect(place.querySelector('[data-layer="more"]')?.getAttribute('aria-disabled')).toBe('false');
  } finally {
    vi.useRealTimers();
  }
});
