/** `docker` still has the password from before 2FA, and even a public pull fails. */
import { enter, logInWithBrowser, loginWithName, storedToken } from '../plans/command-line.ts';
import type { Scenario } from '../exercise.ts';
import { turnOn } from '../plans/turn-on.ts';

export const brokenPull: Scenario = {
  id: 'broken-pull',
  page: 'docker-login',
  beginsAt: 'terminal',
  before: [
    enter(loginWithName),
    { type: 'terminal.paste', what: 'practice-password' },
    turnOn,
    enter('docker pull hello-world'),
  ],
  plan: logInWithBrowser,
  goal: (world) => storedToken(world) !== undefined,
  wrong: [
    {
      name: 'logging out with a server name',
      script: [() => enter('docker logout docker.io'), () => enter('docker pull hello-world')],
    },
    {
      name: 'six digits at the password prompt',
      script: [() => enter('docker logout'), () => enter(loginWithName), () => enter('123456')],
    },
  ],
};
