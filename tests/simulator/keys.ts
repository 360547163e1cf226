/**
 * A translation function that returns the key and its values. With it, tests check which text is
 * shown, independent of its wording.
 */
import type { Translate } from '../../src/simulator/simulator-context.ts';

export const keys = ((key: string, values?: object) =>
  values === undefined ? key : `${key} ${JSON.stringify(values)}`) as unknown as Translate;

/** The key without its values. */
export const keyOf = (text: string): string => text.split(' ')[0] ?? '';
