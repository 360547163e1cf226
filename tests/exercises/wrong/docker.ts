/** Wrong ways through the exercises about `docker` and CI. */
import type { World } from '../../../src/core/world/world.ts';
import { shownCode } from '../../../src/exercises/plans/authenticator-code.ts';
import { demoIdentity } from '../../../src/core/world/demo-identity.ts';
import { deleteToken, isNamed } from '../../../src/exercises/plans/access-tokens.ts';
import { enter, loginWithName, logInWithToken } from '../../../src/exercises/plans/command-line.ts';
import { privateImage } from '../../../src/exercises/all/wrong-account.ts';
import { unverifiedPull } from '../../../src/exercises/all/unverified-pull.ts';
import { rotateToken } from '../../../src/exercises/all/rotate-token.ts';
import { upTo, type Ways } from './wrong-way.ts';

/** The oldest device confirmation code that the terminal shows. */
const codeInTerminal = ({ terminal }: World): string =>
  terminal.lines.map(({ text }) => /: ([A-Z]{4}-[A-Z]{4})$/.exec(text)?.[1]).find(Boolean) ?? '';

/** The code in the first email that has one. */
const oldestCode = ({ account }: World): string =>
  account.mails.map((mail) => ('code' in mail ? mail.code : '')).find(Boolean) ?? '';

const pipe = `echo "$${demoIdentity.tokenVariable}" | `;

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
  ],
  'ci-password-stdin': [
    { name: 'no username', script: [() => enter(`${pipe}docker login --password-stdin`)] },
    { name: 'no --password-stdin', script: [() => enter(`${pipe}${loginWithName}`)] },
  ],
  'read-only-token': [
    {
      name: 'logging in again with the same token',
      script: [
        () => enter('docker logout'),
        logInWithToken,
        logInWithToken,
        () => enter('docker push aoi_demo/hello'),
      ],
    },
  ],
  'token-expired': [
    {
      name: 'logging in with the expired token again',
      script: [
        () => enter('docker logout'),
        () => enter(loginWithName),
        () => ({ type: 'terminal.paste', what: 'access-token' }) as const,
      ],
    },
  ],
  'lost-laptop': [
    { name: 'logging out on another machine', script: [() => enter('docker logout')] },
    {
      name: 'deleting the wrong token',
      script: Array.from({ length: 8 }, () => deleteToken(isNamed('CI'))),
    },
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
  ],
  'rotate-token': [
    {
      name: 'deleting the old token first',
      script: [
        ...Array.from({ length: 8 }, () => deleteToken(isNamed('CI'))),
        () => enter('docker pull hello-world'),
      ],
      refusal: 'path:refused.login.access-token-deleted',
    },
    {
      name: 'a new token that docker does not have',
      script: [
        ...upTo(rotateToken.plan, 'terminal.enter'),
        ...Array.from({ length: 8 }, () => deleteToken(isNamed('CI'))),
        () => enter('docker pull hello-world'),
      ],
      refusal: 'path:refused.login.access-token-deleted',
    },
  ],
} satisfies Ways;
