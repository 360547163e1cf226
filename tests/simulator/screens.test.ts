// @vitest-environment happy-dom
/**
 * Docker's screens as rendered: every screen of each edition has exactly the controls of the
 * edition table, with its labels. A picture for the guide has no control and no secret.
 */
import { describe, expect, test } from 'vitest';
import type { RecoveryCode } from '../../src/core/account/recovery-code.ts';
import {
  atRest,
  controlsOn,
  screenCaseOf,
  type EditionId,
  type ScreenCase,
} from '../../src/core/hub/edition.ts';
import type { Screen, HubControl } from '../../src/core/hub/screen.ts';
import { demoIdentity } from '../../src/core/world/demo-identity.ts';
import { hasLabel, labelOn, type LabelKey } from '../../src/simulator/labels.ts';
import { isPictureName, pictures, twinOf } from '../../src/simulator/screens/guide-figures.ts';
import { textOf, textsOf } from './drawn.ts';
import { draw, live } from './hub-screen.ts';

const drawn = Object.keys(pictures)
  .filter(isPictureName)
  .flatMap((name) =>
    (['today', 'classic'] as const).flatMap((edition) => {
      const twin = twinOf(name, edition);
      return twin ? [[name, edition, twin] as const] : [];
    }),
  );

/** Buttons of the token pages that are acts and are not in an edition's table. */
const tokenActs: Partial<Record<ScreenCase, Readonly<Record<EditionId, readonly string[]>>>> = {
  'access-token-form': { today: ['token.create'], classic: ['token.create'] },
  'access-token-edit': {
    today: ['token.save', 'token.deactivate', 'token.delete'],
    classic: ['token.deactivate', 'token.delete'],
  },
};

/** The text of a control, if it is not the control's own label. */
const otherLabel = (
  edition: EditionId,
  place: ScreenCase,
  control: HubControl,
): string | undefined => {
  if (control === 'avatar') return edition === 'today' ? 'Aavatar' : `${demoIdentity.dockerId} ▾`;
  // On this screen, a sentence leads to a new code. The button comes later.
  return edition === 'classic' && place === 'two-factor/on' && control === 'generate-new-code'
    ? labelOn(edition, 'new-code-link')
    : undefined;
};

describe.each(drawn)('the screen %s (%s)', (_name, edition, twin) => {
  const { screen, twoFactor } = twin;
  const place = screenCaseOf(screen, twoFactor);

  test.each(atRest(screen) ? (['closed', 'open'] as const) : (['closed'] as const))(
    'has exactly its controls, with their labels (menu %s)',
    (menu) => {
      const view = { ...twin, edition, menuOpen: menu === 'open' };
      const html = draw({ ...view, live: live() });
      const wanted = controlsOn(edition, { screen, menu }, twoFactor).filter((control) =>
        hasLabel(edition, control),
      );
      // The password and the QR code are buttons of the simulator.
      const buttons = [...html.querySelectorAll('button:not(.password, .qr)')] as HTMLElement[];
      const controls = buttons.flatMap(({ dataset }) => dataset['control'] ?? []);
      expect(controls.toSorted()).toEqual(wanted.toSorted());
      const acts = buttons.flatMap(({ dataset }) => dataset['act'] ?? []);
      expect(acts).toEqual(tokenActs[place]?.[edition] ?? []);
      expect(controls.length + acts.length).toBe(buttons.length);
      for (const button of buttons) {
        const control = button.dataset['control'] as HubControl | undefined;
        if (!control) continue;
        const label = otherLabel(edition, place, control) ?? labelOn(edition, control as LabelKey);
        expect(textOf(button)).toBe(label);
      }
    },
  );

  test('as a picture has the same labels and no working control', () => {
    const picture = draw({ ...twin, edition });
    const screenLive = draw({ ...twin, edition, live: live() });
    expect(textsOf(picture, '.press')).toEqual(textsOf(screenLive, '.press'));
    expect(textsOf(picture, 'h4')).toEqual(textsOf(screenLive, 'h4'));
    expect(
      picture.querySelectorAll('[data-control], [aria-expanded], [aria-pressed]'),
    ).toHaveLength(0);
  });

  test('has the practice tag, and its texts are marked as English', () => {
    const inside = draw({ ...twin, edition }).querySelector('.screen');
    expect(inside?.getAttribute('lang')).toBe('en');
    expect(textsOf(draw({ ...twin, edition }), '.tag')).toEqual(['TAG']);
  });
});

/** The headings of Docker's pages. */
const headings: Record<EditionId, Partial<Record<ScreenCase, string>>> = {
  today: {
    'sign-in': 'Sign in',
    'code-prompt': 'Two-Factor Authentication',
    'recovery-entry': 'Lost Authentication Device',
    support: 'Contact Support',
    home: demoIdentity.dockerId,
    settings: 'Account settings',
    'two-factor/on': 'Two-Factor Authentication',
    'email-not-verified': 'Two-Factor Authentication',
    'password/enable': 'Two-Factor Authentication',
    'password/manage': 'Two-Factor Authentication',
    'recovery-code-shown/enable': 'Recovery Code',
    'recovery-code-shown/new-recovery-code': 'Recovery Code',
    pairing: 'Two-Factor Authentication',
    enabled: 'Two-Factor Authentication',
    'access-tokens': 'Personal access tokens',
    'access-token-form': 'Generate new token',
    'access-token-shown': 'Personal access tokens',
    'access-token-edit': 'Edit',
    'device-code': 'Device Confirmation',
    'device-login': 'Device Confirmation',
  },
  classic: {
    'sign-in': 'Sign in',
    'code-prompt': 'Two-Factor Authentication',
    'lost-device': "Can't Access Your Authenticator?",
    'recovery-entry': 'Recovery Code',
    support: 'Contact Support',
    home: demoIdentity.dockerId,
    settings: 'Account Settings',
    'two-factor/off': 'Security',
    'two-factor/on': 'Security',
    'password/disable': 'Verify with your password',
    'password/new-recovery-code': 'Verify with your password',
    'get-app': 'Two-Factor Authentication',
    'recovery-code-shown/enable': 'Recovery Code',
    'recovery-code-shown/new-recovery-code': 'Recovery Code',
    pairing: 'Enter The Six-Digit Code',
    enabled: 'Two-Factor Authentication',
    'access-token-form': 'New Access Token',
    'access-token-shown': 'Access Tokens',
    'access-token-edit': 'Edit',
    'device-code': 'Device Confirmation',
    'device-login': 'Device Confirmation',
  },
};

test.each(drawn)(
  'the screen %s (%s) has one heading, which is that of Docker’s page',
  (_n, edition, twin) => {
    const heading = headings[edition][screenCaseOf(twin.screen, twin.twoFactor)];
    expect(heading).toBeDefined();
    const html = draw({ ...twin, edition, live: live() });
    expect(textsOf(html, 'h4')).toEqual([heading]);
    // The heading receives focus when the screen changes.
    expect(html.querySelector('h4')?.tabIndex).toBe(-1);
  },
);

describe('a picture contains no secret, even if the screen does', () => {
  const recoveryCode = 'ABCDEFGHJKMNP' as RecoveryCode;
  const plaintext = 'dckr_pat_practice_abcdefghijklm';
  const userCode = 'WXYZ-BCDF';
  const secretive: readonly (readonly [string, Screen, string])[] = [
    [
      'a recovery code',
      { kind: 'recovery-code-shown', flow: 'enable', recoveryCode },
      recoveryCode,
    ],
    [
      'a new recovery code',
      { kind: 'recovery-code-shown', flow: 'new-recovery-code', recoveryCode },
      recoveryCode,
    ],
    ['an access token', { kind: 'access-token-shown', plaintext }, plaintext],
    ['the code of a login', { kind: 'device-login', userCode }, userCode],
  ];
  const cases = secretive.flatMap(([what, screen, secret]) =>
    (['today', 'classic'] as const).map((edition) => [what, edition, screen, secret] as const),
  );

  test.each(cases)(
    '%s is dots in the picture and text on the live screen (%s)',
    (_w, edition, screen, secret) => {
      const view = { edition, screen, menuOpen: false, twoFactor: 'on' } as const;
      expect(draw(view).outerHTML).not.toContain(secret);
      expect(draw(view).textContent).toContain('••••');
      expect(textOf(draw({ ...view, live: live() }))).toContain(secret);
    },
  );

  test.each(['today', 'classic'] as const)(
    'the secret of a setup is dots or a QR code that cannot be decoded (%s)',
    (edition) => {
      const view = { edition, menuOpen: false, twoFactor: 'enrolling' } as const;
      const text = { ...view, screen: { kind: 'pairing', tab: 'text' } } as const;
      const qr = { ...view, screen: { kind: 'pairing', tab: 'qr' } } as const;
      expect(textOf(draw(text).querySelector('.secret'))).toBe(Array(8).fill('••••').join(' '));
      expect(textOf(draw({ ...text, live: live() }).querySelector('.secret'))).toBe('ABCD EFGH');
      expect(draw(qr).querySelector('img')).toBeNull();
      expect(draw(qr).querySelector('svg.picture')).not.toBeNull();
      const image = draw({ ...qr, live: live() }).querySelector('img');
      expect(image?.getAttribute('src')).toBe('data:,');
      expect(image?.getAttribute('width')).toBe('256');
      expect(image?.getAttribute('height')).toBe('256');
      expect(image?.alt).toBe('qr');
    },
  );
});
