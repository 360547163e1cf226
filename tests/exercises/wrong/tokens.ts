/** Wrong ways through the exercises about access tokens. */
import { demoIdentity } from '../../../src/core/world/demo-identity.ts';
import { rotateToken } from '../../../src/exercises/all/rotate-token.ts';
import { deleteToken, isNamed, makeToken } from '../../../src/exercises/plans/access-tokens.ts';
import {
  enter,
  loginWithName,
  logInWithBrowser,
  logInWithToken,
} from '../../../src/exercises/plans/command-line.ts';
import { repeated, towards, upTo, type Ways } from './wrong-way.ts';

/** Creates a token with this description and permission. */
const token = (description: string, permission: 'public-read' | 'read-write' = 'read-write') =>
  makeToken({ description, permission, expiry: { kind: 'none' } });

export const anotherToken = {
  name: 'a new token that docker does not have',
  script: repeated(token('another')),
};

/** Deactivates the token in place of deleting it. */
const deactivate = (description: string) =>
  towards(deleteToken(isNamed(description)), 'token.delete', () => ({ type: 'token.deactivate' }));

const pipe = `echo "$${demoIdentity.tokenVariable}" | `;

export const tokens = {
  'ci-password-stdin': [
    { name: 'no username', script: [() => enter(`${pipe}docker login --password-stdin`)] },
    { name: 'no --password-stdin', script: [() => enter(`${pipe}${loginWithName}`)] },
    { name: 'a login in the browser, with another token', script: repeated(logInWithBrowser) },
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
    {
      name: 'a token that reads public images only',
      script: [
        ...repeated(token('public', 'public-read')),
        () => enter('docker logout'),
        ...repeated(logInWithToken),
      ],
    },
    anotherToken,
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
    anotherToken,
  ],
  'lost-laptop': [
    { name: 'logging out on another machine', script: [() => enter('docker logout')] },
    {
      name: 'deleting the wrong token',
      script: repeated(deleteToken(isNamed('CI'))),
    },
    {
      name: 'deleting both tokens',
      script: [
        ...repeated(deleteToken(isNamed('laptop'))),
        ...repeated(deleteToken(isNamed('CI'))),
      ],
    },
    { name: 'deactivating the laptop’s token', script: deactivate('laptop') },
    {
      name: 'deleting the laptop’s token, and deactivating the job’s',
      script: [...repeated(deleteToken(isNamed('laptop'))), ...deactivate('CI')],
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
    {
      name: 'the old token, which still works beside the new one',
      script: upTo(rotateToken.plan, 'token.open'),
    },
    {
      name: 'deactivating the old token',
      script: [...repeated(token('new')), ...repeated(logInWithToken), ...deactivate('CI')],
    },
    {
      name: 'a job that has another token than this machine',
      script: [
        ...repeated(token('new')),
        ...repeated(logInWithToken),
        ...repeated(deleteToken(isNamed('CI'))),
        ...repeated(token('newest')),
      ],
    },
  ],
} satisfies Ways;
