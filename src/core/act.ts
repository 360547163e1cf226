/**
 * Acts: everything a person can do in the world, as data without time or chance.
 *
 * A scenario's solution and a guide's step are lists of acts. The runtime stamps an act with the
 * device's time and fresh entropy and so makes it an event.
 */
import type { EditionId } from './devices/edition.ts';
import type { PhoneAct } from './devices/phone.ts';
import type { SiteControl } from './devices/screen.ts';
import type { SecurityKeyAct } from './devices/security-key.ts';

export type SiteAct =
  | { readonly type: 'site.press'; readonly control: SiteControl }
  /** Typed text and the screen's own button. */
  | {
      readonly type: 'site.submit';
      readonly field: 'authentication-code' | 'recovery-code';
      readonly text: string;
    }
  /** Closes the tab and opens the site again; a sign-in that was complete lasts. */
  | { readonly type: 'site.leave' };

export type DrawerAct = {
  /** Keeps the recovery code on the screen, or throws away the one that was kept. */
  readonly type: 'drawer.keep-recovery-code' | 'drawer.lose-recovery-code';
};

/** Follows the link in the mail that verifies the address. */
export type InboxAct = { readonly type: 'inbox.verify-email' };

export type ClockAct =
  | { readonly type: 'clock.freeze' | 'clock.run' }
  | { readonly type: 'clock.advance'; readonly ms: number };

export type Act =
  | SiteAct
  | PhoneAct
  | SecurityKeyAct
  | DrawerAct
  | InboxAct
  | ClockAct
  | { readonly type: 'edition.choose'; readonly edition: EditionId };

/** What the runtime adds: device time in epoch milliseconds, hex of 64 bytes from a CSPRNG. */
export type Stamp = { readonly at: number; readonly entropy: string };

export type WorldEvent = Act & Stamp;
