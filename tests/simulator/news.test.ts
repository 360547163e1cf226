// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { h } from 'preact';
import type { Effect } from '../../src/core/world/effect.ts';
import { DeviceTabs } from '../../src/simulator/DeviceTabs.tsx';
import { deviceOf, hasNews } from '../../src/simulator/news.ts';
import { draw, logLine, textsOf } from './drawn.ts';

const mail: Effect = { type: 'mail', kind: 'two-factor-on' };
const scanned: Effect = { type: 'phone', note: { kind: 'entry-added', id: 1 } };

test.each<[Effect, string | undefined]>([
  [mail, 'inbox'],
  [scanned, 'authenticator'],
  [{ type: 'key', note: { kind: 'entry-added', id: 1 } }, 'authenticator'],
  [{ type: 'recovery-code-kept', how: 'copy' }, 'saved-codes'],
  [{ type: 'screen', from: 'home', to: 'settings' }, 'hub'],
  [{ type: 'terminal', note: { kind: 'pulled' } }, 'terminal'],
  [{ type: 'code-judged', at: 'sign-in', verdict: { ok: false, reason: 'mismatch' } }, 'log'],
  [{ type: 'recovery-code-judged', verdict: { ok: true } }, 'log'],
  [{ type: 'two-factor', to: 'on' }, 'log'],
  [{ type: 'enrollment-discarded' }, 'log'],
  // The reader does these on the device itself, which is visible then.
  [{ type: 'phone', note: { kind: 'entry-removed' } }, undefined],
  [{ type: 'key', note: { kind: 'touched' } }, undefined],
  [{ type: 'clock' }, undefined],
  [{ type: 'wire', what: 'code', from: 'phone', to: 'hub' }, undefined],
])('the outcome of %j is on the device %s', (effect, device) => {
  expect(deviceOf(effect)).toBe(device);
});

test('a device has news if it has a log line that is newer than the last look at it', () => {
  const lines = [logLine(1, mail, 1_000)];
  expect(hasNews(lines, 'inbox', 999)).toBe(true);
  expect(hasNews(lines, 'inbox', 1_000)).toBe(false);
  expect(hasNews(lines, 'log', 0)).toBe(false);
  expect(hasNews([], 'inbox', 0)).toBe(false);
});

describe('the device tabs', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['Date'], now: 1_000 });
    return () => vi.useRealTimers();
  });

  const bar =
    (terminal = false) =>
    () =>
      h(DeviceTabs, { terminal });
  /** The names of the devices with a dot. */
  const dotted = (place: Element) =>
    [...place.querySelectorAll('button')]
      .filter((button) => button.querySelector('i') !== null)
      .map((button) => button.querySelector('span')?.textContent);
  const scene = (device: 'hub' | 'inbox', ...log: ReturnType<typeof logLine>[]) => ({
    view: { device },
    log,
  });

  test('name every device, and the terminal only in an exercise that uses it', () => {
    const others = ['hub', 'authenticator', 'saved-codes', 'inbox', 'log'].map(
      (each) => `stage:tab.${each}`,
    );
    expect(textsOf(draw(bar()).place, 'button')).toEqual(others);
    expect(textsOf(draw(bar(true)).place, 'button')).toEqual(
      others.toSpliced(2, 0, 'stage:tab.terminal'),
    );
  });

  test('mark the device in front, and a press shows another device', () => {
    const drawn = draw(bar(), scene('inbox'));
    expect(textsOf(drawn.place, '[aria-current]')).toEqual(['stage:tab.inbox']);
    drawn.press('stage:tab.log');
    expect(drawn.looks).toEqual([{ device: 'log' }]);
  });

  test('show a dot on a device where something arrived, and on no other', () => {
    const drawn = draw(bar(), scene('hub'));
    expect(dotted(drawn.place)).toEqual([]);
    drawn.again(scene('hub', logLine(1, mail, 2_000)));
    expect(dotted(drawn.place)).toEqual(['stage:tab.inbox']);
    expect(textsOf(drawn.place, 'i')).toEqual(['simulator:arrived']);
  });

  test('remove the dot when the device comes to the front', () => {
    const arrived = logLine(1, mail, 2_000);
    const drawn = draw(bar(), scene('hub', arrived));
    vi.setSystemTime(3_000);
    drawn.again(scene('inbox', arrived));
    expect(dotted(drawn.place)).toEqual([]);
    drawn.again(scene('hub', arrived));
    expect(dotted(drawn.place)).toEqual([]);
  });

  test('show a new dot on a device when something else arrives later', () => {
    const drawn = draw(bar(), scene('inbox', logLine(1, mail, 500)));
    drawn.again(scene('hub', logLine(1, mail, 500), logLine(2, mail, 4_000)));
    expect(dotted(drawn.place)).toEqual(['stage:tab.inbox']);
  });

  describe('are announced', () => {
    const said = (...devices: readonly string[]) =>
      devices.map((device) => [
        'polite',
        `simulator:news ${JSON.stringify({ device: `stage:tab.${device}` })}`,
      ]);
    const first = [logLine(1, mail, 2_000), logLine(2, { type: 'two-factor', to: 'on' }, 2_000)];
    const second = [...first, logLine(3, scanned, 3_000)];
    /** Whether the window is narrow, so that the bar is shown. */
    const narrow = (is: boolean) =>
      vi
        .spyOn(Element.prototype, 'getClientRects')
        .mockReturnValue((is ? [{}] : []) as unknown as DOMRectList);
    afterEach(() => vi.restoreAllMocks());

    test('once for each device where something arrived, and not for the log', () => {
      narrow(true);
      const drawn = draw(bar(), scene('hub'));
      expect(drawn.announced).toEqual([]);
      for (const log of [first, first, second, second]) drawn.again(scene('hub', ...log));
      expect(drawn.announced).toEqual(said('inbox', 'authenticator'));
    });

    test('again when something arrives after the reader looked', () => {
      narrow(true);
      const drawn = draw(bar(), scene('hub', ...first));
      vi.setSystemTime(3_000);
      drawn.again(scene('inbox', ...first));
      drawn.again(scene('hub', ...first, logLine(3, mail, 4_000)));
      expect(drawn.announced).toEqual(said('inbox', 'inbox'));
    });

    test('only where the tabs are shown', () => {
      narrow(false);
      const drawn = draw(bar(), scene('hub'));
      drawn.again(scene('hub', ...first));
      expect(drawn.announced).toEqual([]);
    });
  });
});
