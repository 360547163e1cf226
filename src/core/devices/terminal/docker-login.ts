/**
 * `docker login`, with its decisions in the order of the real client (facts.md#login-order;
 * docker/cli 28f756087e, cli/command/registry/login.go).
 *
 * The client never asks for an authentication code. Without a username, the client logs in through
 * the browser. The world knows whether the reader confirmed there, and then calls
 * `finishDeviceLogin`.
 */
import { demoIdentity } from '../../world/demo-identity.ts';
import { likenessOf } from '../../otp/typed-text.ts';
import { isMisplaced } from './misplaced.ts';
import type { Call } from './call.ts';
import type { Word } from './command-line.ts';
import { failAtStore, lacksStore } from './credential-store.ts';
import type { Values } from './docker-command.ts';
import * as message from './docker-message.ts';
import type { Flag } from './flags.ts';
import { isHub, isHubAddress, isName } from './hub-address.ts';
import { shownName } from './mask.ts';
import type { Ended } from './pipeline.ts';
import { answerToLogin } from './registry.ts';
import { loginLocked, refusedLogin } from './registry-message.ts';
import { configFile, type ConfigOwner, type StoredCredential } from './stored-credential.ts';
import { ask, exit, fail, note, print, repeatable, store, useToken, type Run } from './run.ts';
import type { GivenSecret } from './terminal.ts';
import { secretToKeep } from './variables.ts';

export const loginFlags: readonly Flag[] = [
  {
    name: 'password',
    short: 'p',
    kind: 'text',
    usage: 'Password or Personal Access Token (PAT), or "-" to read from stdin',
  },
  {
    name: 'password-stdin',
    kind: 'switch',
    usage: 'Take the Password or Personal Access Token (PAT) from stdin',
  },
  { name: 'username', short: 'u', kind: 'text', usage: 'Username' },
];

/**
 * Runs `docker login`. `values` are the options as `readFlags` returns them; the only operand is
 * the server.
 */
export function dockerLogin(
  run: Run,
  values: Values,
  [server]: readonly Word[],
  call: Call,
): Ended {
  const wrong = wrongOptions(values);
  if (wrong !== undefined) {
    const failed = fail(run, 1, wrong);
    const unnamed = wrong === message.usernameRequired;
    return { run: unnamed ? note(failed, { kind: 'username-needed' }) : failed, simulated: true };
  }
  if (!isHub(server?.text ?? '')) return elsewhere(run, server?.text ?? '', call);
  return { run: loginAtHub(run, values, call), simulated: true };
}

/** The client's message about options that contradict each other; `undefined` if none do. */
function wrongOptions(values: Values): string | undefined {
  const username = values.get('username');
  const password = values.get('password');
  if (values.has('password-stdin') || password === '-') {
    if (password !== undefined && password !== '-') return message.conflictingOptions;
    if (username === undefined) return message.usernameRequired;
  }
  if (username === '') return message.usernameEmpty;
  return password === '' ? message.passwordEmpty : undefined;
}

/**
 * A server that is not Docker Hub is not simulated. For a username or another address of Docker
 * Hub, a note shows a line that works.
 */
function elsewhere(run: Run, server: string, call: Call): Ended {
  const word = repeatable(run, server);
  const others = call.line.replace(server, '').replace(/ {2,}/g, ' ').trim();
  const told = isHubAddress(server)
    ? note(run, { kind: 'hub-address', word, line: others })
    : isName(server)
      ? note(run, {
          kind: 'name-as-server',
          word,
          line: `docker login -u ${demoIdentity.dockerId}`,
        })
      : note(run, { kind: 'not-simulated', word: 'docker login SERVER' });
  return { run: told, simulated: false };
}

function loginAtHub(run: Run, values: Values, call: Call): Run {
  const name = values.get('username');
  // A password that begins with `-u` is a username for the client.
  const username =
    name === undefined ? undefined : repeatable(run, shownName(name, run.masks.codes));
  const given = values.get('password');
  const password = given === '-' ? undefined : given;
  if (username !== undefined && (given === '-' || values.get('password-stdin') === 'true')) {
    return call.stdin.kind === 'keyboard'
      ? ask(run, { kind: 'stdin', owner: call.owner, username })
      : answerStdin(run, call.stdin.text, username, call);
  }
  if (username === undefined && password === undefined) return loginWithoutName(run, call);
  const warned = password === undefined ? run : warn(run);
  const secret =
    password === undefined
      ? ({ kind: 'none' } as const)
      : ({ kind: 'given', text: password } as const);
  return loginWithName(warned, username ?? '', secret, call);
}

function warn(run: Run): Run {
  return note(print(run, message.insecurePassword), { kind: 'secret-on-command-line' });
}

/** Continues after the answer to `Username:`. */
export function answerUsername(run: Run, text: string, secret: GivenSecret, call: Call): Run {
  return text.trim() === ''
    ? fail(run, 1, message.nameNotTyped)
    : loginWithName(run, text, secret, call);
}

/** Continues after the answer to `Password:`. */
export function answerPassword(run: Run, text: string, username: string, call: Call): Run {
  const secret = text.trim();
  return secret === ''
    ? fail(run, 1, message.passwordNotTyped)
    : finish(run, username, secret, call);
}

/**
 * Continues after `--password-stdin` read `text`. Removes one line ending
 * (facts.md#password-stdin-space).
 */
export function answerStdin(run: Run, text: string, username: string, call: Call): Run {
  const secret = text.replace(/(?:\r\n|\n|\r)$/, '');
  return secret.trim() === ''
    ? fail(run, 1, message.passwordEmpty)
    : finish(run, username, secret, call);
}

/**
 * Logs in with the token that Docker Hub created for this computer after the confirmation in the
 * browser.
 */
export function finishDeviceLogin(
  run: Run,
  owner: ConfigOwner,
  token: { readonly username: string; readonly secret: string; readonly tokenId: string },
): Run {
  const { username, secret, tokenId } = token;
  const stored = keep(run, owner, { kind: 'access-token', username, secret });
  const succeeded = exit(print(stored, message.loginSucceeded), 0);
  return note(useToken(succeeded, tokenId), { kind: 'device-login-confirmed' });
}

/** Asks for the username or the secret that is missing or blank, or logs in if none is. */
function loginWithName(run: Run, username: string, secret: GivenSecret, call: Call): Run {
  const { owner, stdin, machine } = call;
  const text = secret.kind === 'given' ? secret.text : '';
  if (username.trim() !== '' && text.trim() !== '') return finish(run, username, text, call);
  if (stdin.kind === 'text') return refuseToAsk(run);
  if (username.trim() === '') {
    const kept: GivenSecret =
      secret.kind === 'given'
        ? { kind: 'given', text: secretToKeep(text, machine, run.masks.codes) }
        : secret;
    return ask(print(run, ...message.accountSuggestion), { kind: 'username', owner, secret: kept });
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
    const answer = answerToLogin(machine.registry, stored);
    if (answer.ok) {
      const succeeded = exit(print(tried, message.loginSucceeded), 0);
      return answer.kind === 'access-token' ? useToken(succeeded, answer.tokenId) : succeeded;
    }
    const { reason } = answer;
    tried =
      reason === 'sign-in-locked'
        ? note(print(tried, message.loginFailed(loginLocked)), { kind: reason })
        : note(print(tried, message.storedInvalid), {
            kind: 'credential-refused',
            reason,
            from: 'stored',
          });
  }
  if (call.stdin.kind === 'text') return refuseToAsk(tried);
  const { userCode, userCodeEndsAtMs: expiresAtMs } = machine;
  const shown = print(tried, ...message.webLogin(userCode));
  const waiting = {
    kind: 'device-login',
    owner,
    userCode,
    expiresAtMs,
    browser: 'not-opened',
  } as const;
  const onServer = run.terminal.host === 'server';
  return note(ask(shown, waiting), {
    kind: onServer ? 'device-login-on-server' : 'device-login-started',
  });
}

function refuseToAsk(run: Run): Run {
  return note(fail(run, 1, message.notInteractive), { kind: 'not-a-terminal' });
}

function finish(run: Run, typedName: string, secret: string, { machine, owner }: Call): Run {
  const username = typedName.trim();
  const answer = answerToLogin(machine.registry, { username, secret });
  if (answer.ok) {
    const { kind } = answer;
    if (lacksStore(run, owner)) return failAtStore(run, 'storing', message.notSaved);
    const stored = keep(run, owner, { kind, username, secret });
    const succeeded = exit(print(stored, message.loginSucceeded), 0);
    return kind === 'access-token'
      ? note(useToken(succeeded, answer.tokenId), { kind: 'logged-in-with-access-token' })
      : note(succeeded, { kind: 'logged-in-with-password' });
  }
  const { reason } = answer;
  if (reason === 'sign-in-locked') return note(fail(run, 1, loginLocked), { kind: reason });
  const refused = fail(run, 1, refusedLogin(reason));
  if (reason === 'unknown-username' && isMisplaced(username, run.masks.codes)) {
    return note(refused, { kind: 'secret-as-username' });
  }
  const what = likenessOf(secret);
  return reason === 'incorrect' && what !== 'unknown' && what !== 'access-token'
    ? note(refused, { kind: 'wrong-thing', what })
    : note(refused, { kind: 'credential-refused', reason, from: 'typed' });
}

/**
 * Stores a credential. Prints the file store's warning if the file changes
 * (facts.md#stored-unencrypted).
 */
function keep(
  run: Run,
  owner: ConfigOwner,
  credential: Exclude<StoredCredential, { readonly kind: 'none' }>,
): Run {
  const before = run.terminal.stored[owner];
  const same =
    before.kind !== 'none' &&
    before.username === credential.username &&
    before.secret === credential.secret;
  const warned = same ? run : print(run, ...message.storedUnencrypted(configFile[owner]));
  return store(warned, owner, credential);
}
