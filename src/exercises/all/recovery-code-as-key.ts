/** The first code the site shows is typed into the app: but it is the recovery code, not the key. */
import type { Scenario } from '../scenario.ts';
import { turnOn } from '../turn-on.ts';
import { firstEnrollment } from './first-enrollment.ts';
import { towards } from '../wrong-turn.ts';

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
