/**
 * Walking along the flows of the account site: enabling, managing, turning off, a new recovery code.
 *
 * The edition lists the stages of a flow; entering a stage does to the account what the stage
 * stands for. Nothing here knows an edition by name.
 */
import {
  beginEnrollment,
  disableTwoFactor,
  replaceRecoveryCode,
  type Account,
} from '../account/account.ts';
import { onScreen, type BrowserSession } from './browser-session.ts';
import { editions, type EditionId, type Stage } from './edition.ts';
import { flowOf, wantsPassword, type Flow, type Screen } from './screen.ts';
import type { Effect, RefusalReason } from '../world/effect.ts';

/** The part of the world the site can touch. */
export type Site = {
  readonly edition: EditionId;
  readonly account: Account;
  readonly browser: BrowserSession;
};

export type SiteTurn = { readonly site: Site; readonly effects: readonly Effect[] };

/** Practice time and the event's entropy, hex of 64 bytes. */
export type Moment = { readonly nowMs: number; readonly entropy: string };

/** Starts a flow at its first stage; the site may first want a verified address. */
export function startFlow(site: Site, flow: Flow, moment: Moment): SiteTurn {
  const { flows, needsVerifiedEmail } = editions[site.edition];
  if (needsVerifiedEmail && site.account.email === 'not-verified') {
    return go(site, { kind: 'email-not-verified' });
  }
  return enter(site, flow, flows[flow][0], moment);
}

/** Goes on to the stage after the screen the person is on; after the last, back to where it began. */
export function advanceFlow(site: Site, moment: Moment): SiteTurn {
  const { screen } = site.browser;
  if (wantsPassword(screen)) return refuse(site, 'password-not-given');
  const flow = flowOf(screen);
  const { flows, hub } = editions[site.edition];
  const next = flows[flow][flows[flow].findIndex((stage) => stage === screen.kind) + 1];
  return next === undefined ? go(site, { kind: hub }) : enter(site, flow, next, moment);
}

export function go(site: Site, screen: Screen): SiteTurn {
  return { site: { ...site, browser: onScreen(screen) }, effects: [] };
}

export function refuse(site: Site, reason: RefusalReason): SiteTurn {
  return { site, effects: [{ type: 'refused', reason }] };
}

function enter(site: Site, flow: Flow, stage: Stage, moment: Moment): SiteTurn {
  switch (stage) {
    case 'password':
      return go(site, { kind: 'password', flow, password: 'not-given' });
    case 'recovery-code-shown':
      return flow === 'new-recovery-code' ? showReplacement(site, moment) : showFirst(site, moment);
    case 'pairing':
      return go(site, { kind: 'pairing', tab: 'qr' });
    case 'turned-off': {
      const account = disableTwoFactor(site.account, moment.nowMs);
      return go({ ...site, account }, { kind: editions[site.edition].hub });
    }
    case 'get-app':
    case 'enabled':
    case 'two-factor':
      return go(site, { kind: stage });
  }
}

function showFirst(site: Site, { entropy }: Moment): SiteTurn {
  const { account, recoveryCode } = beginEnrollment(site.account, entropy);
  return go({ ...site, account }, { kind: 'recovery-code-shown', flow: 'enable', recoveryCode });
}

function showReplacement(site: Site, { entropy, nowMs }: Moment): SiteTurn {
  const replaced = replaceRecoveryCode(site.account, entropy, nowMs);
  if (!replaced.ok) return refuse(site, replaced.reason);
  const { account, recoveryCode } = replaced;
  const flow = 'new-recovery-code';
  return go({ ...site, account }, { kind: 'recovery-code-shown', flow, recoveryCode });
}
