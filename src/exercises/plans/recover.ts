/** The way back in with the recovery code from the drawer, when no device shows codes. */
import type { Plan } from '../play.ts';
import { press, signIn } from './sign-in.ts';

export const recover: Plan = (situation) => {
  const { browser, drawer } = situation.world;
  switch (browser.screen.kind) {
    case 'sign-in':
      return signIn(situation);
    case 'code-prompt':
      return press('lost-device');
    case 'lost-device':
      return press('have-recovery-code');
    case 'recovery-entry':
      return drawer.recoveryCode.kind === 'kept'
        ? { type: 'site.submit', field: 'recovery-code', text: drawer.recoveryCode.recoveryCode }
        : undefined;
    case 'support':
      return { type: 'site.leave' };
    default:
      return undefined;
  }
};

/** To the only way that is left without device and without code. */
export const toSupport: Plan = (situation) => {
  const { screen } = situation.world.browser;
  switch (screen.kind) {
    case 'lost-device':
      return press('no-recovery-code');
    case 'recovery-entry':
      return press('lost-recovery-code');
    case 'support':
      return undefined;
    default:
      return recover(situation);
  }
};
