// @vitest-environment happy-dom
/** Where the focus moves in the whole simulator, and how often: once for each act. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { codesOnPhone } from '../../src/core/devices/phone.ts';
import { keyUriOf } from '../../src/core/world/world.ts';
import { setText } from '../../src/simulator/hub-field.ts';
import { textOf } from './drawn.ts';
import { openPractice, type Opened } from './opened.ts';

let practice: Opened;
beforeEach(async () => {
  sessionStorage.clear();
  localStorage.clear();
  history.replaceState(null, '');
  practice = await openPractice();
});
afterEach(() => practice.close());

const find = (selector: string): HTMLElement => {
  const found = practice.place.querySelector<HTMLElement>(selector);
  if (!found) throw new RangeError(`There is no ${selector}`);
  return found;
};

/** The elements that had the focus during a change, in order. */
async function focusDuring(change: () => Promise<void>): Promise<readonly EventTarget[]> {
  const focused: EventTarget[] = [];
  const note = ({ target }: Event) => target && focused.push(target);
  practice.place.addEventListener('focusin', note);
  await change();
  practice.place.removeEventListener('focusin', note);
  return focused;
}

describe('the focus', () => {
  const enter = (line: string) => ({ type: 'terminal.enter', line }) as const;
  const select = (control: string) =>
    practice.after(() => {
      find(`[data-control="${control}"]`).focus();
      find(`[data-control="${control}"]`).click();
    });

  test('moves once to the heading of a new screen', async () => {
    await select('avatar');
    const control = find('[data-control="account-settings"]');
    control.focus();
    const focused = await focusDuring(() => practice.after(() => control.click()));
    expect(focused).toEqual([find('[data-panel="hub"] h4')]);
    expect(textOf(document.activeElement)).toBe('Account settings');
  });

  test.each(['lost-phone', 'sign-in', 'broken-pull'])(
    'moves once, to its title, when the exercise %s begins',
    async (id) => {
      find('.choose').focus();
      const focused = await focusDuring(() => practice.goTo(`#${id}`));
      expect(focused).toEqual([find('.exercise-title')]);
    },
  );

  test('moves once, to the heading of its screen, when a link names a screen', async () => {
    find('.choose').focus();
    const focused = await focusDuring(() => practice.goTo('#first-enrollment/pairing'));
    expect(focused).toEqual([find('[data-panel="hub"] h4')]);
  });

  test('moves to the next control if the pressed one can do nothing more', async () => {
    await practice.goTo('#sign-in');
    await select('use-practice-password');
    expect(practice.control('use-practice-password')?.getAttribute('aria-disabled')).toBe('true');
    expect(document.activeElement).toBe(find('[data-control="sign-in"]'));
  });

  test('moves to the next control if the focused one is removed from the same screen', async () => {
    await select('avatar');
    await practice.after(() => {
      (document.activeElement as HTMLElement).blur();
      practice.runtime.act({ type: 'clock.freeze' });
    });
    expect(document.activeElement).toBe(find('[data-next]'));
  });

  test('moves to the other device if the new screen of the website answers there', async () => {
    await practice.goTo('#rate-limit');
    await practice.after(() => void practice.runtime.act(enter('docker login')));
    find('#terminal-line').focus();
    await practice.after(() => void practice.runtime.act(enter('')));
    expect(practice.runtime.world().browser.screen.kind).toBe('device-login');
    expect(document.activeElement).toBe(find('[data-control="confirm-device"]'));
  });

  test('moves to the field of the website when the simulator enters a code', async () => {
    await practice.goTo('#sign-in');
    await select('use-practice-password');
    await select('sign-in');
    await practice.press(practice.t('simulator:do.typeForMe'));
    const field = find('#hub-field');
    expect(document.activeElement).toBe(field);
    expect((field as HTMLInputElement).value).toBe(textOf(find('.entry-code')));
  });

  describe('after a scan, which changes nothing on the screen of the website,', () => {
    const scan = () => find('[data-panel="authenticator"] [data-act="scan"]');
    const pressScan = () =>
      practice.after(() => {
        scan().focus();
        scan().click();
      });
    beforeEach(async () => {
      practice.close();
      practice = await openPractice({
        // The camera reads the QR code on the screen of the website.
        scan: () => Promise.resolve({ text: keyUriOf(practice.runtime.world().account) ?? '' }),
      });
      await practice.goTo('#first-enrollment/pairing');
    });

    test('moves once, to the field, if the scan was the next step', async () => {
      expect(scan().dataset['next']).toBe('');
      expect(await focusDuring(pressScan)).toEqual([scan(), find('#hub-field')]);
    });

    test('stays if another control was the next step', async () => {
      await practice.press(practice.t('stage:hints.hide'));
      expect(await focusDuring(pressScan)).toEqual([scan()]);
      expect(practice.runtime.world().phone).toMatchObject({ entries: [{}] });
    });
  });

  test('stays on the button after a refusal, also if the next step is on another device', async () => {
    await practice.goTo('#sign-in/code-prompt');
    await practice.after(() => find('[data-authenticator="key"]').click());
    const { runtime, tab } = practice;
    const [code = ''] = codesOnPhone(runtime.world().phone, runtime.now());
    await practice.after(() => setText(find('#hub-field') as HTMLInputElement, code));
    const verify = find('[data-control="verify"]');
    expect(verify.dataset['next']).toBe('');
    verify.focus();
    // The code was correct when the reader entered it.
    tab.deviceMs += 300_000;
    expect(await focusDuring(() => practice.after(() => verify.click()))).toEqual([]);
    expect(runtime.lastEffects()[0]).toMatchObject({ type: 'code-judged', verdict: { ok: false } });
    expect(find('[data-authenticator="phone"]').dataset['next']).toBe('');
    expect(document.activeElement).toBe(verify);
  });

  test('stays outside the simulator, whatever happens in it', async () => {
    const outside = document.createElement('button');
    document.body.append(outside);
    outside.focus();
    const { act } = practice.runtime;
    for (const control of ['avatar', 'account-settings', 'sign-in'] as const) {
      await practice.after(() => void act({ type: 'hub.press', control }));
      expect(document.activeElement).toBe(outside);
    }
    expect(practice.runtime.world().browser.screen.kind).toBe('settings');
  });

  test('moves to the answer that loses nothing when the simulator asks', async () => {
    await select('avatar');
    await practice.goTo('#lost-phone');
    expect(textOf(document.activeElement)).toBe(practice.t('exercises:no'));
  });
});

describe.each(['chooser', 'more', 'history'])('the layer “%s”', (name) => {
  const opener = () => find(`[data-layer="${name}"][aria-expanded]`);
  const layer = () => practice.place.querySelector<HTMLElement>(`.layer[data-name="${name}"]`);
  /** A press with a pointer. What `pointerdown` causes is rendered before the click. */
  const point = async (control: HTMLElement) => {
    await practice.after(() => {
      control.dispatchEvent(new Event('pointerdown', { bubbles: true }));
    });
    await practice.after(() => control.click());
  };

  beforeEach(() => point(opener()));

  test('opens with the focus on its heading', () => {
    expect(opener().getAttribute('aria-expanded')).toBe('true');
    expect(document.activeElement).toBe(layer()?.querySelector('h3'));
  });

  test('is closed by the button that opened it', async () => {
    await point(opener());
    expect(layer()).toBeNull();
    expect(opener().getAttribute('aria-expanded')).toBe('false');
  });

  test.each([
    ['Esc', () => layer()?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }))],
    ['its own button', () => layer()?.querySelector<HTMLElement>('.layer-title button')?.click()],
  ])('is closed by %s, and the focus returns to the button that opened it', async (_way, close) => {
    await practice.after(() => void close());
    expect(layer()).toBeNull();
    expect(document.activeElement).toBe(opener());
  });

  test('is closed by a press outside, and not by one inside', async () => {
    const inside = layer()?.querySelector('h3');
    if (inside) await point(inside);
    expect(layer()).not.toBeNull();
    await point(find('.next-text'));
    expect(layer()).toBeNull();
  });
});
