/** A world as text, for the storage of one tab. Reading it back is `read-snapshot.ts`. */
import type { World } from '../world/world.ts';

/** Raised whenever the shape of a world changes. */
export const snapshotVersion = 2;

export function saveWorld(world: World): string {
  return JSON.stringify({ version: snapshotVersion, world });
}
