/**
 * Applies acts to a world with a fixed clock and fixed entropy, so that a test is reproducible:
 * each act is one second after the previous one and has its own 64 bytes.
 */
import { sha512 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Act } from '../../src/core/world/act.ts';
import type { Effect } from '../../src/core/world/effect.ts';
import { update } from '../../src/core/world/update.ts';
import type { World } from '../../src/core/world/world.ts';

/** 2023-11-14 22:13:35 UTC, five seconds after the start of a time step. */
export const startMs = 1_700_000_015_000;

export type Player = {
  world: World;
  atMs: number;
  readonly effects: Effect[];
  /** Applies acts in order and returns the effects of the last one. */
  play(...acts: readonly Act[]): readonly Effect[];
};

/** Hex of 64 bytes that depend on `seed`. */
export function entropyOf(seed: string | number): string {
  return bytesToHex(sha512(utf8ToBytes(`entropy ${seed}`)));
}

/** A player for `world`; `seed` makes its entropy differ from another player's. */
export function playerOf(world: World, seed: string | number = 0): Player {
  let count = 0;
  return {
    world,
    atMs: startMs,
    effects: [],
    play(...acts) {
      let last: readonly Effect[] = [];
      for (const act of acts) {
        const event = { ...act, at: this.atMs, entropy: entropyOf(`${seed} ${count}`) };
        const turn = update(this.world, event);
        count += 1;
        this.atMs += 1000;
        this.world = turn.world;
        this.effects.push(...turn.effects);
        last = turn.effects;
      }
      return last;
    },
  };
}
