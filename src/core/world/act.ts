/**
 * Acts: everything a person can do in the world, as data without time or chance.
 *
 * A scenario's solution and a guide's step are lists of acts. The runtime stamps an act with the
 * device's time and fresh entropy and so makes it an event.
 */
import type { ExpiryChoice, Permission } from '../account/access-token.ts';
import type { EditionId } from '../hub/edition.ts';
import type { PhoneAct } from '../devices/phone.ts';
import type { SiteControl } from '../hub/screen.ts';
import type { SecurityKeyAct } from '../devices/security-key.ts';

export type SiteAct =
  | { readonly type: 'site.press'; readonly control: SiteControl }
  /** Typed text and the screen's own button. */
  | {
      readonly type: 'site.submit';
      readonly field: 'authentication-code' | 'recovery-code';
      readonly text: string;
    }
  /** Closes the tab and opens the site again; a sign-in that was complete lasts. */
  | { readonly type: 'site.leave' }
  | AccessTokenAct;

/** On the pages for access tokens: the form, the list, and the page of the one that was opened. */
export type AccessTokenAct =
  | {
      readonly type: 'token.create';
      readonly description: string;
      readonly permission: Permission;
      readonly expiry: ExpiryChoice;
    }
  | { readonly type: 'token.open'; readonly id: string }
  /** The permission stays as it was where an edition has no field for it. */
  | { readonly type: 'token.save'; readonly description: string; readonly permission?: Permission }
  | { readonly type: 'token.activate' | 'token.deactivate' | 'token.delete' };

export type TerminalAct =
  /** Typed text and the Enter key, at whatever the terminal waits for. */
  | { readonly type: 'terminal.enter'; readonly line: string }
  /** Puts a secret in without the reader typing it. */
  | { readonly type: 'terminal.paste'; readonly what: 'practice-password' | 'access-token' }
  | { readonly type: 'terminal.interrupt' }
  /** A text shaped like a real credential was typed and kept out of this event. */
  | { readonly type: 'terminal.withhold' };

export type DrawerAct = {
  /** Keeps what the screen shows once, or throws away the recovery code that was kept. */
  readonly type:
    'drawer.keep-recovery-code' | 'drawer.lose-recovery-code' | 'drawer.keep-access-token';
};

/** Follows the link in the mail that verifies the address. */
export type InboxAct = { readonly type: 'inbox.verify-email' };

export type ClockAct =
  | { readonly type: 'clock.freeze' | 'clock.run' }
  | { readonly type: 'clock.advance'; readonly ms: number };

export type Act =
  | SiteAct
  | TerminalAct
  | PhoneAct
  | SecurityKeyAct
  | DrawerAct
  | InboxAct
  | ClockAct
  | { readonly type: 'edition.choose'; readonly edition: EditionId };

/** What the runtime adds: device time in epoch milliseconds, hex of 64 bytes from a CSPRNG. */
export type Stamp = { readonly at: number; readonly entropy: string };

export type WorldEvent = Act & Stamp;
