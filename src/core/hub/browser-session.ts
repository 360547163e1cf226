/**
 * One browser with the account site open: the screen a person is on, and whether the header's menu
 * is open. Signed in or not follows from the screen.
 *
 * It only moves between screens; what a press does to the account is the site's, beside the world.
 */
import { editions, type EditionId } from './edition.ts';
import type { Flow, Screen } from './screen.ts';

export type BrowserSession = { readonly screen: Screen; readonly menu: 'closed' | 'open' };

export const signedOut: BrowserSession = onScreen({ kind: 'sign-in', password: 'not-given' });
export const signedIn: BrowserSession = onScreen({ kind: 'home' });

/** The session after moving to `screen`; moving closes the menu. */
export function onScreen(screen: Screen): BrowserSession {
  return { screen, menu: 'closed' };
}

/** What `nearestScreen` has to know of the account. */
type Holder = {
  readonly email: 'verified' | 'not-verified';
  readonly twoFactor: { readonly kind: 'off' | 'enrolling' | 'on' };
};

/** The screen of `edition` nearest to one of another edition, asking for no less than it would. */
export function nearestScreen(edition: EditionId, screen: Screen, account: Holder): Screen {
  const { lostDevice, hub, needsVerifiedEmail } = editions[edition];
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
      return account.twoFactor.kind === 'on' ? startOf(edition, 'manage') : { kind: hub };
    case 'lost-device':
      return { kind: lostDevice[0] };
    case 'email-not-verified':
      return { kind: hub };
    case 'access-tokens':
      return { kind: editions[edition].tokenList };
    default:
      return screen;
  }
}

/** Whether only a verified address leads to this screen, in an edition that wants one. */
function wantsVerifiedEmail(screen: Screen): boolean {
  switch (screen.kind) {
    case 'get-app':
    case 'password':
    case 'pairing':
    case 'access-token-form':
      return true;
    // A code that has replaced another is shown to its end.
    case 'recovery-code-shown':
      return screen.flow === 'enable';
    default:
      return false;
  }
}

/** The first screen of a flow, without anything done to the account yet. */
function startOf(edition: EditionId, flow: Flow): Screen {
  const [first] = editions[edition].flows[flow];
  switch (first) {
    case 'password':
      return { kind: 'password', flow, password: 'not-given' };
    case 'get-app':
      return { kind: 'get-app' };
    default:
      return { kind: editions[edition].hub };
  }
}
