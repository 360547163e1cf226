/** At least one wrong way through every exercise. An exercise without one does not compile. */
import { docker } from './docker.ts';
import { everyday } from './everyday.ts';
import { lost } from './lost.ts';
import { refused } from './refused.ts';
import { setup } from './setup.ts';
import { tokens } from './tokens.ts';
import type { Ways } from './wrong-way.ts';

export const wrongWays: Required<Ways> = {
  ...everyday,
  ...lost,
  ...refused,
  ...setup,
  ...docker,
  ...tokens,
};
