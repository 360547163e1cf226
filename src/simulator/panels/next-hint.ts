/** The hint below a screen: what to do next on it, in one or two sentences. */
import type { World } from '../../core/world/world.ts';
import type { Translate } from '../simulator-context.ts';

export function nextHint(t: Translate, { account, browser }: World): string {
  const { screen } = browser;
  const state = account.twoFactor.kind === 'on' ? '-on' : '';
  switch (screen.kind) {
    case 'home':
    case 'settings':
    case 'two-factor':
      return t(`simulator:next.${screen.kind}${state}`);
    case 'sign-in':
    case 'password': {
      if (account.password === 'forgotten') return t('simulator:next.password-forgotten');
      const given = screen.password === 'given' ? '-given' : '';
      return t(`simulator:next.${screen.kind}${given}`);
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
    case 'device-code':
    case 'device-login':
    case 'other-home':
    case 'other-device-login':
      return t(`simulator:next.${screen.kind}`);
  }
}
