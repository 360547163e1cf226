/** Signing in with a code: used codes, wrong clocks, the limit of attempts, and the wire. */
import { describe, expect, test } from 'vitest';
import { attemptsLeft } from '../../src/core/account/throttle.ts';
import { simulatedNow } from '../../src/core/world/clock.ts';
import { atCodePrompt, enrolled, phoneCode, press, submitCode } from './journey.ts';
import type { Player } from './player.ts';

const nextStep = { type: 'clock.advance', ms: 30_000 } as const;
const signInAgain = press('avatar', 'sign-out', 'use-practice-password', 'sign-in');
const judged = (verdict: object) =>
  expect.objectContaining({ type: 'code-judged', at: 'sign-in', verdict });

const left = (player: Player) =>
  attemptsLeft(player.world.account.codeThrottle, simulatedNow(player.world.clock, player.atMs));

describe.each(['today', 'classic'] as const)('in the %s edition', (edition) => {
  // trials.md#code-used-again
  test('the code of the enrollment is refused at the next sign-in', () => {
    const player = enrolled(edition);
    const code = phoneCode(player);
    player.play(...press('done'), ...signInAgain);
    expect(player.play(submitCode(code))).toContainEqual(
      judged(expect.objectContaining({ reason: 'replayed' })),
    );
    expect(player.world.browser.screen.kind).toBe('code-prompt');
  });

  test('a code is accepted once, also after signing out; the next one works', () => {
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

  test('sign-in does not ask for a code while 2FA is off', () => {
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

// trials.md#code-sent-twice
test('submitting an accepted code a second time leaves the person signed in', () => {
  const player = atCodePrompt('today');
  player.play(nextStep);
  const code = phoneCode(player);
  player.play(submitCode(code));
  expect(player.play(submitCode(code))).toEqual([
    { type: 'wire', what: 'code', from: 'phone', to: 'hub' },
    { type: 'refused', reason: 'not-on-this-screen' },
  ]);
  expect(player.world.browser.screen.kind).toBe('home');
});

// trials.md#wrong-clock
describe('a phone with a wrong clock', () => {
  test.each([-300_000, 300_000])('by %i ms has its codes refused with the difference', (ms) => {
    const player = atCodePrompt('today');
    player.play(nextStep, { type: 'phone.set-skew', ms });
    expect(player.play(submitCode(phoneCode(player)))).toContainEqual(
      judged(expect.objectContaining({ reason: 'out-of-window', secondsOff: ms / 1000 })),
    );
  });

  test('works again after its clock is corrected', () => {
    const player = atCodePrompt('today');
    player.play(nextStep, { type: 'phone.set-skew', ms: 300_000 });
    player.play(submitCode(phoneCode(player)));
    player.play({ type: 'phone.set-skew', ms: 0 });
    player.play(submitCode(phoneCode(player)));
    expect(player.world.browser.screen.kind).toBe('home');
  });
});

// trials.md#attempt-limit
describe('the limit on wrong codes', () => {
  const wrong = submitCode('000000');

  test('counts wrong codes, but not empty or malformed text', () => {
    const player = atCodePrompt('today');
    player.play(wrong, wrong, submitCode(''), submitCode('12345'), ...press('verify'));
    expect(left(player)).toBe(8);
  });

  test('locks after ten until a given time, also after leaving the page', () => {
    const player = atCodePrompt('today');
    player.play(...Array.from({ length: 10 }, () => wrong));
    const lockedAtMs = player.atMs - 1000;
    player.play({ type: 'hub.leave' }, ...press('use-practice-password', 'sign-in'));
    player.play(nextStep);
    expect(player.play(submitCode(phoneCode(player)))).toContainEqual(
      judged({ ok: false, reason: 'throttled', untilMs: lockedAtMs + 300_000 }),
    );
  });

  test('ends after five minutes: then the correct code works', () => {
    const player = atCodePrompt('today');
    player.play(...Array.from({ length: 10 }, () => wrong));
    player.play({ type: 'clock.advance', ms: 300_000 });
    player.play(submitCode(phoneCode(player)));
    expect(player.world.browser.screen.kind).toBe('home');
  });

  test('starts again after a correct code', () => {
    const player = atCodePrompt('today');
    player.play(wrong, wrong, nextStep);
    player.play(submitCode(phoneCode(player)));
    expect(left(player)).toBe(10);
  });
});

test('a code from the reader’s own app signs in and has no wire effect', () => {
  const player = atCodePrompt('today');
  player.play(nextStep);
  const code = phoneCode(player);
  player.play({ type: 'phone.lose' });
  expect(player.play(submitCode(code)).filter(({ type }) => type === 'wire')).toEqual([]);
  expect(player.world.browser.screen.kind).toBe('home');
});
