import { expect, test } from 'vitest';
import { practiceNow } from '../../src/core/world/clock.ts';
import { newWorld } from '../../src/core/world/world.ts';
import { playerOf } from './player.ts';

test('a stopped clock stands still, and runs on from where it stood', () => {
  const player = playerOf(newWorld({ edition: 'today' }));
  const now = () => practiceNow(player.world.clock, player.atMs);
  const stoppedAt = player.atMs;
  player.play({ type: 'clock.freeze' });
  expect(now()).toBe(stoppedAt);
  player.play({ type: 'clock.advance', ms: 30_000 });
  expect(now()).toBe(stoppedAt + 30_000);
  player.play({ type: 'clock.run' });
  expect(now()).toBe(stoppedAt + 31_000);
});
