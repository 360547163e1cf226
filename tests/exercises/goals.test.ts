/** When a world has reached a goal, or has left it again. */
import { describe, expect, test } from 'vitest';
import { onScreen } from '../../src/core/hub/browser-session.ts';
import { isSignedIn } from '../../src/core/hub/screen.ts';
import { simulatedNow } from '../../src/core/world/clock.ts';
import { update } from '../../src/core/world/update.ts';
import { newWorld, type World } from '../../src/core/world/world.ts';
import { getBackIn } from '../../src/exercises/all/get-back-in.ts';
import { beginExercise, follow, type Exercise, type Move } from '../../src/exercises/exercise.ts';
import { exercises, findExercise } from '../../src/exercises/list.ts';
import {
  changePermission,
  deleteToken,
  makeToken,
} from '../../src/exercises/plans/access-tokens.ts';
import { shownCode, submitCode } from '../../src/exercises/plans/authenticator-code.ts';
import { enter, logInWithBrowser, logInWithToken } from '../../src/exercises/plans/command-line.ts';
import { signOut } from '../../src/exercises/plans/sign-in.ts';
import { turnOn } from '../../src/exercises/plans/turn-on.ts';
import { turnOnWithKey } from '../../src/exercises/plans/turn-on-with-key.ts';
import { play } from '../../src/exercises/play.ts';
import { startMs } from '../core/player.ts';
import { inEachEdition } from './each-edition.ts';
import { stamps } from './stamps.ts';

function find(id: string): Exercise {
  const exercise = findExercise(id);
  if (!exercise) throw new RangeError(id);
  return exercise;
}
const among = (...ids: readonly string[]) =>
  inEachEdition(exercises.filter(({ id }) => ids.includes(id)));
/** Whether the goal is reached after moves from the beginning of an exercise. */
const reaches = (exercise: Exercise, moves: readonly Move[]): boolean => {
  const stamp = stamps();
  return exercise.goal(follow(beginExercise(exercise, 'today', stamp), moves, stamp));
};
const later = (
  at: () => { at: number; entropy: string },
  world: World,
  ...moves: readonly Move[]
) => follow(world, moves, at);

describe.each(
  inEachEdition(exercises.filter(({ beginsAt }) => beginsAt)).concat(among('rotate-token')),
)('the goal of %s (%s), once reached,', (_id, edition, exercise) => {
  const stamp = stamps();
  const reached = () =>
    play(beginExercise(exercise, edition, stamp), exercise.plan, stamp, exercise.goal).world;

  test('is left by logging out', () => {
    expect(exercise.goal(later(stamp, reached(), enter('docker logout')))).toBe(false);
  });

  test('is left if the token that docker has stored is deleted', () => {
    const deleteAll = deleteToken(() => true);
    expect(exercise.goal(later(stamp, reached(), deleteAll))).toBe(false);
  });
});

test.each(
  among(
    'new-phone',
    'copy-entry',
    'lost-phone',
    'lost-phone-signed-in',
    'lost-both-signed-in',
    'abandoned-setup',
  ),
)(
  '%s (%s) is not reached if the phone is lost before its code is entered',
  (_id, edition, exercise) => {
    const stamp = stamps();
    const withoutCode: typeof exercise.plan = (situation) => {
      const act = exercise.plan(situation);
      return act?.type === 'hub.submit' && act.field === 'authentication-code' ? undefined : act;
    };
    const { world } = play(beginExercise(exercise, edition, stamp), withoutCode, stamp);
    const { at, entropy } = stamp();
    const code = shownCode({ world, nowMs: simulatedNow(world.clock, at) });
    if (code === undefined) throw new TypeError('The phone shows no code');
    const lost = update(world, { type: 'phone.lose', at, entropy }).world;
    const { world: entered } = update(lost, { ...submitCode(code), at, entropy });
    expect(entered.account.twoFactor.kind).toBe('on');
    expect(isSignedIn(entered.browser.screen)).toBe(true);
    expect(exercise.goal(entered)).toBe(false);
  },
);

describe('the goal of rotate-token', () => {
  const rotate = find('rotate-token');
  const form = { permission: 'read-write', expiry: { kind: 'none' } } as const;

  test('leaves a token that an earlier login in the browser created', () => {
    const stamp = stamps();
    const begun = beginExercise(rotate, 'today', stamp);
    const { world } = play(
      later(stamp, begun, enter('docker logout'), logInWithBrowser),
      rotate.plan,
      stamp,
      rotate.goal,
    );
    expect(rotate.goal(world)).toBe(true);
    expect(
      world.account.accessTokens.map(({ source, status }) => [source, status]).toSorted(),
    ).toEqual([
      ['auto-generated', 'active'],
      ['manual', 'active'],
      ['manual', 'deleted'],
    ]);
  });

  test('stays reached if the reader creates another token and does not save it', () => {
    const notSaved = (situation: Parameters<typeof rotate.plan>[0]) => {
      const act = makeToken({ ...form, description: 'other' })(situation);
      return act?.type === 'saved-codes.keep-access-token' ? undefined : act;
    };
    const stamp = stamps();
    const { world } = play(beginExercise(rotate, 'today', stamp), rotate.plan, stamp, rotate.goal);
    const after = later(stamp, world, notSaved);
    expect(after.account.accessTokens).toHaveLength(3);
    expect(rotate.goal(after)).toBe(true);
  });

  test('also counts a token that was created at the same time as older', () => {
    const stamp = stamps();
    const begun = later(stamp, beginExercise(rotate, 'today', stamp), { type: 'clock.freeze' });
    const world = later(
      stamp,
      begun,
      makeToken({ ...form, description: 'first' }),
      makeToken({ ...form, description: 'second' }),
    );
    const done = play(world, rotate.plan, stamp, rotate.goal).world;
    expect(done.account.accessTokens.filter(({ status }) => status === 'active')).toHaveLength(1);
  });
});

describe('the goal of token-expired', () => {
  const expired = find('token-expired');
  test.each([{ kind: 'none' } as const, { kind: 'days', days: 30 } as const])(
    'is reached by a token that expires after %o',
    (expiry) => {
      const made = makeToken({ description: 'new', permission: 'read', expiry });
      expect(reaches(expired, [made])).toBe(false);
      expect(reaches(expired, [made, logInWithToken])).toBe(true);
    },
  );
});

describe('the goal of read-only-token', () => {
  const push = find('read-only-token');
  const form = { description: 'second', expiry: { kind: 'none' } } as const;
  test.each([
    ['public-read', false],
    ['read', false],
    ['read-write', true],
    ['read-write-delete', true],
  ] as const)('with the permission %s: %s', (permission, reached) => {
    const made = makeToken({ ...form, permission });
    expect(reaches(push, [made, logInWithToken])).toBe(reached);
    const stamp = stamps();
    const begun = beginExercise(push, 'today', stamp);
    const [token] = begun.account.accessTokens;
    if (!token) throw new TypeError('The exercise begins without a token');
    const change = changePermission(token, permission);
    const isSaved = ({ account }: World) => account.accessTokens[0]?.permission === permission;
    expect(push.goal(play(begun, change, stamp, isSaved).world)).toBe(reached);
  });
});

describe('the goal of get-back-in', () => {
  const { goal } = getBackIn;
  const after = (...moves: readonly Move[]): World =>
    follow(newWorld({ edition: 'today' }), moves, stamps());
  const support = onScreen({ kind: 'support' });
  const loseBoth = [{ type: 'phone.lose' }, { type: 'saved-codes.lose-recovery-code' }] as const;

  test('is reached when the reader is signed in, and a device shows the codes', () => {
    expect(goal(after(turnOn))).toBe(true);
    expect(goal(after(turnOnWithKey))).toBe(true);
  });

  test('asks for no act at the goal, whichever device shows the codes', () => {
    for (const world of [after(turnOn), after(turnOnWithKey)]) {
      expect(getBackIn.plan({ world, nowMs: startMs })).toBeUndefined();
    }
  });

  test('is not reached without 2FA, signed out, or without a device', () => {
    expect(goal(after())).toBe(false);
    expect(goal(after(turnOn, signOut))).toBe(false);
    expect(goal(after(turnOn, { type: 'phone.lose' }))).toBe(false);
  });

  test('is the page of Docker’s support only if no way to sign in is left', () => {
    const nothingLeft = after(turnOn, signOut, ...loseBoth);
    expect(goal(nothingLeft)).toBe(false);
    expect(goal({ ...nothingLeft, browser: support })).toBe(true);
    expect(goal({ ...after(turnOn, signOut), browser: support })).toBe(false);
    expect(goal({ ...after(turnOn, signOut, loseBoth[0]), browser: support })).toBe(false);
  });

  test.each(['today', 'classic'] as const)(
    'is reached by its plan from each of these (%s)',
    (edition) => {
      const losses: readonly (readonly Move[])[] = [
        [],
        [turnOn, signOut],
        [turnOn, { type: 'phone.lose' }],
        [turnOn, signOut, { type: 'phone.lose' }],
        [turnOn, ...loseBoth],
        [turnOn, signOut, ...loseBoth],
      ];
      for (const moves of losses) {
        const stamp = stamps();
        const world = follow(newWorld({ edition }), moves, stamp);
        expect(goal(play(world, getBackIn.plan, stamp).world)).toBe(true);
      }
    },
  );
});
