/**
 * `docker` is logged in, and the registry refuses the account because its email address is not
 * verified. The code in the inbox has expired, so the reader has a new one sent.
 *
 * Relies on facts.md#email-unverified-message, facts.md#email-verification-code,
 * facts.md#unpublished-email-code-page, facts.md#choice-unverified-account,
 * facts.md#choice-email-code.
 */
import { emailCodeFrom } from '../../core/account/email-code.ts';
import { emailSuffices } from '../../core/hub/hub.ts';
import type { Exercise } from '../exercise.ts';
import { enter, pullLoggedIn, storedToken } from '../plans/command-line.ts';
import type { Plan } from '../play.ts';
import { verifyEmail } from '../plans/verify-email.ts';

const image = 'hello-world';

const verifyAndPull: Plan = (situation) => verifyEmail(situation) ?? pullLoggedIn(image)(situation);

export const unverifiedPull: Exercise = {
  id: 'unverified-pull',
  page: 'troubleshooting',
  beginsAt: 'terminal',
  given: (world, nowMs) => ({
    ...world,
    account: {
      ...world.account,
      mails: [{ kind: 'verify-email', sentAtMs: nowMs, code: emailCodeFrom('0badc0de') }],
    },
  }),
  before: [enter('docker login'), enter(''), { type: 'hub.press', control: 'confirm-device' }],
  // The registry refuses a new account only some time after the login.
  afterwards: (world) => ({ ...world, account: { ...world.account, email: 'not-verified' } }),
  justBefore: [enter(`docker pull ${image}`)],
  plan: verifyAndPull,
  // Root pulls without a login, so the image alone does not show that the address is verified.
  goal: (world) =>
    emailSuffices(world) &&
    storedToken(world) !== undefined &&
    world.terminal.images.includes(`${image}:latest`),
};
