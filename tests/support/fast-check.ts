/**
 * fast-check with the same inputs in each run of `npm test`, so that a change is not refused for an
 * input that it has nothing to do with. With `LONG=1`, each run draws new inputs, and a failure
 * prints their seed.
 */
import fc from 'fast-check';

export const long = Boolean(process.env['LONG']);
if (!long) fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: 20 });

/** The number of inputs to draw: `count` with `LONG=1`, and a fifth of it without. */
export const runs = (count: number): number => (long ? count : count / 5);

export default fc;
