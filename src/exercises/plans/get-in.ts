/**
 * Signs in to the account from any screen: with a device that shows codes, or else with the saved
 * recovery code.
 */
import { isSignedIn } from '../../core/hub/screen.ts';
import type { World } from '../../core/world/world.ts';
import { hasCode } from './authenticator-code.ts';
import { keepsValidCode } from './manage.ts';
import type { Plan } from '../play.ts';
import { recover } from './recover.ts';
import { signIn } from './sign-in.ts';

/** Whether the reader is signed in, or can sign in without Docker's support. */
export const canGetIn = (world: World): boolean =>
  isSignedIn(world.browser.screen) ||
  world.account.twoFactor.kind !== 'on' ||
  hasCode(world) ||
  keepsValidCode(world);

/** `undefined` if the reader is signed in, and if no way to sign in is left. */
export const getIn: Plan = (situation) => {
  const { world } = situation;
  if (isSignedIn(world.browser.screen) || !canGetIn(world)) return undefined;
  return world.account.twoFactor.kind !== 'on' || hasCode(world)
    ? signIn(situation)
    : recover(situation);
};
