/**
 * A laptop with an access token is lost. The reader deletes only that token.
 *
 * Relies on facts.md#token-edit, facts.md#auto-generated-tokens, facts.md#token-reuse-policy.
 */
import { listedAccessTokens } from '../../core/account/access-token-list.ts';
import type { AccessToken } from '../../core/account/access-token.ts';
import { deleteToken, isNamed, makeToken } from '../plans/access-tokens.ts';
import type { World } from '../../core/world/world.ts';
import type { Plan } from '../play.ts';
import type { Exercise } from '../exercise.ts';
import { turnOn } from '../plans/turn-on.ts';

const form = { permission: 'read-write', expiry: { kind: 'none' } } as const;

const jobWorks = ({ account }: World): boolean => account.accessTokens.some(isNamed('CI'));

const isOnLaptop = ({ description }: AccessToken): boolean => description === 'laptop';

const deleteLaptop = deleteToken(isOnLaptop);
const makeForJob = makeToken({ ...form, description: 'CI' });

/** If the reader also deleted the CI job's token, the job gets a new one. */
const onlyTheJob: Plan = (situation) =>
  deleteLaptop(situation) ?? (jobWorks(situation.world) ? undefined : makeForJob(situation));

export const lostLaptop: Exercise = {
  id: 'lost-laptop',
  page: 'access-tokens',
  before: [
    turnOn,
    makeToken({ ...form, description: 'laptop' }),
    makeToken({ ...form, description: 'CI' }),
  ],
  plan: onlyTheJob,
  // A deactivated token could be activated again.
  goal: (world) =>
    jobWorks(world) && !listedAccessTokens(world.account.accessTokens).some(isOnLaptop),
};
