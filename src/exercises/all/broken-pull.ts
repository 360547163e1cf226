/**
 * `docker` sends the password that it stored before 2FA was turned on. The registry refuses it, so
 * even the pull of a public image fails.
 *
 * Relies on facts.md#stored-password-stays, facts.md#public-pull-fails,
 * facts.md#password-refused-message, facts.md#image-stores, facts.md#login-order,
 * facts.md#login-browser, facts.md#auto-generated-tokens.
 */
import { enter, logIn, loginWithName, storedToken } from '../plans/command-line.ts';
import type { Exercise } from '../exercise.ts';
import { turnOn } from '../plans/turn-on.ts';

export const brokenPull: Exercise = {
  id: 'broken-pull',
  page: 'docker-login',
  beginsAt: 'terminal',
  before: [
    enter(loginWithName),
    { type: 'terminal.paste', what: 'practice-password' },
    turnOn,
    enter('docker pull hello-world'),
  ],
  plan: logIn,
  goal: (world) => storedToken(world) !== undefined,
};
