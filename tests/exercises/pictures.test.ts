import { existsSync } from 'node:fs';
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { isAt } from '../../src/simulator/deep-link.ts';
import { hasLabel, labelOn } from '../../src/simulator/labels.ts';
import { SiteScreen } from '../../src/simulator/screens/HubScreen.tsx';
import {
  isPictureName,
  pictures,
  twinOf,
  type PictureName,
} from '../../src/simulator/screens/guide-figures.ts';
import { editions, placeOf, type EditionId, type Place } from '../../src/core/hub/edition.ts';
import { readWorld } from '../../src/core/snapshot/read-snapshot.ts';
import { saveWorld } from '../../src/core/snapshot/save-world.ts';
import type { World } from '../../src/core/world/world.ts';
import { findScenario, scenarios } from '../../src/exercises/list.ts';
import { play } from '../../src/exercises/play.ts';
import { beginScenario, type Scenario } from '../../src/exercises/exercise.ts';
import { stamps } from './stamps.ts';

type Twin = NonNullable<ReturnType<typeof twinOf>>;

const names = Object.keys(pictures).filter(isPictureName);
const drawn = names.flatMap((name) =>
  (['today', 'classic'] as const).flatMap((edition) =>
    twinOf(name, edition) ? [[name, edition] as const] : [],
  ),
);

/** The world in which a picture's scenario comes by its screen. */
function worldAt(name: PictureName, edition: EditionId): World {
  const scenario = findScenario(pictures[name].scenario);
  if (!scenario) throw new TypeError(`${name} names no scenario`);
  const link = { scenario, picture: { edition, name } };
  const stamp = stamps();
  const begun = beginScenario(scenario, edition, stamp);
  return play(begun, scenario.plan, stamp, (at) => isAt(link, at)).world;
}

test.each(drawn)('the picture %s (%s) stands on the way of its scenario', (name, edition) => {
  const scenario = findScenario(pictures[name].scenario) as Scenario;
  expect(isAt({ scenario, picture: { edition, name } }, worldAt(name, edition))).toBe(true);
});

test.each(drawn)('the screen %s (%s) is saved and read back as it was', (name, edition) => {
  const world = worldAt(name, edition);
  expect(readWorld(saveWorld(world))).toEqual({ ok: true, world });
});

/** Places that are in the list of one edition for the other's sake. */
const absent: Readonly<Record<EditionId, readonly Place[]>> = {
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
    .map(({ screen, twoFactor }) => placeOf(screen, twoFactor));
  const wanted = (Object.keys(editions[edition].controls) as Place[]).filter(
    (place) => !absent[edition].includes(place),
  );
  expect([...new Set(places)].toSorted()).toEqual(wanted.toSorted());
});

test.each(drawn)('the picture %s (%s) draws what can be pressed there', (name, edition) => {
  const twin = twinOf(name, edition) as Twin;
  const place = placeOf(twin.screen, twin.twoFactor);
  const html = renderToString(h(SiteScreen, { tag: '', edition, ...twin }));
  const presses = [...html.matchAll(/class="press"[^>]*>(.*?)<\/(?:span|button)>/g)];
  const labels = editions[edition].controls[place].flatMap((control) => {
    // There the way to a new code is a sentence; the button comes later.
    if (place === 'two-factor/on' && control === 'generate-new-code' && edition === 'classic') {
      return [labelOn(edition, 'new-code-link')];
    }
    return hasLabel(edition, control) ? [labelOn(edition, control)] : [];
  });
  expect(presses.map(([, text = '']) => text)).toEqual(expect.arrayContaining(labels));
});

/** Screens that only make sense while 2FA is on, or while it is being turned on. */
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
  'the screen %s (%s) is unreadable in an account without 2FA',
  (name, edition) => {
    const world = worldAt(name, edition);
    const account = { ...world.account, twoFactor: { kind: 'off' } as const };
    const reading = readWorld(saveWorld({ ...world, account }));
    expect(reading).toEqual({ ok: false, reason: 'unreadable' });
  },
);

test.each(['get-app', 'email-not-verified', 'lost-device', 'access-tokens'] as const)(
  'the screen %s is unreadable in the edition that has none',
  (name) => {
    const edition = twinOf(name, 'classic') && name !== 'access-tokens' ? 'classic' : 'today';
    const other = edition === 'classic' ? 'today' : 'classic';
    const reading = readWorld(saveWorld({ ...worldAt(name, edition), edition: other }));
    expect(reading).toEqual({ ok: false, reason: 'unreadable' });
  },
);

test('a login page is unreadable with the code of another login', () => {
  const world = worldAt('device-login', 'today');
  const screen = { kind: 'device-login', userCode: 'BBBB-BBBB' } as const;
  const reading = readWorld(saveWorld({ ...world, browser: { screen, menu: 'closed' } }));
  expect(reading).toEqual({ ok: false, reason: 'unreadable' });
});

test('a picture holds nothing secret', () => {
  for (const [name, edition] of drawn) {
    const screen = twinOf(name, edition)?.screen ?? {};
    for (const part of ['recoveryCode', 'plaintext', 'userCode'] as const) {
      if (part in screen) expect(screen[part as keyof typeof screen], name).toBe('');
    }
  }
});

describe.each(scenarios.map((scenario) => [scenario.id, scenario] as const))(
  '%s',
  (_id, { page }) => {
    test.each(['en', 'ja'])('leads on to a page of the guide in %s', (language) => {
      const path = `content/docs/${language}/${page}`;
      expect(existsSync(`${path}.mdx`) || existsSync(`${path}/index.mdx`)).toBe(true);
    });
  },
);
