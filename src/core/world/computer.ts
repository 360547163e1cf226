/**
 * The person's computer in the world: what its terminal can reach, and what comes of that.
 *
 * Here the registry gets its answers from the account, and a browser login that a terminal began is
 * handed to the browser and back. Turning 2FA on never touches what the client has stored: it only
 * changes the registry's answer.
 */
import { generateAccessToken } from '../account/access-token.ts';
import {
  addGeneratedToken,
  checkAccessToken,
  markAccessTokenUsed,
} from '../account/access-token-list.ts';
import type { Account } from '../account/account.ts';
import type { TerminalAct } from './act.ts';
import type { Computer, Desk, DeskTurn } from './desk.ts';
import { deviceCodeFrom } from '../devices/terminal/device-code.ts';
import { finishDeviceLogin } from '../devices/terminal/docker-login.ts';
import type { Machine } from '../devices/terminal/machine.ts';
import type { SecretAnswer } from '../devices/terminal/registry.ts';
import { enterLine, interrupt, withhold } from '../devices/terminal/shell.ts';
import { beginRun, note, type Run } from '../devices/terminal/run.ts';
import type { Drawer } from './saved-codes.ts';
import { fiction } from './demo-identity.ts';
import type { Moment } from '../hub/flow.ts';

export const computer: Computer = { use, answerDeviceLogin };

function use(desk: Desk, act: TerminalAct, moment: Moment): DeskTurn {
  switch (act.type) {
    case 'terminal.enter':
      return settle(desk, enterLine(desk.terminal, act.line, machineOf(desk, moment)), moment);
    case 'terminal.paste': {
      const { kind } = desk.terminal.prompt;
      const asked = kind === 'password' || kind === 'stdin';
      const text = asked ? pasted(desk.drawer, act.what) : undefined;
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

/** The browser's answer to the login that a terminal waits for: a token is made for this computer,
 * or the terminal stops waiting. */
function answerDeviceLogin(desk: Desk, answer: 'confirmed' | 'refused', moment: Moment): DeskTurn {
  const { prompt } = desk.terminal;
  const run = beginRun(desk.terminal);
  if (answer === 'refused' || prompt.kind !== 'device-login') {
    return settle(desk, note(run, { kind: 'device-login-refused' }), moment);
  }
  const { token, plaintext } = generateAccessToken(moment);
  const accessTokens = addGeneratedToken(desk.account.accessTokens, token);
  const credential = { username: fiction.dockerId, secret: plaintext, tokenId: token.id };
  const { desk: next, effects } = settle(
    { ...desk, account: { ...desk.account, accessTokens } },
    finishDeviceLogin(run, prompt.owner, credential),
    moment,
  );
  return {
    desk: next,
    effects: [{ type: 'access-token', change: 'made-for-this-computer' }, ...effects],
  };
}

function settle(desk: Desk, { terminal, notes, usedTokens }: Run, { nowMs }: Moment): DeskTurn {
  const accessTokens = usedTokens.reduce(
    (tokens, id) => markAccessTokenUsed(tokens, id, nowMs),
    desk.account.accessTokens,
  );
  return {
    desk: { ...desk, terminal, account: { ...desk.account, accessTokens } },
    effects: notes.map((note) => ({ type: 'terminal', note }) as const),
  };
}

function machineOf({ account, drawer }: Desk, { nowMs, entropy }: Moment): Machine {
  const kept = drawer.accessToken.kind === 'kept' ? drawer.accessToken.plaintext : undefined;
  return {
    registry: {
      dockerId: fiction.dockerId,
      email: fiction.email,
      checkSecret: (secret) => answerOf(account, secret, nowMs),
    },
    userCode: deviceCodeFrom(entropy),
    variables: new Map(kept === undefined ? [] : [[fiction.tokenVariable, kept]]),
    files: new Map(kept === undefined ? [] : [['token.txt', `${kept}\n`]]),
  };
}

/** What the registry says to a secret: 2FA closes the door to the password, never to a token. */
function answerOf(account: Account, secret: string, nowMs: number): SecretAnswer {
  if (secret === fiction.password) {
    return account.twoFactor.kind === 'on'
      ? { ok: false, reason: 'password-needs-access-token' }
      : { ok: true, kind: 'account-password' };
  }
  const verdict = checkAccessToken(account.accessTokens, secret, nowMs);
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
  { accessToken }: Drawer,
  what: 'practice-password' | 'access-token',
): string | undefined {
  if (what === 'practice-password') return fiction.password;
  return accessToken.kind === 'kept' ? accessToken.plaintext : undefined;
}
