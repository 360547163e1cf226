/**
 * The flows of the hub: turn 2FA on, manage it, turn it off, and replace the recovery code.
 *
 * The edition lists the stages of a flow. Entering a stage shows its screen and changes the account
 * as the stage requires: for example, `turned-off` turns 2FA off.
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

/** The part of the world that the hub reads and changes. */
export type Hub = {
  readonly edition: EditionId;
  readonly account: Account;
  readonly browser: BrowserSession;
};

export type HubTurn = { readonly hub: Hub; readonly effects: readonly Effect[] };

/** The simulated time in epoch milliseconds, and the event's entropy, hex of 64 bytes. */
export type Moment = { readonly nowMs: number; readonly entropy: string };

/** Enters the first stage of a flow. Shows `email-not-verified` instead if the edition requires a
 * verified email address and the account has none (facts.md#email-verified-first). */
export function startFlow(hub: Hub, flow: Flow, moment: Moment): HubTurn {
  const { flows, needsVerifiedEmail } = editions[hub.edition];
  if (needsVerifiedEmail && hub.account.email === 'not-verified') {
    return go(hub, { kind: 'email-not-verified' });
  }
  return enter(hub, flow, flows[flow][0], moment);
}

/** Enters the stage after the current screen; after the last stage, shows the edition's `flowEnd`.
 * Refuses while the screen's password field is empty. */
export function advanceFlow(hub: Hub, moment: Moment): HubTurn {
  const { screen } = hub.browser;
  if (wantsPassword(screen)) return refuse(hub, 'password-not-given');
  const flow = flowOf(screen);
  const { flows, flowEnd } = editions[hub.edition];
  const next = flows[flow][flows[flow].findIndex((stage) => stage === screen.kind) + 1];
  return next === undefined ? go(hub, { kind: flowEnd }) : enter(hub, flow, next, moment);
}

/** Moves to `screen` without an effect. */
export function go(hub: Hub, screen: Screen): HubTurn {
  return { hub: { ...hub, browser: onScreen(screen) }, effects: [] };
}

/** Changes nothing and reports the reason. */
export function refuse(hub: Hub, reason: RefusalReason): HubTurn {
  return { hub, effects: [{ type: 'refused', reason }] };
}

function enter(hub: Hub, flow: Flow, stage: Stage, moment: Moment): HubTurn {
  switch (stage) {
    case 'password':
      return go(hub, { kind: 'password', flow, password: 'not-given' });
    case 'recovery-code-shown':
      return flow === 'new-recovery-code' ? showReplacement(hub, moment) : showFirst(hub, moment);
    case 'pairing':
      return go(hub, { kind: 'pairing', tab: 'qr' });
    case 'turned-off': {
      const account = disableTwoFactor(hub.account, moment.nowMs);
      return go({ ...hub, account }, { kind: editions[hub.edition].flowEnd });
    }
    case 'get-app':
    case 'enabled':
    case 'two-factor':
      return go(hub, { kind: stage });
  }
}

function showFirst(hub: Hub, { entropy }: Moment): HubTurn {
  const { account, recoveryCode } = beginEnrollment(hub.account, entropy);
  return go({ ...hub, account }, { kind: 'recovery-code-shown', flow: 'enable', recoveryCode });
}

function showReplacement(hub: Hub, { entropy, nowMs }: Moment): HubTurn {
  const replaced = replaceRecoveryCode(hub.account, entropy, nowMs);
  if (!replaced.ok) return refuse(hub, replaced.reason);
  const { account, recoveryCode } = replaced;
  const flow = 'new-recovery-code';
  return go({ ...hub, account }, { kind: 'recovery-code-shown', flow, recoveryCode });
}
