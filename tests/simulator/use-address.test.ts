// @vitest-environment happy-dom
/** The address on the simulator's own page names what is shown. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openPractice, type Opened } from './opened.ts';
import { newTab, type Tab } from './tab.ts';

let tab: Tab;
let practice: Opened;

const open = async (hash: string, exercise?: string) => {
  history.replaceState(null, '', `${location.pathname}${hash}`);
  practice = await openPractice({ tab, ...(exercise !== undefined && { exercise }) });
};

const act = (...acts: readonly Parameters<Opened['runtime']['act']>[0][]) =>
  practice.after(() => acts.forEach((each) => practice.runtime.act(each)));

beforeEach(() => {
  sessionStorage.clear();
  localStorage.clear();
  tab = newTab();
});

afterEach(() => {
  vi.restoreAllMocks();
  practice.close();
  delete document.documentElement.dataset['edition'];
  history.replaceState(null, '', location.pathname);
});

describe('the address', () => {
  test('names the first exercise if it named none', async () => {
    await open('');
    expect(location.hash).toBe('#first-enrollment');
  });

  test('changes to that of the current exercise if it names nothing that exists', async () => {
    await open('#no-such-exercise');
    expect(location.hash).toBe('#first-enrollment');
  });

  test('starts its exercise and keeps its name, without a new entry in the history', async () => {
    const entries = history.length;
    await open('#lost-phone');
    expect(practice.runtime.world().phone.kind).toBe('lost');
    expect(location.hash).toBe('#lost-phone');
    await act({ type: 'edition.choose', edition: 'classic' });
    expect(location.hash).toBe('#lost-phone/classic');
    await act({ type: 'image-store.choose', imageStore: 'graph' });
    expect(location.hash).toBe('#lost-phone/classic/graph');
    await act(
      { type: 'edition.choose', edition: 'today' },
      { type: 'image-store.choose', imageStore: 'containerd' },
    );
    expect(location.hash).toBe('#lost-phone');
    expect(history.length).toBe(entries);
  });

  test('starts its exercise with the older image store', async () => {
    await open('#broken-pull/graph');
    expect(practice.runtime.world().imageStore).toBe('graph');
    expect(location.hash).toBe('#broken-pull/graph');
  });

  test('starts another exercise when it changes', async () => {
    await open('#lost-phone');
    await practice.goTo('#sign-in/classic');
    expect(practice.runtime.world()).toMatchObject({
      edition: 'classic',
      phone: { kind: 'in-hand' },
    });
    expect(location.hash).toBe('#sign-in/classic');
  });

  test('leaves out what is the default, although a link to a screen named it', async () => {
    await open('#first-enrollment/today/security');
    expect(practice.runtime.world().browser.screen.kind).toBe('settings');
    expect(location.hash).toBe('#first-enrollment/security');
    await practice.goTo('#first-enrollment/today/pairing');
    expect(location.hash).toBe('#first-enrollment/pairing');
  });

  test('is not replaced before the link to it is followed', async () => {
    let early = true;
    const hold = (event: Event) => {
      if (early) event.stopImmediatePropagation();
    };
    addEventListener('hashchange', hold);
    await open('');
    history.replaceState(null, '', '#lost-phone');
    await act({ type: 'edition.choose', edition: 'classic' });
    expect(location.hash).toBe('#lost-phone');
    early = false;
    await practice.goTo('#lost-phone');
    removeEventListener('hashchange', hold);
    expect(practice.runtime.world().phone.kind).toBe('lost');
  });

  test('never names the first exercise when it named another one', async () => {
    const written = vi.spyOn(history, 'replaceState');
    await open('#lost-phone');
    const addresses = written.mock.calls.map(([, , address]) => String(address));
    expect(addresses.filter((address) => address.includes('first-enrollment'))).toEqual([]);
  });

  test('keeps the world after a reload', async () => {
    await open('#lost-phone');
    await act({ type: 'hub.press', control: 'use-practice-password' });
    practice.close();
    practice = await openPractice({ tab });
    expect(practice.runtime.start).toBe('restored');
    expect(practice.runtime.world().browser.screen).toEqual({ kind: 'sign-in', password: 'given' });
    expect(location.hash).toBe('#lost-phone');
  });

  test('asks before another exercise starts, and is restored if the reader declines', async () => {
    await open('#lost-phone');
    await act({ type: 'phone.replace' });
    await practice.goTo('#sign-in');
    expect(practice.runtime.world().phone.kind).toBe('in-hand');
    expect(location.hash).toBe('#sign-in');
    await practice.press(practice.t('exercises:no'));
    expect(location.hash).toBe('#lost-phone');
    await practice.goTo('#sign-in');
    await practice.press(practice.t('exercises:yes'));
    expect(location.hash).toBe('#sign-in');
  });

  test('names a screen until the first act, also after a reload', async () => {
    await open('#first-enrollment/pairing');
    expect(practice.runtime.world().browser.screen.kind).toBe('pairing');
    expect(location.hash).toBe('#first-enrollment/pairing');
    practice.close();
    practice = await openPractice({ tab });
    expect(location.hash).toBe('#first-enrollment/pairing');
    await act({ type: 'clock.freeze' });
    expect(location.hash).toBe('#first-enrollment');
  });

  test('names a screen that a later link begins, until the first act', async () => {
    await open('#first-enrollment/pairing');
    await practice.goTo('#sign-in/code-prompt');
    expect(location.hash).toBe('#sign-in/code-prompt');
    await act({ type: 'clock.freeze' });
    expect(location.hash).toBe('#sign-in');
  });

  test('still names a screen after the reader left the page, with what it shows only once', async () => {
    await open('#first-enrollment/pairing');
    await practice.after(() => practice.runtime.forgetShownOnce());
    expect(location.hash).toBe('#first-enrollment/pairing');
  });

  test('changes to that of the current exercise when the reader returns to an earlier entry', async () => {
    await open('#lost-phone');
    await practice.after(() => {
      history.replaceState({ practice: 0 }, '', '#sign-in');
      dispatchEvent(new Event('hashchange'));
    });
    expect(practice.runtime.world().phone.kind).toBe('lost');
    expect(location.hash).toBe('#lost-phone');
    expect(history.state).toEqual({ practice: 0 });
  });

  test('names no exercise if the exercise is get-back-in', async () => {
    await open('#lost-phone');
    await act({ type: 'saved-codes.lose-recovery-code' });
    await practice.press(practice.t('path:getBackIn'));
    expect(location.hash).toBe('');
    practice.close();
    practice = await openPractice({ tab });
    expect(practice.place.querySelector('.question')).toBeNull();
    expect(practice.place.textContent).toContain(practice.t('path:exercise.get-back-in.title'));
  });

  test('keeps what it has before the exercise, with and without an exercise', async () => {
    await open('?from=mail');
    expect(location.search + location.hash).toBe('?from=mail#first-enrollment');
    await practice.goTo('#lost-phone');
    await act({ type: 'saved-codes.lose-recovery-code' });
    await practice.press(practice.t('path:getBackIn'));
    expect(location.search + location.hash).toBe('?from=mail');
  });

  test('is corrected by the next change if the browser refuses one', async () => {
    await open('#lost-phone');
    const refusing = vi.spyOn(history, 'replaceState').mockImplementation(() => {
      throw new DOMException('Too many changes', 'SecurityError');
    });
    await act({ type: 'edition.choose', edition: 'classic' });
    expect(practice.runtime.world().edition).toBe('classic');
    refusing.mockRestore();
    expect(location.hash).toBe('#lost-phone');
    await act({ type: 'image-store.choose', imageStore: 'graph' });
    expect(location.hash).toBe('#lost-phone/classic/graph');
  });

  test('of a page of the guide does not change', async () => {
    await open('#prerequisites', 'lost-code');
    expect(practice.runtime.world().savedCodes.recoveryCode.kind).toBe('empty');
    expect(location.hash).toBe('#prerequisites');
  });

  test('of a page of the guide does not matter to the simulator when it changes', async () => {
    await open('#prerequisites', 'lost-phone/recovery-entry');
    await act({ type: 'hub.leave' });
    await practice.goTo('#next-steps');
    expect(practice.place.querySelector('.question')).toBeNull();
    expect(practice.runtime.beginnings()).toBe(1);
    expect(location.hash).toBe('#next-steps');
  });
});

describe.each([undefined, 'lost-code'])('a link in the simulator (page about %s)', (wanted) => {
  test('starts its exercise, with the edition and image store of the current one', async () => {
    await open(wanted ? '#prerequisites' : '#lost-code/classic/graph', wanted);
    await act(
      { type: 'edition.choose', edition: 'classic' },
      { type: 'image-store.choose', imageStore: 'graph' },
    );
    // The page's script does this when the simulator asks for it.
    document.documentElement.dataset['edition'] = 'classic';
    await practice.after(() => practice.place.querySelector<HTMLElement>('.choose')?.click());
    await practice.press(practice.t('path:exercise.lost-phone.title'));
    expect(practice.runtime.world()).toMatchObject({
      edition: 'classic',
      imageStore: 'graph',
      phone: { kind: 'lost' },
    });
    expect(location.hash).toBe(wanted ? '#prerequisites' : '#lost-phone/classic/graph');
  });

  test('starts the same exercise over', async () => {
    await open(wanted ? '#prerequisites' : '#lost-code', wanted);
    await act({ type: 'phone.lose' });
    await practice.after(() =>
      practice.place.querySelector<HTMLElement>('[data-layer="more"]')?.click(),
    );
    await practice.press(practice.t('exercises:again'));
    await practice.press(practice.t('exercises:yes'));
    expect(practice.runtime.world().phone.kind).toBe('in-hand');
    expect(practice.runtime.beginnings()).toBe(2);
  });
});
