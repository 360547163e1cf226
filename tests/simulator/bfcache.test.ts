// @vitest-environment happy-dom
/** The back/forward cache, duplicated tabs, and focus that would be lost. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { keepFocus } from '../../src/simulator/focus-fallback.ts';
import { watchKeptPage } from '../../src/simulator/bfcache.ts';
import { watchForCopy } from '../../src/simulator/duplicate-tab.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('a page in the back/forward cache', () => {
  const shown = (persisted: boolean) =>
    dispatchEvent(Object.assign(new Event('pageshow'), { persisted }));
  const reload = vi.fn();
  let listeners: (readonly [string, EventListener])[];

  beforeEach(() => {
    reload.mockClear();
    listeners = [];
    vi.spyOn(location, 'reload').mockImplementation(reload);
    const add = globalThis.addEventListener.bind(globalThis);
    vi.stubGlobal('addEventListener', (type: string, listener: EventListener) => {
      listeners.push([type, listener]);
      add(type, listener);
    });
  });
  afterEach(() => {
    for (const [type, listener] of listeners) removeEventListener(type, listener);
  });
  const firefox = (is: boolean) => vi.stubGlobal('CSS', { supports: () => is });

  test.each([
    ['is reloaded if another page of the tab has changed the world', true, false, 1],
    ['is not reloaded otherwise', true, true, 0],
    ['is not reloaded if it was loaded normally', false, false, 0],
  ])('%s', (_rule, persisted, current, reloads) => {
    firefox(false);
    watchKeptPage(() => current);
    shown(persisted);
    expect(reload).toHaveBeenCalledTimes(reloads);
  });

  test.each([
    [true, ['pageshow', 'unload']],
    [false, ['pageshow']],
  ])('is not cached in Firefox (%s), which would show it stale storage', (is, types) => {
    firefox(is);
    watchKeptPage(() => true);
    expect(listeners.map(([type]) => type)).toEqual(types);
  });
});

describe('a tab', () => {
  /** The channels of one browser. All other channels receive a message immediately. */
  const channels = new Set<{ hear: (data: unknown) => void }>();
  class Channel {
    listeners: ((event: { data: unknown }) => void)[] = [];
    constructor(readonly name: string) {
      channels.add(this);
    }
    hear(data: unknown) {
      for (const listener of this.listeners) listener({ data });
    }
    addEventListener(_type: string, listener: (event: { data: unknown }) => void) {
      this.listeners.push(listener);
    }
    postMessage(data: unknown) {
      for (const other of [...channels]) if (other !== this) other.hear(data);
    }
    close() {
      channels.delete(this);
    }
  }
  /** A tab's storage. A duplicated tab starts with a copy of it. */
  const tabWith = (items: Map<string, string>) => {
    vi.stubGlobal('sessionStorage', {
      getItem: (key: string) => items.get(key) ?? null,
      setItem: (key: string, value: string) => items.set(key, value),
    });
    const found = vi.fn();
    return { found, stop: watchForCopy(found), items };
  };

  beforeEach(() => {
    channels.clear();
    vi.stubGlobal('BroadcastChannel', Channel);
  });

  test('that was duplicated reports that it is a copy; the original reports nothing', () => {
    const first = tabWith(new Map());
    const copy = tabWith(new Map(first.items));
    expect(copy.found).toHaveBeenCalledOnce();
    expect(first.found).not.toHaveBeenCalled();
    // The copy has its own id now.
    expect([...copy.items.values()]).not.toEqual([...first.items.values()]);
  });

  test('that was opened separately is not a copy', () => {
    const first = tabWith(new Map());
    const second = tabWith(new Map());
    expect(first.found).not.toHaveBeenCalled();
    expect(second.found).not.toHaveBeenCalled();
  });

  test('that was reloaded is not a copy of itself', () => {
    const before = tabWith(new Map());
    before.stop();
    expect(tabWith(before.items).found).not.toHaveBeenCalled();
  });

  test('does not answer after its page is left', () => {
    const first = tabWith(new Map());
    dispatchEvent(new Event('pagehide'));
    expect(tabWith(new Map(first.items)).found).not.toHaveBeenCalled();
  });

  test('with blocked storage is not a copy', () => {
    const blocked = () => {
      throw new DOMException('Blocked', 'SecurityError');
    };
    vi.stubGlobal('sessionStorage', { getItem: blocked, setItem: blocked });
    const found = vi.fn();
    expect(() => watchForCopy(found)()).not.toThrow();
    expect(found).not.toHaveBeenCalled();
    expect(channels.size).toBe(0);
  });
});

describe('focus', () => {
  let place: HTMLElement;
  const settled = async () => {
    await new Promise((next) => requestAnimationFrame(() => setTimeout(next)));
    await new Promise((next) => setTimeout(next));
  };

  beforeEach(() => {
    place = document.createElement('div');
    place.innerHTML = `<section class="panel" data-panel="hub"><h3>Site</h3><button>1</button></section>
      <section class="panel" data-panel="log"><h3>Log</h3><div><button>2</button></div></section>
      <button>3</button>`;
    document.body.replaceChildren(place);
    keepFocus(place);
  });
  const press = (text: string) => {
    const button = [...place.querySelectorAll('button')].find((each) => each.textContent === text);
    button?.focus();
    return button;
  };

  test('moves to the heading of its panel if the pressed button is removed', async () => {
    press('2')?.remove();
    await settled();
    expect(document.activeElement?.textContent).toBe('Log');
    expect((document.activeElement as HTMLElement).tabIndex).toBe(-1);
  });

  test('moves to the simulated Docker Hub if the whole panel is removed', async () => {
    press('2');
    place.querySelector('[data-panel="log"]')?.remove();
    await settled();
    expect(document.activeElement?.textContent).toBe('Site');
  });

  test('moves to the simulated Docker Hub from outside all panels', async () => {
    press('3')?.remove();
    await settled();
    expect(document.activeElement?.textContent).toBe('Site');
  });

  test('moves to the simulated Docker Hub from outside, also if a panel had it before', async () => {
    press('2');
    press('3')?.remove();
    await settled();
    expect(document.activeElement?.textContent).toBe('Site');
  });

  test('moves to the heading of the exercise from its bar', async () => {
    place.insertAdjacentHTML('beforeend', '<div class="exercise"><h3>Title</h3><button>4</button>');
    press('4')?.remove();
    await settled();
    expect(document.activeElement?.textContent).toBe('Title');
  });

  test('is not moved if the reader took it from a button that remains', async () => {
    press('2')?.blur();
    place.append('more');
    await settled();
    expect(document.activeElement).toBe(document.body);
  });

  test('stays on its button if that remains', async () => {
    const button = press('2');
    place.append('more');
    await settled();
    expect(document.activeElement).toBe(button);
  });

  test('stays on another element that received it', async () => {
    press('2')?.remove();
    const other = press('1');
    await settled();
    expect(document.activeElement).toBe(other);
  });

  test('stays outside the simulator, where the reader or the page moved it', async () => {
    const outside = document.createElement('button');
    document.body.append(outside);
    press('2');
    outside.focus();
    place.querySelector('[data-panel="log"] div')?.remove();
    await settled();
    expect(document.activeElement).toBe(outside);
  });

  test.each([
    ['in the next frame', (move: () => void) => void requestAnimationFrame(move)],
    [
      'after the next frame',
      (move: () => void) => void requestAnimationFrame(() => setTimeout(move)),
    ],
  ])('is left to a component that moves it %s', async (_when, later) => {
    const focused: (EventTarget | null)[] = [];
    const button = press('2');
    const other = place.querySelector('button');
    place.addEventListener('focusin', ({ target }) => focused.push(target));
    later(() => other?.focus());
    button?.remove();
    await settled();
    expect(focused).toEqual([other]);
  });

  test('is not moved if nothing had focus', async () => {
    place.querySelector('button')?.remove();
    await settled();
    expect(document.activeElement).toBe(document.body);
  });
});
