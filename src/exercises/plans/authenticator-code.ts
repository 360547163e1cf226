/** The code a person would read off the device that holds the account's secret. */
import type { Act } from '../../core/world/act.ts';
import { codeShown } from '../../core/devices/authenticator.ts';
import { keyDisplay } from '../../core/devices/security-key.ts';
import { timeStepAt, period } from '../../core/otp/totp.ts';
import type { Situation } from '../play.ts';

/** The code, or `undefined` when no device at hand holds the secret and shows it. */
export function shownCode({ world, nowMs }: Situation): string | undefined {
  const { phone, key, account } = world;
  if (account.twoFactor.kind === 'off') return undefined;
  const { secret } = account.twoFactor;
  if (phone.kind === 'in-hand') {
    const entry = phone.entries.find((each) => each.secret === secret);
    if (entry) return codeShown(entry, nowMs + phone.skewMs).code;
  }
  const onKey = keyDisplay(key, nowMs).find(({ entry }) => entry.secret === secret);
  return onKey?.code.kind === 'shown' ? onKey.code.code : undefined;
}

export const submitCode = (text: string): Act => ({
  type: 'site.submit',
  field: 'authentication-code',
  text,
});

/** Waiting for the next time step; `undefined` when this one can still be used. */
export function waitForNewStep({ world, nowMs }: Situation): Act | undefined {
  const { twoFactor } = world.account;
  if (twoFactor.kind !== 'on' || timeStepAt(nowMs) > twoFactor.lastAcceptedTimeStep) {
    return undefined;
  }
  const until = (twoFactor.lastAcceptedTimeStep + 1) * period * 1000;
  return { type: 'clock.advance', ms: Math.max(1, Math.ceil(until - nowMs)) };
}
