/**
 * The screens that a guide page can show as a picture. The plan of an exercise reaches each of
 * them, and the picture's link plays that exercise up to the screen. A picture contains no secret,
 * not even an invented one: it shows dots instead.
 */
import type { RecoveryCode } from '../../core/account/recovery-code.ts';
import type { EditionId } from '../../core/hub/edition.ts';
import type { Screen } from '../../core/hub/screen.ts';
import type { ListedToken } from './listed-token.ts';
import type { HubView } from './view.ts';

type Twin = Pick<HubView, 'screen' | 'menuOpen' | 'twoFactor' | 'tokens'>;

type Picture = {
  /** An exercise whose plan reaches the screen. */
  readonly exercise: string;
  readonly twoFactor: Twin['twoFactor'];
  /** Leaves out an edition that does not have this screen. */
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
  home: { exercise: 'first-enrollment', twoFactor: 'off', screens: both({ kind: 'home' }) },
  settings: {
    exercise: 'first-enrollment',
    twoFactor: 'off',
    screens: { classic: { kind: 'settings' } },
  },
  /** The page from which 2FA is turned on. */
  security: {
    exercise: 'first-enrollment',
    twoFactor: 'off',
    screens: { today: { kind: 'settings' }, classic: { kind: 'two-factor' } },
  },
  'get-app': {
    exercise: 'first-enrollment',
    twoFactor: 'off',
    screens: { classic: { kind: 'get-app' } },
  },
  password: {
    exercise: 'first-enrollment',
    twoFactor: 'off',
    screens: { today: { kind: 'password', flow: 'enable', password: 'not-given' } },
  },
  'recovery-code': {
    exercise: 'first-enrollment',
    twoFactor: 'enrolling',
    screens: both({ kind: 'recovery-code-shown', flow: 'enable', recoveryCode: noCode }),
  },
  pairing: {
    exercise: 'first-enrollment',
    twoFactor: 'enrolling',
    screens: both({ kind: 'pairing', tab: 'qr' }),
  },
  enabled: { exercise: 'first-enrollment', twoFactor: 'on', screens: both({ kind: 'enabled' }) },
  'email-not-verified': {
    exercise: 'email-not-verified',
    twoFactor: 'off',
    screens: { today: { kind: 'email-not-verified' } },
  },
  'sign-in': {
    exercise: 'sign-in',
    twoFactor: 'on',
    screens: both({ kind: 'sign-in', password: 'not-given' }),
  },
  'code-prompt': { exercise: 'sign-in', twoFactor: 'on', screens: both({ kind: 'code-prompt' }) },
  'lost-device': {
    exercise: 'lost-phone',
    twoFactor: 'on',
    screens: { classic: { kind: 'lost-device' } },
  },
  'recovery-entry': {
    exercise: 'lost-phone',
    twoFactor: 'on',
    screens: both({ kind: 'recovery-entry' }),
  },
  support: { exercise: 'lost-both', twoFactor: 'on', screens: both({ kind: 'support' }) },
  /** The page on which 2FA is managed. */
  'two-factor-on': {
    exercise: 'lost-code',
    twoFactor: 'on',
    screens: both({ kind: 'two-factor' }),
  },
  'password-again': {
    exercise: 'lost-code',
    twoFactor: 'on',
    screens: {
      today: { kind: 'password', flow: 'manage', password: 'not-given' },
      classic: { kind: 'password', flow: 'new-recovery-code', password: 'not-given' },
    },
  },
  'password-disable': {
    exercise: 'new-phone',
    twoFactor: 'on',
    screens: { classic: { kind: 'password', flow: 'disable', password: 'not-given' } },
  },
  'new-recovery-code': {
    exercise: 'lost-code',
    twoFactor: 'on',
    screens: both({
      kind: 'recovery-code-shown',
      flow: 'new-recovery-code',
      recoveryCode: noCode,
    }),
  },
  'access-tokens': {
    exercise: 'lost-laptop',
    twoFactor: 'on',
    screens: { today: { kind: 'access-tokens' }, classic: { kind: 'two-factor' } },
  },
  'access-token-form': {
    exercise: 'token-expired',
    twoFactor: 'on',
    screens: both({ kind: 'access-token-form' }),
  },
  'access-token-edit': {
    exercise: 'lost-laptop',
    twoFactor: 'on',
    screens: both({ kind: 'access-token-edit', id: laptop.id }),
    tokens: [laptop],
  },
  'access-token-shown': {
    exercise: 'token-expired',
    twoFactor: 'on',
    screens: both({ kind: 'access-token-shown', plaintext: '' }),
  },
  'device-code': {
    exercise: 'server-login',
    twoFactor: 'on',
    screens: both({ kind: 'device-code' }),
  },
  'device-login': {
    exercise: 'broken-pull',
    twoFactor: 'on',
    screens: both({ kind: 'device-login', userCode: '' }),
  },
} as const satisfies Record<string, Picture>;

export type PictureName = keyof typeof pictures;

export const isPictureName = (name: string): name is PictureName => Object.hasOwn(pictures, name);

/** The screen as the guide's picture shows it; `undefined` if the edition does not have it. */
export function twinOf(name: PictureName, edition: EditionId): Twin | undefined {
  const { screens, twoFactor, tokens = [] }: Picture = pictures[name];
  const screen = screens[edition];
  return screen && { screen, menuOpen: false, twoFactor, tokens };
}
