/** Turning 2FA on with the secret on a YubiKey. */
import type { Scenario } from '../exercise.ts';
import { turnOnWithKey } from '../plans/turn-on-with-key.ts';
import { towards } from '../../../tests/exercises/wrong/wrong-way.ts';

export const firstEnrollmentKey: Scenario = {
  id: 'first-enrollment-key',
  page: '2fa/authenticators',
  before: [],
  plan: turnOnWithKey,
  goal: ({ account, key }) => {
    const { twoFactor } = account;
    if (twoFactor.kind !== 'on') return false;
    return [key.first, key.spare].some(
      (each) =>
        each.kind !== 'lost' && each.entries.some(({ secret }) => secret === twoFactor.secret),
    );
  },
  wrong: [
    {
      name: 'the key is pulled out before its code is read',
      script: towards(turnOnWithKey, 'key.touch', () => ({ type: 'key.remove' })),
    },
  ],
};
