/**
 * What the hub shows only once: a new recovery code, a new access token, and the secret of a setup.
 * After a reload of the page, it is no longer shown, and everything else stays the same.
 */
import { onScreen } from '../hub/browser-session.ts';
import type { Screen } from '../hub/screen.ts';
import type { World } from './world.ts';

/** The screen after a reload of its page. Returns the same object if the screen loses nothing. */
function reloaded(screen: Screen): Screen {
  switch (screen.kind) {
    case 'recovery-code-shown':
      return screen.recoveryCode === 'gone' ? screen : { ...screen, recoveryCode: 'gone' };
    case 'access-token-shown':
      return screen.plaintext === 'gone' ? screen : { ...screen, plaintext: 'gone' };
    case 'pairing':
      return screen.tab === 'gone' ? screen : { ...screen, tab: 'gone' };
    default:
      return screen;
  }
}

/**
 * The world without the text that its screen shows only once. Returns the same object if there is
 * none.
 */
export function withoutShownOnce(world: World): World {
  const screen = reloaded(world.browser.screen);
  return screen === world.browser.screen ? world : { ...world, browser: onScreen(screen) };
}

/** What the screen no longer shows. With `new-recovery-code`, 2FA is already on. */
type Lost = 'recovery-code' | 'new-recovery-code' | 'access-token' | 'secret';

/** `undefined` if the screen has lost nothing. */
export function lostOn(screen: Screen): Lost | undefined {
  switch (screen.kind) {
    case 'recovery-code-shown':
      if (screen.recoveryCode !== 'gone') return undefined;
      return screen.flow === 'enable' ? 'recovery-code' : screen.flow;
    case 'access-token-shown':
      return screen.plaintext === 'gone' ? 'access-token' : undefined;
    case 'pairing':
      return screen.tab === 'gone' ? 'secret' : undefined;
    default:
      return undefined;
  }
}
