/**
 * The exercise that is offered when the goal of another one can no longer be reached: the reader is
 * signed in again, 2FA is on, and a device shows its codes. If no way to sign in is left, the goal
 * is Docker's support page.
 *
 * Relies on facts.md#recovery-code-use, facts.md#support-form.
 */
import { isSignedIn } from '../../core/hub/screen.ts';
import type { Exercise } from '../exercise.ts';
import { canGetIn, getIn } from '../plans/get-in.ts';
import { hasCode } from '../plans/authenticator-code.ts';
import { offThenOn } from '../plans/off-then-on.ts';
import type { Plan } from '../play.ts';
import { toSupport } from '../plans/recover.ts';

const backIn: Plan = (situation) => {
  const { world } = situation;
  if (!canGetIn(world)) return toSupport(situation);
  return getIn(situation) ?? (hasCode(world) ? undefined : offThenOn(situation));
};

export const getBackIn: Exercise = {
  id: 'get-back-in',
  page: '2fa/recover-hub-account',
  before: [],
  plan: backIn,
  goal: (world) =>
    canGetIn(world)
      ? isSignedIn(world.browser.screen) && hasCode(world)
      : world.browser.screen.kind === 'support',
};
