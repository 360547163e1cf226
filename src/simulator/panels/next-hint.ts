/** What to do next on the screen the person is on, in one or two sentences. */
import type { World } from '../../core/world/world.ts';
import type { Translate } from '../simulator-context.ts';

export function nextHint(t: Translate, { account, browser }: World): string {
  const { screen } = browser;
  const state = account.twoFactor.kind === 'on' ? '-on' : '';
  switch (screen.kind) {
    case 'home':
    case 'settings':
    case 'two-factor':
      return t(`practice:next.${screen.kind}${state}`);
    case 'sign-in':
    case 'password': {
      const given = screen.password === 'given' ? '-given' : '';
      return t(`practice:next.${screen.kind}${given}`);
    }
    case 'code-prompt':
    case 'lost-device':
    case 'recovery-entry':
    case 'support':
    case 'email-not-verified':
    case 'get-app':
    case 'pairing':
    case 'enabled':
    case 'recovery-code-shown':
    case 'access-tokens':
    case 'access-token-form':
    case 'access-token-shown':
    case 'access-token-edit':
    case 'device-login':
      return t(`practice:next.${screen.kind}`);
  }
}
