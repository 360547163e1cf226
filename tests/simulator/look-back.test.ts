// @vitest-environment happy-dom
/** When the entries of the browser's history get their numbers, and which show an earlier world. */
import { h, render } from 'preact';
import { act as flushed } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { World } from '../../src/core/world/world.ts';
import { useLookBack, type LookBack } from '../../src/simulator/history.ts';
import type { Runtime } from '../../src/simulator/runtime.ts';
import { enrolling, off, on } from './worlds.ts';

const listeners = new Set<() => void>();
let world: World;
let lookBack: LookBack | undefined;
let place: HTMLElement;
beforeEach(() => {
  history.replaceState(null, '');
  world = off;
  place = document.createElement('div');
});
afterEach(() => {
  render(null, place);
  vi.restoreAllMocks();
});

const runtime = {
  world: () => world,
  listen: (listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
} as Partial<Runtime> as Runtime;
function Part() {
  lookBack = useLookBack(runtime);
  return null;
}
const open = () => render(h(Part, {}), place);
const change = (next: World) =>
  flushed(() => {
    world = next;
    for (const listener of listeners) listener();
  });
/** Returns to an entry, as with the browser's Back. */
const goTo = (entry: unknown) =>
  flushed(() => {
    history.replaceState(entry, '');
    dispatchEvent(new Event('popstate'));
  });

test('the entry has its number as soon as the simulator is rendered', () => {
  open();
  expect(history.state).toEqual({ practice: 0 });
});

test('an entry of an earlier page shows the current world, and an entry of this page its last world', async () => {
  history.replaceState({ practice: 5 }, '');
  await flushed(open);
  const menu: World = { ...off, browser: { ...off.browser, menu: 'open' } };
  await change(menu);
  await change(enrolling);
  expect(history.state).toEqual({ practice: 6 });
  await goTo({ practice: 4 });
  expect(lookBack).toBeUndefined();
  await goTo({ practice: 5 });
  expect(lookBack?.world).toBe(menu);
  await goTo({ practice: 6 });
  expect(lookBack).toBeUndefined();
});

test('an act that changes only a part of the screen adds no entry', async () => {
  const signIn = (password: 'given' | 'not-given'): World => ({
    ...on,
    browser: { ...on.browser, screen: { kind: 'sign-in', password } },
  });
  world = signIn('not-given');
  await flushed(open);
  const push = vi.spyOn(history, 'pushState');
  await change(signIn('given'));
  expect(push).not.toHaveBeenCalled();
  expect(history.state).toEqual({ practice: 0 });
});

test('a closed simulator adds no entry', async () => {
  await flushed(open);
  await flushed(() => render(null, place));
  expect(listeners.size).toBe(0);
  const push = vi.spyOn(history, 'pushState');
  await change(on);
  expect(push).not.toHaveBeenCalled();
});
