/** The account site's pages for access tokens: the list, the form, and the page of one token. */
import { createAccessToken } from '../account/access-token.ts';
import {
  addAccessToken,
  changeAccessToken,
  listedAccessTokens,
  type AccessTokenChange,
  type ListRefusal,
} from '../account/access-token-list.ts';
import type { AccessTokenAct } from '../world/act.ts';
import { editions } from './edition.ts';
import type { AccessTokenEvent } from '../world/effect.ts';
import { go, refuse, type Moment, type Site, type SiteTurn } from './flow.ts';

export function useTokenPages(site: Site, act: AccessTokenAct, moment: Moment): SiteTurn {
  const { screen } = site.browser;
  switch (act.type) {
    case 'token.create':
      return screen.kind === 'access-token-form'
        ? create(site, act, moment)
        : refuse(site, 'not-on-this-screen');
    case 'token.open': {
      const listed = listedAccessTokens(site.account.accessTokens);
      const there = screen.kind === editions[site.edition].tokenList;
      return there && listed.some(({ id }) => id === act.id)
        ? go(site, { kind: 'access-token-edit', id: act.id })
        : refuse(site, 'not-on-this-screen');
    }
    case 'token.save': {
      const { permissionEditable } = editions[site.edition];
      const edit = { type: 'edit', description: act.description } as const;
      const { permission } = act;
      const whole = permissionEditable && permission ? { ...edit, permission } : edit;
      return change(site, whole, 'saved', moment);
    }
    case 'token.activate':
      return change(site, { type: 'activate' }, 'activated', moment);
    case 'token.deactivate':
      return change(site, { type: 'deactivate' }, 'deactivated', moment);
    case 'token.delete':
      return change(site, { type: 'delete' }, 'deleted', moment);
  }
}

/** The page that lists the tokens, after a change or a cancel. */
export function toTokenList(site: Site): SiteTurn {
  return go(site, { kind: editions[site.edition].tokenList });
}

function create(
  site: Site,
  act: Extract<AccessTokenAct, { type: 'token.create' }>,
  moment: Moment,
): SiteTurn {
  const made = createAccessToken({ ...act, ...moment });
  if (!made.ok) return refused(site, made);
  const added = addAccessToken(site.account.accessTokens, made.token);
  if (!added.ok) return refused(site, added);
  const account = { ...site.account, accessTokens: added.tokens };
  const shown = { kind: 'access-token-shown', plaintext: made.plaintext } as const;
  return done(go({ ...site, account }, shown), 'created');
}

/** Changes the token whose page is open, and goes back to the list. */
function change(
  site: Site,
  how: AccessTokenChange,
  event: AccessTokenEvent,
  { nowMs }: Moment,
): SiteTurn {
  const { screen } = site.browser;
  if (screen.kind !== 'access-token-edit') return refuse(site, 'not-on-this-screen');
  const changed = changeAccessToken(site.account.accessTokens, screen.id, how, nowMs);
  if (!changed.ok) return refused(site, changed);
  const account = { ...site.account, accessTokens: changed.tokens };
  return done(toTokenList({ ...site, account }), event);
}

function done(turn: SiteTurn, change: AccessTokenEvent): SiteTurn {
  return { ...turn, effects: [{ type: 'access-token', change }, ...turn.effects] };
}

function refused(site: Site, { reason }: Pick<ListRefusal, 'reason'>): SiteTurn {
  return { site, effects: [{ type: 'access-token-refused', reason }] };
}
