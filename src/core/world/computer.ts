/**
 * The person's computer in the world: what its terminal can reach, and the results of that.
 *
 * The registry gets its answers from the account, and a browser login that the terminal began is
 * passed to the browser and back. Turning 2FA on never changes what the client has stored: it only
 * changes the registry's answer (facts.md#stored-password-stays).
 */
import { generateAccessToken } from '../account/access-token.ts';
import {
  addGeneratedToken,
  checkAccessToken,
  markAccessTokenUsed,
  type AccessTokens,
} from '../account/access-token-list.ts';
import type { Account } from '../account/account.ts';
import { throttleAt } from '../account/throttle.ts';
import type { TerminalAct } from './act.ts';
import { lastDateMs } from './clock.ts';
import type { Computer, Desk, DeskTurn, DeviceLoginAnswer } from './desk.ts';
import { configText, failAtStore, lacksStore } from '../devices/terminal/credential-store.ts';
import { useDevicePage } from './device-page.ts';
import { deviceCodeFrom } from '../devices/terminal/device-code.ts';
import { finishDeviceLogin } from '../devices/terminal/docker-login.ts';
import {
  loginExpired,
  loginRefused,
  storedUnencrypted,
  tokensNotStored,
} from '../devices/terminal/docker-message.ts';
import type { Machine } from '../devices/terminal/machine.ts';
import { refusedLogin } from '../devices/terminal/registry-message.ts';
import type { SecretAnswer } from '../devices/terminal/registry.ts';
import { enterLine, interrupt, runRemainder, withhold } from '../devices/terminal/shell.ts';
import { beginRun, fail, note, print, type Run } from '../devices/terminal/run.ts';
import { configFile } from '../devices/terminal/stored-credential.ts';
import type { SavedCodes } from './saved-codes.ts';
import { demoIdentity } from './demo-identity.ts';
import type { Moment } from '../hub/flow.ts';
import { emailSuffices } from '../hub/hub.ts';

export const computer: Computer = { use, useDevicePage, answerDeviceLogin };

function use(desk: Desk, act: TerminalAct, moment: Moment): DeskTurn {
  switch (act.type) {
    case 'terminal.enter':
      return settle(desk, enterLine(desk.terminal, act.line, machineOf(desk, moment)), moment);
    case 'terminal.paste': {
      const { kind } = desk.terminal.prompt;
      const asked = kind === 'password' || kind === 'stdin';
      const text = asked ? pasted(desk.savedCodes, act.what) : undefined;
      return text === undefined
        ? { desk, effects: [{ type: 'refused', reason: 'nothing-to-keep' }] }
        : settle(desk, enterLine(desk.terminal, text, machineOf(desk, moment)), moment);
    }
    case 'terminal.interrupt':
      return settle(desk, interrupt(desk.terminal), moment);
    case 'terminal.withhold':
      return settle(desk, withhold(desk.terminal), moment);
  }
}

/** The answer in the browser to the login that the terminal waits for: a token is made for this
 * computer, the registry refuses the account (facts.md#email-unverified-message), or the client
 * stops waiting (facts.md#login-browser-failures). */
function answerDeviceLogin(desk: Desk, answer: DeviceLoginAnswer, moment: Moment): DeskTurn {
  const { prompt } = desk.terminal;
  const run = beginRun(desk.terminal);
  if (prompt.kind !== 'device-login') return { desk, effects: [] };
  if (answer === 'refused' || answer === 'expired') {
    const failed =
      answer === 'expired'
        ? note(fail(run, 1, loginExpired), { kind: 'device-login-expired' })
        : note(fail(run, 1, loginRefused), { kind: 'device-login-refused' });
    return settle(desk, runRemainder(failed, machineOf(desk, moment)), moment);
  }
  // The client stores its own tokens before it requests the access token.
  if (lacksStore(run, prompt.owner)) {
    const failed = failAtStore(run, 'storing', tokensNotStored);
    return settle(desk, runRemainder(failed, machineOf(desk, moment)), moment);
  }
  const own = answer === 'confirmed';
  if (own && !emailSuffices(desk)) {
    const warned = print(run, ...storedUnencrypted(configFile[prompt.owner]));
    const reason = 'email-not-verified';
    const failed = note(fail(warned, 1, refusedLogin(reason)), {
      kind: 'credential-refused',
      reason,
      from: 'typed',
    });
    return settle(desk, runRemainder(failed, machineOf(desk, moment)), moment);
  }
  const { token, plaintext } = generateAccessToken(moment);
  const username = own ? demoIdentity.dockerId : demoIdentity.otherDockerId;
  const credential = { username, secret: plaintext, tokenId: token.id };
  const withToken = own
    ? {
        ...desk,
        account: {
          ...desk.account,
          accessTokens: addGeneratedToken(desk.account.accessTokens, token),
        },
      }
    : { ...desk, otherTokens: addGeneratedToken(desk.otherTokens, token) };
  const finished = finishDeviceLogin(run, prompt.owner, credential);
  const { desk: next, effects } = settle(
    withToken,
    runRemainder(finished, machineOf(withToken, moment)),
    moment,
  );
  return {
    desk: next,
    effects: [
      ...(own ? ([{ type: 'access-token', change: 'made-for-this-computer' }] as const) : []),
      ...effects,
    ],
  };
}

function settle(desk: Desk, { terminal, notes, usedTokens }: Run, { nowMs }: Moment): DeskTurn {
  const used = (tokens: AccessTokens): AccessTokens =>
    usedTokens.reduce((marked, id) => markAccessTokenUsed(marked, id, nowMs), tokens);
  const account = { ...desk.account, accessTokens: used(desk.account.accessTokens) };
  return {
    desk: { ...desk, terminal, account, otherTokens: used(desk.otherTokens) },
    effects: notes.map((note) => ({ type: 'terminal', note }) as const),
  };
}

/** Docker's service does not publish how long a code lasts; this is the usual time of its
 * provider. */
const deviceLoginMs = 15 * 60_000;

/** Files that hold the kept token; the second name is in Docker's own example. */
const tokenFiles = ['token.txt', 'my_password.txt'];

function machineOf(desk: Desk, { nowMs, entropy }: Moment): Machine {
  const { account, otherTokens, savedCodes, imageStore, anonymousPulls, terminal } = desk;
  const kept =
    savedCodes.accessToken.kind === 'kept' ? savedCodes.accessToken.plaintext : undefined;
  return {
    registry: {
      dockerId: demoIdentity.dockerId,
      email: demoIdentity.email,
      checkSecret: (secret) => answerOf(desk, secret, nowMs),
      signIn: throttleAt(account.codeThrottle, nowMs).kind,
      other: {
        dockerId: demoIdentity.otherDockerId,
        checkSecret: (secret) => tokenAnswer(otherTokens, secret, nowMs),
      },
      anonymousPulls:
        anonymousPulls.kind === 'used-up' && nowMs >= anonymousPulls.untilMs
          ? 'allowed'
          : anonymousPulls.kind,
    },
    imageStore,
    userCode: deviceCodeFrom(entropy),
    userCodeEndsAtMs: Math.min(nowMs + deviceLoginMs, lastDateMs),
    config: configText(terminal),
    variables: new Map(kept === undefined ? [] : [[demoIdentity.tokenVariable, kept]]),
    files: new Map(kept === undefined ? [] : tokenFiles.map((name) => [name, `${kept}\n`])),
    codes: [
      ...(savedCodes.recoveryCode.kind === 'kept' ? [savedCodes.recoveryCode.recoveryCode] : []),
      ...(account.twoFactor.kind === 'off' ? [] : [account.twoFactor.secret]),
    ],
  };
}

/** The registry's answer to a secret: it also refuses a right one if the email address must be
 * verified first. */
function answerOf(desk: Desk, secret: string, nowMs: number): SecretAnswer {
  const answer = secretAnswer(desk.account, secret, nowMs);
  return answer.ok && !emailSuffices(desk) ? { ok: false, reason: 'email-not-verified' } : answer;
}

/** With 2FA on, the password is refused; a token never is because of 2FA. */
function secretAnswer(account: Account, secret: string, nowMs: number): SecretAnswer {
  if (secret === demoIdentity.password) {
    return account.twoFactor.kind === 'on'
      ? { ok: false, reason: 'password-needs-access-token' }
      : { ok: true, kind: 'account-password' };
  }
  return tokenAnswer(account.accessTokens, secret, nowMs);
}

function tokenAnswer(tokens: AccessTokens, secret: string, nowMs: number): SecretAnswer {
  const verdict = checkAccessToken(tokens, secret, nowMs);
  if (verdict.ok) {
    const { id: tokenId, permission } = verdict.token;
    return { ok: true, kind: 'access-token', tokenId, permission };
  }
  return {
    ok: false,
    reason: verdict.reason === 'unknown' ? 'incorrect' : `access-token-${verdict.reason}`,
  };
}

function pasted(
  { accessToken }: SavedCodes,
  what: 'practice-password' | 'access-token',
): string | undefined {
  if (what === 'practice-password') return demoIdentity.password;
  return accessToken.kind === 'kept' ? accessToken.plaintext : undefined;
}
