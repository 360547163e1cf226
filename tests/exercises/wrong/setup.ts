/** Wrong ways through the exercises about a setup that fails. */
import { codeShown } from '../../../src/core/devices/authenticator.ts';
import { submitCode } from '../../../src/exercises/plans/authenticator-code.ts';
import { turnOn } from '../../../src/exercises/plans/turn-on.ts';
import type { Situation } from '../../../src/exercises/play.ts';
import { towards, type Ways } from './wrong-way.ts';

export const savedRecoveryCode = ({ world: { savedCodes } }: Situation): string =>
  savedCodes.recoveryCode.kind === 'kept' ? savedCodes.recoveryCode.recoveryCode : '';

export const setup = {
  'abandoned-setup': [
    {
      name: 'the code of the entry from the unfinished setup',
      script: towards(turnOn, 'phone.scan', ({ world, nowMs }) => {
        const old = world.phone.kind === 'in-hand' ? world.phone.entries[0] : undefined;
        return old && submitCode(codeShown(old, nowMs).code);
      }),
    },
  ],
  'recovery-code-as-key': [
    {
      name: 'the recovery code entered in the phone',
      script: towards(turnOn, 'phone.scan', (situation) => ({
        type: 'phone.type-key',
        text: savedRecoveryCode(situation),
      })),
    },
  ],
  'email-not-verified': [
    {
      name: 'everything except the code from the email',
      script: towards(turnOn, 'hub.submit', ({ world }) =>
        world.edition === 'today'
          ? { type: 'hub.submit', field: 'email-code', text: '000000' }
          : submitCode('000000'),
      ),
    },
    {
      name: 'everything except the correct authentication code',
      script: [...towards(turnOn, 'phone.scan', turnOn), () => submitCode('000000')],
      refusal: 'path:refused.code.mismatch',
    },
  ],
} satisfies Ways;
