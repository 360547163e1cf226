// @vitest-environment happy-dom
/** What `mount` reads, when it draws, and what it leaves in its place if it cannot draw. */
import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { HubControl } from '../../src/core/hub/screen.ts';
import { mount, unmount } from '../../src/simulator/mount.ts';
import { startRuntime, type Runtime } from '../../src/simulator/runtime.ts';
import { textOf } from './drawn.ts';
import { newTab } from './tab.ts';

const PATH = '/en/practice/';
const LAZY = '../../src/simulator/lazy.ts';
const SCANNER = '../../src/simulator/scanner.ts';
const TROUBLE = '../../src/simulator/Trouble.tsx';
const UNMOUNTED = '<p>Without script</p><button>Start</button>';

let place: HTMLElement;
beforeEach(() => {
  sessionStorage.clear();
  localStorage.clear();
  history.replaceState(null, '', PATH);
  document.documentElement.lang = 'en';
  vi.stubGlobal('CSS', { supports: () => false, escape: (text: string) => text });
  place = document.createElement('div');
  place.innerHTML = UNMOUNTED;
  document.body.replaceChildren(place);
});
afterEach(() => {
  render(null, place);
  vi.doUnmock(LAZY);
  vi.doUnmock(SCANNER);
  vi.doUnmock(TROUBLE);
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const ready = () => vi.waitFor(() => expect(place.dataset['ready']).toBe(''));
const noteText = () => textOf(place.querySelector('.start-notes'));
const find = (selector: string) => place.querySelector<HTMLElement>(selector);

/** Another page of this tab, whose simulator saves its world where `mount` reads it. */
const otherPage = (): Promise<Runtime> => startRuntime(newTab({ storage: () => sessionStorage }));
const press = ({ act }: Runtime, ...controls: readonly HubControl[]) => {
  for (const control of controls) act({ type: 'hub.press', control });
};

describe('the recovery code that the page in the other language showed', () => {
  const arriveBy = async (entries: readonly { readonly type: string }[]) => {
    const other = await otherPage();
    press(other, 'avatar', 'account-settings', 'two-factor', 'use-practice-password', 'confirm');
    const { screen } = other.world().browser;
    const code = screen.kind === 'recovery-code-shown' ? screen.recoveryCode : '';
    expect(code).not.toBe('');
    other.handOver(PATH);
    vi.spyOn(performance, 'getEntriesByType').mockImplementation((type) =>
      type === 'navigation' ? (entries as unknown as PerformanceEntryList) : [],
    );
    await mount(place);
    await ready();
    return textOf(find('[data-panel="hub"]')).includes(code);
  };

  test.each([
    ['by the link to this language', [{ type: 'navigate' }], true],
    ['in a browser that does not say how', [], true],
    ['by a reload', [{ type: 'reload' }], false],
    ['by Back or Forward', [{ type: 'back_forward' }], false],
  ])('is shown if the reader arrives %s: %o, %s', async (_how, entries, shown) => {
    expect(await arriveBy(entries)).toBe(shown);
  });

  test('is shown whatever follows the path in the address', async () => {
    history.replaceState(null, '', `${PATH}?from=search#2fa`);
    expect(await arriveBy([{ type: 'navigate' }])).toBe(true);
  });
});

test('a page from the back/forward cache is reloaded if the tab has another world, and only then', async () => {
  const reload = vi.spyOn(location, 'reload').mockImplementation(() => {});
  const add = vi.spyOn(window, 'addEventListener');
  const show = () => {
    // Without the listeners of the simulators in earlier tests.
    const event = Object.assign(new Event('pageshow'), { persisted: true });
    for (const [type, listener] of add.mock.calls) {
      if (type === 'pageshow') (listener as EventListener)(event);
    }
  };
  press(await otherPage(), 'avatar');
  await mount(place);
  await ready();
  show();
  expect(reload).not.toHaveBeenCalled();
  press(await otherPage(), 'account-settings');
  show();
  expect(reload).toHaveBeenCalledOnce();
});

test('the caller is told once, before the content of the place is replaced', async () => {
  const seen: string[] = [];
  await mount(place, () => seen.push(place.innerHTML));
  await ready();
  expect(seen).toEqual([UNMOUNTED]);
});

describe('while the rest is loading,', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true });
    vi.doMock(LAZY, () => new Promise(() => {}));
  });
  /** The content of the place, also after the time at which a drawn simulator says it is late. */
  const contents = async () => {
    void mount(place);
    await vi.advanceTimersByTimeAsync(500);
    const early = place.innerHTML;
    await vi.advanceTimersByTimeAsync(10_000);
    return [early, place.innerHTML];
  };

  test('a saved world is not drawn', async () => {
    press(await otherPage(), 'avatar');
    expect(await contents()).toEqual([UNMOUNTED, UNMOUNTED]);
  });

  test('the exercise that a page names is not drawn', async () => {
    place.dataset['exercise'] = 'lost-phone';
    expect(await contents()).toEqual([UNMOUNTED, UNMOUNTED]);
  });

  test('the exercise that the address names is not drawn', async () => {
    history.replaceState(null, '', `${PATH}#lost-phone`);
    expect(await contents()).toEqual([UNMOUNTED, UNMOUNTED]);
  });

  test('a new world is drawn', async () => {
    void mount(place);
    await vi.waitFor(() => expect(find('[data-control="avatar"]')).not.toBeNull());
  });
});

test('without the scanner, the simulator is complete, and offers the text code in place of a scan', async () => {
  vi.doMock(SCANNER, () => {
    throw new TypeError('Failed to fetch dynamically imported module');
  });
  history.replaceState(null, '', `${PATH}#first-enrollment/pairing`);
  await mount(place);
  await ready();
  expect(noteText()).toBe('');
  await vi.waitFor(() => expect(find('img.picture')).not.toBeNull());
  expect(find('[data-act="scan"]')).toBeNull();
  expect(find('#phone-key')).not.toBeNull();
});

describe('a complete simulator', () => {
  const wait = () => new Promise((next) => requestAnimationFrame(() => setTimeout(next)));

  test('offers a scan, and stores what is typed when the reader leaves', async () => {
    history.replaceState(null, '', `${PATH}#first-enrollment/pairing`);
    await mount(place);
    await ready();
    await vi.waitFor(() => expect(find('[data-act="scan"]')).not.toBeNull());
    Object.assign(find('#hub-field') ?? {}, { value: '123' });
    dispatchEvent(new Event('pagehide'));
    expect(Object.values({ ...sessionStorage }).join('\n')).toContain('"hub-field":"123"');
  });

  test('keeps the focus in the panel of a control that is removed', async () => {
    await mount(place);
    await ready();
    const button = document.createElement('button');
    find('[data-panel="hub"]')?.append(button);
    button.focus();
    button.remove();
    await wait();
    await wait();
    expect(document.activeElement).toBe(find('[data-panel="hub"] h3'));
  });

  test('runs the commands of the terminal', async () => {
    history.replaceState(null, '', `${PATH}#broken-pull`);
    await mount(place);
    await ready();
    const field = await vi.waitFor(() => {
      const found = find('#terminal-line') as HTMLInputElement | null;
      if (!found) throw new RangeError('There is no field');
      return found;
    });
    field.value = 'docker logout';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.form?.dispatchEvent(new Event('submit', { cancelable: true, bubbles: true }));
    await vi.waitFor(() =>
      expect(textOf(find('[data-panel="terminal"]'))).toContain('Removing login credentials'),
    );
  });

  test('is removed from its place by `unmount`, and the world stays in the tab', async () => {
    press(await otherPage(), 'avatar');
    await mount(place);
    await ready();
    const saved = { ...sessionStorage };
    unmount(place);
    expect(place.innerHTML).toBe('');
    expect({ ...sessionStorage }).toEqual(saved);
  });
});

// The last test of this file, because it loads every module a second time.
test('if not even the sentence about a fault can be drawn, the content of the place is there again', async () => {
  const before = [...place.childNodes];
  vi.resetModules();
  vi.doMock(TROUBLE, () => ({
    Trouble: () => {
      throw new TypeError('Cannot draw');
    },
  }));
  const changed = await import('../../src/simulator/mount.ts');
  await expect(changed.mount(place)).rejects.toThrow('Cannot draw');
  expect([...place.childNodes]).toEqual(before);
  expect(place.innerHTML).toBe(UNMOUNTED);
  expect(place.dataset['ready']).toBeUndefined();
});
