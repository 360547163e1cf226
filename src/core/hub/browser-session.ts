/**
 * The browser session on the hub: the current screen, and whether the header's menu is open. The
 * screen determines whether the person is signed in.
 *
 * This module only moves between screens; `hub.ts` changes the account.
 */
import { editions, type EditionId } from './edition.ts';
import { isOtherAccount, isSignedIn, type Flow, type Screen } from './screen.ts';

export type BrowserSession = { readonly screen: Screen; readonly menu: 'closed' | 'open' };

const signedOut: BrowserSession = onScreen({ kind: 'sign-in', password: 'not-given' });
export const signedIn: BrowserSession = onScreen({ kind: 'home' });

/** The browser is signed in to the person's other account. */
export const signedInToOther: BrowserSession = onScreen({ kind: 'other-home' });

/** The first screen of a new tab, for the account that is signed in on `screen`. */
export function homeOf(screen: Screen): BrowserSession {
  if (isOtherAccount(screen)) return signedInToOther;
  return isSignedIn(screen) ? signedIn : signedOut;
}

/** The session on `screen`, with the menu closed. */
export function onScreen(screen: Screen): BrowserSession {
  return { screen, menu: 'closed' };
}

/** The part of the account that `nearestScreen` depends on. */
type Holder = {
  readonly email: 'verified' | 'not-verified';
  readonly twoFactor: { readonly kind: 'off' | 'enrolling' | 'on' };
};

/** The screen of `edition` that corresponds to a screen of the other edition. It never skips a
 * check of the password or of the email address that `edition` requires. */
export function nearestScreen(edition: EditionId, screen: Screen, account: Holder): Screen {
  const { lostDevice, flowEnd, needsVerifiedEmail } = editions[edition];
  if (needsVerifiedEmail && account.email === 'not-verified' && wantsVerifiedEmail(screen)) {
    return { kind: 'email-not-verified' };
  }
  switch (screen.kind) {
    case 'get-app':
      return startOf(edition, 'enable');
    case 'password':
      return startOf(
        edition,
        editions[edition].flows[screen.flow][0] === 'turned-off' ? 'manage' : screen.flow,
      );
    case 'two-factor':
      return account.twoFactor.kind === 'on' ? startOf(edition, 'manage') : { kind: flowEnd };
    case 'lost-device':
      return { kind: lostDevice[0] };
    case 'email-not-verified':
      return { kind: flowEnd };
    case 'access-tokens':
      return { kind: editions[edition].tokenList };
    default:
      return screen;
  }
}

/** Whether the screen requires a verified email address, in an edition that checks it. */
function wantsVerifiedEmail(screen: Screen): boolean {
  switch (screen.kind) {
    case 'get-app':
    case 'password':
    case 'pairing':
    case 'access-token-form':
      return true;
    // The account already has the new code, so the person must see it.
    case 'recovery-code-shown':
      return screen.flow === 'enable';
    default:
      return false;
  }
}

/** The screen at which a flow starts, before it changes the account. */
function startOf(edition: EditionId, flow: Flow): Screen {
  const [first] = editions[edition].flows[flow];
  switch (first) {
    case 'password':
      return { kind: 'password', flow, password: 'not-given' };
    case 'get-app':
      return { kind: 'get-app' };
    default:
      return { kind: editions[edition].flowEnd };
  }
}
