// @vitest-environment happy-dom
/** When the acts from here to the goal are computed: after each change, once the rest is loaded. */
import { h } from 'preact';
import { expect, test } from 'vitest';
import type { Act } from '../../src/core/world/act.ts';
import { firstEnrollment } from '../../src/exercises/all/first-enrollment.ts';
import type { World } from '../../src/core/world/world.ts';
import type { Later } from '../../src/simulator/simulator-context.ts';
import { useRoute } from '../../src/simulator/use-progress.ts';
import { draw, textOf, type Scene } from './drawn.ts';
import { enrolling, off } from './worlds.ts';

test('the acts to the goal are unknown until the rest is loaded, and then follow the world', () => {
  const press: Act = { type: 'hub.press', control: 'avatar' };
  const scene = (world: World, later: Later | undefined, acts: number): Scene => ({
    world,
    ...(later && { later }),
    runtime: { route: () => Array.from({ length: acts }, () => press) },
  });
  const drawn = draw(
    () => h('p', {}, String(useRoute(firstEnrollment)?.length)),
    scene(off, undefined, 9),
  );
  const shown = () => textOf(drawn.place);
  expect(shown()).toBe('undefined');
  drawn.again(scene(off, {} as Later, 9));
  expect(shown()).toBe('9');
  drawn.again(scene(enrolling, {} as Later, 4));
  expect(shown()).toBe('4');
});
