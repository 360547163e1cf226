import type { World } from './world.ts';
export const saveWorld = (world: World): string => JSON.stringify({ version: 1, world });
export function readWorld(
  text: string,
): { ok: true; world: World } | { ok: false; reason: 'unreadable' } {
  try {
    return { ok: true, world: JSON.parse(text).world as World };
  } catch {
    return { ok: false, reason: 'unreadable' };
  }
}
