/**
 * The reader replaces a token in time: every machine uses the new token before the reader deletes
 * the old one.
 *
 * Relies on facts.md#token-expiry, facts.md#token-edit, facts.md#token-states,
 * facts.md#unpublished-expiry-warning, facts.md#choice-inactive-token.
 */
import type { AccessToken } from '../../core/account/access-token.ts';
import { deleteToken, keptToken, makeToken, tokenOf } from '../plans/access-tokens.ts';
import { logInWithToken, storedToken } from '../plans/command-line.ts';
import type { World } from '../../core/world/world.ts';
import type { Plan } from '../play.ts';
import type { Exercise } from '../exercise.ts';
import { turnOn } from '../plans/turn-on.ts';

const form = {
  description: 'CI',
  permission: 'read-write',
  expiry: { kind: 'days', days: 90 },
} as const;

/**
 * The manual tokens that were created before `token` or at the same time, including deleted ones.
 */
const olderThan = ({ id, createdAtMs }: AccessToken, { account }: World): readonly AccessToken[] =>
  account.accessTokens.filter(
    (each) => each.source === 'manual' && each.id !== id && each.createdAtMs <= createdAtMs,
  );

/** Creates a token, logs in with it, and deletes the older ones. */
const rotate: Plan = (situation) => {
  const { world } = situation;
  const create = makeToken(form, (token) => olderThan(token, world).length > 0);
  const act = create(situation) ?? logInWithToken(situation);
  const token = keptToken(situation);
  if (act || !token) return act;
  return deleteToken((each) => olderThan(token, world).includes(each))(situation);
};

export const rotateToken: Exercise = {
  id: 'rotate-token',
  page: 'ci',
  before: [turnOn, makeToken(form), logInWithToken, { type: 'hub.leave' }],
  plan: rotate,
  // The job and this machine have the same new token, and every older token is deleted.
  goal: (world) => {
    const { accessToken } = world.savedCodes;
    const token = storedToken(world);
    if (!token || accessToken.kind === 'empty') return false;
    const older = olderThan(token, world);
    return (
      tokenOf(world, accessToken.plaintext)?.id === token.id &&
      older.length > 0 &&
      older.every(({ status }) => status === 'deleted')
    );
  },
};
