import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Act } from '../../src/core/world/act.ts';
import { update } from '../../src/core/world/update.ts';
import { newWorld } from '../../src/core/world/world.ts';
import { play } from '../../src/exercises/play.ts';
import { beginScenario, stray } from '../../src/exercises/exercise.ts';
import { findScenario, scenarios } from '../../src/exercises/list.ts';
import { stamps } from './stamps.ts';

const editions = ['today', 'classic'] as const;
const all = scenarios.flatMap((scenario) =>
  editions.map((edition) => [scenario.id, edition, scenario] as const),
);

describe.each(all)('%s (%s)', (_id, edition, scenario) => {
  test('begins short of its goal, and its plan reaches it', () => {
    const stamp = stamps();
    const world = beginScenario(scenario, edition, stamp);
    expect(scenario.goal(world)).toBe(false);
    const played = play(world, scenario.plan, stamp, scenario.goal);
    expect(scenario.goal(played.world)).toBe(true);
    expect(played.acts.length).toBeLessThanOrEqual(24);
  });

  test('every act of its plan does something', () => {
    const stamp = stamps();
    let world = beginScenario(scenario, edition, stamp);
    for (const act of play(world, scenario.plan, stamps(), scenario.goal).acts) {
      const next = update(world, { ...act, ...stamp() });
      expect(
        next.effects.filter(({ type }) => type === 'refused'),
        JSON.stringify(act),
      ).toEqual([]);
      world = next.world;
    }
  });

  test.each(scenario.wrong.map((wrong) => [wrong.name, wrong] as const))(
    'is not reached by %s',
    (_name, wrong) => {
      const stamp = stamps();
      const world = stray(beginScenario(scenario, edition, stamp), wrong.script, stamp);
      expect(scenario.goal(world)).toBe(false);
    },
  );
});

/** What readers do beside the way. None of it loses anything for good. */
const detours: readonly Act[] = [
  { type: 'site.press', control: 'cancel' },
  { type: 'site.press', control: 'avatar' },
  { type: 'site.press', control: 'text-code' },
  { type: 'site.press', control: 'lost-device' },
  { type: 'site.press', control: 'account-settings' },
  { type: 'phone.set-skew', ms: 300_000 },
  { type: 'phone.scan', text: 'a poster' },
  { type: 'site.submit', field: 'authentication-code', text: '12345' },
  { type: 'site.submit', field: 'recovery-code', text: '' },
  { type: 'clock.advance', ms: 30_000 },
  { type: 'edition.choose', edition: 'classic' },
  { type: 'edition.choose', edition: 'today' },
];

const recoverable = all.filter(([id]) => id !== 'code-used-twice');

test.each(recoverable)('%s (%s) is reached after any detours', (_id, edition, scenario) => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...detours), { maxLength: 6 }),
      fc.nat(10),
      (strayed, after) => {
        const stamp = stamps();
        let left = after;
        const begun = beginScenario(scenario, edition, stamp);
        let { world } = play(begun, scenario.plan, stamp, (at) => left-- <= 0 || scenario.goal(at));
        for (const act of strayed) world = update(world, { ...act, ...stamp() }).world;
        expect(scenario.goal(play(world, scenario.plan, stamp, scenario.goal).world)).toBe(true);
      },
    ),
    { numRuns: 60 },
  );
});

describe('a link to a scenario', () => {
  test('finds it by its id', () => {
    for (const scenario of scenarios) expect(findScenario(scenario.id)).toBe(scenario);
    expect(new Set(scenarios.map(({ id }) => id)).size).toBe(scenarios.length);
  });

  test('is nothing for any other text', () => {
    const ids = scenarios.map(({ id }) => id);
    fc.assert(
      fc.property(fc.string(), (text) => {
        fc.pre(!ids.includes(text));
        expect(findScenario(text)).toBeUndefined();
      }),
    );
    expect(findScenario('__proto__')).toBeUndefined();
  });
});

test('an empty world is where the first scenario begins', () => {
  const begun = beginScenario(scenarios[0] as (typeof scenarios)[0], 'today', stamps());
  expect(begun).toEqual(newWorld({ edition: 'today' }));
});
