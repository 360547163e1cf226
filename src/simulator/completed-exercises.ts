/** The ids of the exercises that the reader has completed, stored in this browser. */
import { readJson, write } from '../storage/storage.ts';

/** The stored ids, in the order of their completion. Empty if storage is blocked or invalid. */
export function reachedExercises(): readonly string[] {
  const kept = readJson('reached');
  return Array.isArray(kept) ? kept.filter((id): id is string => typeof id === 'string') : [];
}

export function rememberReached(id: string): void {
  const reached = reachedExercises();
  if (!reached.includes(id)) write('reached', JSON.stringify([...reached, id]));
}
