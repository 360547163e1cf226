// @vitest-environment happy-dom
/** The buttons that copy a text: how long their outcome is shown, and that it is announced. */
import { h } from 'preact';
import { act as flushed } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { CopyButton } from '../../src/simulator/CopyButton.tsx';
import { draw, textsOf } from './drawn.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const pass = (ms: number) => flushed(() => vi.advanceTimersByTimeAsync(ms).then(() => {}));

test.each([
  ['copied', () => Promise.resolve()],
  ['copyFailed', () => Promise.reject(new Error('refused'))],
] as const)(
  'the outcome %s is announced, and shown for eight seconds',
  async (outcome, writeText) => {
    vi.stubGlobal('navigator', { clipboard: { writeText } });
    const { place, announced, press } = draw(() =>
      h(CopyButton, { text: '123456', children: 'Copy' }),
    );
    const shown = () => textsOf(place, '.outcome');
    // Long after the button was first rendered, and again after the first outcome was removed.
    for (const count of [1, 2]) {
      await pass(60_000);
      press('Copy');
      await pass(0);
      await pass(7_000);
      expect(shown()).toEqual([`simulator:do.${outcome}`]);
      expect(announced).toHaveLength(count);
      expect(announced.at(-1)).toEqual(['polite', `simulator:do.${outcome}`]);
      await pass(2_000);
      expect(shown()).toEqual([]);
    }
  },
);

test('an outcome is shown for eight seconds, also soon after another outcome', async () => {
  const writeText = vi.fn<() => Promise<void>>(() => Promise.resolve());
  vi.stubGlobal('navigator', { clipboard: { writeText } });
  const { place, press } = draw(() => h(CopyButton, { text: '123456', children: 'Copy' }));
  const shown = () => textsOf(place, '.outcome');
  const copy = async () => {
    press('Copy');
    await pass(0);
  };
  await copy();
  await pass(5_000);
  writeText.mockImplementation(() => Promise.reject(new Error('refused')));
  await copy();
  await pass(7_000);
  expect(shown()).toEqual(['simulator:do.copyFailed']);
  await pass(2_000);
  expect(shown()).toEqual([]);
});

test('an outcome is shown for eight seconds after the last of several presses', async () => {
  vi.stubGlobal('navigator', { clipboard: { writeText: () => Promise.resolve() } });
  const { place, press } = draw(() => h(CopyButton, { text: '123456', children: 'Copy' }));
  const shown = () => textsOf(place, '.outcome');
  for (let presses = 0; presses < 3; presses += 1) {
    press('Copy');
    await pass(0);
    await pass(6_000);
    expect(shown()).toEqual(['simulator:do.copied']);
  }
  await pass(3_000);
  expect(shown()).toEqual([]);
});

test('the text is that of the moment of the press', async () => {
  const writeText = vi.fn(() => Promise.resolve());
  vi.stubGlobal('navigator', { clipboard: { writeText } });
  let text = 'before';
  const { press } = draw(() => h(CopyButton, { text: () => text, children: 'Copy' }));
  text = 'now';
  press('Copy');
  await pass(0);
  expect(writeText.mock.calls).toEqual([['now']]);
});
