// @vitest-environment happy-dom
/** The layers over the stage: the menu of rarely used items, and the history. */
import { beforeEach, describe, expect, test } from 'vitest';
import { newWorld } from '../../src/core/world/world.ts';
import { textOf } from './drawn.ts';
import { openBeforeEach, openPractice, type Opened } from './opened.ts';

let practice: Opened;
openBeforeEach((opened) => (practice = opened));

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

describe('starting over', () => {
  test('asks first, and changes nothing if the reader cancels it', async () => {
    await practice.pressControl('avatar');
    await openMore();
    await practice.press(practice.t('simulator:do.startAgain'));
    expect(practice.button(practice.t('simulator:do.startAgainYes'))).toBeDefined();
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

test('the tab of a device closes the menu, and shows the device', async () => {
  await openMore();
  await practice.after(() =>
    practice.place.querySelector<HTMLElement>('[data-tab="inbox"]')?.click(),
  );
  expect(practice.place.querySelector('.layer')).toBeNull();
  expect(practice.place.querySelector('.simulator')?.getAttribute('data-device')).toBe('inbox');
});

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
