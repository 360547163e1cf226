// @vitest-environment happy-dom
import { h } from 'preact';
import { expect, test } from 'vitest';
import type { Effect } from '../../src/core/world/effect.ts';
import { update } from '../../src/core/world/update.ts';
import { newWorld } from '../../src/core/world/world.ts';
import { WireDrawing } from '../../src/simulator/WireDrawing.tsx';
import { play, type Plan } from '../../src/exercises/play.ts';
import { signIn, signOut } from '../../src/exercises/plans/sign-in.ts';
import { turnOn } from '../../src/exercises/plans/turn-on.ts';
import { turnOnWithKey } from '../../src/exercises/plans/turn-on-with-key.ts';
import { stamps } from '../exercises/stamps.ts';
import { draw, logLine, textOf } from './drawn.ts';

/** What the wire shows after each act of a journey, without repetitions. */
function travels(...journey: readonly Plan[]): readonly string[] {
  const stamp = stamps();
  const effects: Effect[] = [];
  const drawn = draw(() => h(WireDrawing, {}));
  const seen: string[] = [];
  let world = newWorld({ edition: 'today' });
  const look = () => {
    drawn.again({ log: effects.map((effect, nth) => logLine(nth, effect)) });
    const text = textOf(drawn.place);
    if (seen.at(-1) !== text) seen.push(text);
  };
  look();
  for (const plan of journey) {
    for (const act of play(world, plan, stamps(), () => false).acts) {
      const turn = update(world, { ...act, ...stamp() });
      world = turn.world;
      effects.push(...turn.effects);
      look();
    }
  }
  return seen;
}

test.each([
  ['phone', turnOn],
  ['security key', turnOnWithKey],
] as const)('the secret is sent to a %s once; then only codes are sent', (_device, plan) => {
  expect(travels(plan)).toEqual(['', 'simulator:wire.key-uri', 'simulator:wire.code']);
});

test('the wire shows nothing before the secret is scanned', () => {
  const beforeScan: Plan = (situation) => {
    const act = turnOn(situation);
    return act?.type === 'phone.scan' ? undefined : act;
  };
  expect(travels(beforeScan)).toEqual(['']);
});

test('a sign-in sends a code again, and never the secret', () => {
  expect(travels(turnOn, signOut, signIn)).toEqual([
    '',
    'simulator:wire.key-uri',
    'simulator:wire.code',
  ]);
});

test('the wire names its content in its markup, and is rendered again for each transfer', () => {
  const drawn = draw(() => h(WireDrawing, {}));
  const code = { type: 'wire', what: 'code', from: 'phone', to: 'hub' } as const;
  drawn.again({ log: [logLine(1, code)] });
  const first = drawn.place.querySelector('p');
  expect(first?.dataset['what']).toBe('code');
  drawn.again({ log: [logLine(1, code), logLine(2, { type: 'clock' })] });
  expect(drawn.place.querySelector('p')).toBe(first);
  drawn.again({ log: [logLine(1, code), logLine(3, code)] });
  expect(drawn.place.querySelector('p')).not.toBe(first);
});
