// @vitest-environment happy-dom
/**
 * What the simulator stores besides the world: the view of this tab, and the completed exercises.
 */
import fc from '../support/fast-check.ts';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { reachedExercises, rememberReached } from '../../src/simulator/completed-exercises.ts';
import {
  AUTHENTICATORS,
  DEVICES,
  firstView,
  keepView,
  keptView,
  type View,
} from '../../src/simulator/view-choice.ts';

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});
afterEach(() => void vi.unstubAllGlobals());

const blocked = () => {
  throw new DOMException('Blocked', 'SecurityError');
};
const block = (name: 'localStorage' | 'sessionStorage') =>
  vi.stubGlobal(name, { getItem: blocked, setItem: blocked, removeItem: blocked });

/** Replaces the value of every key by a text. */
function spoil(storage: Storage, text: string): void {
  for (const key of Object.keys(storage)) storage.setItem(key, text);
}

describe('the view', () => {
  const other: View = {
    exercise: 'lost-phone',
    device: 'inbox',
    authenticator: 'key',
    hints: 'hidden',
    acts: 3,
    shown: 1,
  };

  test('begins with the simulated Docker Hub, the first exercise, and the phone', () => {
    expect(keptView()).toEqual({
      exercise: 'first-enrollment',
      device: 'hub',
      authenticator: 'phone',
      hints: 'shown',
      acts: 0,
      shown: 0,
    });
  });

  test('is stored in the tab without changes', () => {
    const view = fc.record({
      exercise: fc.string(),
      device: fc.constantFrom(...DEVICES),
      authenticator: fc.constantFrom(...AUTHENTICATORS),
      hints: fc.constantFrom('shown', 'hidden'),
      acts: fc.nat(),
      shown: fc.nat(),
    });
    fc.assert(
      fc.property(view, (kept) => {
        keepView(kept);
        expect(keptView()).toEqual(kept);
      }),
    );
    expect(localStorage).toHaveLength(0);
  });

  test.each(['', 'no JSON', 'null', '[]', '7', '"text"', '{}'])(
    'is the first one if %j is stored',
    (text) => {
      keepView(other);
      spoil(sessionStorage, text);
      expect(keptView()).toEqual(firstView);
    },
  );

  test.each([
    ['exercise', 7],
    ['device', 'fax'],
    ['authenticator', null],
    ['device', ['log']],
    ['hints', 7],
    ['hints', 'Hidden'],
    ['acts', -1],
    ['acts', 2 ** 53],
    ['shown', 0.5],
    ['shown', '1'],
  ] as const)('uses the default for the one part that cannot be read: %s', (part, value) => {
    keepView(other);
    spoil(sessionStorage, JSON.stringify({ ...other, [part]: value }));
    expect(keptView()).toEqual({ ...other, [part]: firstView[part] });
  });

  test('is the first one if storage is blocked, and storing it throws nothing', () => {
    block('sessionStorage');
    expect(() => keepView(other)).not.toThrow();
    expect(keptView()).toEqual(firstView);
  });
});

describe('the completed exercises', () => {
  test('are an empty list at first', () => {
    expect(reachedExercises()).toEqual([]);
  });

  test('are stored in this browser, each once', () => {
    for (const id of ['sign-in', 'lost-phone', 'sign-in', 'lost-code']) rememberReached(id);
    expect(reachedExercises()).toEqual(['sign-in', 'lost-phone', 'lost-code']);
    expect(sessionStorage).toHaveLength(0);
  });

  test.each(['', 'no JSON', 'null', '{}', '7', '"text"'])(
    'are an empty list if %j is stored',
    (text) => {
      rememberReached('sign-in');
      spoil(localStorage, text);
      expect(reachedExercises()).toEqual([]);
    },
  );

  test('leave out only invalid names', () => {
    rememberReached('sign-in');
    spoil(localStorage, '["sign-in",7,null,"lost-code"]');
    expect(reachedExercises()).toEqual(['sign-in', 'lost-code']);
  });

  test('are an empty list if storage is blocked, and storing one throws nothing', () => {
    block('localStorage');
    expect(() => rememberReached('sign-in')).not.toThrow();
    expect(reachedExercises()).toEqual([]);
  });
});
