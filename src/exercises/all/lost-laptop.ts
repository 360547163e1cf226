/**
 * A laptop with an access token is lost. The reader deletes only that token.
 *
 * Relies on facts.md#token-edit, facts.md#auto-generated-tokens, facts.md#token-reuse-policy.
 */
import { deleteToken, isNamed, makeToken } from '../plans/access-tokens.ts';
import type { World } from '../../core/world/world.ts';
import type { Plan } from '../play.ts';
import type { Exercise } from '../exercise.ts';
import { turnOn } from '../plans/turn-on.ts';

const form = { permission: 'read-write', expiry: { kind: 'none' } } as const;

const works = ({ account }: World, name: string): boolean =>
  account.accessTokens.some(isNamed(name));

const deleteLaptop = deleteToken(isNamed('laptop'));
const makeForJob = makeToken({ ...form, description: 'CI' });

/** If the reader also deleted the CI job's token, the job gets a new one. */
const onlyTheJob: Plan = (situation) =>
  deleteLaptop(situation) ?? (works(situation.world, 'CI') ? undefined : makeForJob(situation));

export const lostLaptop: Exercise = {
  id: 'lost-laptop',
  page: 'access-tokens',
  before: [
    turnOn,
    makeToken({ ...form, description: 'laptop' }),
    makeToken({ ...form, description: 'CI' }),
  ],
  plan: onlyTheJob,
  goal: (world) => works(world, 'CI') && !works(world, 'laptop'),
};
