/** The first code the site shows is typed into the app: but it is the recovery code, not the key. */
import type { Scenario } from '../exercise.ts';
import { turnOn } from '../plans/turn-on.ts';
import { firstEnrollment } from './first-enrollment.ts';
import { towards } from '../../../tests/exercises/wrong/wrong-way.ts';

export const recoveryCodeAsKey: Scenario = {
  id: 'recovery-code-as-key',
  page: '2fa',
  before: [],
  plan: turnOn,
  goal: firstEnrollment.goal,
  wrong: [
    {
      name: 'the recovery code given to the phone',
      script: towards(turnOn, 'phone.scan', ({ world }) => ({
        type: 'phone.type-key',
        text:
          world.drawer.recoveryCode.kind === 'kept' ? world.drawer.recoveryCode.recoveryCode : '',
      })),
    },
  ],
};
