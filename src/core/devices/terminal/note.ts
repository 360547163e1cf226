/**
 * Notes: what a command did and why, as literal kinds for the panel beside the terminal.
 *
 * The terminal itself prints only what Docker prints. A note never holds what was typed, save where
 * its `line` or `word` says so, and then nothing secret was in it.
 */
import type { LoginRefusal } from './registry.ts';

export type TerminalNote =
  | { readonly kind: PlainNote }
  /** The line as it was probably meant: half width, straight quotes, lower case. */
  | { readonly kind: 'meant'; readonly line: string }
  /** Real, but not part of the practice: a command, an operator, an option. */
  | {
      readonly kind: 'not-simulated' | 'unknown-command' | 'unset-variable';
      readonly word: string;
    };

export type PlainNote =
  // Logging in
  | 'logged-in-with-password'
  | 'logged-in-with-access-token'
  | 'stored-credential-tried'
  | 'stored-unencrypted'
  | 'device-login-started'
  | 'device-login-cancelled'
  | 'device-login-timed-out'
  | 'browser-opened'
  // Why a credential was refused; `stale-password` is a stored one, refused since 2FA is on
  | LoginRefusal
  | 'stale-password'
  | 'message-not-published'
  // What was typed as a password and is none; nothing is used up by it
  | 'code-typed-as-password'
  | 'recovery-code-typed'
  | 'text-code-typed'
  | 'key-uri-typed'
  | 'device-code-typed'
  | 'word-password-typed'
  | 'stray-character-in-secret'
  | 'variable-not-expanded'
  // Secrets in the wrong place
  | 'real-token-not-kept'
  | 'secret-on-command-line'
  | 'secret-not-shown'
  // Logging out
  | 'credential-removed'
  | 'no-credential-to-remove'
  | 'logout-kept-credential'
  | 'access-token-still-valid'
  // Pull and push
  | 'anonymous-pull'
  | 'pulled-with-credential'
  | 'pushed'
  | 'denied'
  | 'login-needed'
  | 'insufficient-scope'
  | 'no-such-image'
  // The machine
  | 'root-config-read'
  | 'config-file-shown'
  | 'other-registry'
  | 'unclosed-quote'
  | 'help-is-partial';
