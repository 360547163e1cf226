/** The hint below a screen: what to do next on it, in one or two sentences. */
import { editions } from '../../core/hub/edition.ts';
import type { World } from '../../core/world/world.ts';
import { controlLabel } from '../control-label.ts';
import { withMeaning } from '../gloss.ts';
import type { Translate } from '../simulator-context.ts';

export function nextHint(t: Translate, world: World): string {
  const { account, browser, edition } = world;
  const { screen } = browser;
  const state = account.twoFactor.kind === 'on' ? '-on' : '';
  switch (screen.kind) {
    case 'home':
    case 'settings':
    case 'two-factor':
      return t(`simulator:next.${screen.kind}${state}`);
    case 'sign-in':
      if (account.password === 'forgotten') return t('simulator:next.password-forgotten');
      return t(`simulator:next.sign-in${screen.password === 'given' ? '-given' : ''}`);
    case 'password': {
      if (screen.password === 'not-given') return t('simulator:next.password');
      // One of these buttons turns 2FA off, so the hint has to name it.
      const { [`password/${screen.flow}` as const]: controls } = editions[edition].controls;
      const control = controls.find((each) => each !== 'use-practice-password') ?? 'confirm';
      const label = controlLabel(t, edition, control);
      const text = t('simulator:next.password-given', { label });
      return withMeaning(t, edition, { text, label });
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
