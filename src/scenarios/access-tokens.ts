/** Making, changing and deleting access tokens, from any screen of someone who is signed in. */
import {
  accessTokenStatus,
  type AccessToken,
  type Permission,
} from '../core/account/access-token.ts';
import { listedAccessTokens } from '../core/account/access-token-list.ts';
import type { AccessTokenAct, Act } from '../core/act.ts';
import { editions } from '../core/devices/edition.ts';
import type { World } from '../core/world.ts';
import type { Plan, Situation } from './play.ts';
import { press, signIn } from './sign-in.ts';

export type TokenForm = Omit<Extract<AccessTokenAct, { type: 'token.create' }>, 'type'>;

/** From a page about tokens or a device back to one with the site's header. */
export const offTokenPages: Plan = ({ world }) => {
  const { browser, edition } = world;
  switch (browser.screen.kind) {
    case 'access-tokens':
      return press(browser.menu === 'open' ? 'account-settings' : 'avatar');
    case 'access-token-form':
    case 'access-token-edit':
      return press('cancel');
    case 'access-token-shown': {
      const controls = editions[edition].controls['access-token-shown'];
      return press(controls.includes('done') ? 'done' : 'copy-access-token');
    }
    case 'device-login':
      return press('confirm-device');
    default:
      return undefined;
  }
};

/** Makes a token and keeps it, unless a kept one of that description works already. */
export function makeToken(form: TokenForm): Plan {
  return (situation) => {
    const { world, nowMs } = situation;
    const { screen } = world.browser;
    const { accessToken } = world.drawer;
    const kept = accessToken.kind === 'kept' ? accessToken.plaintext : undefined;
    if (screen.kind === 'access-token-shown' && screen.plaintext !== kept) {
      return { type: 'drawer.keep-access-token' };
    }
    const [made] = tokensNamed(world, form.description, nowMs);
    if (made !== undefined) return undefined;
    if (screen.kind === 'access-token-form') return { type: 'token.create', ...form };
    return toTokenList(situation) ?? press('generate-new-token');
  };
}

/** Deletes the token of that description. */
export function deleteToken(description: string): Plan {
  return (situation) => onTokenPage(situation, description, { type: 'token.delete' });
}

/** Gives the token of that description another permission. */
export function changePermission(description: string, permission: Permission): Plan {
  return (situation) => {
    const [token] = tokensNamed(situation.world, description, situation.nowMs);
    if (token?.permission === permission) return undefined;
    return onTokenPage(situation, description, { type: 'token.save', description, permission });
  };
}

/** Working tokens of that description. */
export function tokensNamed(
  { account }: World,
  description: string,
  nowMs: number,
): readonly AccessToken[] {
  return listedAccessTokens(account.accessTokens).filter(
    (token) => token.description === description && accessTokenStatus(token, nowMs) === 'active',
  );
}

function onTokenPage(situation: Situation, description: string, act: Act): Act | undefined {
  const { world, nowMs } = situation;
  const { screen } = world.browser;
  const [token] = tokensNamed(world, description, nowMs);
  if (token === undefined) return undefined;
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
      return press(browser.menu === 'open' ? 'account-settings' : 'avatar');
    case 'settings':
      return press(edition === 'today' ? 'personal-access-tokens' : 'security');
    case 'enabled':
      return press('done');
    case 'two-factor':
      return press(browser.menu === 'open' ? 'account-settings' : 'avatar');
    case 'password':
      return press('cancel');
    default:
      return signIn(situation) ?? offTokenPages(situation) ?? { type: 'site.leave' };
  }
}
