// @vitest-environment happy-dom
/**
 * What the next page receives when the reader reloads the page or switches the language: the
 * refusal, typed text that can be stored, and, after a language switch only, what is shown only
 * once.
 *
 * Trials: trials.md#credential-kept
 */
import fc from '../support/fast-check.ts';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Act } from '../../src/core/world/act.ts';
import { whole } from '../../src/simulator/lazy.ts';
import {
  keepableText,
  restoreTyped,
  takeTyped,
  keepForNextPage,
} from '../../src/simulator/draft.ts';
import { readLineRefusal } from '../../src/simulator/refusal-key.ts';
import { startRuntime, type Runtime } from '../../src/simulator/runtime.ts';
import { looksLikeRealCredential } from '../../src/core/otp/real-credential.ts';
import { enrolling, off, on } from './worlds.ts';
import { newTab, type Tab } from './tab.ts';
import { keyUriOf, type World } from '../../src/core/world/world.ts';
import { demoIdentity } from '../../src/core/world/demo-identity.ts';
import type { RecoveryCode } from '../../src/core/account/recovery-code.ts';
import { credentialLine } from '../core/credential-grammar.ts';

const EN = '/en/practice/';
const JA = '/ja/practice/';

async function begin(tab: Tab): Promise<Runtime> {
  const runtime = await startRuntime(tab);
  runtime.complete(whole);
  return runtime;
}
const press = ({ act }: Runtime, ...controls: readonly string[]) => {
  for (const control of controls) act({ type: 'hub.press', control } as Act);
};
const toRecoveryCode = [
  'avatar',
  'account-settings',
  'two-factor',
  'use-practice-password',
  'confirm',
];

/** Acts that reach a screen that shows something only once, and how to find it in the world. */
const SHOWN: Readonly<Record<string, readonly string[]>> = {
  'a recovery code': toRecoveryCode,
  'a secret': [...toRecoveryCode, 'saved-recovery-code'],
};

const screenOf = (runtime: Runtime) => runtime.world().browser.screen;

describe.each(Object.entries(SHOWN))('%s', (_what, way) => {
  let tab: Tab;
  let runtime: Runtime;
  beforeEach(async () => {
    tab = newTab();
    runtime = await begin(tab);
    press(runtime, ...way);
  });

  test('is never in the saved world, and not on the screen after a reload', async () => {
    const before = JSON.stringify(screenOf(runtime));
    expect([...tab.items.values()].join('')).not.toContain(before);
    const reloaded = await begin(tab);
    expect(JSON.stringify(screenOf(reloaded))).toContain('gone');
    expect(reloaded.start).toBe('restored');
  });

  test('is on the screen after a language switch, once', async () => {
    runtime.handOver(JA);
    const switched = await begin({ ...tab, arrivedAt: JA });
    expect(screenOf(switched)).toEqual(screenOf(runtime));
    expect(JSON.stringify(screenOf(await begin({ ...tab, arrivedAt: JA })))).toContain('gone');
  });

  test.each([
    ['a reload of the other page', undefined],
    ['another page', EN],
  ])('is not handed to %s, and is deleted', async (_page, arrivedAt) => {
    runtime.handOver(JA);
    expect(JSON.stringify(screenOf(await begin({ ...tab, arrivedAt })))).toContain('gone');
    expect([...tab.items.keys()].filter((key) => key.endsWith('handoff'))).toEqual([]);
  });

  test('is removed when the reader leaves the page', () => {
    runtime.forgetShownOnce();
    expect(JSON.stringify(screenOf(runtime))).toContain('gone');
  });

  test('is removed from the steps to undo, too', () => {
    press(runtime, 'cancel');
    runtime.forgetShownOnce();
    runtime.undo();
    expect(JSON.stringify(screenOf(runtime))).toContain('gone');
  });
});

describe('a refusal', () => {
  test('is kept with its numbers after a reload, until the next act', async () => {
    const tab = newTab();
    const runtime = await begin(tab);
    press(runtime, ...toRecoveryCode, 'saved-recovery-code');
    runtime.act({ type: 'hub.submit', field: 'authentication-code', text: '12' });
    const reloaded = await begin(tab);
    expect(reloaded.keptRefusal()).toEqual({
      key: 'path:refused.code.too-few',
      values: { digits: 2 },
    });
    reloaded.act({ type: 'clock.freeze' });
    expect(reloaded.keptRefusal()).toBeUndefined();
    expect((await begin(tab)).keptRefusal()).toBeUndefined();
  });

  test('is read as it was stored, with any number of attempts left', () => {
    for (let attemptsLeft = 0; attemptsLeft < 10; attemptsLeft += 1) {
      const refusal = { key: 'path:refused.code.mismatch', values: { issuer: 'X' }, attemptsLeft };
      expect(readLineRefusal(JSON.parse(JSON.stringify(refusal)))).toEqual(refusal);
    }
  });

  test('from storage is used only if its form is valid (200 values)', async () => {
    const tab = newTab();
    press(await begin(tab), 'avatar');
    const key = [...tab.items.keys()].find((each) => each.endsWith('refusal')) ?? '';
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.json(), fc.string()), async (text) => {
        tab.items.set(key, text);
        const kept = (await begin(tab)).keptRefusal();
        expect(kept === undefined || kept.key.startsWith('path:refused.')).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});

/** The parts of a runtime that `keepForNextPage` uses. `handed` gets each path of `handOver`. */
const runtimeOf = (world: World, handed: string[] = []): Runtime =>
  ({
    world: () => world,
    forgetShownOnce: () => {},
    handOver: (path) => void handed.push(path),
  }) as Partial<Runtime> as Runtime;

test('what is shown only once is handed over only if the reader leaves by the language link', () => {
  const handed: string[] = [];
  document.body.innerHTML = `<a hreflang="ja" href="https://guide.example${JA}"><b>日本語</b></a><a href="/en/2fa/">2FA</a>`;
  keepForNextPage(document.body, runtimeOf(on, handed));
  const leaveBy = (selector: string) => {
    const link = document.querySelector<HTMLElement>(selector);
    link?.addEventListener('click', (event) => event.preventDefault());
    link?.click();
    dispatchEvent(new Event('pagehide'));
  };
  leaveBy('[href="/en/2fa/"]');
  expect(handed).toEqual([]);
  leaveBy('[hreflang] b');
  expect(handed).toEqual([JA]);
  // Back has shown this page again, and the reader leaves it in another way.
  leaveBy('[href="/en/2fa/"]');
  expect(handed).toEqual([JA]);
});

test('what is shown only once is handed over before it is removed from this page', () => {
  const calls: string[] = [];
  document.body.innerHTML = `<a hreflang="ja" href="https://guide.example${JA}">日本語</a>`;
  const forgetShownOnce = () => void calls.push('removed');
  keepForNextPage(document.body, { ...runtimeOf(on, calls), forgetShownOnce });
  document.querySelector('a')?.addEventListener('click', (event) => event.preventDefault());
  document.querySelector('a')?.click();
  dispatchEvent(new Event('pagehide'));
  expect(calls).toEqual([JA, 'removed']);
});

describe('the text of a field', () => {
  const at = (kind: 'code-prompt' | 'recovery-entry'): World => ({
    ...on,
    browser: { screen: { kind }, menu: 'closed' },
  });
  const fields = ['hub-field', 'phone-key', 'token-description', 'terminal-line'];

  test('is kept if it is up to six digits in the field for a code, in any form', () => {
    for (const text of ['1', '123456', '12 34', '１２３', '12-34']) {
      expect(keepableText('hub-field', text, at('code-prompt'))).toBe(text);
    }
    expect(keepableText('hub-field', '1234567', at('code-prompt'))).toBe('');
    expect(keepableText('hub-field', 'abc', at('code-prompt'))).toBe('');
  });

  test('is not kept in the field for a recovery code, of which digits can be the beginning', () => {
    for (const text of ['12', '123456', '１２３']) {
      expect(keepableText('hub-field', text, at('recovery-entry'))).toBe('');
    }
  });

  test('is kept if it is the beginning of a text that the simulator issued', () => {
    const { twoFactor } = enrolling.account;
    const secret = twoFactor.kind === 'off' ? '' : twoFactor.secret;
    for (let length = 1; length <= secret.length; length += 1) {
      const text = secret.slice(0, length).toLowerCase();
      expect(keepableText('phone-key', text, enrolling)).toBe(text);
    }
    expect(keepableText('phone-key', `${secret}A`, enrolling)).toBe('');
  });

  const shown = (screen: World['browser']['screen']): World => ({
    ...on,
    browser: { screen, menu: 'closed' },
  });
  const recoveryCode = 'K7QXW-2MPLD' as RecoveryCode;
  const plaintext = `dckr_pat_${'Ab1'.repeat(9)}`;
  const asked = {
    kind: 'device-login',
    owner: 'own',
    userCode: 'QWRT-PSDF',
    expiresAtMs: 0,
    browser: 'opened',
  } as const;

  test.each<[string, string, World]>([
    ['password', demoIdentity.password, on],
    ['Docker ID', demoIdentity.dockerId, on],
    ['email address', demoIdentity.email, on],
    ['key URI', keyUriOf(enrolling.account) ?? '', enrolling],
    [
      'recovery code on the screen',
      recoveryCode,
      shown({ kind: 'recovery-code-shown', flow: 'enable', recoveryCode }),
    ],
    ['token on the screen', plaintext, shown({ kind: 'access-token-shown', plaintext })],
    [
      'saved recovery code',
      recoveryCode,
      { ...on, savedCodes: { ...on.savedCodes, recoveryCode: { kind: 'kept', recoveryCode } } },
    ],
    [
      'saved token',
      plaintext,
      { ...on, savedCodes: { ...on.savedCodes, accessToken: { kind: 'kept', plaintext } } },
    ],
    ['device code', asked.userCode, { ...on, terminal: { ...on.terminal, prompt: asked } }],
  ])('is kept if it is the %s of the simulator, from its beginning', (_what, text, world) => {
    expect(text.length).toBeGreaterThan(5);
    for (const typed of [text, text.slice(0, 5), text.toLowerCase(), ` ${text} `]) {
      expect(keepableText('phone-key', typed, world)).toBe(typed);
    }
    expect(keepableText('phone-key', text.slice(2), world)).toBe('');
    // Without it, the simulator has issued nothing like this.
    if (world !== on) expect(keepableText('phone-key', text, off)).toBe('');
  });

  test('is not kept because a code was removed from the screen', () => {
    const world = shown({ kind: 'recovery-code-shown', flow: 'enable', recoveryCode: 'gone' });
    expect(keepableText('phone-key', 'gone', world)).toBe('');
  });

  test('of the terminal is kept at the shell, and not where the terminal asks for something', () => {
    const prompts: readonly World['terminal']['prompt'][] = [
      { kind: 'username', owner: 'own', secret: { kind: 'none' } },
      { kind: 'password', owner: 'own', username: 'aoi_demo' },
      { kind: 'stdin', owner: 'own', username: 'aoi_demo' },
    ];
    expect(keepableText('terminal-line', 'docker pull alpine', on)).toBe('docker pull alpine');
    for (const prompt of prompts) {
      const asking = { ...on, terminal: { ...on.terminal, prompt } };
      expect(keepableText('terminal-line', 'docker pull alpine', asking)).toBe('');
    }
  });

  test('that contains a credential of a real service is never stored in any field', () => {
    let count = 0;
    fc.assert(
      fc.property(credentialLine, fc.constantFrom(...fields), ({ line, secret, typed }, id) => {
        const text = id === 'terminal-line' ? line : secret;
        const kept = keepableText(id, text, at('recovery-entry'));
        if (id === 'token-description' && !looksLikeRealCredential(secret)) return;
        expect(kept).not.toContain(typed);
        if (secret.length > 3) expect(kept).not.toContain(secret);
        count += 1;
      }),
      { numRuns: 300 },
    );
    console.log(`${count} texts with a credential`);
  });

  test('is entered in its field again on the next page, and a dropped text is reported', () => {
    sessionStorage.clear();
    const markup = `<div class="simulator"><input type="text" id="hub-field"><details><input type="text" id="phone-key"></details></div>`;
    document.body.innerHTML = markup;
    const field = (id: string) => document.querySelector<HTMLInputElement>(`#${id}`);
    const set = (id: string, text: string) => Object.assign(field(id) ?? {}, { value: text });
    set('hub-field', '123');
    set('phone-key', 'my own secret');
    keepForNextPage(document.body, runtimeOf(at('code-prompt')));
    dispatchEvent(new Event('pagehide'));
    document.body.innerHTML = markup;
    const typed = takeTyped();
    restoreTyped(document.body, typed);
    expect(field('hub-field')?.value).toBe('123');
    expect(field('phone-key')?.value).toBe('');
    expect(typed.dropped).toBe(true);
    expect(takeTyped()).toEqual({ fields: {}, dropped: false });
  });

  test('is stored when the page is hidden, which a phone can end without another event', () => {
    sessionStorage.clear();
    document.body.innerHTML = `<div class="simulator"><input type="text" id="hub-field" value="123"></div>`;
    keepForNextPage(document.body, runtimeOf(at('code-prompt')));
    const become = (state: 'hidden' | 'visible') => {
      vi.spyOn(document, 'hidden', 'get').mockReturnValue(state === 'hidden');
      document.dispatchEvent(new Event('visibilitychange'));
    };
    become('visible');
    expect(takeTyped().fields).toEqual({});
    become('hidden');
    expect(takeTyped().fields).toEqual({ 'hub-field': '123' });
  });
  afterEach(() => void vi.restoreAllMocks());

  test('is kept together with the option that is chosen beside it', () => {
    sessionStorage.clear();
    const markup = `<div class="simulator"><input type="text" id="token-description">
      <select id="token-permission"><option>read</option><option>read-write</option></select></div>`;
    document.body.innerHTML = markup;
    const choice = () => document.querySelector('select');
    Object.assign(document.querySelector('input') ?? {}, { value: 'laptop' });
    Object.assign(choice() ?? {}, { value: 'read-write' });
    keepForNextPage(document.body, runtimeOf(on));
    dispatchEvent(new Event('pagehide'));
    document.body.innerHTML = markup;
    const changed = vi.fn();
    choice()?.addEventListener('change', changed);
    restoreTyped(document.body, takeTyped());
    expect(document.querySelector('input')?.value).toBe('laptop');
    expect(choice()?.value).toBe('read-write');
    // The form of the next page learns of the option only by this event.
    expect(changed).toHaveBeenCalledOnce();
  });

  test('opens the form that contains it, and no form without a text', () => {
    document.body.innerHTML = `<div class="simulator">
      <details><input type="text" id="phone-key"></details>
      <details><input type="text" id="key-key"></details>
      <details><select id="token-permission"><option>read</option></select></details>
    </div>`;
    restoreTyped(document.body, {
      fields: { 'phone-key': 'ABCD', 'token-permission': 'read' },
      dropped: false,
    });
    const forms = [...document.querySelectorAll('details')];
    expect(forms.map(({ open }) => open)).toEqual([true, false, false]);
  });
});
