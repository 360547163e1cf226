/** Time and entropy for tests: each act is one second later, with different bytes. */
import type { Stamp } from '../../src/core/world/act.ts';
import { entropyOf, startMs } from '../core/player.ts';

export function stamps(): () => Stamp {
  let count = 0;
  return () => {
    count += 1;
    return { at: startMs + count * 1000, entropy: entropyOf(`exercise ${count}`) };
  };
}
