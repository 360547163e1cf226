/** The recovery code is gone; someone is still signed in and can make a new one. */
import { keepsValidCode, newRecoveryCode } from '../plans/manage.ts';
import type { Scenario } from '../exercise.ts';
import { turnOn } from '../plans/turn-on.ts';

export const lostCode: Scenario = {
  id: 'lost-code',
  page: '2fa/new-recovery-code',
  before: [turnOn, { type: 'site.press', control: 'done' }, { type: 'drawer.lose-recovery-code' }],
  plan: newRecoveryCode,
  goal: keepsValidCode,
  wrong: [
    {
      name: 'a new code that is not kept',
      script: Array(12).fill((situation: Parameters<typeof newRecoveryCode>[0]) => {
        const act = newRecoveryCode(situation);
        return act?.type === 'drawer.keep-recovery-code' ? undefined : act;
      }),
    },
  ],
};
