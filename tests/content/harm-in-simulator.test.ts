/**
 * The exercises warn in time about actions that can cost readers their account. Which exercise has
 * to warn follows from its data: its world and its plan are played, and the texts must match what
 * happens.
 */
import { describe, expect, test } from 'vitest';
import type { EditionId } from '../../src/core/hub/edition.ts';
import { isSignedIn } from '../../src/core/hub/screen.ts';
import { update } from '../../src/core/world/update.ts';
import type { World } from '../../src/core/world/world.ts';
import { phrasebook } from '../../src/i18n/phrasebook.ts';
import { nextHint } from '../../src/simulator/panels/next-hint.ts';
import type { Translate } from '../../src/simulator/simulator-context.ts';
import * as en from '../../src/simulator/text/en.ts';
import * as ja from '../../src/simulator/text/ja.ts';
import { exercises } from '../../src/exercises/list.ts';
import { play } from '../../src/exercises/play.ts';
import { beginExercise, type Exercise } from '../../src/exercises/exercise.ts';
import { editionsOf } from '../exercises/each-edition.ts';
import { stamps } from '../exercises/stamps.ts';
import { sentencesOf } from '../support/statements.ts';
import { wordsOf } from '../support/words.ts';
import { SAYS } from './harm-words.ts';

const translate: Readonly<Record<'en' | 'ja', Translate>> = {
  en: phrasebook({ ...en.words, ...(await en.laterWords()) }),
  ja: phrasebook({ ...ja.words, ...(await ja.laterWords()) }),
};

/** Every world of an exercise, from its start to its goal. */
function worldsOf(exercise: Exercise, edition: EditionId): readonly World[] {
  const stamp = stamps();
  const begun = beginExercise(exercise, edition, stamp);
  const worlds = [begun];
  for (const act of play(begun, exercise.plan, stamps(), exercise.goal).acts) {
    const world = worlds.at(-1) ?? begun;
    worlds.push(update(world, { ...act, ...stamp() }).world);
  }
  return worlds;
}

/**
 * Signed in with 2FA on, and without a phone or key that shows the code: after signing out, this
 * account cannot be recovered by its user.
 */
function dependsOnTheSession({ account, browser, phone, key }: World): boolean {
  const { twoFactor } = account;
  if (twoFactor.kind !== 'on' || !isSignedIn(browser.screen)) return false;
  const devices = [phone, key.first, key.spare];
  return !devices.some(
    (device) =>
      'entries' in device && device.entries.some(({ secret }) => secret === twoFactor.secret),
  );
}

const played = exercises.map((exercise) => ({
  id: exercise.id,
  worlds: editionsOf(exercise.id).map((edition) => worldsOf(exercise, edition)),
}));

/** Exercises whose first world meets a condition. */
const beginning = (holds: (world: World) => boolean) =>
  played.filter(({ worlds }) => worlds.some(([first]) => first && holds(first)));

/** Exercises in which 2FA is turned off at some point. */
const passingOff = played.filter(({ worlds }) =>
  worlds.some((each) => {
    const from = each.findIndex(({ account }) => account.twoFactor.kind === 'on');
    return from >= 0 && each.slice(from).some(({ account }) => account.twoFactor.kind === 'off');
  }),
);

/** Exercises in which the account's recovery code at the end differs from the one at the start. */
const newRecoveryCode = played.filter(({ worlds }) =>
  worlds.some((each) => {
    const digestOf = (world: World | undefined) =>
      world?.account.twoFactor.kind === 'on' && world.account.twoFactor.recovery.kind === 'on-file'
        ? world.account.twoFactor.recovery.digest.digest
        : undefined;
    const [first, last] = [digestOf(each[0]), digestOf(each.at(-1))];
    return first !== undefined && last !== undefined && first !== last;
  }),
);

const idsOf = (list: typeof played) => list.map(({ id }) => id);

test('the rules below apply to these exercises', () => {
  expect(idsOf(beginning(dependsOnTheSession))).toEqual([
    'new-phone',
    'lost-phone-signed-in',
    'lost-both-signed-in',
  ]);
  expect(idsOf(passingOff)).toEqual([
    'new-phone',
    'second-device',
    'lost-phone',
    'lost-phone-signed-in',
    'lost-both-signed-in',
  ]);
  expect(idsOf(newRecoveryCode)).toContain('lost-code');
});

describe.each(['en', 'ja'] as const)('%s', (language) => {
  const says = SAYS[language];
  const word = (key: string) => String(wordsOf(language).get(key));
  const t = translate[language];

  test.each(idsOf(beginning(dependsOnTheSession)))(
    '%s starts by forbidding to sign out, in a separate sentence',
    (id) => {
      const [first = ''] = sentencesOf(word(`exercises:${id}.situation`));
      expect(first).toMatch(says.doNotSignOut);
      expect(first.replace(says.doNotSignOut, '')).toMatch(/^[.。]?$/);
    },
  );

  test('no hint tells readers to sign out if they could not sign in again', () => {
    const hints = new Set(
      played.flatMap(({ worlds }) =>
        worlds.flatMap((each) => each.filter(dependsOnTheSession).map((w) => nextHint(t, w))),
      ),
    );
    // Hints of screens that the reader can open from there.
    for (const key of ['home-on', 'settings-on', 'two-factor-on'])
      hints.add(word(`simulator:next.${key}`));
    console.log(`${language}: ${hints.size} hints while everything depends on the session`);
    expect(hints.size).toBeGreaterThan(2);
    const asking = [...hints]
      .flatMap(sentencesOf)
      .filter((each) => says.signOut.test(each) && !says.conditionToSignOut.test(each));
    expect(asking).toEqual([]);
  });

  test.each(idsOf(passingOff))('%s says that 2FA is off for some time', (id) => {
    expect(word(`exercises:${id}.situation`) + word(`exercises:${id}.reached`)).toMatch(says.isOff);
  });

  test.each(idsOf(newRecoveryCode))(
    '%s says before and after that the old recovery code stops working',
    (id) => {
      expect(word(`exercises:${id}.situation`)).toMatch(says.oldCodeEnds);
      expect(word(`exercises:${id}.reached`)).toMatch(says.oldCodeEnds);
    },
  );

  test.each(['next.two-factor-on', 'next.recovery-code-shown'])(
    'simulator:%s says that the earlier recovery code stops working',
    (key) => expect(word(`simulator:${key}`)).toMatch(says.oldCodeEnds),
  );

  test('a canceled setup says that 2FA is off', () => {
    expect(word('exercises:abandoned-setup.situation')).toMatch(says.isOff);
  });
});
