/**
 * `docker login` and `docker logout`, in the order in which the real client decides (facts §5.1).
 *
 * The client never asks for an authentication code. Without a name it goes through the browser;
 * whether somebody confirms there is the world's to say, through `finishDeviceLogin`.
 */
import { likenessOf } from '../../otp/typed-text.ts';
import type { Word } from './command-line.ts';
import { looksLikeDeviceCode } from './device-code.ts';
import * as message from './docker-message.ts';
import { readFlags, type Flag } from './flags.ts';
import type { Machine } from './machine.ts';
import { login } from './registry.ts';
import type { ConfigOwner } from './stored-credential.ts';
import { ask, note, print, store, useToken, type Run } from './terminal.ts';

const loginFlags: readonly Flag[] = [
  { name: 'username', short: 'u', kind: 'text' },
  { name: 'password', short: 'p', kind: 'text' },
  { name: 'password-stdin', short: '', kind: 'switch' },
];

/** Names of Docker Hub that `docker login` takes. */
const hub = ['docker.io', 'index.docker.io', 'https://index.docker.io/v1/', 'registry-1.docker.io'];

/** What a command has besides its words. */
export type Call = {
  readonly machine: Machine;
  readonly owner: ConfigOwner;
  /** What a pipe or a redirection brings; nothing at a keyboard. */
  readonly stdin: { readonly kind: 'keyboard' } | { readonly kind: 'text'; readonly text: string };
};

export function dockerLogin(run: Run, words: readonly Word[], call: Call): Run {
  const read = readFlags(loginFlags, words);
  if (!read.ok) return print(run, ...message.badOption(read.message, 'login [OPTIONS] [SERVER]'));
  const { values, operands } = read;
  if (values.has('help')) return print(run, 'Usage:  docker login [OPTIONS] [SERVER]', '', ...help);
  const server = operands[0]?.text;
  if (server !== undefined && !hub.includes(server)) {
    return note(run, { kind: 'not-simulated', word: 'docker login SERVER' });
  }
  const username = values.get('username');
  const password = values.get('password');
  const fromStdin = values.has('password-stdin');
  const warned = password === undefined ? run : warn(run);
  if (fromStdin && password !== undefined) return print(warned, message.conflictingOptions);
  if (fromStdin) {
    return username
      ? loginFromStdin(run, username, call)
      : note(print(run, message.usernameRequired), { kind: 'username-needed' });
  }
  if (username === '') return print(warned, message.usernameEmpty);
  if (password === undefined) {
    return username === undefined ? loginWithoutName(run, call) : askPassword(run, username, call);
  }
  if (username !== undefined) return finish(warned, { username, secret: password }, call);
  if (call.stdin.kind === 'text') return refuseToAsk(warned);
  return ask(warned, { kind: 'username', owner: call.owner, secret: password });
}

/** What was typed after `Username:`. */
export function answerUsername(run: Run, text: string, secret: string, call: Call): Run {
  const username = text.trim();
  if (username === '') return print(run, message.usernameEmpty);
  return finish(run, { username, secret }, call);
}

/** What was typed after `Password:`, or read from the keyboard by `--password-stdin`. */
export function answerPassword(run: Run, secret: string, username: string, call: Call): Run {
  return finish(run, { username, secret }, call);
}

/** The browser's answer to a device login; `secret` is that of the token made for this machine. */
export function finishDeviceLogin(
  run: Run,
  owner: ConfigOwner,
  { username, secret }: { readonly username: string; readonly secret: string },
): Run {
  const stored = store(run, owner, { kind: 'access-token', username, secret });
  return note(print(stored, '', message.loginSucceeded), { kind: 'device-login-confirmed' });
}

export function dockerLogout(run: Run, words: readonly Word[], { owner }: Call): Run {
  const read = readFlags([], words);
  if (!read.ok) return print(run, ...message.badOption(read.message, 'logout [SERVER]'));
  if (read.values.has('help')) return print(run, 'Usage:  docker logout [SERVER]');
  const server = read.operands[0]?.text;
  const known = 'https://index.docker.io/v1/';
  if (server !== undefined && server !== known) {
    return note(print(run, message.removing(server)), { kind: 'logout-kept-credential' });
  }
  if (run.terminal.stored[owner].kind === 'none') {
    return note(print(run, message.notLoggedIn), { kind: 'nothing-to-remove' });
  }
  const removed = store(print(run, message.removing(known)), owner, { kind: 'none' });
  return note(removed, { kind: 'credential-removed' });
}

/** [C] login.go, flag help. */
const help = [
  'Options:',
  '  -p, --password string   Password or Personal Access Token (PAT)',
  '      --password-stdin    Take the Password or Personal Access Token (PAT) from stdin',
  '  -u, --username string   Username',
];

function warn(run: Run): Run {
  return note(print(run, message.insecurePassword), { kind: 'secret-on-command-line' });
}

function loginFromStdin(run: Run, username: string, call: Call): Run {
  if (call.stdin.kind === 'keyboard') {
    return ask(run, { kind: 'stdin', owner: call.owner, username });
  }
  // One line end goes, nothing else (§5.3).
  return finish(run, { username, secret: call.stdin.text.replace(/\r?\n$/, '') }, call);
}

function loginWithoutName(run: Run, call: Call): Run {
  const { machine, owner } = call;
  const stored = run.terminal.stored[owner];
  let tried = run;
  if (stored.kind !== 'none') {
    tried = print(run, ...message.tryingStored(stored.username));
    const answer = login(machine.registry, stored);
    if (answer.ok) {
      const succeeded = print(tried, message.loginSucceeded);
      return answer.kind === 'access-token' ? useToken(succeeded, answer.tokenId) : succeeded;
    }
    tried = note(print(tried, message.storedInvalid), {
      kind: 'credential-refused',
      reason: answer.reason,
      from: 'stored',
    });
  }
  if (call.stdin.kind === 'text') return refuseToAsk(tried);
  const { userCode } = machine;
  const shown = print(tried, ...message.webLogin(userCode));
  const waiting = { kind: 'device-login', owner, userCode, browser: 'not-opened' } as const;
  return note(ask(shown, waiting), { kind: 'device-login-started' });
}

function askPassword(run: Run, username: string, { owner, stdin }: Call): Run {
  if (stdin.kind === 'text') return refuseToAsk(run);
  const asked = ask(print(run, ...message.tokenSuggestion), { kind: 'password', owner, username });
  return note(asked, { kind: 'secret-not-shown' });
}

function refuseToAsk(run: Run): Run {
  return note(print(run, message.notInteractive), { kind: 'not-a-terminal' });
}

function finish(
  run: Run,
  typed: { readonly username: string; readonly secret: string },
  { machine, owner }: Call,
): Run {
  const { secret } = typed;
  const username = typed.username.trim();
  if (secret === '') return print(run, message.passwordEmpty);
  const answer = login(machine.registry, { username, secret });
  if (answer.ok) {
    const { kind } = answer;
    const stored = store(run, owner, { kind, username, secret });
    const succeeded = print(stored, message.loginSucceeded);
    return kind === 'access-token'
      ? note(useToken(succeeded, answer.tokenId), { kind: 'logged-in-with-access-token' })
      : note(succeeded, { kind: 'logged-in-with-password' });
  }
  const { reason } = answer;
  const refused = print(run, message.loginError + message.registryRefusal(reason));
  const what = looksLikeDeviceCode(secret) ? 'device-code' : likenessOf(secret);
  return reason === 'incorrect' && what !== 'unknown' && what !== 'access-token'
    ? note(refused, { kind: 'wrong-thing', what })
    : note(refused, { kind: 'credential-refused', reason, from: 'typed' });
}
