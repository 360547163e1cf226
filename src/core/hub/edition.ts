/**
 * Editions of Docker's screens, as data: the screens of each flow, in order, and the controls on
 * each screen.
 *
 * `today` is since April 2024 (facts.md#enable-steps-today, facts.md#disable-steps-today,
 * facts.md#recovery-sign-in-today); `classic` is from 2019 to April 2024
 * (facts.md#enable-steps-classic, facts.md#disable-steps-classic,
 * facts.md#recovery-sign-in-classic, facts.md#pictures-2019). Code in this folder reads these
 * tables and never compares an edition's id.
 */
import type { BrowserSession } from './browser-session.ts';
import type { Flow, Screen, ScreenKind, HubControl } from './screen.ts';

export type EditionId = 'today' | 'classic';

/** A stage of a flow: a screen, or `turned-off`, which turns 2FA off and shows the flow's end. */
export type Stage =
  | 'password'
  | 'get-app'
  | 'recovery-code-shown'
  | 'pairing'
  | 'enabled'
  | 'two-factor'
  | 'turned-off';

/** A screen kind, divided where its controls depend on the flow or on whether 2FA is on. */
export type ScreenCase =
  | Exclude<ScreenKind, 'password' | 'recovery-code-shown' | 'two-factor'>
  | `password/${Flow}`
  | 'recovery-code-shown/enable'
  | 'recovery-code-shown/new-recovery-code'
  /** Screens after a reload of the page, which no longer show what they show once. */
  | 'recovery-code-gone/enable'
  | 'recovery-code-gone/new-recovery-code'
  | 'pairing-gone'
  | 'access-token-gone'
  | 'two-factor/off'
  | 'two-factor/on';

type LostDeviceScreen = 'lost-device' | 'recovery-entry';

export type Edition = {
  readonly flows: Readonly<Record<Flow, readonly [Stage, ...Stage[]]>>;
  /** The screens for a person who lost the device, in order. */
  readonly lostDevice: readonly [LostDeviceScreen, ...LostDeviceScreen[]];
  /** The screen after the end of a flow, or after a cancel. */
  readonly flowEnd: 'settings' | 'two-factor';
  /** Whether 2FA, access tokens, and the registry require a verified email address
   * (facts.md#email-verified-first, facts.md#choice-unverified-account). */
  readonly needsVerifiedEmail: boolean;
  /** The screen that lists the access tokens. */
  readonly tokenList: 'access-tokens' | 'two-factor';
  /** Whether a token's permission can be changed (facts.md#token-edit). */
  readonly permissionEditable: boolean;
  /** The controls below the header, in the order in which they are drawn. */
  readonly controls: Readonly<Record<ScreenCase, readonly HubControl[]>>;
};

const keepRecoveryCode = [
  'copy-recovery-code',
  'download-recovery-code',
  'print-recovery-code',
] as const satisfies readonly HubControl[];

const shared = {
  'sign-in': ['use-practice-password', 'sign-in', 'forgot-password'],
  'code-prompt': ['verify', 'lost-device'],
  'recovery-entry': ['verify', 'lost-recovery-code'],
  support: [],
  home: [],
  'other-home': [],
  'recovery-code-shown/enable': [...keepRecoveryCode, 'saved-recovery-code', 'cancel'],
  'recovery-code-shown/new-recovery-code': [...keepRecoveryCode, 'done'],
  'recovery-code-gone/enable': ['saved-recovery-code', 'cancel'],
  'recovery-code-gone/new-recovery-code': ['done'],
  pairing: ['qr-code', 'text-code', 'enable', 'cancel'],
  'pairing-gone': ['enable', 'cancel'],
  'access-token-gone': ['done'],
  enabled: ['done'],
  'access-token-form': ['cancel'],
  'access-token-edit': ['cancel'],
  'device-code': ['verify', 'cancel'],
  'device-login': ['confirm-device', 'cancel'],
  'other-device-login': ['confirm-device', 'cancel'],
} as const satisfies Partial<Record<ScreenCase, readonly HubControl[]>>;

export const editions: Readonly<Record<EditionId, Edition>> = {
  today: {
    flows: {
      enable: ['password', 'recovery-code-shown', 'pairing', 'enabled'],
      manage: ['password', 'two-factor'],
      disable: ['turned-off'],
      'new-recovery-code': ['recovery-code-shown', 'two-factor'],
    },
    lostDevice: ['recovery-entry'],
    flowEnd: 'settings',
    needsVerifiedEmail: true,
    tokenList: 'access-tokens',
    permissionEditable: true,
    controls: {
      ...shared,
      'lost-device': [],
      settings: ['two-factor', 'personal-access-tokens'],
      'access-tokens': ['generate-new-token'],
      'access-token-shown': ['copy-access-token', 'done'],
      'email-not-verified': ['verify', 'cancel', 'resend-verification'],
      'two-factor/off': [],
      'two-factor/on': ['disable', 'generate-new-code'],
      'password/enable': ['use-practice-password', 'confirm', 'cancel'],
      'password/manage': ['use-practice-password', 'confirm', 'cancel'],
      'password/disable': [],
      'password/new-recovery-code': [],
      'get-app': [],
    },
  },
  classic: {
    flows: {
      enable: ['get-app', 'recovery-code-shown', 'pairing', 'enabled'],
      manage: ['two-factor'],
      disable: ['password', 'turned-off'],
      'new-recovery-code': ['password', 'recovery-code-shown', 'two-factor'],
    },
    lostDevice: ['lost-device', 'recovery-entry'],
    flowEnd: 'two-factor',
    needsVerifiedEmail: false,
    tokenList: 'two-factor',
    permissionEditable: false,
    controls: {
      ...shared,
      'lost-device': ['have-recovery-code', 'no-recovery-code', 'back-to-sign-in'],
      settings: ['security'],
      'email-not-verified': [],
      'access-tokens': [],
      // "Copy and Close" is one button (facts.md#token-steps-classic).
      'access-token-shown': ['copy-access-token'],
      'two-factor/off': ['enable-two-factor', 'generate-new-token'],
      'two-factor/on': ['view-recovery-code', 'disable', 'generate-new-code', 'generate-new-token'],
      'password/enable': [],
      'password/manage': [],
      'password/disable': ['use-practice-password', 'disable', 'cancel'],
      'password/new-recovery-code': ['use-practice-password', 'generate-new-code', 'cancel'],
      'get-app': ['set-up-using-an-app', 'cancel'],
    },
  },
};

/** Screens with the hub's header and its avatar menu. */
const withHeader: readonly ScreenKind[] = [
  'home',
  'other-home',
  'settings',
  'two-factor',
  'email-not-verified',
  'access-tokens',
];

/** Whether the person is not in the middle of a flow on this screen. */
export function atRest({ kind }: Screen): boolean {
  return withHeader.includes(kind);
}

/** The open menu of the header. The settings of the other account are not simulated. */
function menuOn({ kind }: Screen): readonly HubControl[] {
  return kind === 'other-home'
    ? ['avatar', 'sign-out']
    : ['avatar', 'account-settings', 'sign-out'];
}

/** All controls on the screen, including the header's, in the order in which they are drawn. */
export function controlsOn(
  edition: EditionId,
  browser: BrowserSession,
  twoFactor: 'off' | 'enrolling' | 'on',
): readonly HubControl[] {
  const header: readonly HubControl[] = atRest(browser.screen)
    ? browser.menu === 'open'
      ? menuOn(browser.screen)
      : ['avatar']
    : [];
  return [...header, ...editions[edition].controls[screenCaseOf(browser.screen, twoFactor)]];
}

/** The key of the screen in `Edition.controls`. */
export function screenCaseOf(screen: Screen, twoFactor: 'off' | 'enrolling' | 'on'): ScreenCase {
  switch (screen.kind) {
    case 'password':
      return `password/${screen.flow}`;
    case 'recovery-code-shown':
      return `recovery-code-${screen.recoveryCode === 'gone' ? 'gone' : 'shown'}/${screen.flow}`;
    case 'pairing':
      return screen.tab === 'gone' ? 'pairing-gone' : 'pairing';
    case 'access-token-shown':
      return screen.plaintext === 'gone' ? 'access-token-gone' : 'access-token-shown';
    case 'two-factor':
      return twoFactor === 'on' ? 'two-factor/on' : 'two-factor/off';
    default:
      return screen.kind;
  }
}
