/**
 * The screens a guide page can show as a picture, each as it stands in the course of a scenario: the
 * picture's link plays that scenario up to this screen. A picture holds nothing secret, not even
 * something false; the drawing puts dots in its place.
 */
import type { RecoveryCode } from '../../core/account/recovery-code.ts';
import type { EditionId } from '../../core/hub/edition.ts';
import type { Screen } from '../../core/hub/screen.ts';
import type { ListedToken } from './token-screens.tsx';
import type { SiteView } from './view.ts';

type Twin = Pick<SiteView, 'screen' | 'menuOpen' | 'twoFactor' | 'tokens'>;

type Picture = {
  /** A scenario on whose way the screen stands. */
  readonly scenario: string;
  readonly twoFactor: Twin['twoFactor'];
  /** An edition that has no such screen is left out. */
  readonly screens: { readonly [edition in EditionId]?: Screen };
  readonly tokens?: readonly ListedToken[];
};

const both = (screen: Screen): Picture['screens'] => ({ today: screen, classic: screen });

const laptop: ListedToken = {
  id: 'laptop',
  description: 'laptop',
  permission: 'read-write',
  source: 'manual',
  state: 'active',
};

const noCode = '' as RecoveryCode;

export const pictures = {
  home: { scenario: 'first-enrollment', twoFactor: 'off', screens: both({ kind: 'home' }) },
  settings: {
    scenario: 'first-enrollment',
    twoFactor: 'off',
    screens: { classic: { kind: 'settings' } },
  },
  /** Where 2FA is found while it is off. */
  security: {
    scenario: 'first-enrollment',
    twoFactor: 'off',
    screens: { today: { kind: 'settings' }, classic: { kind: 'two-factor' } },
  },
  'get-app': {
    scenario: 'first-enrollment',
    twoFactor: 'off',
    screens: { classic: { kind: 'get-app' } },
  },
  password: {
    scenario: 'first-enrollment',
    twoFactor: 'off',
    screens: { today: { kind: 'password', flow: 'enable', password: 'not-given' } },
  },
  'recovery-code': {
    scenario: 'first-enrollment',
    twoFactor: 'enrolling',
    screens: both({ kind: 'recovery-code-shown', flow: 'enable', recoveryCode: noCode }),
  },
  pairing: {
    scenario: 'first-enrollment',
    twoFactor: 'enrolling',
    screens: both({ kind: 'pairing', tab: 'qr' }),
  },
  enabled: { scenario: 'first-enrollment', twoFactor: 'on', screens: both({ kind: 'enabled' }) },
  'email-not-verified': {
    scenario: 'email-not-verified',
    twoFactor: 'off',
    screens: { today: { kind: 'email-not-verified' } },
  },
  'sign-in': {
    scenario: 'sign-in',
    twoFactor: 'on',
    screens: both({ kind: 'sign-in', password: 'not-given' }),
  },
  'code-prompt': { scenario: 'sign-in', twoFactor: 'on', screens: both({ kind: 'code-prompt' }) },
  'lost-device': {
    scenario: 'lost-phone',
    twoFactor: 'on',
    screens: { classic: { kind: 'lost-device' } },
  },
  'recovery-entry': {
    scenario: 'lost-phone',
    twoFactor: 'on',
    screens: both({ kind: 'recovery-entry' }),
  },
  support: { scenario: 'lost-both', twoFactor: 'on', screens: both({ kind: 'support' }) },
  /** The page 2FA is managed on. */
  'two-factor-on': {
    scenario: 'lost-code',
    twoFactor: 'on',
    screens: both({ kind: 'two-factor' }),
  },
  'password-again': {
    scenario: 'lost-code',
    twoFactor: 'on',
    screens: {
      today: { kind: 'password', flow: 'manage', password: 'not-given' },
      classic: { kind: 'password', flow: 'new-recovery-code', password: 'not-given' },
    },
  },
  'password-disable': {
    scenario: 'new-phone',
    twoFactor: 'on',
    screens: { classic: { kind: 'password', flow: 'disable', password: 'not-given' } },
  },
  'new-recovery-code': {
    scenario: 'lost-code',
    twoFactor: 'on',
    screens: both({
      kind: 'recovery-code-shown',
      flow: 'new-recovery-code',
      recoveryCode: noCode,
    }),
  },
  'access-tokens': {
    scenario: 'lost-laptop',
    twoFactor: 'on',
    screens: { today: { kind: 'access-tokens' }, classic: { kind: 'two-factor' } },
  },
  'access-token-form': {
    scenario: 'token-expired',
    twoFactor: 'on',
    screens: both({ kind: 'access-token-form' }),
  },
  'access-token-edit': {
    scenario: 'lost-laptop',
    twoFactor: 'on',
    screens: both({ kind: 'access-token-edit', id: laptop.id }),
    tokens: [laptop],
  },
  'access-token-shown': {
    scenario: 'token-expired',
    twoFactor: 'on',
    screens: both({ kind: 'access-token-shown', plaintext: '' }),
  },
  'device-login': {
    scenario: 'broken-pull',
    twoFactor: 'on',
    screens: both({ kind: 'device-login', userCode: '' }),
  },
} as const satisfies Record<string, Picture>;

export type PictureName = keyof typeof pictures;

export const isPictureName = (name: string): name is PictureName => Object.hasOwn(pictures, name);

/** The screen as it is drawn in the guide; `undefined` where the edition has none. */
export function twinOf(name: PictureName, edition: EditionId): Twin | undefined {
  const { screens, twoFactor, tokens = [] }: Picture = pictures[name];
  const screen = screens[edition];
  return screen && { screen, menuOpen: false, twoFactor, tokens };
}
