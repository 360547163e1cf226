// @vitest-environment happy-dom
/** The whole simulator: undo, starting over, the editions, and the browser's Back and Forward. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { listedIds } from '../../src/exercises/groups.ts';
import { newWorld } from '../../src/core/world/world.ts';
import type { HubControl } from '../../src/core/hub/screen.ts';
import { textOf } from './drawn.ts';
import { openPractice, type Opened } from './opened.ts';
import { newTab } from './tab.ts';

let practice: Opened;
beforeEach(async () => {
  sessionStorage.clear();
  localStorage.clear();
  delete document.documentElement.dataset['edition'];
  history.replaceState(null, '');
  vi.useFakeTimers({ toFake: ['Date'] });
  practice = await openPractice();
});
afterEach(() => {
  practice.close();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const control = (name: HubControl) =>
  practice.place.querySelector<HTMLElement>(`[data-control="${name}"]`);
const pressControl = (name: HubControl) => practice.after(() => control(name)?.click());
const heading = () => textOf(practice.place.querySelector('[data-panel="hub"] h4'));
const button = (text: string) =>
  [...practice.place.querySelectorAll('button')].find((each) => textOf(each) === text);

describe('undo', () => {
  test('is a labeled control that reverts the last act and what is shown of it', async () => {
    const undo = practice.t('stage:undo');
    expect(button(undo)?.getAttribute('aria-disabled')).toBe('true');
    await pressControl('avatar');
    await pressControl('account-settings');
    expect(heading()).toBe('Account settings');
    expect(button(undo)?.getAttribute('aria-disabled')).toBe('false');
    await practice.press(undo);
    expect(heading()).toBe('aoi_demo');
    expect(control('account-settings')).not.toBeNull();
    await practice.press(undo);
    expect(practice.runtime.world()).toEqual(newWorld({ edition: 'today' }));
    expect(button(undo)?.getAttribute('aria-disabled')).toBe('true');
  });

  test('reverts a change of the account', async () => {
    for (const name of [
      'avatar',
      'account-settings',
      'two-factor',
      'use-practice-password',
      'confirm',
    ] as const) {
      await pressControl(name);
    }
    const mark = () => practice.place.querySelector<HTMLElement>('.seal')?.dataset['state'];
    expect(mark()).toBe('enrolling');
    await practice.press(practice.t('stage:undo'));
    expect(mark()).toBe('off');
    expect(practice.runtime.world().account.twoFactor).toEqual({ kind: 'off' });
  });
});

/** Opens the menu of rarely used items. */
const openMore = () => practice.press(practice.t('stage:more'));

describe('the simulator’s clock', () => {
  beforeEach(openMore);

  test('can be stopped and started', async () => {
    await practice.press(practice.t('simulator:clock.freeze'));
    const frozen = practice.runtime.now();
    practice.tab.deviceMs += 10_000;
    expect(practice.runtime.now()).toBe(frozen);
    await practice.press(practice.t('simulator:clock.run'));
    practice.tab.deviceMs += 10_000;
    expect(practice.runtime.now()).toBe(frozen + 10_000);
  });

  test('can be advanced to the beginning of the next time step', async () => {
    await practice.press(practice.t('simulator:clock.next'));
    const now = practice.runtime.now();
    expect(now % 30_000).toBeLessThan(1_000);
    expect(now).toBeGreaterThan(practice.tab.deviceMs);
  });
});

test('a lock of the sign-in can be skipped in the menu', async () => {
  const skip = () => practice.place.querySelector('.layer .clock button:nth-of-type(3)');
  await openMore();
  expect(skip()).toBeNull();
  await practice.goTo('#locked-out');
  await openMore();
  const before = practice.runtime.now();
  expect(textOf(skip())).toBe(practice.t('path:do.skipLock'));
  await practice.after(() => (skip() as HTMLElement).click());
  expect(practice.runtime.now()).toBeGreaterThan(before + 30_000);
  expect(skip()).toBeNull();
});

test('the top bar has the number of the exercise and the progress to its goal', async () => {
  const bar = () => [
    textOf(practice.place.querySelector('.exercise-title .number')),
    textOf(practice.place.querySelector('.progress p')),
    practice.place.querySelectorAll('.squares i').length,
    practice.place.querySelectorAll('.squares [data-done]').length,
  ];
  const number = practice.t('stage:number', { number: 1, count: listedIds.length });
  const progress = (step: number) => practice.t('stage:progress', { step, steps: 9 });
  expect(bar()).toEqual([number, progress(1), 9, 0]);
  await pressControl('avatar');
  expect(bar()).toEqual([number, progress(2), 9, 1]);
});

describe('starting over', () => {
  test('asks first, and changes nothing if the reader cancels it', async () => {
    await pressControl('avatar');
    await openMore();
    await practice.press(practice.t('simulator:do.startAgain'));
    expect(button(practice.t('simulator:do.startAgainYes'))).toBeDefined();
    await practice.press(practice.t('simulator:do.startAgainNo'));
    expect(practice.runtime.world().browser.menu).toBe('open');
  });

  test('closes the menu, and begins the first exercise with an empty world', async () => {
    await practice.goTo('#lost-phone');
    await openMore();
    await practice.press(practice.t('simulator:do.startAgain'));
    await practice.press(practice.t('simulator:do.startAgainYes'));
    expect(practice.runtime.world()).toEqual(newWorld({ edition: 'today' }));
    expect(textOf(practice.place.querySelector('.exercise-title .choose > span'))).toBe(
      practice.t('path:exercise.first-enrollment.title'),
    );
    expect(location.hash).toBe('#first-enrollment');
    expect(practice.place.querySelector('.layer')).toBeNull();
  });
});

describe('the browser’s history', () => {
  const goBackTo = (entry: unknown) =>
    practice.after(() => {
      history.replaceState(entry, '');
      dispatchEvent(new Event('popstate'));
    });
  const earlier = () => practice.place.querySelector('.earlier');

  test('has one entry for each new screen, and an entry contains only a number', async () => {
    const push = vi.spyOn(history, 'pushState');
    await pressControl('avatar');
    expect(push).not.toHaveBeenCalled();
    await pressControl('account-settings');
    await pressControl('two-factor');
    expect(push.mock.calls.map(([state]) => state as unknown)).toEqual([
      { practice: 1 },
      { practice: 2 },
    ]);
    expect(push.mock.calls.every(([, , address]) => address === undefined)).toBe(true);
  });

  test('shows the earlier screen without controls, and changes nothing', async () => {
    await pressControl('avatar');
    await pressControl('account-settings');
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
    await pressControl('avatar');
    await pressControl('account-settings');
    await pressControl('two-factor');
    const before = polite();
    await goBackTo({ practice: 1 });
    expect(polite()).toEqual([...before, practice.t('simulator:back.notice')]);
    expect(textOf(document.activeElement)).toBe(practice.t('simulator:back.now'));
    await goBackTo({ practice: 0 });
    expect(polite()).toHaveLength(before.length + 1);
  });

  test('shows the current screen after Back and Forward', async () => {
    await pressControl('avatar');
    await pressControl('account-settings');
    await goBackTo({ practice: 0 });
    await goBackTo({ practice: 1 });
    expect(earlier()).toBeNull();
    expect(heading()).toBe('Account settings');
  });

  test('returns to the current screen with a button', async () => {
    await pressControl('avatar');
    await pressControl('account-settings');
    await pressControl('two-factor');
    await goBackTo({ practice: 0 });
    const go = vi.spyOn(history, 'go').mockImplementation(() => {});
    await practice.press(practice.t('simulator:back.now'));
    expect(go).toHaveBeenCalledWith(2);
  });

  test('shows the current screen for an entry that this page did not create', async () => {
    await pressControl('avatar');
    await pressControl('account-settings');
    for (const entry of [null, {}, { practice: 7 }, { practice: -1 }]) {
      await goBackTo(entry);
      expect(earlier()).toBeNull();
    }
  });

  test('continues from the entry that is shown if an act changes the screen', async () => {
    await pressControl('avatar');
    await pressControl('account-settings');
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

  test('keeps the state that other scripts put in an entry', async () => {
    practice.close();
    history.replaceState({ other: 'hub' }, '');
    practice = await openPractice();
    expect(history.state).toEqual({ other: 'hub', practice: 0 });
  });
});

describe('the editions', () => {
  const asked: unknown[] = [];
  const listen = (event: Event) => asked.push((event as CustomEvent).detail);
  beforeEach(() => {
    asked.length = 0;
    document.addEventListener('choose-edition', listen);
  });
  afterEach(() => document.removeEventListener('choose-edition', listen));

  test('are chosen for the page and the simulator together', async () => {
    await openMore();
    await practice.after(() =>
      practice.place.querySelector<HTMLInputElement>('.editions [value="classic"]')?.click(),
    );
    expect(asked).toContain('classic');
    await practice.after(() => {
      document.documentElement.dataset['edition'] = 'classic';
      document.dispatchEvent(new Event('edition'));
    });
    expect(practice.runtime.world().edition).toBe('classic');
  });

  test('are not offered in an exercise that exists in one of them only, and the chosen one comes back', async () => {
    const offered = () => practice.place.querySelectorAll('[name="simulator-edition"]').length;
    const guideChooses = (edition: 'today' | 'classic') =>
      practice.after(() => {
        document.documentElement.dataset['edition'] = edition;
        document.dispatchEvent(new Event('edition'));
      });
    await guideChooses('classic');
    expect(practice.runtime.world().edition).toBe('classic');
    await practice.goTo('#unverified-pull/classic');
    expect(practice.runtime.world().edition).toBe('today');
    // The guide keeps what the reader has chosen.
    expect(asked).toEqual([]);
    await openMore();
    expect(offered()).toBe(0);
    await guideChooses('classic');
    expect(practice.runtime.world().edition).toBe('today');
    // Neither a reload nor the next exercise forgets it.
    const { tab } = practice;
    practice.close();
    practice = await openPractice({ tab });
    expect(practice.runtime.world().edition).toBe('today');
    expect(asked).toEqual([]);
    await practice.goTo('#sign-in');
    await practice.press(practice.t('exercises:yes'));
    expect(practice.runtime.world().edition).toBe('classic');
    await openMore();
    expect(offered()).toBe(2);
  });

  test('are not changed in a simulator that is closed', async () => {
    await pressControl('avatar');
    practice.close();
    const { runtime, tab } = practice;
    const saved = [...tab.items];
    document.documentElement.dataset['edition'] = 'classic';
    document.dispatchEvent(new Event('edition'));
    expect(runtime.world().edition).toBe('today');
    expect([...tab.items]).toEqual(saved);
  });

  test('are set on the page when a simulator is restored', async () => {
    practice.runtime.act({ type: 'edition.choose', edition: 'classic' });
    const { tab } = practice;
    practice.close();
    document.documentElement.dataset['edition'] = 'today';
    asked.length = 0;
    practice = await openPractice({ tab });
    expect(practice.runtime.start).toBe('restored');
    expect(asked).toEqual(['classic']);
  });
});

test('the image store of the computer is chosen in the menu, and is in the address', async () => {
  await openMore();
  const chosen = () =>
    practice.place.querySelector<HTMLInputElement>('[name="simulator-image-store"]:checked')?.value;
  expect(chosen()).toBe('containerd');
  await practice.after(() =>
    practice.place.querySelector<HTMLInputElement>('[value="graph"]')?.click(),
  );
  expect(practice.runtime.world().imageStore).toBe('graph');
  expect(chosen()).toBe('graph');
  expect(location.hash).toMatch(/\/graph$/);
  await practice.after(() =>
    practice.place.querySelector<HTMLInputElement>('[value="containerd"]')?.click(),
  );
  expect(location.hash).not.toMatch(/graph/);
});

test.each(['en', 'ja'] as const)(
  'the menu leads to the guide, and to the page and the beginning of the exercise (%s)',
  async (locale) => {
    practice.close();
    practice = await openPractice({ locale });
    await practice.goTo('#forgotten-password');
    await openMore();
    const links = [...practice.place.querySelectorAll('.layer a')];
    expect(links.map((link) => [textOf(link), link.getAttribute('href')])).toEqual([
      [practice.t('stage:places.home'), `/${locale}/`],
      [practice.t('stage:places.guide'), `/${locale}/2fa/`],
      [practice.t('stage:places.lockedOut'), `/${locale}/2fa/recover-hub-account/`],
      [practice.t('exercises:really'), `/${locale}/2fa/account/`],
      [practice.t('exercises:again'), `/${locale}/practice/#forgotten-password`],
    ]);
    expect(links.at(-1)?.getAttribute('data-begin')).toBe('forgotten-password');
  },
);

test('the history is shown by its button, and as a device of a narrow window', async () => {
  const isShown = () => practice.place.querySelector('.layer[data-name="history"]') !== null;
  const history = () => practice.place.querySelector<HTMLElement>('.foot-bar button');
  const select = (device: string) =>
    practice.after(() =>
      practice.place.querySelector<HTMLElement>(`[data-tab="${device}"]`)?.click(),
    );
  expect(isShown()).toBe(false);
  await practice.after(() => history()?.click());
  expect([isShown(), history()?.getAttribute('aria-expanded')]).toEqual([true, 'true']);
  await practice.after(() => history()?.click());
  expect([isShown(), history()?.getAttribute('aria-expanded')]).toEqual([false, 'false']);
  await select('log');
  expect(isShown()).toBe(true);
  await select('hub');
  expect(isShown()).toBe(false);
});

test('hints are hidden and shown in the menu, for narrow windows', async () => {
  await openMore();
  const toggle = () => practice.place.querySelector<HTMLElement>('.layer .hints button');
  expect(textOf(toggle())).toBe(practice.t('stage:hints.hide'));
  await practice.after(() => toggle()?.click());
  expect(textOf(practice.place.querySelector('.next-text'))).toBe(practice.t('stage:hints.off'));
  expect(textOf(toggle())).toBe(practice.t('stage:hints.show'));
  await practice.after(() => toggle()?.click());
  expect(practice.place.querySelectorAll('[data-next]')).toHaveLength(1);
});

test('the dead end gives the address of the real support form, and no link to it', async () => {
  await practice.goTo('#lost-both');
  const form = 'hub.docker.com/support/contact/';
  expect(practice.place.textContent).not.toContain(form);
  for (const control of [
    'use-practice-password',
    'sign-in',
    'lost-device',
    'lost-recovery-code',
  ] as const) {
    await practice.after(() => void practice.runtime.act({ type: 'hub.press', control }));
  }
  expect(practice.runtime.world().browser.screen.kind).toBe('support');
  expect(textOf(practice.place.querySelector('.foot-bar .last'))).toContain(form);
  expect(practice.place.querySelector('a[href*="docker.com"]')).toBeNull();
});

describe('an exercise', () => {
  test('starts by its link, which stays in the address', async () => {
    await practice.goTo('#lost-phone');
    expect(practice.runtime.world().phone.kind).toBe('lost');
    expect(location.hash).toBe('#lost-phone');
    expect(textOf(practice.place.querySelector('.exercise-title'))).toContain(
      practice.t('path:exercise.lost-phone.title'),
    );
  });

  test('asks before it replaces an exercise in progress', async () => {
    await pressControl('avatar');
    const follow = () => practice.goTo('#lost-phone');
    await follow();
    expect(practice.runtime.world().phone.kind).toBe('in-hand');
    await practice.press(practice.t('exercises:no'));
    expect(practice.runtime.world().browser.menu).toBe('open');
    await follow();
    await practice.press(practice.t('exercises:yes'));
    expect(practice.runtime.world().phone.kind).toBe('lost');
  });

  describe('of a link in the simulator', () => {
    let followed: boolean;
    /** The browser follows a link unless the simulator answers the press. */
    const browser = (event: Event) => {
      followed = !event.defaultPrevented;
      event.preventDefault();
    };
    const select = (keys: MouseEventInit = {}) =>
      practice.after(() =>
        practice.place
          .querySelector('.layer [data-begin="lost-phone"]')
          ?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ...keys })),
      );
    beforeEach(async () => {
      await practice.after(() => practice.place.querySelector<HTMLElement>('.choose')?.click());
      addEventListener('click', browser);
    });
    afterEach(() => removeEventListener('click', browser));

    test('starts here, with the image store that the reader chose', async () => {
      await practice.after(
        () => void practice.runtime.act({ type: 'image-store.choose', imageStore: 'graph' }),
      );
      await select();
      expect(followed).toBe(false);
      expect(practice.runtime.world().phone.kind).toBe('lost');
      expect(practice.runtime.world().imageStore).toBe('graph');
      expect(practice.place.querySelector('.layer')).toBeNull();
    });

    test.each([{ ctrlKey: true }, { metaKey: true }, { shiftKey: true }])(
      'is left to the browser with %o, for a new tab or window',
      async (keys) => {
        await select(keys);
        expect(followed).toBe(true);
        expect(practice.runtime.world().phone.kind).toBe('in-hand');
        expect(practice.place.querySelector('.layer')).not.toBeNull();
      },
    );
  });

  test('begins on the phone, or on the YubiKey if it is about one', async () => {
    const shown = () => practice.place.querySelector<HTMLElement>('.frame[data-device="key"]');
    await practice.goTo('#first-enrollment-key');
    expect(shown()).not.toBeNull();
    await practice.goTo('#sign-in');
    expect(shown()).toBeNull();
  });

  test('is the first one if the saved world is unreadable', async () => {
    await practice.goTo('#lost-phone');
    practice.close();
    const items = [...practice.tab.items.keys()];
    const tab = newTab();
    for (const name of items) tab.items.set(name, 'unreadable');
    practice = await openPractice({ tab });
    expect(practice.runtime.start).toBe('unreadable');
    expect(textOf(practice.place.querySelector('.exercise-title'))).toContain(
      practice.t('path:exercise.first-enrollment.title'),
    );
  });

  test('counts the shown steps from zero', async () => {
    const shown = () => textOf(practice.place.querySelector('.progress .shown'));
    await practice.press(practice.t('stage:hints.hide'));
    await practice.press(practice.t('exercises:showMe'));
    expect(shown()).toContain(practice.t('stage:shown', { shown: 1 }));
    await practice.goTo('#sign-in');
    expect(shown()).toBe('');
  });

  test('that the page names begins immediately', async () => {
    practice.close();
    practice = await openPractice({ tab: newTab(), exercise: 'lost-code' });
    expect(practice.runtime.world().account.twoFactor.kind).toBe('on');
    expect(practice.runtime.world().savedCodes.recoveryCode.kind).toBe('empty');
  });
});

describe('the simulated Docker Hub', () => {
  const line = () => textOf(practice.place.querySelector('.next-text'));

  test('shows why a press did nothing, until another screen appears', async () => {
    for (const name of ['avatar', 'account-settings', 'two-factor', 'confirm'] as const) {
      await pressControl(name);
    }
    const reason = practice.t('path:refused.password-not-given', {
      label: practice.t('simulator:do.use-practice-password'),
    });
    expect(line()).toContain(reason);
    await pressControl('cancel');
    expect(line()).not.toContain(reason);
  });

  test('says how many attempts are left from the last five', async () => {
    await practice.goTo('#sign-in');
    await pressControl('use-practice-password');
    await pressControl('sign-in');
    for (let left = 9; left >= 0; left -= 1) {
      await practice.after(
        () =>
          void practice.runtime.act({
            type: 'hub.submit',
            field: 'authentication-code',
            text: '000000',
          }),
      );
      const said =
        left > 0
          ? practice.t('refusals:attempts.left', { left })
          : practice.t('refusals:attempts.none');
      expect(line().includes(said), String(left)).toBe(left <= 5);
    }
  });

  test('empties its field after a text shaped like a real token, and after no other text', async () => {
    for (const name of [
      'avatar',
      'account-settings',
      'two-factor',
      'use-practice-password',
      'confirm',
      'saved-recovery-code',
    ] as const) {
      await pressControl(name);
    }
    const field = () => practice.place.querySelector<HTMLInputElement>('#hub-field');
    const submit = async (text: string) => {
      const input = field();
      if (!input) throw new TypeError('The screen has no field');
      await practice.after(() => {
        input.value = text;
        input.dispatchEvent(new Event('input', { bubbles: true }));
      });
      await practice.after(() =>
        input.form?.dispatchEvent(new Event('submit', { cancelable: true, bubbles: true })),
      );
    };
    await submit('12345');
    expect(field()?.value).toBe('12345');
    expect(line()).toContain(practice.t('path:refused.code.too-few', { digits: 5 }));
    await submit('dckr_pat_AbCdEfGhIjKlMnOpQrStUvWxYz0');
    expect(field()?.value).toBe('');
    expect(line()).toContain(practice.t('path:refused.code.looks-access-token'));
  });
});
