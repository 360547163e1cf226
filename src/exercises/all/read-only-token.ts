/** The login works and the push does not: the token may only read. */
import type { AccessToken } from '../../core/account/access-token.ts';
import { editions } from '../../core/hub/edition.ts';
import { changePermission, makeToken } from '../plans/access-tokens.ts';
import { enter, logInWithToken, storedToken } from '../plans/command-line.ts';
import type { Plan } from '../play.ts';
import type { Scenario } from '../exercise.ts';
import { turnOn } from '../plans/turn-on.ts';

const reading = { description: 'laptop', permission: 'read', expiry: { kind: 'none' } } as const;
const mayWrite = ({ permission }: AccessToken) => permission.startsWith('read-write');
const writing = makeToken(
  { ...reading, description: 'laptop 2', permission: 'read-write' },
  mayWrite,
);
const editing = changePermission(storedToken, 'read-write');

/** Where a permission cannot be edited, a new token takes the place of the old one. */
const mayPush: Plan = (situation) =>
  editions[situation.world.edition].permissionEditable
    ? editing(situation)
    : (writing(situation) ?? logInWithToken(situation));

export const readOnlyToken: Scenario = {
  id: 'read-only-token',
  page: 'access-tokens',
  beginsAt: 'terminal',
  before: [turnOn, makeToken(reading), logInWithToken, enter('docker push aoi_demo/hello')],
  plan: mayPush,
  goal: (world) => {
    const token = storedToken(world);
    return token !== undefined && mayWrite(token);
  },
  wrong: [
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
};
