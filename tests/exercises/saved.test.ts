import { expect, test } from 'vitest';
import { readWorld } from '../../src/core/snapshot/read-snapshot.ts';
import { saveWorld } from '../../src/core/snapshot/save-world.ts';
import type { World } from '../../src/core/world/world.ts';
import { scenarios } from '../../src/exercises/list.ts';
import { play } from '../../src/exercises/play.ts';
import { beginScenario } from '../../src/exercises/exercise.ts';
import { stamps } from './stamps.ts';

test.each(scenarios.map((scenario) => [scenario.id, scenario] as const))(
  'every moment of %s can be saved and read back',
  (_id, scenario) => {
    for (const edition of ['today', 'classic'] as const) {
      const moments: World[] = [];
      const stamp = stamps();
      play(beginScenario(scenario, edition, stamp), scenario.plan, stamp, (world) => {
        moments.push(world);
        return scenario.goal(world);
      });
      for (const world of moments) {
        expect(readWorld(saveWorld(world))).toEqual({ ok: true, world });
      }
    }
  },
);
