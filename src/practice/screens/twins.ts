/** The screens a guide page can show as a picture, each as it stands in the course of the set-up. */
import type { EditionId } from '../../core/devices/edition.ts';
import type { RecoveryCode } from '../../core/account/recovery-code.ts';
import type { SiteView } from './view.ts';

type Twin = Pick<SiteView, 'screen' | 'menuOpen' | 'twoFactor'>;

/** A picture holds no code, not even a false one; the drawing puts dots in its place. */
const noCode = '' as RecoveryCode;

export const twins = {
  /** Where 2FA is found while it is off. */
  security: (edition: EditionId): Twin => ({
    screen: { kind: edition === 'today' ? 'settings' : 'two-factor' },
    menuOpen: false,
    twoFactor: 'off',
  }),
  'recovery-code': (): Twin => ({
    screen: { kind: 'recovery-code-shown', flow: 'enable', recoveryCode: noCode },
    menuOpen: false,
    twoFactor: 'enrolling',
  }),
  pairing: (): Twin => ({
    screen: { kind: 'pairing', tab: 'qr' },
    menuOpen: false,
    twoFactor: 'enrolling',
  }),
} satisfies Record<string, (edition: EditionId) => Twin>;

export type TwinName = keyof typeof twins;
