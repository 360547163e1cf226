/** The parts of an access token that a screen shows. */
import {
  accessTokenStatus,
  type AccessToken,
  type AccessTokenStatus,
} from '../../core/account/access-token.ts';
import { listedAccessTokens } from '../../core/account/access-token-list.ts';
import type { Account } from '../../core/account/account.ts';

export type ListedToken = Pick<AccessToken, 'id' | 'description' | 'permission' | 'source'> & {
  readonly state: AccessTokenStatus;
};

/** The tokens that an account lists at the simulator time `nowMs`. */
export const tokensOf = ({ accessTokens }: Account, nowMs: number): readonly ListedToken[] =>
  listedAccessTokens(accessTokens).map((token) => ({
    ...token,
    state: accessTokenStatus(token, nowMs),
  }));
