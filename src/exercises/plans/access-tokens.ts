/** Making, changing and deleting access tokens, from any screen of someone who can sign in. */
import {
  accessTokenStatus,
  type AccessToken,
  type Permission,
} from '../../core/account/access-token.ts';
import { listedAccessTokens } from '../../core/account/access-token-list.ts';
import { digestTokenText } from '../../core/account/access-token-text.ts';
import type { AccessTokenAct, Act } from '../../core/world/act.ts';
import { editions } from '../../core/hub/edition.ts';
import type { World } from '../../core/world/world.ts';
import type { Plan, Situation } from '../play.ts';
import { press, signIn, toHeader } from './sign-in.ts';

type TokenForm = Omit<Extract<AccessTokenAct, { type: 'token.create' }>, 'type'>;

/** Makes a token and keeps it, unless a kept one serves already. A reader may name it otherwise. */
export function makeToken(
  form: TokenForm,
  serves: (token: AccessToken) => boolean = ({ description }) => description === form.description,
): Plan {
  return (situation) => {
    const { world, nowMs } = situation;
    const { accessToken } = world.drawer;
    const kept = accessToken.kind === 'kept' ? accessToken.plaintext : undefined;
    const { screen } = world.browser;
    if (screen.kind === 'access-token-shown' && screen.plaintext !== kept) {
      return { type: 'drawer.keep-access-token' };
    }
    const token = kept === undefined ? undefined : tokenOf(world, kept);
    if (token && accessTokenStatus(token, nowMs) === 'active' && serves(token)) return undefined;
    if (screen.kind === 'access-token-form') return { type: 'token.create', ...form };
    return toTokenList(situation) ?? press('generate-new-token');
  };
}

/** Deletes the token of that description. */
export function deleteToken(description: string): Plan {
  return (situation) => {
    const token = listedAccessTokens(situation.world.account.accessTokens).find(
      (each) => each.description === description,
    );
    return token && onTokenPage(situation, token, { type: 'token.delete' });
  };
}

/** Gives a token another permission. */
export function changePermission(
  find: (world: World) => AccessToken | undefined,
  permission: Permission,
): Plan {
  return (situation) => {
    const token = find(situation.world);
    if (token === undefined || token.permission === permission) return undefined;
    const { description } = token;
    return onTokenPage(situation, token, { type: 'token.save', description, permission });
  };
}

/** The token on the account's list that has this text. */
export function tokenOf({ account }: World, plaintext: string): AccessToken | undefined {
  return listedAccessTokens(account.accessTokens).find(
    ({ salt, digest }) => digestTokenText(plaintext, salt) === digest,
  );
}

function onTokenPage(situation: Situation, token: AccessToken, act: Act): Act {
  const { screen } = situation.world.browser;
  if (screen.kind === 'access-token-edit' && screen.id === token.id) return act;
  return toTokenList(situation) ?? { type: 'token.open', id: token.id };
}

/** To the page that lists the tokens; `undefined` on it. */
function toTokenList(situation: Situation): Act | undefined {
  const { browser, edition } = situation.world;
  const { screen } = browser;
  if (screen.kind === editions[edition].tokenList) return undefined;
  switch (screen.kind) {
    case 'home':
    case 'two-factor':
      return press(browser.menu === 'open' ? 'account-settings' : 'avatar');
    case 'settings':
      return press(edition === 'today' ? 'personal-access-tokens' : 'security');
    default:
      return signIn(situation) ?? toHeader(situation);
  }
}
