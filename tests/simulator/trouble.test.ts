// @vitest-environment happy-dom
/** What replaces the simulator when rendering throws. */
import { h, render } from 'preact';
import { act as flushed } from 'preact/test-utils';
import { beforeEach, expect, test, vi } from 'vitest';
import type { Runtime } from '../../src/simulator/runtime.ts';
import { Trouble } from '../../src/simulator/Trouble.tsx';
import { textOf, textsOf } from './drawn.ts';
import { keys } from './keys.ts';

let broken: boolean;
const begin = vi.fn(() => {
  broken = false;
});
const caught = vi.fn();
function Child() {
  if (broken) throw new Error('unexpected state');
  return h('p', {}, 'simulator');
}

beforeEach(() => {
  broken = true;
  vi.clearAllMocks();
  document.body.innerHTML = '<div id="status" aria-live="polite"></div><main></main>';
});
const place = () => document.querySelector('main') ?? document.body;
const show = () =>
  flushed(() => {
    const runtime = { begin } as Partial<Runtime> as Runtime;
    render(h(Trouble, { runtime, t: keys, caught }, h(Child, {})), place());
  });
const announced = () => textsOf(document, '#status > *');

test('a simulator that is rendered is shown as it is', async () => {
  broken = false;
  await show();
  expect(textOf(place())).toBe('simulator');
  expect(caught).not.toHaveBeenCalled();
  expect(announced()).toEqual([]);
});

test('an error is announced by the page, and shown with two ways to continue', async () => {
  await show();
  expect(textsOf(place(), 'p')).toEqual(['simulator:notice', 'simulator:start.cannotDraw']);
  expect(textsOf(place(), 'button')).toEqual([
    'simulator:start.reload',
    'simulator:start.beginNew',
  ]);
  expect(announced()).toEqual(['simulator:start.cannotDraw']);
  expect(caught).toHaveBeenCalledOnce();
  expect(begin).not.toHaveBeenCalled();
});

test('a new world is shown after the reader begins one', async () => {
  await show();
  await flushed(() => place().querySelectorAll('button')[1]?.click());
  expect(begin).toHaveBeenCalledOnce();
  expect(textOf(place())).toBe('simulator');
});
