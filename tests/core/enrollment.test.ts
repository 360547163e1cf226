/** Turning 2FA on in both editions, from the home screen to the next sign-in. */
import { describe, expect, test } from 'vitest';
import { atCodePrompt, enrolled, paired, phoneCode, submitCode } from './journey.ts';

describe.each(['today', 'classic'] as const)('in the %s edition', (edition) => {
  test('2FA is enrolling, not on, until a correct code is entered', () => {
    const player = paired(edition);
    expect(player.world.account.twoFactor.kind).toBe('enrolling');
    expect(player.play(submitCode('000000'))).toContainEqual(
      expect.objectContaining({ verdict: { ok: false, reason: 'mismatch' } }),
    );
    expect(player.world.account.twoFactor.kind).toBe('enrolling');
  });

  test('the first correct code turns 2FA on', () => {
    const player = enrolled(edition);
    expect(player.world.browser.screen.kind).toBe('enabled');
    expect(player.world.account.twoFactor.kind).toBe('on');
    expect(player.effects).toContainEqual({ type: 'mail', kind: 'two-factor-on' });
  });

  test('the next sign-in asks for a code and accepts the one of the next time step', () => {
    const player = atCodePrompt(edition);
    expect(player.world.browser.screen.kind).toBe('code-prompt');
    player.play({ type: 'clock.advance', ms: 30_000 });
    player.play(submitCode(phoneCode(player)));
    expect(player.world.browser.screen.kind).toBe('home');
  });
});
