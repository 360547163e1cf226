/**
 * Plans that create, change, and delete access tokens. They work from any screen if the reader is
 * signed in or can sign in.
 */
import {
  accessTokenStatus,
  type AccessToken,
  type Permission,
} from '../../core/account/access-token.ts';
import { listedAccessTokens, manualLimit } from '../../core/account/access-token-list.ts';
import { digestTokenText } from '../../core/account/access-token-text.ts';
import type { AccessTokenAct } from '../../core/world/act.ts';
import { editions } from '../../core/hub/edition.ts';
import { isSignedIn } from '../../core/hub/screen.ts';
import type { World } from '../../core/world/world.ts';
import { getIn } from './get-in.ts';
import type { Plan, PlannedAct, Situation } from '../play.ts';
import { press, toHeader, toSettings } from './sign-in.ts';
import { toVerifiedEmail } from './verify-email.ts';

type TokenForm = Omit<Extract<AccessTokenAct, { type: 'token.create' }>, 'type'>;

/**
 * Creates a token and saves it, unless the saved token is accepted by `serves`. The default accepts
 * a token with the same description; other exercises let the reader choose another one.
 */
export function makeToken(
  form: TokenForm,
  serves: (token: AccessToken) => boolean = ({ description }) => description === form.description,
): Plan {
  return (situation) => {
    const { world } = situation;
    const kept = keptToken(situation);
    const { screen } = world.browser;
    const shown = screen.kind === 'access-token-shown' ? screen.plaintext : 'gone';
    if (shown !== 'gone' && !isKept(world, shown)) {
      return { type: 'saved-codes.keep-access-token' };
    }
    if (kept && serves(kept)) return undefined;
    const full = makeRoom(situation);
    if (full) return full;
    if (screen.kind === 'access-token-form') return { type: 'token.create', ...form };
    return goToTokenList(situation, press('generate-new-token'));
  };
}

/** The saved token, if the account accepts it now. */
export function keptToken({ world, nowMs }: Situation): AccessToken | undefined {
  const { accessToken } = world.savedCodes;
  const token = accessToken.kind === 'kept' ? tokenOf(world, accessToken.plaintext) : undefined;
  return token && accessTokenStatus(token, nowMs) === 'active' ? token : undefined;
}

const isKept = ({ savedCodes: { accessToken } }: World, plaintext: string): boolean =>
  accessToken.kind === 'kept' && accessToken.plaintext === plaintext;

/**
 * If the list of tokens is full, deletes one: a token that no longer works, or else the first one.
 */
function makeRoom(situation: Situation): PlannedAct | undefined {
  const { world, nowMs } = situation;
  const manual = listedAccessTokens(world.account.accessTokens).filter(
    ({ source }) => source === 'manual',
  );
  const [oldest] = manual;
  if (!oldest || manual.length < manualLimit) return undefined;
  const over = manual.find((token) => accessTokenStatus(token, nowMs) !== 'active') ?? oldest;
  return onTokenPage(situation, over, { type: 'token.delete' });
}

/** Deletes the tokens for which `leaves` returns true, one by one. */
export function deleteToken(leaves: (token: AccessToken) => boolean): Plan {
  return (situation) => {
    const token = listedAccessTokens(situation.world.account.accessTokens).find(leaves);
    return token && onTokenPage(situation, token, { type: 'token.delete' });
  };
}

/** Returns a test for tokens with this description that still work. */
export const isNamed =
  (description: string) =>
  (token: AccessToken): boolean =>
    token.description === description && token.status === 'active';

/** Changes a token's permission. */
export function changePermission(token: AccessToken, permission: Permission): Plan {
  const { description } = token;
  return (situation) =>
    onTokenPage(situation, token, { type: 'token.save', description, permission });
}

/** The token on the account's list whose text is `plaintext`. */
export function tokenOf({ account }: World, plaintext: string): AccessToken | undefined {
  return listedAccessTokens(account.accessTokens).find(
    ({ salt, digest }) => digestTokenText(plaintext, salt) === digest,
  );
}

function onTokenPage(
  situation: Situation,
  token: AccessToken,
  act: PlannedAct,
): PlannedAct | undefined {
  const { screen } = situation.world.browser;
  if (screen.kind === 'access-token-edit' && screen.id === token.id) return act;
  return goToTokenList(situation, { type: 'token.open', id: token.id });
}

/** Goes to the page that lists the tokens, and performs `there` on that page. */
function goToTokenList(situation: Situation, there: PlannedAct): PlannedAct | undefined {
  const { browser, edition } = situation.world;
  const { screen } = browser;
  if (screen.kind === editions[edition].tokenList) return there;
  switch (screen.kind) {
    case 'home':
    case 'two-factor':
      return toSettings(situation);
    case 'settings':
      return press(edition === 'today' ? 'personal-access-tokens' : 'security');
    case 'email-not-verified':
      return toVerifiedEmail(situation);
    default:
      return isSignedIn(screen) ? toHeader(situation) : getIn(situation);
  }
}
