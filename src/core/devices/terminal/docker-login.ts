/**
 * `docker login`, in the order in which the real client decides (facts §5.1; docker/cli,
 * cli/command/registry/login.go at 28f756087e).
 *
 * The client never asks for an authentication code. Without a name it goes through the browser;
 * whether somebody confirms there is the world's to say, through `finishDeviceLogin`.
 */
import { likenessOf } from '../../otp/typed-text.ts';
import type { Call } from './call.ts';
import type { Word } from './command-line.ts';
import { looksLikeDeviceCode } from './device-code.ts';
import * as message from './docker-message.ts';
import { readFlags, type Flag } from './flags.ts';
import { login } from './registry.ts';
import { indexServer, type ConfigOwner } from './stored-credential.ts';
import { ask, note, print, store, useToken, type Run } from './run.ts';

const flags: readonly Flag[] = [
  { name: 'username', short: 'u', kind: 'text' },
  { name: 'password', short: 'p', kind: 'text' },
  { name: 'password-stdin', short: '', kind: 'switch' },
];
const usage = 'login [OPTIONS] [SERVER]';

/** What the client takes for Docker Hub. */
const hub = ['', 'docker.io', indexServer];

export function dockerLogin(run: Run, words: readonly Word[], call: Call): Run {
  const read = readFlags(flags, words);
  if (!read.ok) return print(run, ...message.badOption(read.message, usage));
  const { values, operands } = read;
  if (values.has('help')) return print(run, `Usage:  docker ${usage}`, '', ...help);
  if (operands.length > 1) {
    return print(run, ...message.wrongArguments('at most 1 argument', usage));
  }
  const username = values.get('username');
  const password = values.get('password');
  const fromStdin = values.has('password-stdin') || password === '-';
  if (fromStdin && password !== undefined && password !== '-') {
    return print(run, message.conflictingOptions);
  }
  if (fromStdin && username === undefined) {
    return note(print(run, message.usernameRequired), { kind: 'username-needed' });
  }
  if (username === '') return print(run, message.usernameEmpty);
  if (password === '') return print(run, message.passwordEmpty);
  if (!hub.includes(operands[0]?.text ?? '')) {
    return note(run, { kind: 'not-simulated', word: 'docker login SERVER' });
  }
  if (username === undefined && password === undefined) return loginWithoutName(run, call);
  if (username !== undefined && fromStdin) return loginFromStdin(run, username, call);
  const warned = password === undefined ? run : warn(run);
  return loginWithName(warned, username ?? '', password ?? '', call);
}

/** What was typed after `Username:`. */
export function answerUsername(run: Run, text: string, secret: string, call: Call): Run {
  return text.trim() === ''
    ? print(run, message.nameNotTyped)
    : loginWithName(run, text, secret, call);
}

/** What was typed after `Password:`. */
export function answerPassword(run: Run, text: string, username: string, call: Call): Run {
  const secret = text.trim();
  return secret === '' ? print(run, message.passwordNotTyped) : finish(run, username, secret, call);
}

/** What `--password-stdin` read: one line end goes, nothing else (facts §5.3). */
export function answerStdin(run: Run, text: string, username: string, call: Call): Run {
  const secret = text.replace(/(?:\r\n|\n|\r)$/, '');
  return secret.trim() === ''
    ? print(run, message.passwordEmpty)
    : finish(run, username, secret, call);
}

/** The browser's answer to a device login: the token made for this machine logs in at once. */
export function finishDeviceLogin(
  run: Run,
  owner: ConfigOwner,
  token: { readonly username: string; readonly secret: string; readonly tokenId: string },
): Run {
  const { username, secret, tokenId } = token;
  const stored = store(run, owner, { kind: 'access-token', username, secret });
  const succeeded = print(stored, message.loginSucceeded);
  return note(useToken(succeeded, tokenId), { kind: 'device-login-confirmed' });
}

/** [C] login.go, flag help. */
const help = [
  'Options:',
  '  -p, --password string   Password or Personal Access Token (PAT), or "-" to read from stdin',
  '      --password-stdin    Take the Password or Personal Access Token (PAT) from stdin',
  '  -u, --username string   Username',
];

function warn(run: Run): Run {
  return note(print(run, message.insecurePassword), { kind: 'secret-on-command-line' });
}

function loginFromStdin(run: Run, username: string, call: Call): Run {
  return call.stdin.kind === 'keyboard'
    ? ask(run, { kind: 'stdin', owner: call.owner, username })
    : answerStdin(run, call.stdin.text, username, call);
}

/** Asks for whatever is missing or blank. */
function loginWithName(run: Run, username: string, secret: string, call: Call): Run {
  const { owner, stdin } = call;
  const complete = username.trim() !== '' && secret.trim() !== '';
  if (complete) return finish(run, username, secret, call);
  if (stdin.kind === 'text') return refuseToAsk(run);
  if (username.trim() === '') {
    return ask(print(run, ...message.accountSuggestion), { kind: 'username', owner, secret });
  }
  const asked = print(run, ...message.tokenSuggestion);
  return note(ask(asked, { kind: 'password', owner, username }), { kind: 'secret-not-shown' });
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
    const { reason } = answer;
    const refused = print(tried, message.storedInvalid);
    tried = note(refused, { kind: 'credential-refused', reason, from: 'stored' });
  }
  if (call.stdin.kind === 'text') return refuseToAsk(tried);
  const { userCode } = machine;
  const shown = print(tried, ...message.webLogin(userCode));
  const waiting = { kind: 'device-login', owner, userCode, browser: 'not-opened' } as const;
  return note(ask(shown, waiting), { kind: 'device-login-started' });
}

function refuseToAsk(run: Run): Run {
  return note(print(run, message.notInteractive), { kind: 'not-a-terminal' });
}

function finish(run: Run, typedName: string, secret: string, { machine, owner }: Call): Run {
  const username = typedName.trim();
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
