/**
 * Every time in a world fits in a `Date` (ECMA-262, "Time Values and Time Range"): a saved world
 * with another time is not read, and no act leads to one, whatever the clocks show.
 */
import fc, { runs } from '../support/fast-check.ts';
import { describe, expect, test } from 'vitest';
import { simulatedNow, type SimulatedClock } from '../../src/core/world/clock.ts';
import { codesOnPhone } from '../../src/core/devices/phone.ts';
import { readWorld } from '../../src/core/snapshot/read-snapshot.ts';
import { saveWorld } from '../../src/core/snapshot/save-world.ts';
import { newWorld, type World } from '../../src/core/world/world.ts';
import { failuresAllowed } from '../../src/core/account/throttle.ts';
import { enrolled, press, submitCode } from './journey.ts';
import { draw, historyOf } from './random-history.ts';

/** The last millisecond that a Date can hold. */
const lastDateMs = 8.64e15;
const editions = ['today', 'classic'] as const;

type Path = readonly string[];
type Node = { [key: string]: unknown };

/** The paths of all times and time steps in a saved world, found by the names of fields. */
function pathsOfTimes(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value === 'number')
    return path.some((key) => /(Ms|At|TimeStep)$/.test(key)) ? [path] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => pathsOfTimes(each, [...path, key]));
}

/** A copy of the world with `number` at the path. */
function withNumber(world: World, path: Path, number: number): World {
  const copy = structuredClone(world) as unknown as Node;
  const inner = path.slice(0, -1).reduce((node, key) => node[key] as Node, copy);
  inner[path.at(-1) ?? ''] = number;
  return copy as unknown as World;
}

/** A path without array indexes: the same field of every email or token is one kind. */
const kindOf = (path: Path) => path.map((key) => (/^\d+$/.test(key) ? '*' : key)).join('.');

/** Worlds that random histories rarely reach: a token with an expiry, and a locked sign-in. */
function* rareWorlds(): Iterable<World> {
  const player = enrolled('today');
  player.play(
    { type: 'hub.leave' },
    ...press('avatar', 'account-settings', 'personal-access-tokens', 'generate-new-token'),
    {
      type: 'token.create',
      description: 'laptop',
      permission: 'read',
      expiry: { kind: 'days', days: 30 },
    },
  );
  yield player.world;
  player.play({ type: 'hub.leave' }, ...press('avatar', 'sign-out', 'use-practice-password'));
  player.play(...press('sign-in'));
  for (let count = 0; count < failuresAllowed; count += 1) player.play(submitCode('000000'));
  yield player.world;
}

/** One world for each kind of time. */
function worldsByKindOfTime(): ReadonlyMap<string, { readonly world: World; readonly path: Path }> {
  const found = new Map<string, { readonly world: World; readonly path: Path }>();
  const note = (world: World) => {
    for (const path of pathsOfTimes(world)) {
      if (!found.has(kindOf(path))) found.set(kindOf(path), { world, path });
    }
  };
  for (const world of rareWorlds()) note(world);
  const histories = fc.array(draw, { minLength: 80, maxLength: 80 });
  for (const draws of fc.sample(histories, { numRuns: 100, seed: 1 })) {
    for (const edition of editions) historyOf(draws, edition).forEach(({ after }) => note(after));
  }
  return found;
}

describe('a saved world with an impossible time is unreadable', () => {
  const kinds = [...worldsByKindOfTime()];

  test('the search finds every kind of time', () => {
    expect(kinds.map(([kind]) => kind).sort()).toMatchInlineSnapshot(`
      [
        "account.accessTokens.*.createdAtMs",
        "account.accessTokens.*.expiresAt",
        "account.accessTokens.*.lastUsedAt",
        "account.codeThrottle.failuresMs.*",
        "account.codeThrottle.untilMs",
        "account.mails.*.sentAtMs",
        "account.recoveryThrottle.failuresMs.*",
        "account.twoFactor.lastAcceptedTimeStep",
        "clock.atMs",
        "clock.offsetMs",
        "key.first.entries.*.addedAtMs",
        "key.first.touchedTimeStep",
        "phone.entries.*.addedAtMs",
        "phone.skewMs",
        "terminal.prompt.expiresAtMs",
      ]
    `);
  });

  test.each(kinds)('%s', (_, { world, path }) => {
    expect(readWorld(saveWorld(world)).ok).toBe(true);
    for (const ms of [lastDateMs + 1, -lastDateMs - 1, Number.MAX_SAFE_INTEGER, 0.5]) {
      expect(readWorld(saveWorld(withNumber(world, path, ms))), String(ms)).toEqual({
        ok: false,
        reason: 'unreadable',
      });
    }
  });
});

const deviceMs = fc.oneof(
  fc.constantFrom(0, 1, lastDateMs, lastDateMs - 1, -lastDateMs, Date.UTC(2026, 0)),
  fc.integer({ min: -lastDateMs, max: lastDateMs }),
);
const clock: fc.Arbitrary<SimulatedClock> = fc.oneof(
  fc.record({ kind: fc.constant('running' as const), offsetMs: deviceMs }),
  fc.record({ kind: fc.constant('frozen' as const), atMs: deviceMs }),
);
const skewMs = fc.constantFrom(-86_400_000, -300_000, 0, 300_000, 86_400_000);

test('whatever the clocks show, every later world can be read, and its times are valid dates', () => {
  let worlds = 0;
  fc.assert(
    fc.property(
      fc.array(draw, { minLength: 1, maxLength: 60 }),
      fc.constantFrom(...editions),
      deviceMs,
      clock,
      skewMs,
      (draws, edition, firstMs, startClock, skew) => {
        const start = newWorld({ edition });
        const first = { ...start, clock: startClock, phone: { ...start.phone, skewMs: skew } };
        // The simulator does not continue from a world that it cannot read.
        const reading = readWorld(saveWorld(first));
        if (!reading.ok) return;
        for (const { after, event } of historyOf(draws, edition, firstMs, reading.world)) {
          worlds += 1;
          expect(readWorld(saveWorld(after))).toEqual({ ok: true, world: after });
          const nowMs = simulatedNow(after.clock, event.at);
          for (const ms of [nowMs, nowMs - 30_000, nowMs + 30_000]) new Date(ms).toISOString();
          codesOnPhone(after.phone, nowMs);
        }
      },
    ),
    { numRuns: runs(10_000) },
  );
  console.log(`worlds read and dated: ${worlds}`);
  expect(worlds).toBeGreaterThan(1000);
});
