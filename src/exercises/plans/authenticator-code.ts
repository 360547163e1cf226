/** Reads the code from the device that has the account's secret, and submits it. */
import { codeShown, type Entry } from '../../core/devices/authenticator.ts';
import { insertedKey, keyDisplay, type KeyName } from '../../core/devices/security-key.ts';
import { secondsLeftAt, timeStepAt } from '../../core/otp/totp.ts';
import type { World } from '../../core/world/world.ts';
import type { PlannedAct, Situation } from '../play.ts';

/** The phone's entry for the account's secret. `undefined` if the phone is lost or has none. */
function entryOnPhone({ account, phone }: World): Entry | undefined {
  const { twoFactor } = account;
  if (twoFactor.kind === 'off' || phone.kind === 'lost') return undefined;
  return phone.entries.find(({ secret }) => secret === twoFactor.secret);
}

/** The YubiKey that has the account's secret and is not lost. */
function keyWithSecret({ account, key }: World): KeyName | undefined {
  const { twoFactor } = account;
  if (twoFactor.kind === 'off') return undefined;
  return (['first', 'spare'] as const).find((name) => {
    const device = key[name];
    return (
      device.kind !== 'lost' && device.entries.some(({ secret }) => secret === twoFactor.secret)
    );
  });
}

/** Whether the phone or a YubiKey that is not lost has the account's secret. */
export const hasCode = (world: World): boolean =>
  entryOnPhone(world) !== undefined || keyWithSecret(world) !== undefined;

/** The code that a device shows for the account's secret; `undefined` if no device shows it. */
export function shownCode({ world, nowMs }: Situation): string | undefined {
  const { phone, key } = world;
  const entry = entryOnPhone(world);
  if (entry && phone.kind === 'in-hand') return codeShown(entry, nowMs + phone.skewMs).code;
  const { twoFactor } = world.account;
  const onKey = keyDisplay(key, nowMs).find(
    (each) => twoFactor.kind !== 'off' && each.entry.secret === twoFactor.secret,
  );
  return onKey?.code.kind === 'shown' ? onKey.code.code : undefined;
}

/**
 * The next act that makes a device show the correct code. `undefined` if a device already shows it,
 * and if no device can.
 */
export function showCode(situation: Situation): PlannedAct | undefined {
  const { world } = situation;
  const { phone, key } = world;
  if (entryOnPhone(world)) {
    return phone.kind === 'in-hand' && phone.skewMs !== 0
      ? { type: 'phone.set-skew', ms: 0 }
      : undefined;
  }
  const name = keyWithSecret(world);
  if (name === undefined) return undefined;
  if (insertedKey(key)?.name !== name) return { type: 'key.insert', name };
  return shownCode(situation) === undefined ? { type: 'key.touch' } : undefined;
}

export const submitCode = (text: string): PlannedAct => ({
  type: 'hub.submit',
  field: 'authentication-code',
  text,
});

/** Waits for the next time step; `undefined` if the code of the current step was not used yet. */
export function waitForNewStep({ world, nowMs }: Situation): PlannedAct | undefined {
  const { twoFactor } = world.account;
  if (twoFactor.kind !== 'on' || timeStepAt(nowMs) > twoFactor.lastAcceptedTimeStep) {
    return undefined;
  }
  return { type: 'clock.advance', ms: secondsLeftAt(nowMs) * 1000 };
}
