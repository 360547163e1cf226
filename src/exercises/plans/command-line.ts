/** The command line: logging in with a kept token or through the browser, and what counts as done. */
import type { AccessToken } from '../../core/account/access-token.ts';
import type { Act } from '../../core/world/act.ts';
import { fiction } from '../../core/world/demo-identity.ts';
import type { World } from '../../core/world/world.ts';
import { tokenOf } from './access-tokens.ts';
import type { Plan } from '../play.ts';
import { signIn, toHeader } from './sign-in.ts';

export const enter = (line: string): Act => ({ type: 'terminal.enter', line });

export const loginWithName = `docker login -u ${fiction.dockerId}`;

/** Logs in with the kept token at the `Password:` prompt, unless it is what is stored. */
export const logInWithToken: Plan = ({ world }) => {
  const { drawer, terminal } = world;
  const { own } = terminal.stored;
  if (drawer.accessToken.kind === 'empty') return undefined;
  if (own.kind === 'access-token' && own.secret === drawer.accessToken.plaintext) return undefined;
  switch (terminal.prompt.kind) {
    case 'command':
      return enter(loginWithName);
    case 'password':
    case 'stdin':
      return { type: 'terminal.paste', what: 'access-token' };
    case 'username':
    case 'device-login':
      return { type: 'terminal.interrupt' };
  }
};

/** Forgets a stored password and logs in through the browser. */
export const logInWithBrowser: Plan = (situation) => {
  const { terminal, browser } = situation.world;
  const { own } = terminal.stored;
  const { prompt } = terminal;
  if (own.kind === 'account-password' && prompt.kind === 'command') return enter('docker logout');
  if (own.kind === 'access-token') return undefined;
  switch (prompt.kind) {
    case 'command':
      return enter('docker login');
    case 'username':
    case 'password':
    case 'stdin':
      return { type: 'terminal.interrupt' };
    case 'device-login':
      if (prompt.browser === 'not-opened') return enter('');
      if (browser.screen.kind === 'device-login') {
        return { type: 'site.press', control: 'confirm-device' };
      }
      return signIn(situation) ?? toHeader(situation);
  }
};

/** The active token that the person's own client has stored; `undefined` for anything else. */
export function storedToken(world: World): AccessToken | undefined {
  const { own } = world.terminal.stored;
  const token = own.kind === 'access-token' ? tokenOf(world, own.secret) : undefined;
  return token?.status === 'active' ? token : undefined;
}
