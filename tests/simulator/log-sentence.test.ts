/** The log has one line for each event, and each text of the log has an effect. */
import { expect, test } from 'vitest';
import type { MailKind } from '../../src/core/account/mail.ts';
import type { AccessTokenEvent, Effect } from '../../src/core/world/effect.ts';
import { logSentence } from '../../src/simulator/panels/log-sentence.ts';
import { wordsOf } from '../support/words.ts';
import { keyOf, keys } from './keys.ts';

const no = { ok: false } as const;
const judged = (verdict: Extract<Effect, { type: 'code-judged' }>['verdict']): Effect => ({
  type: 'code-judged',
  at: 'sign-in',
  verdict,
});
const mails: readonly MailKind[] = [
  'two-factor-on',
  'two-factor-off',
  'recovery-code-generated',
  'recovery-code-used',
  'password-reset',
  'verify-email',
];
const changes: readonly AccessTokenEvent[] = [
  'created',
  'kept',
  'saved',
  'activated',
  'deactivated',
  'deleted',
  'made-for-this-computer',
];

const lines: readonly (readonly [Effect, string])[] = [
  ...(['off', 'enrolling', 'on'] as const).map(
    (to) => [{ type: 'two-factor', to }, `simulator:log.two-factor.${to}`] as const,
  ),
  [{ type: 'enrollment-discarded' }, 'simulator:log.enrollment-discarded'],
  [{ type: 'recovery-code-kept', how: 'copy' }, 'simulator:log.recovery-code-kept'],
  [judged({ ok: true, timeStep: 77, drift: 0 }), 'simulator:log.code.ok {"step":77}'],
  [
    judged({ ...no, reason: 'out-of-window', timeStep: 70, secondsOff: -200 }),
    'simulator:log.code.out-of-window {"step":70}',
  ],
  [
    judged({ ...no, reason: 'replayed', timeStep: 76, nextInSeconds: 3 }),
    'simulator:log.code.replayed {"step":76}',
  ],
  [
    judged({ ...no, reason: 'superseded', timeStep: 76, nextInSeconds: 3 }),
    'simulator:log.code.superseded {"step":76}',
  ],
  [judged({ ...no, reason: 'clock-set-back' }), 'simulator:log.code.clock-set-back {"step":0}'],
  [judged({ ...no, reason: 'mismatch' }), 'simulator:log.code.mismatch {"step":0}'],
  [judged({ ...no, reason: 'earlier-setup' }), 'simulator:log.code.earlier-setup {"step":0}'],
  [judged({ ...no, reason: 'emailed' }), 'simulator:log.code.emailed {"step":0}'],
  [judged({ ...no, reason: 'throttled', untilMs: 1 }), 'simulator:log.code.throttled {"step":0}'],
  [
    judged({ ...no, reason: 'malformed', problem: 'empty', count: 0, looksLike: 'unknown' }),
    'simulator:log.code.malformed {"step":0}',
  ],
  [{ type: 'recovery-code-judged', verdict: { ok: true } }, 'simulator:log.recovery.ok'],
  [
    { type: 'recovery-code-judged', verdict: { ...no, reason: 'mismatch' } },
    'simulator:log.recovery.refused',
  ],
  ...changes.map(
    (change) => [{ type: 'access-token', change }, `simulator:log.access-token.${change}`] as const,
  ),
  ...mails.map((kind) => [{ type: 'mail', kind }, `simulator:log.mail.${kind}`] as const),
  [{ type: 'phone', note: { kind: 'entry-added', id: 1 } }, 'simulator:log.entry-added'],
];

test.each(lines)('%j is logged as %s', (effect, text) => {
  expect(logSentence(keys, effect)).toBe(text);
});

test('a command is logged with the sentence of its note', () => {
  expect(logSentence(keys, { type: 'terminal', note: { kind: 'pulled' } })).toBe(
    'terminal:note.pulled',
  );
});

test.each([
  { type: 'phone', note: { kind: 'lost' } },
  { type: 'key', note: { kind: 'inserted' } },
  { type: 'screen', from: 'home', to: 'settings' },
  { type: 'clock' },
  { type: 'edition' },
  { type: 'refused', reason: 'not-simulated' },
] satisfies readonly Effect[])('%j is visible on a device and not logged', (effect) => {
  expect(logSentence(keys, effect)).toBeUndefined();
});

test('every text of the log has an effect that is logged with it', () => {
  const texts = [...wordsOf('en').keys()].filter((key) =>
    /^simulator:log\.(?!empty$|ours$|earlier$)/.test(key),
  );
  expect([...new Set(lines.map(([, text]) => keyOf(text)))].toSorted()).toEqual(texts.toSorted());
});
