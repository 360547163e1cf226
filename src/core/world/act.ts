/**
 * Acts: everything that a person can do in the world, as data without time and randomness.
 *
 * Solutions of exercises and steps of the guide are lists of acts. The runtime adds the device's
 * time and fresh entropy to an act, which makes it an event.
 */
import type { ExpiryChoice, Permission } from '../account/access-token.ts';
import type { EditionId } from '../hub/edition.ts';
import type { PhoneAct } from '../devices/phone.ts';
import type { HubControl, HubField } from '../hub/screen.ts';
import type { ImageStore } from '../devices/terminal/image-store.ts';
import type { SecurityKeyAct } from '../devices/security-key.ts';

export type HubAct =
  | { readonly type: 'hub.press'; readonly control: HubControl }
  /** Submits the text of a field. */
  | {
      readonly type: 'hub.submit';
      readonly field: HubField;
      readonly text: string;
    }
  /** Closes the tab and opens the hub again. A person who was signed in stays signed in
   * (facts.md#hub-session). A pending enrollment is discarded. */
  | { readonly type: 'hub.leave' }
  /** Follows the link in the email about the password, and sets a new one. */
  | { readonly type: 'password.reset' }
  | AccessTokenAct;

/** Acts on the pages for access tokens: the form, the list, and the page of one token. Acts without
 * an id apply to the token whose page is open. */
export type AccessTokenAct =
  | {
      readonly type: 'token.create';
      readonly description: string;
      readonly permission: Permission;
      readonly expiry: ExpiryChoice;
    }
  | { readonly type: 'token.open'; readonly id: string }
  /** `permission` is ignored in an edition that cannot change it. */
  | { readonly type: 'token.save'; readonly description: string; readonly permission?: Permission }
  | { readonly type: 'token.activate' | 'token.deactivate' | 'token.delete' };

/**
 * Acts on the page on which a reader enters a device confirmation code, on a device other than the
 * one that `docker` runs on (facts.md#login-without-local-browser).
 */
export type DevicePageAct =
  | { readonly type: 'device-page.open' }
  | { readonly type: 'device-page.submit'; readonly text: string };

export type TerminalAct =
  /** Enters a line at the current prompt. */
  | { readonly type: 'terminal.enter'; readonly line: string }
  /** Enters a secret that the reader does not type. */
  | { readonly type: 'terminal.paste'; readonly what: 'practice-password' | 'access-token' }
  | { readonly type: 'terminal.interrupt' }
  /** The reader entered text in the form of a real credential; this event does not contain it
   * (trials.md#credential-kept). */
  | { readonly type: 'terminal.withhold' };

export type SavedCodesAct = {
  /** Saves what the screen shows once, or deletes the saved recovery code. */
  readonly type:
    | 'saved-codes.keep-recovery-code'
    | 'saved-codes.lose-recovery-code'
    | 'saved-codes.keep-access-token';
};

export type ClockAct =
  | { readonly type: 'clock.freeze' | 'clock.run' }
  | { readonly type: 'clock.advance'; readonly ms: number };

export type Act =
  | HubAct
  | DevicePageAct
  | TerminalAct
  | PhoneAct
  | SecurityKeyAct
  | SavedCodesAct
  | ClockAct
  | { readonly type: 'edition.choose'; readonly edition: EditionId }
  | { readonly type: 'image-store.choose'; readonly imageStore: ImageStore };

/** What the runtime adds: the device time in epoch milliseconds, and hex of 64 bytes from a
 * cryptographic random number generator. */
export type Stamp = { readonly at: number; readonly entropy: string };

export type WorldEvent = Act & Stamp;
