/** Wrong ways through the exercises about something lost. */
import { getNewRecoveryCode, turnOff } from '../../../src/exercises/plans/manage.ts';
import { offThenOn } from '../../../src/exercises/plans/off-then-on.ts';
import { recover } from '../../../src/exercises/plans/recover.ts';
import { turnOn } from '../../../src/exercises/plans/turn-on.ts';
import { turnOnWithKey } from '../../../src/exercises/plans/turn-on-with-key.ts';
import { submitCode } from '../../../src/exercises/plans/authenticator-code.ts';
import { press, signIn } from '../../../src/exercises/plans/sign-in.ts';
import { repeated, towards, upTo, withoutCode, withoutSaving, type Ways } from './wrong-way.ts';

const times = (count: number, choose: typeof turnOff) =>
  Array.from({ length: count }, () => choose);

export const lost = {
  'lost-phone': [
    {
      name: 'six digits in the field for the recovery code',
      script: towards(recover, 'hub.submit', () => ({
        type: 'hub.submit',
        field: 'recovery-code',
        text: '123456',
      })),
    },
    { name: 'turning 2FA on again with the YubiKey alone', script: repeated(turnOnWithKey) },
    { name: 'a setup that has no code yet', script: withoutCode(offThenOn) },
  ],
  'lost-phone-signed-in': [
    {
      name: 'replacing the phone without turning 2FA off and on',
      script: [() => ({ type: 'phone.replace' })],
    },
    { name: 'turning 2FA off and leaving it off', script: times(12, turnOff) },
    { name: 'turning 2FA on again with the YubiKey alone', script: repeated(turnOnWithKey) },
  ],
  'lost-code': [
    {
      name: 'a new code that is not saved',
      script: upTo(getNewRecoveryCode, 'saved-codes.keep-recovery-code'),
    },
    {
      name: 'the recovery code of a setup that is not finished',
      script: [...repeated(turnOff), ...withoutCode(turnOn)],
    },
  ],
  'forgotten-password': [
    {
      name: 'the practice password that the reader no longer knows',
      script: [() => press('use-practice-password')],
      refusal: 'path:refused.password-forgotten',
    },
    {
      name: 'signing in with the new password and no code',
      script: towards(signIn, 'hub.submit', () => submitCode('')),
      refusal: 'path:refused.code.empty',
    },
  ],
  'lost-both-signed-in': [
    { name: 'a new recovery code that is not saved', script: withoutSaving(offThenOn) },
    {
      name: 'the recovery code of a canceled setup',
      script: [
        ...withoutCode(offThenOn),
        () => ({ type: 'hub.leave' }),
        ...withoutSaving(offThenOn),
      ],
    },
    { name: 'a new recovery code, and no new phone', script: repeated(getNewRecoveryCode) },
    {
      name: 'signing out first',
      script: [() => press('avatar'), () => press('sign-out'), ...times(8, offThenOn)],
    },
  ],
  'lost-both': [
    { name: 'saying only that the phone is lost', script: times(3, recover) },
    {
      name: 'guessing a recovery code',
      script: [
        ...times(4, recover),
        () => ({ type: 'hub.submit', field: 'recovery-code', text: '0000000000000' }),
      ],
    },
  ],
} satisfies Ways;
