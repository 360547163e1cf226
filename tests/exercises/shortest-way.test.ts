/**
 * In every situation at Docker Hub, on the way of a plan or not, its act is not refused and is one
 * step on a shortest way to its goal. At the goal, and where no way leads to it, there is no act.
 */
import { describe, expect, test } from 'vitest';
import type { EditionId } from '../../src/core/hub/edition.ts';
import { emailSuffices } from '../../src/core/hub/hub.ts';
import { onScreen, signedInToOther } from '../../src/core/hub/browser-session.ts';
import { isSignedIn, type Screen } from '../../src/core/hub/screen.ts';
import { newWorld, type World } from '../../src/core/world/world.ts';
import { enter } from '../../src/exercises/plans/command-line.ts';
import { getIn } from '../../src/exercises/plans/get-in.ts';
import { getInAndTurnOn } from '../../src/exercises/plans/get-in-and-turn-on.ts';
import { getNewRecoveryCode, turnOff } from '../../src/exercises/plans/manage.ts';
import { toSupport } from '../../src/exercises/plans/recover.ts';
import { signOut, toCodePrompt } from '../../src/exercises/plans/sign-in.ts';
import { turnOn } from '../../src/exercises/plans/turn-on.ts';
import { verifyEmail } from '../../src/exercises/plans/verify-email.ts';
import type { Plan } from '../../src/exercises/play.ts';
import { worldAfter } from '../simulator/worlds.ts';
import { after, hasSecret, keepsCode, nowIn, situationsFrom } from './situations.ts';

/** Pages that do not belong to the setup of 2FA. */
const pages: readonly Screen[] = [
  { kind: 'access-token-shown', plaintext: 'dckr_pat_practice' },
  { kind: 'access-token-shown', plaintext: 'gone' },
  { kind: 'access-token-edit', id: 'token' },
  { kind: 'device-code' },
];

/** The page of a login that `docker` waits for. */
const loggingIn = (world: World): World =>
  [enter('docker login'), enter('')].reduce((at, act) => after(at, act).world, world);

function startsIn(edition: EditionId): readonly World[] {
  const off = newWorld({ edition });
  const signedOut = onScreen({ kind: 'sign-in', password: 'not-given' });
  const on = worldAfter(edition, turnOn);
  return [
    newWorld({ edition, email: 'not-verified' }),
    // The earlier screens let the reader turn 2FA on before that.
    { ...on, account: { ...on.account, email: 'not-verified' } },
    ...[off, on].flatMap((world): readonly World[] => [
      world,
      { ...world, account: { ...world.account, password: 'forgotten' }, browser: signedOut },
      ...pages.map((screen) => ({ ...world, browser: onScreen(screen) })),
      loggingIn(world),
      { ...world, browser: signedInToOther },
      loggingIn({ ...world, browser: signedInToOther }),
    ]),
  ];
}

const isIn = ({ browser }: World): boolean => isSignedIn(browser.screen);
const isOn = ({ account }: World): boolean => account.twoFactor.kind === 'on';
const always = () => true;

type Rule = {
  readonly name: string;
  readonly plan: Plan;
  readonly goal: (world: World) => boolean;
  /** The situations in which an exercise asks the plan. */
  readonly when: (world: World) => boolean;
};

const rules: readonly Rule[] = [
  { name: 'sign out', plan: signOut, goal: (world) => !isIn(world), when: always },
  { name: 'sign in', plan: getIn, goal: isIn, when: always },
  {
    name: 'go to the field for the code',
    plan: toCodePrompt,
    goal: ({ browser }) => browser.screen.kind === 'code-prompt',
    when: (world) => !isIn(world) && isOn(world) && hasSecret(world),
  },
  {
    name: 'turn 2FA on',
    plan: getInAndTurnOn,
    goal: (world) => isOn(world) && isIn(world),
    when: always,
  },
  {
    name: 'turn 2FA off',
    plan: (situation) => getIn(situation) ?? turnOff(situation),
    goal: (world) => !isOn(world) && isIn(world),
    // Signing in with the recovery code turns 2FA off without a verified address. No plan signs the
    // reader out for that.
    when: (world) => emailSuffices(world) || hasSecret(world) || !keepsCode(world),
  },
  {
    name: 'replace a recovery code that is not saved',
    plan: (situation) => getIn(situation) ?? getNewRecoveryCode(situation),
    goal: (world) => isOn(world) && keepsCode(world) && isIn(world),
    when: isOn,
  },
  { name: 'verify the address', plan: verifyEmail, goal: emailSuffices, when: always },
  {
    name: 'go to support',
    plan: toSupport,
    goal: ({ browser }) => browser.screen.kind === 'support',
    when: (world) => isOn(world) && !isIn(world) && !hasSecret(world) && !keepsCode(world),
  },
];

describe.each(['today', 'classic'] as const)('a plan takes a shortest way (%s)', (edition) => {
  const { all, distances } = situationsFrom(startsIn(edition));

  test('and asks for no act on 2FA while it is not on', () => {
    for (const world of all.filter((each) => !isOn(each))) {
      expect(turnOff({ world, nowMs: nowIn(world) })).toBeUndefined();
      expect(getNewRecoveryCode({ world, nowMs: nowIn(world) })).toBeUndefined();
    }
  });

  test.each(rules)('to $name', ({ plan, goal, when }) => {
    const acts = distances(goal);
    const asked = all.filter(when);
    expect(asked.length).toBeGreaterThan(10);
    for (const world of asked) {
      const act = plan({ world, nowMs: nowIn(world) });
      const { browser, account, phone } = world;
      const where = JSON.stringify([browser, account.twoFactor.kind, phone.kind, act]);
      const left = acts(world) ?? 0;
      if (left === 0) {
        expect(act, where).toBeUndefined();
        continue;
      }
      if (!act) throw new RangeError(`The plan ends too early: ${where}`);
      const next = after(world, act);
      expect(
        next.effects.map(({ type }) => type),
        where,
      ).not.toContain('refused');
      expect(acts(next.world), where).toBe(left - 1);
    }
  });
});
