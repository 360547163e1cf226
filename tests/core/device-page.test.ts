/** The page on which a reader enters a device confirmation code, for a terminal on a server. */
import fc from '../support/fast-check.ts';
import { describe, expect, test } from 'vitest';
import { deviceCodeLetters, likenessOf } from '../../src/core/otp/typed-text.ts';
import { newWorld } from '../../src/core/world/world.ts';
import { onServer } from '../../src/exercises/all/server-login.ts';
import { playerOf, type Player } from './player.ts';
import { enter, noted } from './terminal-session.ts';

const atServer = (): Player => playerOf(onServer(newWorld({ edition: 'today' })));

const codeOf = ({ world: { terminal } }: Player): string =>
  terminal.prompt.kind === 'device-login' ? terminal.prompt.userCode : '';

const submit = (player: Player, text: string) => player.play({ type: 'device-page.submit', text });

describe('docker login on a server', () => {
  test('opens no browser at Enter, and keeps waiting', () => {
    const player = atServer();
    enter(player, 'docker login');
    const before = codeOf(player);
    expect(noted(player, '')).toEqual([{ kind: 'no-browser-here' }]);
    expect(player.world.browser.screen.kind).toBe('home');
    expect(codeOf(player)).toBe(before);
  });

  test('is confirmed on another device, with its code in any spelling', () => {
    for (const spell of [
      (code: string) => code,
      (code: string) => ` ${code.toLowerCase()}\n`,
      (code: string) => code.replace('-', ''),
      (code: string) => code.replace('-', ' '),
      (code: string) => `Device confirmation code: “${code}”`,
      (code: string) => `「${code}」`,
    ]) {
      const player = atServer();
      enter(player, 'docker login');
      player.play({ type: 'device-page.open' });
      submit(player, spell(codeOf(player)));
      expect(player.world.browser.screen.kind).toBe('device-login');
      player.play({ type: 'hub.press', control: 'confirm-device' });
      expect(player.world.terminal.stored.own.kind).toBe('access-token');
    }
  });

  test('ends if the page is canceled', () => {
    const player = atServer();
    enter(player, 'docker login');
    player.play({ type: 'device-page.open' });
    submit(player, codeOf(player));
    player.play({ type: 'hub.press', control: 'cancel' });
    expect(player.world.terminal.prompt.kind).toBe('command');
    expect(player.world.terminal.stored.own.kind).toBe('none');
  });
});

describe('the page for the code', () => {
  test('opens only from a page of a reader who is signed in', () => {
    const player = playerOf({
      ...newWorld({ edition: 'today' }),
      browser: { screen: { kind: 'sign-in', password: 'not-given' }, menu: 'closed' },
    });
    const before = player.world;
    const effects = player.play({ type: 'device-page.open' });
    expect(effects).toEqual([{ type: 'refused', reason: 'not-on-this-screen' }]);
    expect(player.world).toEqual(before);
    expect(submit(player, 'BBBB-BBBB')).toEqual(effects);
  });

  test('refuses every other code, and says whether a login waits', () => {
    const letters = fc.string({
      unit: fc.constantFrom(...deviceCodeLetters),
      minLength: 8,
      maxLength: 8,
    });
    fc.assert(
      fc.property(letters, fc.boolean(), (other, waits) => {
        const player = atServer();
        if (waits) enter(player, 'docker login');
        player.play({ type: 'device-page.open' });
        const code = `${other.slice(0, 4)}-${other.slice(4)}`;
        fc.pre(code !== codeOf(player));
        const reason = waits ? 'mismatch' : 'ended';
        expect(submit(player, code)).toEqual([{ type: 'device-code-refused', reason }]);
        expect(player.world.browser.screen.kind).toBe('device-code');
      }),
      { numRuns: 50 },
    );
  });

  test.each(['', '123456', 'practice-password', 'BBBB-BBB', 'ABCD-EFGH', 'BBBB-BBBB-BBBB'])(
    'does not accept %j as a code',
    (text) => {
      const player = atServer();
      player.play({ type: 'device-page.open' });
      const looksLike = likenessOf(text);
      expect(submit(player, text)).toEqual([
        { type: 'device-code-refused', reason: 'not-a-code', looksLike },
      ]);
    },
  );

  test('refuses a code after 15 minutes', () => {
    const player = atServer();
    enter(player, 'docker login');
    const code = codeOf(player);
    player.play({ type: 'device-page.open' });
    player.play({ type: 'clock.advance', ms: 15 * 60_000 });
    expect(submit(player, code)).toEqual([{ type: 'device-code-refused', reason: 'ended' }]);
  });
});
