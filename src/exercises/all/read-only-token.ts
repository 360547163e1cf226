/**
 * A login with a read-only token is accepted, and the push is refused.
 *
 * Relies on facts.md#token-permissions, facts.md#scopes-message, facts.md#denied-message,
 * facts.md#token-edit.
 */
import type { AccessToken } from '../../core/account/access-token.ts';
import { editions } from '../../core/hub/edition.ts';
import { changePermission, makeToken } from '../plans/access-tokens.ts';
import { enter, logInWithToken, storedToken, workingToken } from '../plans/command-line.ts';
import { canGetIn } from '../plans/get-in.ts';
import type { Plan } from '../play.ts';
import type { Exercise } from '../exercise.ts';
import { turnOn } from '../plans/turn-on.ts';

const reading = { description: 'laptop', permission: 'read', expiry: { kind: 'none' } } as const;
const mayWrite = ({ permission }: AccessToken) => permission.startsWith('read-write');
const writing = makeToken(
  { ...reading, description: 'laptop 2', permission: 'read-write' },
  mayWrite,
);

/** Changes the token's permission, or creates a new token where the edition cannot change it. */
const mayPush: Plan = (situation) => {
  const { permissionEditable } = editions[situation.world.edition];
  const token = workingToken(situation);
  return token && permissionEditable && canGetIn(situation.world)
    ? changePermission(token, 'read-write')(situation)
    : (writing(situation) ?? logInWithToken(situation));
};

export const readOnlyToken: Exercise = {
  id: 'read-only-token',
  page: 'access-tokens',
  beginsAt: 'terminal',
  before: [turnOn, makeToken(reading), logInWithToken, enter('docker push aoi_demo/hello')],
  plan: mayPush,
  goal: (world) => {
    const token = storedToken(world);
    return token !== undefined && mayWrite(token);
  },
};
