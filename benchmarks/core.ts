/**
 * Speed and size of the simulated world: one action, one code, a long event log, and a saved world.
 */
import { verifyCode } from '../src/core/otp/totp.ts';
import { secretFromEntropy } from '../src/core/otp/base32.ts';
import { saveWorld } from '../src/core/snapshot/save-world.ts';
import { update } from '../src/core/world/update.ts';
import { newWorld } from '../src/core/world/world.ts';
import { exercises } from '../src/exercises/list.ts';
import { play } from '../src/exercises/play.ts';
import { beginExercise } from '../src/exercises/exercise.ts';
import { historyOf } from '../tests/core/random-history.ts';
import { entropyOf, startMs } from '../tests/core/player.ts';
import { stamps } from '../tests/exercises/stamps.ts';
import { oracleCode } from '../tests/support/oracle.ts';
import { median, type Row } from './table.ts';

const times = (count: number, measure: () => number) => Array.from({ length: count }, measure);

const micros = (act: () => void): number => {
  const from = performance.now();
  act();
  return (performance.now() - from) * 1000;
};

/** Deterministic numbers, so that every run measures the same history. */
const numbers = Array.from({ length: 10_000 }, (_, index) => ({
  what: (index * 37 + (index >> 3)) % 100,
  which: (index * 7919) % 10_000,
}));

export function measureCore(): readonly Row[] {
  const steps = historyOf(numbers, 'today');
  const events = steps.map(({ event }) => event);
  let at = 0;
  const oneUpdate = () => {
    const step = steps[at % steps.length];
    at += 1;
    return step ? micros(() => update(step.before, step.event)) : 0;
  };
  median(times(2_000, oneUpdate));

  const secret = secretFromEntropy(entropyOf('simulator'));
  const verify = (text: string) => () =>
    micros(() => verifyCode({ secret, text, nowMs: startMs, lastAcceptedTimeStep: 'none' }));
  const correct = oracleCode(secret, startMs);
  const wrong = correct === '000000' ? '000001' : '000000';
  median(times(500, verify(wrong)));

  const fold = (count: number) => () => {
    let world = newWorld({ edition: 'today' });
    return micros(() => {
      for (const event of events.slice(0, count)) ({ world } = update(world, event));
    });
  };
  const [quarter, whole] = [median(times(5, fold(2_500))), median(times(5, fold(10_000)))];

  const longest = exercises.map((exercise) => {
    const stamp = stamps();
    const begun = beginExercise(exercise, 'today', stamp);
    return saveWorld(play(begun, exercise.plan, stamp, exercise.goal).world).length;
  });
  const saved = saveWorld(steps.at(-1)?.after ?? newWorld({ edition: 'today' })).length;

  return [
    { what: 'one update, median', value: median(times(10_000, oneUpdate)), unit: 'µs', limit: 50 },
    {
      what: 'a correct code, median',
      value: median(times(2_000, verify(correct))),
      unit: 'µs',
      limit: 200,
    },
    {
      what: 'an incorrect code, median',
      value: median(times(500, verify(wrong))),
      unit: 'µs',
      limit: 1_000,
    },
    { what: 'a log of 10,000 events', value: whole / 1_000, unit: 'ms', limit: 1_000 },
    {
      what: 'its time compared with 4 × 2,500',
      value: whole / (4 * quarter),
      unit: '×',
      limit: 1.5,
    },
    { what: 'saved world after 10,000 actions', value: saved, unit: 'B', limit: 16_384 },
    {
      what: 'saved world after the longest exercise',
      value: Math.max(...longest),
      unit: 'B',
      limit: 16_384,
    },
  ];
}
