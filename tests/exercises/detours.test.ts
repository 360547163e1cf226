/** From each of these places, the plan still leads to the goal, and no act of it is refused. */
import { describe, expect, test } from 'vitest';
import { phoneCapacity } from '../../src/core/devices/phone.ts';
import { simulatedNow } from '../../src/core/world/clock.ts';
import type { Stamp } from '../../src/core/world/act.ts';
import { update } from '../../src/core/world/update.ts';
import type { World } from '../../src/core/world/world.ts';
import { beginExercise, follow, type Exercise, type Move } from '../../src/exercises/exercise.ts';
import { exercises } from '../../src/exercises/list.ts';
import { deleteToken } from '../../src/exercises/plans/access-tokens.ts';
import { enter, loginWithName, logInWithBrowser } from '../../src/exercises/plans/command-line.ts';
import { getIn } from '../../src/exercises/plans/get-in.ts';
import { turnOff } from '../../src/exercises/plans/manage.ts';
import type { Plan } from '../../src/exercises/play.ts';
import { signOut } from '../../src/exercises/plans/sign-in.ts';
import { refusedText } from '../../src/simulator/next-line.ts';
import { keys } from '../simulator/keys.ts';
import { inEachEdition } from './each-edition.ts';
import { stamps } from './stamps.ts';

/** Key URIs of accounts that are not in the simulator. */
const otherEntries: readonly Move[] = Array.from({ length: phoneCapacity }, (_, at) => ({
  type: 'phone.scan',
  text: `otpauth://totp/Other:${at}?secret=${'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.slice(at)}${'A'.repeat(at)}&issuer=Other`,
}));
/** Deactivates up to two tokens. */
const deactivate: Plan = (situation) => {
  const act = deleteToken(({ status }) => status === 'active')(situation);
  return act?.type === 'token.delete' ? undefined : act;
};
const deactivations = [1, 2].flatMap(() => [deactivate, { type: 'token.deactivate' } as const]);
const interrupt = { type: 'terminal.interrupt' } as const;

/** What a reader can do without a permanent loss, and the exercises that it takes out of reach. */
const detours: readonly {
  readonly name: string;
  readonly moves: readonly Move[];
  readonly except?: readonly string[];
}[] = [
  { name: 'the terminal waits for a login in the browser', moves: [enter('docker login')] },
  { name: 'the terminal asks for the password', moves: [enter(loginWithName)] },
  { name: 'the terminal asks for the password of root', moves: [enter(`sudo ${loginWithName}`)] },
  { name: 'docker is logged out', moves: [interrupt, enter('docker logout')] },
  {
    name: 'docker is logged in through the browser',
    moves: [interrupt, enter('docker logout'), logInWithBrowser],
    except: ['copy-entry', 'lost-both', 'email-not-verified', 'missing-store', 'unverified-pull'],
  },
  { name: 'the reader is signed out', moves: [signOut], except: ['lost-both-signed-in'] },
  {
    name: 'every token is deleted',
    moves: [getIn, deleteToken(() => true)],
    except: ['copy-entry', 'token-expired', 'lost-both'],
  },
  {
    name: 'every token is deactivated',
    moves: [getIn, ...deactivations],
    except: ['copy-entry', 'lost-both'],
  },
  { name: '2FA is off', moves: [getIn, turnOff], except: ['copy-entry', 'lost-both'] },
  { name: 'the phone is lost', moves: [{ type: 'phone.lose' }] },
  { name: 'the phone has no entry', moves: [{ type: 'phone.lose' }, { type: 'phone.replace' }] },
  { name: 'the phone is full of other entries', moves: otherEntries },
];

/** Follows the plan to the goal. Returns the acts that were refused. */
function followPlan(exercise: Exercise, from: World, stamp: () => Stamp): readonly string[] {
  const refused: string[] = [];
  let world = from;
  for (let count = 0; !exercise.goal(world); count += 1) {
    const { at, entropy } = stamp();
    const act = exercise.plan({ world, nowMs: simulatedNow(world.clock, at) });
    if (!act || count > 60) throw new RangeError(`The plan ends on ${world.browser.screen.kind}`);
    const turn = update(world, { ...act, at, entropy });
    if (refusedText(keys, world, turn.effects) !== undefined) refused.push(JSON.stringify(act));
    world = turn.world;
  }
  return refused;
}

describe.each(inEachEdition(exercises))('%s (%s) reaches its goal', (id, edition, exercise) => {
  test.each(detours.filter(({ except }) => !except?.includes(id)))('when $name', ({ moves }) => {
    const stamp = stamps();
    const world = follow(beginExercise(exercise, edition, stamp), moves, stamp);
    expect(followPlan(exercise, world, stamp)).toEqual([]);
  });
});

test.each(
  inEachEdition(exercises.filter(({ id }) => id === 'lost-code' || id === 'lost-both-signed-in')),
)(
  '%s (%s) leads to its goal again if the new recovery code is lost, also from another page',
  (_id, edition, exercise) => {
    const stamp = stamps();
    const world = follow(beginExercise(exercise, edition, stamp), [exercise.plan], stamp);
    for (const moves of [[], [signOut]]) {
      const lost = follow(world, [{ type: 'saved-codes.lose-recovery-code' }, ...moves], stamp);
      expect(exercise.goal(lost)).toBe(false);
      expect(followPlan(exercise, lost, stamp)).toEqual([]);
    }
  },
);
