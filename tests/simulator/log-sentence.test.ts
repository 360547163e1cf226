/** The log has one line for each event, and each text of the log has an effect. */
import { describe, expect, test } from 'vitest';
import type { MailKind } from '../../src/core/account/mail.ts';
import type { AccessTokenEvent, Effect } from '../../src/core/world/effect.ts';
import { phrasebook } from '../../src/i18n/phrasebook.ts';
import { logSentence } from '../../src/simulator/panels/log-sentence.ts';
import * as en from '../../src/simulator/text/en.ts';
import * as ja from '../../src/simulator/text/ja.ts';
import { wordIn, wordsOf } from '../support/words.ts';
import { keyOf, keys } from './keys.ts';

type Of<Type extends Effect['type']> = Extract<Effect, { readonly type: Type }>;

const no = { ok: false } as const;
const emails: readonly MailKind[] = [
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
const verdicts: readonly Of<'code-judged'>['verdict'][] = [
  { ok: true, timeStep: 77, drift: 0 },
  { ...no, reason: 'out-of-window', timeStep: 70, secondsOff: -200 },
  { ...no, reason: 'replayed', timeStep: 76, nextInSeconds: 3 },
  { ...no, reason: 'superseded', timeStep: 76, nextInSeconds: 3 },
  { ...no, reason: 'clock-set-back' },
  { ...no, reason: 'mismatch' },
  { ...no, reason: 'earlier-setup' },
  { ...no, reason: 'emailed' },
  { ...no, reason: 'throttled', untilMs: 1 },
  { ...no, reason: 'malformed', problem: 'empty', count: 0, looksLike: 'unknown' },
];

/**
 * Effects of every type, each with the key of its line and the values in it. Without a key, the
 * effect is visible on a device and not logged.
 */
const logged: {
  readonly [Type in Effect['type']]: readonly (readonly [
    effect: Of<Type>,
    key?: string,
    values?: Readonly<Record<string, number>>,
  ])[];
} = {
  'two-factor': (['off', 'enrolling', 'on'] as const).map((to) => [
    { type: 'two-factor', to },
    `simulator:log.two-factor.${to}`,
  ]),
  'enrollment-discarded': [
    [{ type: 'enrollment-discarded' }, 'simulator:log.enrollment-discarded'],
  ],
  'recovery-code-kept': [
    [{ type: 'recovery-code-kept', how: 'copy' }, 'simulator:log.recovery-code-kept'],
  ],
  'recovery-code-thrown-away': [[{ type: 'recovery-code-thrown-away' }]],
  'code-judged': verdicts.map((verdict) => [
    { type: 'code-judged', at: 'sign-in', verdict },
    `simulator:log.code.${verdict.ok ? 'ok' : verdict.reason}`,
    { step: 'timeStep' in verdict ? verdict.timeStep : 0 },
  ]),
  'recovery-code-judged': [
    [{ type: 'recovery-code-judged', verdict: { ok: true } }, 'simulator:log.recovery.ok'],
    [
      { type: 'recovery-code-judged', verdict: { ...no, reason: 'mismatch' } },
      'simulator:log.recovery.refused',
    ],
  ],
  'access-token': changes.map((change) => [
    { type: 'access-token', change },
    `simulator:log.access-token.${change}`,
  ]),
  'access-token-refused': [[{ type: 'access-token-refused', reason: 'list-full' }]],
  mail: emails.map((kind) => [{ type: 'mail', kind }, `simulator:log.mail.${kind}`]),
  'email-verified': [[{ type: 'email-verified' }]],
  'email-code-refused': [[{ type: 'email-code-refused', verdict: { ...no, reason: 'mismatch' } }]],
  // Other notes of the terminal: terminal-note.test.ts
  terminal: [[{ type: 'terminal', note: { kind: 'pulled' } }, 'terminal:note.pulled']],
  phone: [
    [{ type: 'phone', note: { kind: 'entry-added', id: 1 } }, 'simulator:log.entry-added'],
    ...(['entry-removed', 'clock-set', 'lost', 'replaced'] as const).map(
      (kind) => [{ type: 'phone', note: { kind } }] as const,
    ),
    [{ type: 'phone', note: { kind: 'refused', refusal: { ...no, reason: 'phone-lost' } } }],
  ],
  key: [
    [{ type: 'key', note: { kind: 'entry-added', id: 1 } }, 'simulator:log.entry-added-key'],
    ...(['inserted', 'removed', 'touched', 'entry-removed', 'lost'] as const).map(
      (kind) => [{ type: 'key', note: { kind } }] as const,
    ),
    [{ type: 'key', note: { kind: 'refused', refusal: { ...no, reason: 'key-lost' } } }],
  ],
  'device-code-refused': [[{ type: 'device-code-refused', reason: 'ended' }]],
  refused: [[{ type: 'refused', reason: 'not-simulated' }]],
  screen: [[{ type: 'screen', from: 'home', to: 'settings' }]],
  wire: [[{ type: 'wire', what: 'code', from: 'phone', to: 'hub' }]],
  clock: [[{ type: 'clock' }]],
  edition: [[{ type: 'edition' }]],
};
const all = Object.values(logged).flat();

test.for(all.filter(([, key]) => key === undefined))(
  '%j is visible on a device and not logged',
  ([effect]) => expect(logSentence(keys, effect)).toBeUndefined(),
);

describe.each([
  ['en', en],
  ['ja', ja],
] as const)('in the log (%s)', async (language, { words, laterWords }) => {
  const t = phrasebook({ ...words, ...(await laterWords()) });

  test.for(all.filter(([, key]) => key !== undefined))('%j has its own text, %s', (line) => {
    const [effect, key = '', values] = line;
    expect(logSentence(t, effect)).toBe(wordIn(language, key, values));
  });

  test('no two kinds of events have the same sentence', () => {
    const sentences = all.flatMap(([effect]) => logSentence(t, effect) ?? []);
    expect(sentences.length).toBeGreaterThan(30);
    expect(sentences.filter((each, at) => sentences.indexOf(each) !== at)).toEqual([]);
  });
});

test('every text of the log has an effect that is logged with it', () => {
  const texts = [...wordsOf('en').keys()].filter((key) =>
    /^simulator:log\.(?!empty$|ours$|earlier$)/.test(key),
  );
  const sentences = all.map(([effect]) => keyOf(logSentence(keys, effect) ?? ''));
  expect(texts.filter((key) => !sentences.includes(key))).toEqual([]);
});
