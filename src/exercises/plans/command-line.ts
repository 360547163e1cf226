/**
 * Plans that log in on the command line, with a saved token or through the browser, and the
 * conditions for being logged in.
 */
import { accessTokenStatus, type AccessToken } from '../../core/account/access-token.ts';
import { atRest } from '../../core/hub/edition.ts';
import { isOtherAccount, isSignedIn } from '../../core/hub/screen.ts';
import { demoIdentity } from '../../core/world/demo-identity.ts';
import type { World } from '../../core/world/world.ts';
import { keptToken, tokenOf } from './access-tokens.ts';
import { canGetIn, getIn } from './get-in.ts';
import type { Plan, PlannedAct, Situation } from '../play.ts';
import { leaveOtherAccount, toHeader } from './sign-in.ts';

/** Pulls an image with a login of the account. */
export const pullLoggedIn =
  (image: string): Plan =>
  (situation) =>
    logIn(situation) ??
    (workingToken(situation) ? enterAtPrompt(`docker pull ${image}`, situation) : undefined);

export const enter = (line: string): PlannedAct => ({ type: 'terminal.enter', line });

export const loginWithName = `docker login -u ${demoIdentity.dockerId}`;

/**
 * Logs in with the saved token at the `Password:` prompt, unless `docker` has already stored it.
 */
export const logInWithToken: Plan = (situation) => {
  const { savedCodes, terminal } = situation.world;
  const { own } = terminal.stored;
  const { prompt } = terminal;
  if (savedCodes.accessToken.kind === 'empty' || !keptToken(situation)) return undefined;
  if (own.kind === 'access-token' && own.secret === savedCodes.accessToken.plaintext)
    return undefined;
  if (prompt.kind === 'command') return enter(loginWithName);
  const asked = prompt.kind === 'password' || prompt.kind === 'stdin';
  return asked && prompt.owner === 'own' && prompt.username === demoIdentity.dockerId
    ? { type: 'terminal.paste', what: 'access-token' }
    : { type: 'terminal.interrupt' };
};

/** Removes a stored credential that the registry refuses, and logs in through the browser. */
export const logInWithBrowser: Plan = (situation) => {
  const { terminal, browser } = situation.world;
  const { own } = terminal.stored;
  const { prompt } = terminal;
  if (workingToken(situation)) return undefined;
  if (isOtherAccount(browser.screen)) return leaveOtherAccount(situation);
  if (prompt.kind === 'command')
    return enter(own.kind === 'none' ? 'docker login' : 'docker logout');
  if (prompt.kind !== 'device-login' || prompt.owner !== 'own') {
    return { type: 'terminal.interrupt' };
  }
  if (prompt.browser === 'not-opened') {
    return terminal.host === 'server' ? enterCode(situation, prompt.userCode) : enter('');
  }
  return isSignedIn(browser.screen) ? toHeader(situation) : getIn(situation);
};

/** Enters the device confirmation code in a browser that runs on another device. */
function enterCode(situation: Situation, text: string): PlannedAct | undefined {
  const { screen } = situation.world.browser;
  if (screen.kind === 'device-code') return { type: 'device-page.submit', text };
  if (atRest(screen)) return { type: 'device-page.open' };
  return isSignedIn(screen) ? toHeader(situation) : getIn(situation);
}

/**
 * Logs in through the browser, or with the saved token if the reader cannot sign in to the account.
 */
export const logIn: Plan = (situation) =>
  canGetIn(situation.world) ? logInWithBrowser(situation) : logInWithToken(situation);

/** Enters a line at the shell's prompt, and ends another prompt first. */
export const enterAtPrompt = (line: string, { world: { terminal } }: Situation): PlannedAct =>
  terminal.prompt.kind === 'command' ? enter(line) : { type: 'terminal.interrupt' };

/**
 * The active token that `docker` has stored for the reader (not for root); `undefined` if it has
 * stored anything else.
 */
export function storedToken(world: World): AccessToken | undefined {
  const { own } = world.terminal.stored;
  const token = own.kind === 'access-token' ? tokenOf(world, own.secret) : undefined;
  return token?.status === 'active' ? token : undefined;
}

/** The stored token, unless it has expired. */
export function workingToken({ world, nowMs }: Situation): AccessToken | undefined {
  const token = storedToken(world);
  return token && accessTokenStatus(token, nowMs) === 'active' ? token : undefined;
}
