/** Wrong ways through the everyday exercises. */
import { secondDevice } from '../../../src/exercises/all/second-device.ts';
import { shownCode, submitCode } from '../../../src/exercises/plans/authenticator-code.ts';
import { recover } from '../../../src/exercises/plans/recover.ts';
import { signIn } from '../../../src/exercises/plans/sign-in.ts';
import { turnOn } from '../../../src/exercises/plans/turn-on.ts';
import { turnOnWithKey } from '../../../src/exercises/plans/turn-on-with-key.ts';
import { savedRecoveryCode } from './setup.ts';
import { towards, upTo, type Ways } from './wrong-way.ts';

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
  ],
  'first-enrollment-key': [
    {
      name: 'unplugging the key before its code is read',
      script: towards(turnOnWithKey, 'key.touch', () => ({ type: 'key.remove' })),
    },
  ],
  'new-phone': [
    {
      name: 'typing the old recovery code as the new phone’s secret',
      script: [(situation) => ({ type: 'phone.type-key', text: savedRecoveryCode(situation) })],
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
      script: Array.from({ length: 8 }, () => recover),
    },
  ],
  'second-device': [
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
