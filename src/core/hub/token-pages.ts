/** The hub's pages for access tokens: the list, the form, and the page of one token
 * (facts.md#token-steps-today, facts.md#token-steps-classic). */
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
import { holdsOwnSecret } from './own-secret.ts';
import { go, refuse, type Moment, type Hub, type HubTurn } from './flow.ts';

/** Applies an act on these pages; refuses it on any other screen. */
export function updateTokenPages(hub: Hub, act: AccessTokenAct, moment: Moment): HubTurn {
  const { screen } = hub.browser;
  if ('description' in act && holdsOwnSecret(hub.account, act.description)) {
    return screen.kind === 'access-token-form' || screen.kind === 'access-token-edit'
      ? refused(hub, { reason: 'description-holds-secret' })
      : refuse(hub, 'not-on-this-screen');
  }
  switch (act.type) {
    case 'token.create':
      return screen.kind === 'access-token-form'
        ? create(hub, act, moment)
        : refuse(hub, 'not-on-this-screen');
    case 'token.open': {
      const listed = listedAccessTokens(hub.account.accessTokens);
      const there = screen.kind === editions[hub.edition].tokenList;
      return there && listed.some(({ id }) => id === act.id)
        ? go(hub, { kind: 'access-token-edit', id: act.id })
        : refuse(hub, 'not-on-this-screen');
    }
    case 'token.save': {
      const { permissionEditable } = editions[hub.edition];
      const edit = { type: 'edit', description: act.description } as const;
      const { permission } = act;
      const whole = permissionEditable && permission ? { ...edit, permission } : edit;
      return change(hub, whole, 'saved', moment);
    }
    case 'token.activate':
      return change(hub, { type: 'activate' }, 'activated', moment);
    case 'token.deactivate':
      return change(hub, { type: 'deactivate' }, 'deactivated', moment);
    case 'token.delete':
      return change(hub, { type: 'delete' }, 'deleted', moment);
  }
}

/** Shows the list of tokens. */
export function toTokenList(hub: Hub): HubTurn {
  return go(hub, { kind: editions[hub.edition].tokenList });
}

function create(
  hub: Hub,
  act: Extract<AccessTokenAct, { type: 'token.create' }>,
  moment: Moment,
): HubTurn {
  const made = createAccessToken({ ...act, ...moment });
  if (!made.ok) return refused(hub, made);
  const added = addAccessToken(hub.account.accessTokens, made.token);
  if (!added.ok) return refused(hub, added);
  const account = { ...hub.account, accessTokens: added.tokens };
  const shown = { kind: 'access-token-shown', plaintext: made.plaintext } as const;
  return done(go({ ...hub, account }, shown), 'created');
}

/** Changes the token whose page is open, and shows the list. */
function change(
  hub: Hub,
  how: AccessTokenChange,
  event: AccessTokenEvent,
  { nowMs }: Moment,
): HubTurn {
  const { screen } = hub.browser;
  if (screen.kind !== 'access-token-edit') return refuse(hub, 'not-on-this-screen');
  const changed = changeAccessToken(hub.account.accessTokens, screen.id, how, nowMs);
  if (!changed.ok) return refused(hub, changed);
  const account = { ...hub.account, accessTokens: changed.tokens };
  return done(toTokenList({ ...hub, account }), event);
}

function done(turn: HubTurn, change: AccessTokenEvent): HubTurn {
  return { ...turn, effects: [{ type: 'access-token', change }, ...turn.effects] };
}

function refused(hub: Hub, { reason }: Pick<ListRefusal, 'reason'>): HubTurn {
  return { hub, effects: [{ type: 'access-token-refused', reason }] };
}
