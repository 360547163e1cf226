// @vitest-environment happy-dom
/** The inbox, and the saved codes. */
import { h } from 'preact';
import { act as flushed } from 'preact/test-utils';
import { describe, expect, test, vi } from 'vitest';
import { sendPasswordReset } from '../../src/core/account/account.ts';
import { newWorld, type World } from '../../src/core/world/world.ts';
import { follow } from '../../src/exercises/exercise.ts';
import { SavedCodesPanel } from '../../src/simulator/panels/SavedCodesPanel.tsx';
import type { Later } from '../../src/simulator/simulator-context.ts';
import { InboxPanel } from '../../src/simulator/panels/InboxPanel.tsx';
import { makeToken } from '../../src/exercises/plans/access-tokens.ts';
import { press, signOut, toCodePrompt } from '../../src/exercises/plans/sign-in.ts';
import { turnOn } from '../../src/exercises/plans/turn-on.ts';
import { startMs } from '../core/player.ts';
import { stamps } from '../exercises/stamps.ts';
import { wordIn } from '../support/words.ts';
import { draw, textsOf } from './drawn.ts';
import { off, on, worldAfter } from './worlds.ts';

describe('the saved codes', () => {
  const later = {} as Partial<Later> as Later;
  const labels = (world: World) =>
    textsOf(draw(() => h(SavedCodesPanel, {}), { world, later }).place, 'h4, button');

  test('are empty until something is saved', () => {
    const { place } = draw(() => h(SavedCodesPanel, {}), { world: off });
    expect(textsOf(place, 'p, button')).toEqual(['stage:savedCodes.empty']);
  });

  test('show the saved recovery code with buttons to copy and to delete it', () => {
    expect(labels(on)).toEqual([
      'stage:savedCodes.recoveryCode',
      'simulator:savedCodes.copy',
      'simulator:savedCodes.lose',
    ]);
    const { recoveryCode } = on.savedCodes;
    const { place } = draw(() => h(SavedCodesPanel, {}), { world: on });
    expect(textsOf(place, 'code')).toEqual([
      recoveryCode.kind === 'kept' ? recoveryCode.recoveryCode : '',
    ]);
  });

  test('can enter the recovery code only while the website asks for it', () => {
    const asked = worldAfter('today', turnOn, signOut, toCodePrompt, press('lost-device'));
    expect(asked.browser.screen.kind).toBe('recovery-entry');
    expect(labels(asked)).toContain('simulator:savedCodes.typeIt');
    const drawn = draw(() => h(SavedCodesPanel, {}), { world: asked });
    drawn.press('simulator:savedCodes.typeIt');
    expect(drawn.looks).toEqual([{ device: 'hub' }]);
  });

  test('deleting the code is one act', () => {
    const drawn = draw(() => h(SavedCodesPanel, {}), { world: on });
    drawn.press('simulator:savedCodes.lose');
    expect(drawn.acts).toEqual([{ type: 'saved-codes.lose-recovery-code' }]);
  });

  test('show the saved token below the recovery code, with a button that names it', () => {
    const form = { description: 'x', permission: 'read', expiry: { kind: 'none' } } as const;
    const world = worldAfter('today', turnOn, makeToken(form));
    expect(labels(world)).toEqual([
      'stage:savedCodes.recoveryCode',
      'simulator:savedCodes.copy',
      'simulator:savedCodes.lose',
      'stage:savedCodes.token',
      'simulator:savedCodes.copyToken',
    ]);
    const { accessToken } = world.savedCodes;
    const plaintext = accessToken.kind === 'kept' ? accessToken.plaintext : '';
    const { place } = draw(() => h(SavedCodesPanel, {}), { world });
    expect(textsOf(place, 'code')[1]).toBe(plaintext);
  });

  test('each button copies its own text', async () => {
    const form = { description: 'x', permission: 'read', expiry: { kind: 'none' } } as const;
    const world = worldAfter('today', turnOn, makeToken(form));
    const { recoveryCode, accessToken } = world.savedCodes;
    const copied: string[] = [];
    vi.stubGlobal('navigator', {
      clipboard: { writeText: (text: string) => Promise.resolve(copied.push(text)) },
    });
    const drawn = draw(() => h(SavedCodesPanel, {}), { world, later });
    await flushed(() => drawn.press('simulator:savedCodes.copy'));
    await flushed(() => drawn.press('simulator:savedCodes.copyToken'));
    vi.unstubAllGlobals();
    expect(copied).toEqual([
      recoveryCode.kind === 'kept' && recoveryCode.recoveryCode,
      accessToken.kind === 'kept' && accessToken.plaintext,
    ]);
  });

  test.each(['en', 'ja'])(
    'each button names what it copies, enters, or deletes (%s)',
    (language) => {
      const code = language === 'en' ? 'recovery code' : 'リカバリーコード';
      const token = language === 'en' ? 'access token' : 'アクセストークン';
      for (const name of ['copy', 'typeIt', 'lose'])
        expect(wordIn(language, `simulator:savedCodes.${name}`)).toContain(code);
      expect(wordIn(language, 'simulator:savedCodes.copyToken')).toContain(token);
    },
  );
});

describe('the inbox', () => {
  test('shows that it is empty, without any button', () => {
    const { place } = draw(() => h(InboxPanel, {}), { world: off });
    expect(textsOf(place, '.empty')).toEqual(['simulator:inbox.empty']);
    expect(textsOf(place, 'button')).toEqual([]);
  });

  test('can be scrolled with the keyboard', () => {
    const { place } = draw(() => h(InboxPanel, {}), { world: on });
    expect(place.querySelector('ul')?.tabIndex).toBe(0);
  });

  test('shows the newest email first', () => {
    const account = {
      ...on.account,
      mails: [
        { kind: 'two-factor-on', sentAtMs: startMs },
        { kind: 'two-factor-off', sentAtMs: startMs + 60_000 },
      ] as const,
    };
    const { place } = draw(() => h(InboxPanel, {}), { world: { ...on, account } });
    expect(textsOf(place, 'li span')).toEqual(
      ['two-factor-off', 'two-factor-on'].map((kind) => `simulator:inbox.subject.${kind}`),
    );
  });

  /** A reader who had two emails with a code sent. */
  const emailed = () => {
    const ways = ['avatar', 'account-settings', 'two-factor'] as const;
    const sent = ['resend-verification', 'resend-verification'] as const;
    return follow(
      newWorld({ edition: 'today', email: 'not-verified' }),
      [...ways, ...sent].map((control) => press(control)),
      stamps(),
    );
  };
  const codesIn = ({ account }: World) =>
    account.mails.flatMap((mail) => (mail.kind === 'verify-email' ? [mail.code] : []));

  /** The field for a code on the website, which is beside the inbox in the simulator. */
  const websiteField = `<div class="simulator"><input id="hub-field"></div>`;

  test('shows the code of each email that verifies the address', () => {
    const world = emailed();
    const { place } = draw(() => h(InboxPanel, {}), { world });
    expect(textsOf(place, 'li code')).toEqual(codesIn(world).toReversed());
  });

  test('enters the newest code on the website, while the website asks for it', () => {
    const world = emailed();
    const drawn = draw(() => h(InboxPanel, {}), { world });
    // The website accepts the newest code only, and the newest email is the first.
    const [newest] = drawn.place.querySelectorAll('li');
    expect(textsOf(newest ?? drawn.place, 'code')).toEqual(codesIn(world).slice(-1));
    expect(textsOf(newest ?? drawn.place, 'button')).toEqual(['simulator:do.typeForMe']);
    expect(textsOf(drawn.place, 'button')).toEqual(['simulator:do.typeForMe']);
    document.body.insertAdjacentHTML('beforeend', websiteField);
    drawn.press('simulator:do.typeForMe');
    expect(drawn.looks).toEqual([{ device: 'hub' }]);
    expect(document.querySelector('input')?.value).toBe(codesIn(world).at(-1));
    const left = follow(world, [press('cancel')], stamps());
    expect(textsOf(draw(() => h(InboxPanel, {}), { world: left }).place, 'button')).toEqual([]);
  });

  test('sets a new password from the email about it, until the password is set', () => {
    const forgotten = { ...on, account: sendPasswordReset(on.account, startMs) };
    const { account } = forgotten;
    const drawn = draw(() => h(InboxPanel, {}), {
      world: { ...forgotten, account: { ...account, password: 'forgotten' } },
    });
    expect(textsOf(drawn.place, 'button')).toEqual(['simulator:do.setPassword']);
    drawn.press('simulator:do.setPassword');
    expect(drawn.acts).toEqual([{ type: 'password.reset' }]);
    drawn.again({ world: forgotten });
    expect(textsOf(drawn.place, 'button')).toEqual([]);
  });
});
