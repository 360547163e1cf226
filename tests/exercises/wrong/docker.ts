/** Wrong ways through the exercises about `docker`. Those about access tokens are in `tokens.ts`. */
import { removeCredsStore } from '../../../src/core/devices/terminal/credential-store.ts';
import type { World } from '../../../src/core/world/world.ts';
import { unverifiedPull } from '../../../src/exercises/all/unverified-pull.ts';
import { privateImage } from '../../../src/exercises/all/wrong-account.ts';
import { shownCode } from '../../../src/exercises/plans/authenticator-code.ts';
import { enter, logIn, loginWithName } from '../../../src/exercises/plans/command-line.ts';
import { verifyEmail } from '../../../src/exercises/plans/verify-email.ts';
import { anotherToken } from './tokens.ts';
import { repeated, upTo, type Ways } from './wrong-way.ts';

/** The oldest device confirmation code that the terminal shows. */
const codeInTerminal = ({ terminal }: World): string =>
  terminal.lines.map(({ text }) => /: ([A-Z]{4}-[A-Z]{4})$/.exec(text)?.[1]).find(Boolean) ?? '';

/** The code in the first email that has one. */
const oldestCode = ({ account }: World): string =>
  account.mails.map((mail) => ('code' in mail ? mail.code : '')).find(Boolean) ?? '';

export const docker = {
  'broken-pull': [
    {
      name: 'logging out with a server name',
      script: [() => enter('docker logout docker.io'), () => enter('docker pull hello-world')],
    },
    {
      name: 'six digits at the password prompt',
      script: [() => enter('docker logout'), () => enter(loginWithName), () => enter('123456')],
    },
    {
      name: 'logging out, and pulling without a login',
      script: [() => enter('docker logout'), () => enter('docker pull hello-world')],
    },
    anotherToken,
  ],
  'server-login': [
    {
      name: 'pressing Enter on the server',
      script: [() => enter('docker login'), () => enter('')],
      refusal: 'path:refused.terminal.no-browser-here',
    },
    {
      name: 'the six digits of the app instead of the code',
      script: [
        () => enter('docker login'),
        () => ({ type: 'device-page.open' }),
        (situation) => ({ type: 'device-page.submit', text: shownCode(situation) ?? '' }),
      ],
      refusal: 'path:refused.device-code.looks-authentication-code',
    },
    anotherToken,
  ],
  'device-code-expired': [
    {
      name: 'the expired code',
      script: [
        () => ({ type: 'device-page.open' }),
        ({ world }) => ({ type: 'device-page.submit', text: codeInTerminal(world) }),
      ],
      refusal: 'path:refused.device-code.ended',
    },
    {
      name: 'the expired code while a new login waits',
      script: [
        () => ({ type: 'device-page.open' }),
        () => enter('docker login'),
        ({ world }) => ({ type: 'device-page.submit', text: codeInTerminal(world) }),
      ],
      refusal: 'path:refused.device-code.mismatch',
    },
    anotherToken,
  ],
  'wrong-account': [
    {
      name: 'logging in again while the browser is signed in to the other account',
      script: [
        () => enter('docker logout'),
        () => enter('docker login'),
        () => enter(''),
        () => ({ type: 'hub.press', control: 'confirm-device' }),
        () => enter(`docker pull ${privateImage}`),
      ],
      refusal: 'path:refused.terminal.denied-to-other',
    },
    {
      name: 'pulling again',
      script: [() => enter(`docker pull ${privateImage}`)],
      refusal: 'path:refused.terminal.denied-to-other',
    },
    { name: 'the correct account, and no pull', script: repeated(logIn) },
    {
      name: 'the correct account, and the pull of another image',
      script: [...repeated(logIn), () => enter('docker pull hello-world')],
    },
  ],
  'unverified-pull': [
    {
      name: 'logging out and in again',
      script: [
        () => enter('docker logout'),
        () => enter('docker login'),
        () => enter(''),
        () => ({ type: 'hub.press', control: 'confirm-device' }),
      ],
      refusal: 'path:refused.login.email-not-verified',
    },
    {
      name: 'pulling again',
      script: [() => enter('docker pull hello-world')],
      refusal: 'path:refused.login.email-not-verified',
    },
    {
      name: 'the expired code from the first email',
      script: [
        ...upTo(unverifiedPull.plan, 'hub.submit').slice(0, 3),
        ({ world }) => ({ type: 'hub.submit', field: 'email-code', text: oldestCode(world) }),
      ],
      refusal: 'path:refused.email-code.expired',
    },
    {
      name: 'pulling as root, which has no login',
      script: [() => enter('sudo docker pull hello-world')],
    },
    {
      name: 'logging out, and pulling without a login',
      script: [() => enter('docker logout'), () => enter('docker pull hello-world')],
    },
    { name: 'verifying the address, and no pull', script: repeated(verifyEmail) },
    {
      name: 'verifying the address, and the pull without a login',
      script: [
        ...repeated(verifyEmail),
        () => enter('docker logout'),
        () => enter('docker pull hello-world'),
      ],
    },
  ],
  'missing-store': [
    {
      name: 'logging out and in again',
      script: [
        () => enter('docker logout'),
        () => enter('docker login'),
        () => enter(''),
        () => ({ type: 'hub.press', control: 'confirm-device' }),
      ],
      refusal: 'path:refused.terminal.store-missing',
    },
    {
      name: 'pulling again',
      script: [() => enter('docker pull hello-world')],
      refusal: 'path:refused.terminal.store-missing',
    },
    { name: 'no credsStore, and no login', script: [() => enter(removeCredsStore)] },
    anotherToken,
  ],
  'rate-limit': [
    {
      name: 'logging out and pulling again',
      script: [() => enter('docker logout'), () => enter('docker pull hello-world')],
      refusal: 'path:refused.terminal.pull-limit',
    },
    {
      name: 'pulling as root',
      script: [() => enter('sudo docker pull hello-world')],
      refusal: 'path:refused.terminal.pull-limit',
    },
    { name: 'a login, and no pull', script: repeated(logIn) },
    {
      name: 'a login, and the pull of another image',
      script: [...repeated(logIn), () => enter('docker pull alpine')],
    },
    {
      name: 'waiting for the end of the limit, and pulling without a login',
      script: [
        () => ({ type: 'clock.advance', ms: 6 * 3_600_000 }),
        () => enter('docker pull hello-world'),
      ],
    },
  ],
} satisfies Ways;
