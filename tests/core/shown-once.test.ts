/**
 * After a reload of the page, the world no longer contains what the hub shows only once, and every
 * exercise can still be completed.
 */
import { beforeAll, describe, expect, test } from 'vitest';
import type { RecoveryCode } from '../../src/core/account/recovery-code.ts';
import type { Screen } from '../../src/core/hub/screen.ts';
import {
  keepAccessToken,
  keepRecoveryCode,
  noSavedCodes,
} from '../../src/core/world/saved-codes.ts';
import { readWorld } from '../../src/core/snapshot/read-snapshot.ts';
import { saveWorld } from '../../src/core/snapshot/save-world.ts';
import { controlsOn } from '../../src/core/hub/edition.ts';
import { lostOn, withoutShownOnce } from '../../src/core/world/shown-once.ts';
import { newWorld, shownKeyUri, type World } from '../../src/core/world/world.ts';
import { update } from '../../src/core/world/update.ts';
import { exercises } from '../../src/exercises/list.ts';
import { beginExercise } from '../../src/exercises/exercise.ts';
import { play } from '../../src/exercises/play.ts';
import { stamps } from '../exercises/stamps.ts';

const EDITIONS = ['today', 'classic'] as const;

/** Every world of every exercise whose screen shows something only once. */
const findWorlds = () =>
  EDITIONS.flatMap((edition) =>
    exercises.flatMap((exercise) => {
      const stamp = stamps();
      let world = beginExercise(exercise, edition, stamp);
      const found: World[] = [];
      for (const act of play(world, exercise.plan, stamps(), exercise.goal).acts) {
        if (withoutShownOnce(world) !== world) found.push(world);
        ({ world } = update(world, { ...act, ...stamp() }));
      }
      return found.map((each) => ({ exercise, edition, world: each }));
    }),
  );

let worlds: ReturnType<typeof findWorlds>;

beforeAll(() => {
  worlds = findWorlds();
});

/** The secrets on the screen, as text. */
function shown({ browser: { screen }, ...world }: World): readonly string[] {
  if (screen.kind === 'recovery-code-shown') return [screen.recoveryCode];
  if (screen.kind === 'access-token-shown') return [screen.plaintext];
  const uri = shownKeyUri({ ...world, browser: { screen, menu: 'closed' } });
  return uri === undefined ? [] : [uri];
}

test('there are at least 50 such worlds', () => {
  console.log(`${worlds.length} worlds that show something once`);
  expect(worlds.length).toBeGreaterThanOrEqual(50);
  const kinds = new Set(worlds.map(({ world }) => world.browser.screen.kind));
  expect(kinds).toEqual(new Set(['recovery-code-shown', 'pairing', 'access-token-shown']));
});

describe('a screen that shows something once', () => {
  const code = '9G1KBVZK31XFH' as RecoveryCode;
  const SCREENS: readonly (readonly [Screen, Screen, string])[] = [
    [
      { kind: 'recovery-code-shown', flow: 'enable', recoveryCode: code },
      { kind: 'recovery-code-shown', flow: 'enable', recoveryCode: 'gone' },
      'recovery-code',
    ],
    [
      { kind: 'recovery-code-shown', flow: 'new-recovery-code', recoveryCode: code },
      { kind: 'recovery-code-shown', flow: 'new-recovery-code', recoveryCode: 'gone' },
      'new-recovery-code',
    ],
    [
      { kind: 'access-token-shown', plaintext: 'dckr_pat.practice.0a1b' },
      { kind: 'access-token-shown', plaintext: 'gone' },
      'access-token',
    ],
    [{ kind: 'pairing', tab: 'text' }, { kind: 'pairing', tab: 'gone' }, 'secret'],
  ];
  const at = (screen: Screen): World => ({
    ...newWorld({ edition: 'today' }),
    browser: { screen, menu: 'closed' },
  });

  test.each(SCREENS)('%j becomes %j: it has lost the %s', (before, after, lost) => {
    expect(withoutShownOnce(at(before)).browser.screen).toEqual(after);
    expect([lostOn(before), lostOn(after)]).toEqual([undefined, lost]);
    const lastWorld = at(after);
    expect(withoutShownOnce(lastWorld)).toBe(lastWorld);
  });

  test.each(SCREENS)('%j is saved, and %j is not', (before, after) => {
    const kept = keepAccessToken(keepRecoveryCode(noSavedCodes, before), before);
    expect(kept === noSavedCodes).toBe(before.kind === 'pairing');
    expect(keepRecoveryCode(noSavedCodes, after)).toBe(noSavedCodes);
    expect(keepAccessToken(noSavedCodes, after)).toBe(noSavedCodes);
  });

  test('is unlike any other screen, which loses nothing', () => {
    const home = at({ kind: 'home' });
    expect(withoutShownOnce(home)).toBe(home);
    expect(lostOn(home.browser.screen)).toBeUndefined();
  });
});

describe('a reloaded page', () => {
  test('does not contain what it showed, and says what is lost', () => {
    for (const { world } of worlds) {
      const [secret = ''] = shown(world);
      expect(secret).not.toBe('');
      const after = withoutShownOnce(world);
      expect(JSON.stringify(after.browser)).not.toContain(secret);
      expect(shownKeyUri(after)).toBeUndefined();
      expect(lostOn(world.browser.screen)).toBeUndefined();
      expect(lostOn(after.browser.screen)).toBeDefined();
      expect(withoutShownOnce(after)).toBe(after);
    }
  });

  test('can be saved and read, and changes nothing but its screen', () => {
    for (const { world } of worlds) {
      const after = withoutShownOnce(world);
      const read = readWorld(saveWorld(after));
      expect(read).toEqual({ ok: true, world: after });
      expect({ ...after, browser: world.browser }).toEqual(world);
    }
  });

  test('has no control for what it lost, and has a way out', () => {
    for (const { world, edition } of worlds) {
      const { browser, account } = withoutShownOnce(world);
      const controls = controlsOn(edition, browser, account.twoFactor.kind);
      expect(controls.filter((each) => /^(copy|download|print|qr|text)-/.test(each))).toEqual([]);
      expect(controls.some((each) => ['cancel', 'done'].includes(each))).toBe(true);
    }
  });

  test('still leads to the goal of its exercise', () => {
    for (const { world, exercise } of worlds) {
      const { world: end } = play(withoutShownOnce(world), exercise.plan, stamps(), exercise.goal);
      expect(exercise.goal(end), exercise.id).toBe(true);
    }
  });
});
