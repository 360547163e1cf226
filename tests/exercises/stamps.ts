/** Time and entropy of the tests' own: one second and other bytes with each act. */
import type { Stamp } from '../../src/core/world/act.ts';
import { entropyOf, startMs } from '../core/player.ts';

export function stamps(): () => Stamp {
  let count = 0;
  return () => {
    count += 1;
    return { at: startMs + count * 1000, entropy: entropyOf(`scenario ${count}`) };
  };
}
