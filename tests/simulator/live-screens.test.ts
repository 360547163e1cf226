// @vitest-environment happy-dom
/** Docker's screens with working controls: what a press, a field, and a form request. */
import { act as flushed } from 'preact/test-utils';
import { describe, expect, test } from 'vitest';
import type { EditionId } from '../../src/core/hub/edition.ts';
import type { Screen } from '../../src/core/hub/screen.ts';
import type { ListedToken } from '../../src/simulator/screens/listed-token.ts';
import type { LiveHub } from '../../src/simulator/screens/view.ts';
import { textsOf } from './drawn.ts';
import { draw, live } from './hub-screen.ts';

const TOKEN: ListedToken = {
  id: 'a1b2c3d4',
  description: 'laptop',
  permission: 'read',
  source: 'manual',
  state: 'active',
};

describe('a live screen', () => {
  const view = (screen: Screen, more: Partial<LiveHub['field']> = {}) => {
    const calls: unknown[] = [];
    const site = live(calls);
    const html = draw({
      edition: 'today',
      screen,
      menuOpen: false,
      twoFactor: 'on',
      live: { ...site, field: { ...site.field, ...more } },
    });
    return { html, calls };
  };

  test('reports each press with its control', () => {
    const { html, calls } = view({ kind: 'settings' });
    for (const button of html.querySelectorAll('button')) button.click();
    expect(calls).toEqual(['avatar', 'two-factor', 'personal-access-tokens']);
  });

  test('submits its field with the form, and a press of the form’s button submits it once', () => {
    const { html, calls } = view({ kind: 'code-prompt' });
    html.querySelector<HTMLElement>('[data-control="verify"]')?.click();
    expect(calls).not.toContain('verify');
    const field = html.querySelector('input');
    if (field) field.value = '12';
    html.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
    expect(calls.at(-1)).toEqual({ submit: '12' });
    html.querySelector<HTMLElement>('[data-control="lost-device"]')?.click();
    expect(calls.at(-1)).toBe('lost-device');
  });

  test.each([
    ['code-prompt', 'one-time-code', 'numeric'],
    ['email-not-verified', 'one-time-code', 'numeric'],
    ['recovery-entry', 'off', 'text'],
    // A device confirmation code has letters.
    ['device-code', 'off', 'text'],
  ] as const)('sets the keyboard for the field of %s', (kind, autocomplete, inputMode) => {
    const { html } = view({ kind });
    const field = html.querySelector('input');
    expect(field?.getAttribute('type')).toBe('text');
    expect(field?.getAttribute('autocomplete')).toBe(autocomplete);
    expect(field?.getAttribute('inputmode')).toBe(inputMode);
  });

  test('marks its field as invalid only after a refusal', () => {
    const invalid = (refused: boolean) =>
      view({ kind: 'code-prompt' }, { refused })
        .html.querySelector('input')
        ?.getAttribute('aria-invalid');
    expect(invalid(true)).toBe('true');
    expect(invalid(false)).toBeNull();
  });

  test('has a button that enters the password, and no field for it', () => {
    const password = (given: 'given' | 'not-given') => view({ kind: 'sign-in', password: given });
    expect(password('given').html.querySelector('input')).toBeNull();
    expect(textsOf(password('given').html, '.box')).toEqual(['••••••••GIVEN']);
    const { html, calls } = password('not-given');
    expect(textsOf(html, 'button.box')).toEqual(['USE']);
    html.querySelector<HTMLElement>('button.box')?.click();
    expect(calls).toEqual(['use-practice-password']);
  });

  test('enters the password once: the button of an entered password does nothing', () => {
    const { html, calls } = view({ kind: 'sign-in', password: 'given' });
    html.querySelector<HTMLElement>('button.box')?.click();
    expect(calls).toEqual([]);
  });

  test('has the button for the password in the reader’s language', () => {
    const password = { lang: 'ja', use: 'USE', given: 'GIVEN' } as const;
    const screen = { kind: 'sign-in', password: 'not-given' } as const;
    const html = draw({
      ...{ edition: 'today', screen, menuOpen: false, twoFactor: 'on' },
      live: { ...live(), password },
    });
    expect(html.querySelector('button.box')?.getAttribute('lang')).toBe('ja');
  });

  test('is not left when a form is submitted: no form loads a page', () => {
    const tokens = [{ ...TOKEN }];
    const screens: readonly Screen[] = [
      ...[{ kind: 'code-prompt' } as const, { kind: 'recovery-entry' } as const],
      ...[{ kind: 'device-code' } as const, { kind: 'access-token-form' } as const],
      { kind: 'access-token-edit', id: TOKEN.id },
    ];
    for (const screen of screens) {
      const view = { edition: 'today', screen, menuOpen: false, twoFactor: 'on', tokens } as const;
      const html = draw({ ...view, live: live() });
      const submit = new Event('submit', { cancelable: true });
      html.querySelector('form')?.dispatchEvent(submit);
      expect(submit.defaultPrevented, screen.kind).toBe(true);
    }
  });

  test.each(['qr', 'text'] as const)('marks the tab that is shown: %s', (tab) => {
    const { html } = view({ kind: 'pairing', tab });
    const chosen = [...html.querySelectorAll('[aria-pressed]')].map((button) => [
      button.getAttribute('data-control'),
      button.getAttribute('aria-pressed'),
    ]);
    expect(chosen).toEqual([
      ['qr-code', String(tab === 'qr')],
      ['text-code', String(tab === 'text')],
    ]);
  });
});

describe('the pages for access tokens', () => {
  const token = TOKEN;
  const view = (screen: Screen, edition: EditionId, tokens: readonly ListedToken[]) => {
    const calls: unknown[] = [];
    const html = draw({
      edition,
      screen,
      menuOpen: false,
      twoFactor: 'on',
      tokens,
      live: live(calls),
    });
    return { html, calls };
  };
  const edit = { kind: 'access-token-edit', id: token.id } as const;

  test.each([
    ['active', 'manual', 'Repo Read-only · Active'],
    ['inactive', 'manual', 'Repo Read-only · Inactive'],
    ['expired', 'auto-generated', 'Repo Read-only · Expired · Auto-generated'],
  ] as const)('show a token that is %s (%s) in the list', (state, source, text) => {
    const { html, calls } = view({ kind: 'access-tokens' }, 'today', [{ ...token, state, source }]);
    expect(textsOf(html, '.tokens li > span')).toEqual([text]);
    html.querySelector<HTMLElement>('.tokens button')?.click();
    expect(calls).toEqual([{ type: 'token.open', id: token.id }]);
    expect(textsOf(html, '.tokens button')).toEqual(['Edit laptop']);
  });

  test('distinguish two tokens with the same description by their ids', () => {
    const { html } = view({ kind: 'access-tokens' }, 'today', [
      token,
      { ...token, id: 'e5f6a7b8' },
    ]);
    const ids = [...html.querySelectorAll<HTMLElement>('[data-token]')].map(
      (each) => each.dataset['token'],
    );
    expect(ids).toEqual(['a1b2c3d4', 'e5f6a7b8']);
  });

  test.each([
    ['active', 'today', ['token.save', 'token.deactivate', 'token.delete'], 2],
    ['inactive', 'today', ['token.save', 'token.activate', 'token.delete'], 2],
    ['expired', 'today', ['token.delete'], 0],
    ['revoked', 'today', ['token.delete'], 0],
    ['active', 'classic', ['token.deactivate', 'token.delete'], 1],
    ['inactive', 'classic', ['token.activate', 'token.delete'], 1],
  ] as const)(
    'have these controls for a token that is %s (%s): %j',
    (state, edition, acts, fields) => {
      const { html, calls } = view(edit, edition, [{ ...token, state }]);
      const buttons = [...html.querySelectorAll<HTMLElement>('[data-act]')];
      expect(buttons.map((button) => button.dataset['act'])).toEqual(acts);
      expect(html.querySelectorAll('input, select')).toHaveLength(fields);
      for (const button of buttons) if (button.getAttribute('type') === 'button') button.click();
      expect(calls).toEqual(acts.filter((act) => act !== 'token.save').map((type) => ({ type })));
    },
  );

  test('save the description and the permission of the form', () => {
    const { html, calls } = view(edit, 'today', [token]);
    html.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
    expect(calls).toEqual([{ type: 'token.save', description: 'laptop', permission: 'read' }]);
  });

  test('save another permission that is chosen', async () => {
    const { html, calls } = view(edit, 'today', [token]);
    await flushed(() => {
      const field = html.querySelector('select');
      if (field) field.value = 'read-write-delete';
      field?.dispatchEvent(new Event('change', { bubbles: true }));
    });
    html.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
    expect(calls).toEqual([
      { type: 'token.save', description: 'laptop', permission: 'read-write-delete' },
    ]);
  });

  test('show no form for a token that does not exist', () => {
    expect(view(edit, 'today', []).html.querySelector('form')).toBeNull();
  });

  test.each([
    ['today', ['None', '30 days', '90 days', 'Custom']],
    ['classic', []],
  ] as const)('ask for an expiration date if the edition has one (%s)', (edition, options) => {
    const { html, calls } = view({ kind: 'access-token-form' }, edition, []);
    expect(textsOf(html, '#token-expiry option')).toEqual(options);
    expect(html.querySelectorAll('#token-permission option')).toHaveLength(4);
    html.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
    expect(calls).toEqual([
      {
        type: 'token.create',
        description: '',
        permission: 'public-read',
        expiry: { kind: 'none' },
      },
    ]);
  });

  test.each([
    ['none', { kind: 'none' }],
    ['30', { kind: 'days', days: 30 }],
    ['90', { kind: 'days', days: 90 }],
    ['custom', { kind: 'custom', atMs: Date.parse('2026-05-06T07:08') }],
  ] as const)(
    'request the expiration and the permission that are chosen: %s',
    async (value, expiry) => {
      const { html, calls } = view({ kind: 'access-token-form' }, 'today', []);
      const enter = (id: string, text: string, type: 'change' | 'input') =>
        flushed(() => {
          const field = html.querySelector<HTMLInputElement>(`#${id}`);
          if (!field) throw new RangeError(id);
          field.value = text;
          field.dispatchEvent(new Event(type, { bubbles: true }));
        });
      await enter('token-description', 'CI', 'input');
      await enter('token-permission', 'read-write', 'change');
      await enter('token-expiry', value, 'change');
      expect(html.querySelectorAll('#token-day')).toHaveLength(value === 'custom' ? 1 : 0);
      if (value === 'custom') await enter('token-day', '2026-05-06T07:08', 'input');
      html.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
      expect(calls).toEqual([
        { type: 'token.create', description: 'CI', permission: 'read-write', expiry },
      ]);
    },
  );
});

describe('the QR code', () => {
  const WAYS: readonly (readonly [way: string, leave: (code: HTMLElement) => unknown])[] = [
    ['another press', (code) => code.click()],
    [
      'Esc',
      (code) => code.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true })),
    ],
    ['leaving it', (code) => code.dispatchEvent(new FocusEvent('blur'))],
  ];

  test.each(WAYS)('is enlarged by a press, and small again after %s', async (_way, leave) => {
    const html = draw({
      edition: 'today',
      screen: { kind: 'pairing', tab: 'qr' },
      menuOpen: false,
      twoFactor: 'enrolling',
      live: live(),
    });
    const code = html.querySelector<HTMLElement>('.qr');
    if (!code) throw new RangeError('There is no QR code');
    // Esc closes a layer around the simulator, unless it has made the QR code small.
    let outside = 0;
    html.addEventListener('keydown', () => (outside += 1));
    expect(code.getAttribute('aria-expanded')).toBe('false');
    await flushed(() => code.click());
    expect(code.getAttribute('aria-expanded')).toBe('true');
    await flushed(() => void leave(code));
    expect(code.getAttribute('aria-expanded')).toBe('false');
    expect(outside).toBe(0);
    code.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    expect(outside).toBe(1);
  });
});
