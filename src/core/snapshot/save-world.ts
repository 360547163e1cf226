/** Writes a world as text for the session storage; `read-snapshot.ts` reads it. */
import type { StoredWorld } from './world-schema.ts';
import type { World } from '../world/world.ts';

/** Increase it when the shape of a world changes: text of another version is refused. */
export const snapshotVersion = 12;

/** The world as JSON text, which `readWorld` reads again. */
export function saveWorld(world: World): string {
  // This does not compile if the world can have a state that the schema refuses.
  const stored: StoredWorld = world;
  return JSON.stringify({ version: snapshotVersion, world: stored });
}
