/** The pictures in the guide: the plan of an exercise reaches the screen of each picture. */
import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isAt } from '../../src/simulator/deep-link.ts';
import {
  isPictureName,
  pictures,
  twinOf,
  type PictureName,
} from '../../src/simulator/screens/guide-figures.ts';
import {
  editions,
  screenCaseOf,
  type EditionId,
  type ScreenCase,
} from '../../src/core/hub/edition.ts';
import { readWorld } from '../../src/core/snapshot/read-snapshot.ts';
import { saveWorld } from '../../src/core/snapshot/save-world.ts';
import type { World } from '../../src/core/world/world.ts';
import { findExercise, exercises } from '../../src/exercises/list.ts';
import { play } from '../../src/exercises/play.ts';
import { beginExercise, type Exercise } from '../../src/exercises/exercise.ts';
import { stamps } from './stamps.ts';

type Twin = NonNullable<ReturnType<typeof twinOf>>;

const names = Object.keys(pictures).filter(isPictureName);
const drawn = names.flatMap((name) =>
  (['today', 'classic'] as const).flatMap((edition) =>
    twinOf(name, edition) ? [[name, edition] as const] : [],
  ),
);

/** The world in which the plan of the picture's exercise reaches the picture's screen. */
function worldAt(name: PictureName, edition: EditionId): World {
  const exercise = findExercise(pictures[name].exercise);
  if (!exercise) throw new TypeError(`${name} names no exercise`);
  const link = { exercise, picture: { edition, name } };
  const stamp = stamps();
  const begun = beginExercise(exercise, edition, stamp);
  return play(begun, exercise.plan, stamp, (at) => isAt(link, at)).world;
}

test.each(drawn)('the plan of its exercise reaches the picture %s (%s)', (name, edition) => {
  const exercise = findExercise(pictures[name].exercise) as Exercise;
  expect(isAt({ exercise, picture: { edition, name } }, worldAt(name, edition))).toBe(true);
});

test.each(drawn)(
  'a world at the screen %s (%s) is the same after saving and reading',
  (name, edition) => {
    const world = worldAt(name, edition);
    expect(readWorld(saveWorld(world))).toEqual({ ok: true, world });
  },
);

/** Screens that one edition lists only because the other edition has them. */
const absent: Readonly<Record<EditionId, readonly ScreenCase[]>> = {
  today: [
    'lost-device',
    'two-factor/off',
    'password/disable',
    'password/new-recovery-code',
    'get-app',
  ],
  classic: ['email-not-verified', 'access-tokens', 'password/enable', 'password/manage'],
};

test.each(['today', 'classic'] as const)('every screen has its picture (%s)', (edition) => {
  const places = drawn
    .filter(([, each]) => each === edition)
    .map(([name]) => twinOf(name, edition) as Twin)
    .map(({ screen, twoFactor }) => screenCaseOf(screen, twoFactor));
  const wanted = (Object.keys(editions[edition].controls) as ScreenCase[]).filter(
    // The guide has no pictures of reloaded pages, which have separate cases, and of the other
    // account.
    (place) =>
      !absent[edition].includes(place) && !place.includes('-gone') && !place.startsWith('other-'),
  );
  expect([...new Set(places)].toSorted()).toEqual(wanted.toSorted());
});

/** Screens that exist only while 2FA is on or is being turned on. */
const bound: readonly PictureName[] = [
  'code-prompt',
  'lost-device',
  'recovery-entry',
  'support',
  'enabled',
  'recovery-code',
  'new-recovery-code',
  'pairing',
];

test.each(drawn.filter(([name]) => bound.includes(name)))(
  'a saved world at the screen %s (%s) is unreadable if 2FA is off',
  (name, edition) => {
    const world = worldAt(name, edition);
    const account = { ...world.account, twoFactor: { kind: 'off' } as const };
    const reading = readWorld(saveWorld({ ...world, account }));
    expect(reading).toEqual({ ok: false, reason: 'unreadable' });
  },
);

test.each(['get-app', 'email-not-verified', 'lost-device', 'access-tokens'] as const)(
  'a saved world at the screen %s is unreadable in the edition without that screen',
  (name) => {
    const edition = twinOf(name, 'classic') && name !== 'access-tokens' ? 'classic' : 'today';
    const other = edition === 'classic' ? 'today' : 'classic';
    const reading = readWorld(saveWorld({ ...worldAt(name, edition), edition: other }));
    expect(reading).toEqual({ ok: false, reason: 'unreadable' });
  },
);

test('a saved login page is unreadable with the code of another login', () => {
  const world = worldAt('device-login', 'today');
  const screen = { kind: 'device-login', userCode: 'BBBB-BBBB' } as const;
  const reading = readWorld(saveWorld({ ...world, browser: { screen, menu: 'closed' } }));
  expect(reading).toEqual({ ok: false, reason: 'unreadable' });
});

describe.each(exercises.map((exercise) => [exercise.id, exercise] as const))(
  '%s',
  (_id, { page }) => {
    test.each(['en', 'ja'])('has a page in the guide in %s', (language) => {
      const path = `content/docs/${language}/${page}`;
      expect(existsSync(`${path}.mdx`) || existsSync(`${path}/index.mdx`)).toBe(true);
    });
  },
);
