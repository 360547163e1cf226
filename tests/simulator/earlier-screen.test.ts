// @vitest-environment happy-dom
/** The browser’s Back and Forward: the earlier screens of the simulated Docker Hub. */
import { describe, expect, test, vi } from 'vitest';
import { textOf } from './drawn.ts';
import { openBeforeEach, openPractice, type Opened } from './opened.ts';

let practice: Opened;
openBeforeEach((opened) => (practice = opened));

const heading = () => textOf(practice.place.querySelector('[data-panel="hub"] h4'));

describe('the browser’s history', () => {
  const goBackTo = (entry: unknown) =>
    practice.after(() => {
      history.replaceState(entry, '');
      dispatchEvent(new Event('popstate'));
    });
  const earlier = () => practice.place.querySelector('.earlier');

  test('has one entry for each new screen, and an entry contains only a number', async () => {
    const push = vi.spyOn(history, 'pushState');
    await practice.pressControl('avatar');
    expect(push).not.toHaveBeenCalled();
    await practice.pressControl('account-settings');
    await practice.pressControl('two-factor');
    expect(push.mock.calls.map(([state]) => state as unknown)).toEqual([
      { practice: 1 },
      { practice: 2 },
    ]);
    expect(push.mock.calls.every(([, , address]) => address === undefined)).toBe(true);
  });

  test('shows the earlier screen without controls, and changes nothing', async () => {
    await practice.pressControl('avatar');
    await practice.pressControl('account-settings');
    const before = practice.runtime.world();
    await goBackTo({ practice: 0 });
    expect(textOf(earlier())).toContain('aoi_demo');
    expect(earlier()?.querySelectorAll('button')).toHaveLength(1);
    expect(practice.runtime.world()).toBe(before);
    expect(practice.place.querySelector<HTMLElement>('.stage')?.hidden).toBe(true);
  });

  test('announces an earlier screen once, and moves the focus to the way back', async () => {
    const polite = () =>
      [...practice.place.querySelectorAll('[aria-live="polite"] > *')].map(textOf);
    await practice.pressControl('avatar');
    await practice.pressControl('account-settings');
    await practice.pressControl('two-factor');
    const before = polite();
    await goBackTo({ practice: 1 });
    expect(polite()).toEqual([...before, practice.t('simulator:back.notice')]);
    expect(textOf(document.activeElement)).toBe(practice.t('simulator:back.now'));
    await goBackTo({ practice: 0 });
    expect(polite()).toHaveLength(before.length + 1);
  });

  test('shows the current screen after Back and Forward', async () => {
    await practice.pressControl('avatar');
    await practice.pressControl('account-settings');
    await goBackTo({ practice: 0 });
    await goBackTo({ practice: 1 });
    expect(earlier()).toBeNull();
    expect(heading()).toBe('Account settings');
  });

  test('returns to the current screen with a button', async () => {
    await practice.pressControl('avatar');
    await practice.pressControl('account-settings');
    await practice.pressControl('two-factor');
    await goBackTo({ practice: 0 });
    const go = vi.spyOn(history, 'go').mockImplementation(() => {});
    await practice.press(practice.t('simulator:back.now'));
    expect(go).toHaveBeenCalledWith(2);
  });

  test('shows the current screen for an entry that this page did not create', async () => {
    await practice.pressControl('avatar');
    await practice.pressControl('account-settings');
    for (const entry of [null, {}, { practice: 7 }, { practice: -1 }]) {
      await goBackTo(entry);
      expect(earlier()).toBeNull();
    }
  });

  test('continues from the entry that is shown if an act changes the screen', async () => {
    await practice.pressControl('avatar');
    await practice.pressControl('account-settings');
    await goBackTo({ practice: 0 });
    const push = vi.spyOn(history, 'pushState');
    await practice.after(() => void practice.runtime.act({ type: 'hub.leave' }));
    expect(earlier()).toBeNull();
    await practice.after(() => void practice.runtime.act({ type: 'hub.press', control: 'avatar' }));
    await practice.after(
      () => void practice.runtime.act({ type: 'hub.press', control: 'account-settings' }),
    );
    expect(push.mock.calls.at(-1)?.[0]).toEqual({ practice: 1 });
  });

  test('has the current screen in the same entry if the browser refuses a new one', async () => {
    const push = vi.spyOn(history, 'pushState').mockImplementationOnce(() => {
      throw new DOMException('Too many entries', 'SecurityError');
    });
    await practice.pressControl('avatar');
    await practice.pressControl('account-settings');
    expect(heading()).toBe('Account settings');
    await practice.pressControl('two-factor');
    expect(push.mock.calls.map(([state]) => state as unknown)).toEqual([
      { practice: 1 },
      { practice: 1 },
    ]);
    await goBackTo({ practice: 0 });
    expect(textOf(earlier()?.querySelector('h4'))).toBe('Account settings');
  });

  test('continues with the number of the entry after a reload', async () => {
    practice.close();
    history.replaceState({ practice: 3 }, '');
    practice = await openPractice();
    expect(history.state).toEqual({ practice: 3 });
    await practice.pressControl('avatar');
    await practice.pressControl('account-settings');
    expect(history.state).toEqual({ practice: 4 });
    await goBackTo({ practice: 3 });
    expect(textOf(earlier()?.querySelector('h4'))).toBe('aoi_demo');
  });

  test('keeps the state that other scripts put in an entry', async () => {
    practice.close();
    history.replaceState({ other: 'hub' }, '');
    practice = await openPractice();
    expect(history.state).toEqual({ other: 'hub', practice: 0 });
  });
});
