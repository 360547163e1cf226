import { describe, expect, test } from 'vitest';
import type { ListRefusal } from '../../src/core/account/access-token-list.ts';
import type { Effect } from '../../src/core/world/effect.ts';
import { pairingOutcome } from '../../src/simulator/panels/pairing-outcome.ts';
import { siteSentence } from '../../src/simulator/panels/hub-sentence.ts';
import { holdsToken } from '../../src/simulator/token-fields.ts';
import { wordsOf } from '../support/words.ts';
import { keyOf, keys } from './keys.ts';

const ours = (...effects: readonly Effect[]) => siteSentence(keys, effects)?.ours;
const refused = { ok: false, reason: 'mismatch' } as const;
const malformed = {
  ok: false,
  reason: 'malformed',
  problem: 'not-digits',
  count: 20,
} as const;

describe('the panel of the simulated Docker Hub shows', () => {
  test('nothing if nothing was refused', () => {
    expect(
      ours(
        { type: 'screen', from: 'home', to: 'settings' },
        { type: 'code-judged', at: 'sign-in', verdict: { ok: true, timeStep: 1, drift: 0 } },
        { type: 'recovery-code-judged', verdict: { ok: true } },
      ),
    ).toBeUndefined();
  });

  test('why a code was refused, and Docker’s message', () => {
    const sentence = siteSentence(keys, [{ type: 'code-judged', at: 'pairing', verdict: refused }]);
    expect(keyOf(sentence?.ours ?? '')).toBe('refusals:code.mismatch');
    expect(keyOf(sentence?.docker ?? '')).toBe('refusals:docker.wrong-code');
  });

  test('how many attempts are left after one that was counted', () => {
    const attempts = (attemptsLeft?: number) =>
      siteSentence(keys, [
        {
          type: 'recovery-code-judged',
          verdict: refused,
          ...(attemptsLeft !== undefined && { attemptsLeft }),
        },
      ])?.attempts;
    expect(attempts()).toBeUndefined();
    expect(attempts(9)).toBe('refusals:attempts.left {"left":9}');
    expect(attempts(0)).toBe('refusals:attempts.none');
  });

  test('why a recovery code was refused', () => {
    expect(ours({ type: 'recovery-code-judged', verdict: refused })).toBe(
      'refusals:recovery.mismatch',
    );
  });

  test('the first refusal if an act had several effects', () => {
    expect(
      ours(
        { type: 'wire', what: 'code', from: 'phone', to: 'hub' },
        { type: 'refused', reason: 'not-on-this-screen' },
        { type: 'recovery-code-judged', verdict: refused },
        { type: 'refused', reason: 'not-simulated' },
      ),
    ).toBe('refusals:recovery.mismatch');
  });

  test.each([
    ['password-not-given', 'refusals:password-not-given'],
    ['not-simulated', 'refusals:not-simulated'],
    ['no-recovery-code-on-file', 'refusals:recovery.none-on-file'],
    ['not-on-this-screen', undefined],
    ['nothing-to-keep', undefined],
  ] as const)('for %s: %s', (reason, text) => {
    // Docker Hub shows nothing there, or its text is not known.
    const sentence = text && { ours: text, docker: '' };
    expect(siteSentence(keys, [{ type: 'refused', reason }])).toEqual(sentence);
  });

  test('a different text for every refusal of the token pages', () => {
    const reasons: Record<ListRefusal['reason'], true> = {
      'description-empty': true,
      'description-too-long': true,
      'description-holds-real-token': true,
      'description-holds-secret': true,
      'expiry-not-in-future': true,
      'expiry-over-a-year': true,
      'no-such-token': true,
      'only-delete-is-left': true,
      'list-full': true,
    };
    const sentences = Object.keys(reasons).map((reason) =>
      siteSentence(keys, [
        { type: 'access-token-refused', reason: reason as ListRefusal['reason'] },
      ]),
    );
    expect(sentences.every((sentence) => sentence?.docker === '')).toBe(true);
    const said = sentences.map((sentence) => sentence?.ours ?? '');
    const texts = [...wordsOf('en').keys()].filter((key) => key.startsWith('refusals:token.'));
    expect(said.toSorted()).toEqual(texts.toSorted());
  });
});

test('fields are emptied only after a text in the form of an access token', () => {
  const judged = (looksLike: 'access-token' | 'recovery-code'): Effect => ({
    type: 'code-judged',
    at: 'sign-in',
    verdict: { ...malformed, looksLike },
  });
  expect(holdsToken(judged('access-token'))).toBe(true);
  expect(
    holdsToken({
      type: 'recovery-code-judged',
      verdict: { ...malformed, problem: 'too-long', looksLike: 'access-token' },
    }),
  ).toBe(true);
  const emailed = { ok: false, reason: 'malformed', problem: 'not-digits', count: 9 } as const;
  expect(
    holdsToken({
      type: 'email-code-refused',
      verdict: { ...emailed, looksLike: 'access-token' },
    }),
  ).toBe(true);
  const reason = 'not-a-code' as const;
  for (const looksLike of ['access-token', 'recovery-code'] as const) {
    const is = looksLike === 'access-token';
    expect(holdsToken({ type: 'device-code-refused', reason, looksLike })).toBe(is);
    const refusal = { ok: false, reason: 'too-short', looksLike } as const;
    for (const type of ['phone', 'key'] as const) {
      expect(holdsToken({ type, note: { kind: 'refused', refusal } })).toBe(is);
    }
  }
  expect(holdsToken({ type: 'access-token-refused', reason: 'description-holds-real-token' })).toBe(
    true,
  );
  expect(holdsToken({ type: 'access-token-refused', reason: 'description-empty' })).toBe(false);
  expect(holdsToken(judged('recovery-code'))).toBe(false);
  expect(holdsToken({ type: 'code-judged', at: 'sign-in', verdict: refused })).toBe(false);
  expect(
    holdsToken({
      type: 'code-judged',
      at: 'sign-in',
      verdict: { ok: true, timeStep: 1, drift: 0 },
    }),
  ).toBe(false);
  expect(holdsToken({ type: 'recovery-code-judged', verdict: { ok: true } })).toBe(false);
  expect(holdsToken({ type: 'clock' })).toBe(false);
});

describe('a device that receives a secret', () => {
  test('accepted it if its note is not a refusal', () => {
    expect(pairingOutcome(keys, [{ type: 'phone', note: { kind: 'entry-added', id: 1 } }])).toEqual(
      { text: undefined },
    );
  });

  test.each(['phone', 'key'] as const)('explains why it did not accept it (%s)', (type) => {
    const note = { kind: 'refused', refusal: { ok: false, reason: 'full' } } as const;
    expect(pairingOutcome(keys, [{ type: 'clock' }, { type, note }])).toEqual({
      text: 'refusals:device.full',
    });
  });

  test('has no outcome if no device was asked', () => {
    expect(pairingOutcome(keys, [{ type: 'clock' }])).toBeUndefined();
  });
});
