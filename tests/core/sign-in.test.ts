/** Signing in with a code: replay, clock errors, limits, and which device a code came from. */
import { describe, expect, test } from 'vitest';
import { practiceNow } from '../../src/core/world/clock.ts';
import { attemptsLeft } from './attempts-left.ts';
import { atCodePrompt, enrolled, phoneCode, press, submitCode } from './journey.ts';
import type { Player } from './player.ts';

const nextStep = { type: 'clock.advance', ms: 30_000 } as const;
const signInAgain = press('avatar', 'sign-out', 'use-practice-password', 'sign-in');
const judged = (verdict: object) =>
  expect.objectContaining({ type: 'code-judged', at: 'sign-in', verdict });

const left = (player: Player) =>
  attemptsLeft(player.world.account.codeThrottle, practiceNow(player.world.clock, player.atMs));

describe.each(['today', 'classic'] as const)('in the %s edition', (edition) => {
  test('R06 the enrollment’s own code is used up at the next sign-in', () => {
    const player = enrolled(edition);
    const code = phoneCode(player);
    player.play(...press('done'), ...signInAgain);
    expect(player.play(submitCode(code))).toContainEqual(
      judged(expect.objectContaining({ reason: 'replayed' })),
    );
    expect(player.world.browser.screen.kind).toBe('code-prompt');
  });

  test('R06 a code is accepted once, across sign-outs; the next step’s works', () => {
    const player = atCodePrompt(edition);
    player.play(nextStep);
    const code = phoneCode(player);
    player.play(submitCode(code));
    expect(player.world.browser.screen.kind).toBe('home');
    player.play(...signInAgain);
    expect(player.play(submitCode(code))).toContainEqual(
      judged(expect.objectContaining({ reason: 'replayed' })),
    );
    player.play(nextStep);
    player.play(submitCode(phoneCode(player)));
    expect(player.world.browser.screen.kind).toBe('home');
  });

  test('no code is asked for while 2FA is off', () => {
    const player = enrolled(edition);
    player.play(...press('done'));
    player.play(
      ...(edition === 'today'
        ? press('two-factor', 'use-practice-password', 'confirm', 'disable')
        : press('disable', 'use-practice-password', 'disable')),
    );
    expect(player.world.account.twoFactor.kind).toBe('off');
    player.play(...signInAgain);
    expect(player.world.browser.screen.kind).toBe('home');
  });
});

test('R04 a second submission in the same moment cannot turn success into a refusal', () => {
  const player = atCodePrompt('today');
  player.play(nextStep);
  const code = phoneCode(player);
  player.play(submitCode(code));
  expect(player.play(submitCode(code))).toEqual([
    { type: 'wire', what: 'code', from: 'phone', to: 'site' },
    { type: 'refused', reason: 'not-on-this-screen' },
  ]);
  expect(player.world.browser.screen.kind).toBe('home');
});

describe('R07 a phone whose clock is wrong', () => {
  test.each([-300_000, 300_000])('by %i ms is refused with its distance', (ms) => {
    const player = atCodePrompt('today');
    player.play(nextStep, { type: 'phone.set-skew', ms });
    expect(player.play(submitCode(phoneCode(player)))).toContainEqual(
      judged(expect.objectContaining({ reason: 'out-of-window', secondsOff: ms / 1000 })),
    );
  });

  test('works again when it is set right', () => {
    const player = atCodePrompt('today');
    player.play(nextStep, { type: 'phone.set-skew', ms: 300_000 });
    player.play(submitCode(phoneCode(player)));
    player.play({ type: 'phone.set-skew', ms: 0 });
    player.play(submitCode(phoneCode(player)));
    expect(player.world.browser.screen.kind).toBe('home');
  });
});

describe('R08 the limit on wrong codes', () => {
  const wrong = submitCode('000000');

  test('counts wrong codes, not empty or malformed ones', () => {
    const player = atCodePrompt('today');
    player.play(wrong, wrong, submitCode(''), submitCode('12345'), ...press('verify'));
    expect(left(player)).toBe(8);
  });

  test('locks after ten, says until when, and leaving the page does not clear it', () => {
    const player = atCodePrompt('today');
    player.play(...Array.from({ length: 10 }, () => wrong));
    const lockedAtMs = player.atMs - 1000;
    player.play({ type: 'site.leave' }, ...press('use-practice-password', 'sign-in'));
    player.play(nextStep);
    expect(player.play(submitCode(phoneCode(player)))).toContainEqual(
      judged({ ok: false, reason: 'throttled', untilMs: lockedAtMs + 300_000 }),
    );
  });

  test('ends by itself: the right code works after the lock', () => {
    const player = atCodePrompt('today');
    player.play(...Array.from({ length: 10 }, () => wrong));
    player.play({ type: 'clock.advance', ms: 300_000 });
    player.play(submitCode(phoneCode(player)));
    expect(player.world.browser.screen.kind).toBe('home');
  });

  test('a right code forgives the mistakes before it', () => {
    const player = atCodePrompt('today');
    player.play(wrong, wrong, nextStep);
    player.play(submitCode(phoneCode(player)));
    expect(left(player)).toBe(10);
  });
});

test('a code from the reader’s own app signs in like any other and leaves no wire', () => {
  const player = atCodePrompt('today');
  player.play(nextStep);
  const code = phoneCode(player);
  player.play({ type: 'phone.lose' });
  expect(player.play(submitCode(code)).filter(({ type }) => type === 'wire')).toEqual([]);
  expect(player.world.browser.screen.kind).toBe('home');
});
