/**
 * Notes: what a command did and why, as literal kinds for the panel beside the terminal.
 *
 * The terminal itself prints only what Docker and a shell print. A note never holds a secret; where
 * it has a `word`, that is the name of a command, an option or a variable.
 */
import type { Likeness } from '../../otp/typed-text.ts';
import type { LoginRefusal } from './registry.ts';

export type TerminalNote =
  | { readonly kind: PlainNote }
  /** The registry refused what was typed, piped or stored. */
  | {
      readonly kind: 'credential-refused';
      readonly reason: LoginRefusal;
      readonly from: 'typed' | 'stored';
    }
  /** What stands where a password or token belongs is another thing; nothing is used up by it. */
  | {
      readonly kind: 'wrong-thing';
      readonly what: Exclude<Likeness, 'unknown' | 'access-token'> | 'device-code';
    }
  /** Real, but not part of the practice, or not known at all. */
  | { readonly kind: 'not-simulated' | 'unknown-command' | 'unset-variable'; readonly word: string }
  /** The line as it was probably meant: half width, lower case. */
  | { readonly kind: 'meant'; readonly line: string };

type PlainNote =
  | 'logged-in-with-password'
  | 'logged-in-with-access-token'
  | 'device-login-started'
  | 'device-login-waiting'
  | 'device-login-confirmed'
  | 'device-login-refused'
  | 'username-needed'
  | 'not-a-terminal'
  | 'secret-on-command-line'
  | 'secret-not-shown'
  | 'real-credential-withheld'
  | 'credential-removed'
  | 'nothing-to-remove'
  | 'logout-kept-credential'
  | 'pulled'
  | 'anonymous-pull'
  | 'pushed'
  | 'denied'
  | 'insufficient-scope'
  | 'root-config'
  | 'unclosed-quote'
  | 'interrupted';
