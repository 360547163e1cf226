/** The code that verifies the email address. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  emailCodeFrom,
  emailCodeLifetimeMs,
  verifyEmailCode,
} from '../../src/core/account/email-code.ts';
import { readWorld } from '../../src/core/snapshot/read-snapshot.ts';
import { saveWorld } from '../../src/core/snapshot/save-world.ts';
import { newWorld } from '../../src/core/world/world.ts';
import { press } from './journey.ts';
import { entropyOf, playerOf, type Player } from './player.ts';

/** A reader on the page that stays closed until the address is verified. */
function atClosedPage(): Player {
  const player = playerOf(newWorld({ edition: 'today', email: 'not-verified' }));
  player.play(...press('avatar', 'account-settings', 'two-factor'));
  return player;
}

const send = (player: Player) => player.play(...press('resend-verification'));

const codes = ({ world }: Player): readonly string[] =>
  world.account.mails.flatMap((mail) => (mail.kind === 'verify-email' ? [mail.code] : []));

const newest = (player: Player): string => codes(player).at(-1) ?? '';

const submit = (player: Player, text: string) =>
  player.play({ type: 'hub.submit', field: 'email-code', text });

const refusal = (reason: string): unknown => [
  {
    type: 'email-code-refused',
    verdict: expect.objectContaining({ ok: false, reason }) as unknown,
  },
];

describe('the emailed code', () => {
  test('has six digits, also if its number is small', () => {
    expect(emailCodeFrom('0000002a')).toBe('000042');
    expect(emailCodeFrom('000f4240')).toBe('000000');
    expect(emailCodeFrom('ffffffff00')).toBe('967295');
    expect(() => emailCodeFrom('ffffff')).toThrow(RangeError);
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        expect(emailCodeFrom(entropyOf(seed))).toMatch(/^[0-9]{6}$/);
      }),
    );
  });

  test('verifies the address and leaves the page, however a person writes it', () => {
    for (const written of [
      (code: string) => code,
      (code: string) => `${code.slice(0, 3)} ${code.slice(3)}\n`,
      (code: string) => `Code: ${code}`,
    ]) {
      const player = atClosedPage();
      expect(send(player)).toEqual([{ type: 'mail', kind: 'verify-email' }]);
      expect(submit(player, written(newest(player)))).toEqual([
        { type: 'email-verified' },
        { type: 'screen', from: 'email-not-verified', to: 'settings' },
      ]);
      expect(player.world.account.email).toBe('verified');
      player.play(...press('two-factor'));
      expect(player.world.browser.screen.kind).toBe('password');
    }
  });

  test('is in no effect', () => {
    const player = atClosedPage();
    send(player);
    submit(player, newest(player));
    expect(JSON.stringify(player.effects)).not.toContain(newest(player));
  });

  test('is accepted for 15 minutes, also after the clock was set back', () => {
    const after = (ms: number) => {
      const player = atClosedPage();
      send(player);
      player.atMs += ms - 1000;
      return { player, effects: submit(player, newest(player)) };
    };
    expect(after(emailCodeLifetimeMs - 1).player.world.account.email).toBe('verified');
    expect(after(-60_000).player.world.account.email).toBe('verified');
    const late = after(emailCodeLifetimeMs);
    expect(late.effects).toEqual(refusal('expired'));
    expect(late.player.world.account.email).toBe('not-verified');
    expect(emailCodeLifetimeMs).toBe(900_000);
  });

  test('is kept in a saved world', () => {
    const player = atClosedPage();
    send(player);
    expect(readWorld(saveWorld(player.world))).toEqual({ ok: true, world: player.world });
    const other = saveWorld(player.world).replace(newest(player), '12345');
    expect(readWorld(other)).toEqual({ ok: false, reason: 'unreadable' });
  });
});

describe('the page for the emailed code', () => {
  test('refuses every other text, and changes nothing', () => {
    const texts = fc.oneof(
      fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 6, maxLength: 6 }),
      fc.string({ maxLength: 40 }),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const player = atClosedPage();
        send(player);
        fc.pre(text.normalize('NFKC').replace(/[^0-9]/g, '') !== newest(player));
        const before = player.world;
        const [effect] = submit(player, text);
        expect(effect?.type).toBe('email-code-refused');
        expect(player.world).toEqual(before);
        submit(player, newest(player));
        expect(player.world.account.email).toBe('verified');
      }),
    );
  });

  test('accepts the correct code after a hundred wrong ones', () => {
    const player = atClosedPage();
    send(player);
    for (let nth = 0; nth < 100; nth += 1) {
      const wrong = String((Number(newest(player)) + 1 + nth) % 1_000_000).padStart(6, '0');
      expect(submit(player, wrong)).toEqual(refusal('mismatch'));
    }
    expect(submit(player, newest(player))[0]).toEqual({ type: 'email-verified' });
  });

  test('says that no email was sent', () => {
    expect(submit(atClosedPage(), '123456')).toEqual(refusal('none-sent'));
  });

  test('refuses the code of an email that a newer one replaced', () => {
    const player = atClosedPage();
    send(player);
    send(player);
    const [older = '', newer = ''] = codes(player);
    expect(newer).not.toBe(older);
    expect(submit(player, older)).toEqual(refusal('replaced'));
    expect(submit(player, newer)[0]).toEqual({ type: 'email-verified' });
  });

  test('refuses a code while only emails of other kinds were sent', () => {
    const other = [
      { kind: 'password-reset', sentAtMs: 0 },
      { kind: 'two-factor-on', sentAtMs: 0 },
    ] as const;
    expect(verifyEmailCode(other, '123456', 0)).toEqual({ ok: false, reason: 'none-sent' });
  });

  test('refuses the empty field, also at its button', () => {
    const player = atClosedPage();
    send(player);
    const empty = [
      {
        type: 'email-code-refused',
        verdict: expect.objectContaining({ reason: 'malformed', problem: 'empty' }) as unknown,
      },
    ];
    expect(submit(player, '')).toEqual(empty);
    expect(player.play(...press('verify'))).toEqual(empty);
  });

  test('is the only page that takes the code', () => {
    const player = atClosedPage();
    send(player);
    player.play(...press('cancel'));
    expect(submit(player, newest(player))).toEqual([
      { type: 'refused', reason: 'not-on-this-screen' },
    ]);
    expect(player.world.account.email).toBe('not-verified');
  });
});
