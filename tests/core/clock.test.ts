/** The simulator clock. */
import { expect, test } from 'vitest';
import { advanceClock, simulatedNow } from '../../src/core/world/clock.ts';
import { newWorld } from '../../src/core/world/world.ts';
import { playerOf } from './player.ts';

test('a frozen clock does not move, and later runs from the time at which it was frozen', () => {
  const player = playerOf(newWorld({ edition: 'today' }));
  const now = () => simulatedNow(player.world.clock, player.atMs);
  const frozenAt = player.atMs;
  player.play({ type: 'clock.freeze' });
  expect(now()).toBe(frozenAt);
  player.play({ type: 'clock.advance', ms: 30_000 });
  expect(now()).toBe(frozenAt + 30_000);
  player.play({ type: 'clock.run' });
  expect(now()).toBe(frozenAt + 31_000);
});

test('a running clock that is moved forward still runs', () => {
  expect(advanceClock({ kind: 'running', offsetMs: 1 }, 2)).toEqual({
    kind: 'running',
    offsetMs: 3,
  });
});
