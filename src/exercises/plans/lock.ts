/** The lock after too many incorrect codes, on the screen that the reader sees. */
import { throttleAt } from '../../core/account/throttle.ts';
import type { PlannedAct, Situation } from '../play.ts';

/** When the lock ends, in epoch milliseconds of the simulator clock; `undefined` without a lock. */
export function lockEnd({ world, nowMs }: Situation): number | undefined {
  const { codeThrottle, recoveryThrottle } = world.account;
  const { kind } = world.browser.screen;
  if (kind !== 'code-prompt' && kind !== 'recovery-entry') return undefined;
  const throttle = throttleAt(kind === 'code-prompt' ? codeThrottle : recoveryThrottle, nowMs);
  return throttle.kind === 'locked' ? throttle.untilMs : undefined;
}

/** Waits until the lock ends; `undefined` without a lock. */
export function waitForLock(situation: Situation): PlannedAct | undefined {
  const end = lockEnd(situation);
  return end === undefined ? undefined : { type: 'clock.advance', ms: end - situation.nowMs };
}
