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

/** The screen of `edition` nearest to one of another edition, asking for no less than it would. */
export function nearestScreen(edition: EditionId, screen: Screen, twoFactorOn: boolean): Screen {
  const { lostDevice, hub } = editions[edition];
  switch (screen.kind) {
    case 'get-app':
      return startOf(edition, 'enable');
    case 'password':
      return startOf(
        edition,
        editions[edition].flows[screen.flow][0] === 'turned-off' ? 'manage' : screen.flow,
      );
    case 'two-factor':
      return twoFactorOn ? startOf(edition, 'manage') : { kind: hub };
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
