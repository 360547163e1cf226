/** Wrong ways through the everyday exercises. */
import { secondDevice } from '../../../src/exercises/all/second-device.ts';
import { shownCode, submitCode } from '../../../src/exercises/plans/authenticator-code.ts';
import { offThenOn } from '../../../src/exercises/plans/off-then-on.ts';
import { recover } from '../../../src/exercises/plans/recover.ts';
import { signIn } from '../../../src/exercises/plans/sign-in.ts';
import { turnOn } from '../../../src/exercises/plans/turn-on.ts';
import { turnOnWithKey } from '../../../src/exercises/plans/turn-on-with-key.ts';
import { savedRecoveryCode } from './setup.ts';
import { repeated, towards, upTo, withoutCode, type Ways } from './wrong-way.ts';

export const everyday = {
  'first-enrollment': [
    {
      name: 'a made-up code instead of the phone’s',
      script: towards(turnOn, 'hub.submit', () => submitCode('000000')),
    },
  ],
  'sign-in': [
    {
      name: 'the password and no code',
      script: towards(signIn, 'hub.submit', () => submitCode('')),
    },
    { name: 'the recovery code, which turns 2FA off', script: repeated(recover) },
  ],
  'first-enrollment-key': [
    {
      name: 'unplugging the key before its code is read',
      script: towards(turnOnWithKey, 'key.touch', () => ({ type: 'key.remove' })),
    },
    { name: 'turning 2FA on with the phone', script: repeated(turnOn) },
    { name: 'a setup that has no code yet', script: withoutCode(turnOnWithKey) },
  ],
  'new-phone': [
    {
      name: 'typing the old recovery code as the new phone’s secret',
      script: [(situation) => ({ type: 'phone.type-key', text: savedRecoveryCode(situation) })],
    },
    { name: 'a setup that has no code yet', script: withoutCode(offThenOn) },
    {
      name: 'an entry of a canceled setup on the phone, and the secret on the YubiKey',
      script: [
        ...withoutCode(offThenOn),
        () => ({ type: 'hub.leave' }),
        ...repeated(turnOnWithKey),
      ],
    },
  ],
  'copy-entry': [
    {
      name: 'the recovery code as the new phone’s secret',
      script: [(situation) => ({ type: 'phone.type-key', text: savedRecoveryCode(situation) })],
      refusal: 'path:refused.key.looks-recovery-code',
    },
    {
      name: 'the recovery code in place of the six digits',
      script: [(situation) => submitCode(savedRecoveryCode(situation))],
      refusal: 'path:refused.code.looks-recovery-code',
    },
    {
      name: 'signing in with the recovery code, which turns 2FA off',
      script: repeated(recover),
    },
    {
      name: 'turning 2FA on again on the new phone',
      script: [...repeated(recover), ...repeated(turnOn)],
    },
    {
      name: 'copying the entry, and no sign-in',
      script: [() => ({ type: 'phone.copy-entries' })],
    },
  ],
  'second-device': [
    { name: 'turning 2FA on again with the YubiKey alone', script: repeated(turnOnWithKey) },
    { name: 'a setup that has no code yet', script: withoutCode(secondDevice.plan) },
    {
      name: 'finishing the setup before the second device has the secret',
      script: [
        ...upTo(secondDevice.plan, 'key.insert'),
        (situation) => submitCode(shownCode(situation) ?? ''),
        () => ({ type: 'key.insert', name: 'first' }),
        (situation) => ({
          type: 'key.type-key',
          text: shownCode(situation) ?? '',
          touch: 'not-required',
        }),
      ],
      refusal: 'path:refused.key.looks-authentication-code',
    },
    {
      name: 'the recovery code as the second device’s secret',
      script: [
        () => ({ type: 'key.insert', name: 'first' }),
        (situation) => ({
          type: 'key.type-key',
          text: savedRecoveryCode(situation),
          touch: 'not-required',
        }),
      ],
      refusal: 'path:refused.key.looks-recovery-code',
    },
  ],
} satisfies Ways;
