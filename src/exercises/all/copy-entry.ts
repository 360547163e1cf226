/**
 * A new phone, and an old one whose app can copy its entries. The secret stays the same, so 2FA
 * stays on, and the recovery code still works.
 *
 * Relies on facts.md#one-authenticator, facts.md#nothing-is-sent, facts.md#recovery-code-use.
 */
import { newPhone, phoneCapacity } from '../../core/devices/phone.ts';
import { isSignedIn } from '../../core/hub/screen.ts';
import type { World } from '../../core/world/world.ts';
import type { Exercise } from '../exercise.ts';
import { hasCode } from '../plans/authenticator-code.ts';
import { signIn, signOut, toCodePrompt } from '../plans/sign-in.ts';
import { turnOn } from '../plans/turn-on.ts';
import type { Plan } from '../play.ts';

/** Whether 2FA has been on since the exercise began. */
const neverOff = ({ account, earlierSecrets }: World): boolean =>
  account.twoFactor.kind === 'on' && earlierSecrets.length === 0;

const copyAndSignIn: Plan = (situation) => {
  const { world } = situation;
  if (!neverOff(world)) return undefined;
  const { phone } = world;
  if (phone.kind === 'lost') return { type: 'phone.replace' };
  if (hasCode(world)) return signIn(situation);
  const [first] = phone.entries;
  return first && phone.entries.length >= phoneCapacity
    ? { type: 'phone.remove-entry', id: first.id }
    : { type: 'phone.copy-entries' };
};

export const copyEntry: Exercise = {
  id: 'copy-entry',
  page: '2fa/new-phone',
  before: [turnOn, signOut, toCodePrompt],
  afterwards: (world) =>
    world.phone.kind === 'lost'
      ? world
      : { ...world, oldPhone: world.phone.entries, phone: newPhone },
  plan: copyAndSignIn,
  goal: (world) => neverOff(world) && hasCode(world) && isSignedIn(world.browser.screen),
};
