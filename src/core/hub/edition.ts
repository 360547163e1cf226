/**
 * Editions of Docker's screens, as data: which screens a flow passes, in order, and which controls
 * stand on each screen.
 *
 * `today` is the flow since April 2024 (facts §2.4, §2.5), `classic` that of 2019 to 2024 (§2.2,
 * §2.3). Screen drawings, labels and the guide's test all read this table; the code that moves
 * between screens knows no edition by name.
 */
import type { BrowserSession } from './browser-session.ts';
import type { Flow, Screen, ScreenKind, SiteControl } from './screen.ts';

export type EditionId = 'today' | 'classic';

/** A station of a flow: a screen, or the moment 2FA is turned off. */
export type Stage =
  | 'password'
  | 'get-app'
  | 'recovery-code-shown'
  | 'pairing'
  | 'enabled'
  | 'two-factor'
  | 'turned-off';

/** A screen, split where the same screen offers something else. */
export type Place =
  | Exclude<ScreenKind, 'password' | 'recovery-code-shown' | 'two-factor'>
  | `password/${Flow}`
  | 'recovery-code-shown/enable'
  | 'recovery-code-shown/new-recovery-code'
  | 'two-factor/off'
  | 'two-factor/on';

type LostDeviceScreen = 'lost-device' | 'recovery-entry';

export type Edition = {
  readonly flows: Readonly<Record<Flow, readonly [Stage, ...Stage[]]>>;
  /** Where a person who lost the device is led, in order. */
  readonly lostDevice: readonly [LostDeviceScreen, ...LostDeviceScreen[]];
  /** Where a flow ends or is cancelled to. */
  readonly hub: 'settings' | 'two-factor';
  readonly needsVerifiedEmail: boolean;
  /** The page that lists the access tokens. */
  readonly tokenList: 'access-tokens' | 'two-factor';
  /** Whether a token's permission can be changed after it was made (facts §3.1). */
  readonly permissionEditable: boolean;
  readonly controls: Readonly<Record<Place, readonly SiteControl[]>>;
};

const keepRecoveryCode = [
  'copy-recovery-code',
  'download-recovery-code',
  'print-recovery-code',
] as const satisfies readonly SiteControl[];

const shared = {
  'sign-in': ['use-practice-password', 'sign-in'],
  'code-prompt': ['verify', 'lost-device'],
  'recovery-entry': ['verify', 'lost-recovery-code'],
  support: [],
  home: [],
  'recovery-code-shown/enable': [...keepRecoveryCode, 'saved-recovery-code', 'cancel'],
  'recovery-code-shown/new-recovery-code': [...keepRecoveryCode, 'done'],
  pairing: ['qr-code', 'text-code', 'enable', 'cancel'],
  enabled: ['done'],
  'access-token-form': ['cancel'],
  'access-token-edit': ['cancel'],
  'device-login': ['confirm-device', 'cancel'],
} as const satisfies Partial<Record<Place, readonly SiteControl[]>>;

export const editions: Readonly<Record<EditionId, Edition>> = {
  today: {
    flows: {
      enable: ['password', 'recovery-code-shown', 'pairing', 'enabled'],
      manage: ['password', 'two-factor'],
      disable: ['turned-off'],
      'new-recovery-code': ['recovery-code-shown', 'two-factor'],
    },
    lostDevice: ['recovery-entry'],
    hub: 'settings',
    needsVerifiedEmail: true,
    tokenList: 'access-tokens',
    permissionEditable: true,
    controls: {
      ...shared,
      'lost-device': [],
      settings: ['two-factor', 'personal-access-tokens'],
      'access-tokens': ['generate-new-token'],
      'access-token-shown': ['copy-access-token', 'done'],
      'email-not-verified': ['resend-verification', 'cancel'],
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
    hub: 'two-factor',
    needsVerifiedEmail: false,
    tokenList: 'two-factor',
    permissionEditable: false,
    controls: {
      ...shared,
      'lost-device': ['have-recovery-code', 'no-recovery-code', 'back-to-sign-in'],
      settings: ['security'],
      'email-not-verified': [],
      'access-tokens': [],
      // The one button there both copies and closes.
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

/** Pages that carry the site's header, and in it the menu behind the person's picture. */
const withHeader: readonly ScreenKind[] = [
  'home',
  'settings',
  'two-factor',
  'email-not-verified',
  'access-tokens',
];

/** Whether a person on this screen is in the middle of nothing. */
export function atRest({ kind }: Screen): boolean {
  return withHeader.includes(kind);
}

/** Everything that can be pressed now, in the order it is drawn. */
export function controlsOn(
  edition: EditionId,
  browser: BrowserSession,
  twoFactor: 'off' | 'enrolling' | 'on',
): readonly SiteControl[] {
  const header: readonly SiteControl[] = atRest(browser.screen)
    ? browser.menu === 'open'
      ? ['avatar', 'account-settings', 'sign-out']
      : ['avatar']
    : [];
  return [...header, ...editions[edition].controls[placeOf(browser.screen, twoFactor)]];
}

export function placeOf(screen: Screen, twoFactor: 'off' | 'enrolling' | 'on'): Place {
  switch (screen.kind) {
    case 'password':
      return `password/${screen.flow}`;
    case 'recovery-code-shown':
      return `recovery-code-shown/${screen.flow}`;
    case 'two-factor':
      return twoFactor === 'on' ? 'two-factor/on' : 'two-factor/off';
    default:
      return screen.kind;
  }
}
