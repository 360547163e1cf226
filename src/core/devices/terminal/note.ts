/**
 * Notes: what a command did and why, as literal kinds for the panel beside the terminal.
 *
 * The terminal itself prints only text of Docker and a shell. A note never contains a secret. Its
 * `word` is the name of a command, an option, a variable, or a server.
 */
import type { Likeness } from '../../otp/typed-text.ts';
import type { LoginRefusal } from './registry.ts';
import type { TypingFault } from './typing-fault.ts';

export type TerminalNote =
  | { readonly kind: PlainNote }
  /** The registry refused a typed, piped, or stored credential. */
  | {
      readonly kind: 'credential-refused';
      readonly reason: LoginRefusal;
      readonly from: 'typed' | 'stored';
    }
  /**
   * The reader entered something that is neither a password nor a token. Entering it uses up
   * nothing.
   */
  | {
      readonly kind: 'wrong-thing';
      readonly what: Exclude<Likeness, 'unknown' | 'access-token'>;
    }
  /**
   * A command that exists and is not simulated, an unknown command, or a variable without a value.
   */
  | { readonly kind: 'not-simulated' | 'unknown-command' | 'unset-variable'; readonly word: string }
  /** A shell reads the line differently from what the reader means. `line` works. */
  | { readonly kind: 'meant'; readonly what: TypingFault; readonly line: string }
  /** The word after `docker login` is not the server of Docker Hub. `line` works. */
  | {
      readonly kind: 'name-as-server' | 'hub-address';
      readonly word: string;
      readonly line: string;
    };

type PlainNote =
  | 'logged-in-with-password'
  | 'logged-in-with-access-token'
  | 'device-login-started'
  | 'device-login-on-server'
  | 'device-login-waiting'
  | 'device-login-confirmed'
  | 'device-login-refused'
  | 'device-login-expired'
  | 'secret-as-username'
  | 'secret-as-command'
  | 'username-needed'
  | 'not-a-terminal'
  | 'secret-on-command-line'
  | 'secret-masked'
  | 'secret-not-shown'
  | 'lines-not-run'
  | 'real-credential-withheld'
  | 'credential-removed'
  | 'nothing-to-remove'
  | 'logout-kept-credential'
  | 'pulled'
  | 'anonymous-pull'
  | 'pushed'
  | 'denied'
  | 'denied-to-other'
  | 'pull-limit'
  | 'sign-in-locked'
  | 'no-browser-here'
  | 'store-missing'
  | 'store-changed'
  | 'insufficient-scope'
  | 'root-config'
  | 'unclosed-quote'
  | 'file-is-token'
  | 'no-file-yet'
  | 'interrupted';
