/** Each refusal has its own text, and each text of a refusal has a refusal that shows it. */
import { expect, test } from 'vitest';
import type { RecoveryVerdict, Verdict } from '../../src/core/account/account.ts';
import type { Retirement } from '../../src/core/account/recovery-code.ts';
import type { PhoneNote } from '../../src/core/devices/phone.ts';
import type { SecurityKeyNote } from '../../src/core/devices/security-key.ts';
import { demoIdentity } from '../../src/core/world/demo-identity.ts';
import type { Likeness } from '../../src/core/otp/typed-text.ts';
import { codeRefusal, deviceRefusal, recoveryRefusal } from '../../src/simulator/refusal.ts';
import { timeOfDay } from '../../src/simulator/time-of-day.ts';
import { wordsOf } from '../support/words.ts';
import { keyOf, keys } from './keys.ts';

type CodeRefused = Extract<Verdict, { ok: false }>;
type RecoveryRefused = Extract<RecoveryVerdict, { ok: false }>;
type DeviceRefused = Extract<PhoneNote | SecurityKeyNote, { kind: 'refused' }>['refusal'];

const lockedUntil = 1_700_000_400_000;
const lockEnds = JSON.stringify({ time: timeOfDay('medium', lockedUntil) });
const no = { ok: false } as const;
const notPublished = 'refusals:docker.not-published';
const wrongCode = 'refusals:docker.wrong-code {"message":"Invalid one-time password"}';

const malformedCode = (
  problem: 'empty' | 'too-few' | 'too-many' | 'not-digits',
  looksLike: Likeness = 'unknown',
): CodeRefused => ({ ...no, reason: 'malformed', problem, count: 5, looksLike });

const codes: readonly (readonly [string, CodeRefused, ours: string, docker: string])[] = [
  ['nothing', malformedCode('empty'), 'refusals:code.empty {"digits":5}', notPublished],
  ['too few', malformedCode('too-few'), 'refusals:code.too-few {"digits":5}', notPublished],
  ['too many', malformedCode('too-many'), 'refusals:code.too-many {"digits":5}', notPublished],
  ['letters', malformedCode('not-digits'), 'refusals:code.not-digits {"digits":5}', notPublished],
  [
    'an unfinished code',
    malformedCode('too-few', 'authentication-code'),
    'refusals:code.too-few {"digits":5}',
    notPublished,
  ],
  ...(['recovery-code', 'access-token', 'device-code', 'password', 'text-code'] as const).map(
    (looksLike) =>
      [
        looksLike,
        malformedCode('not-digits', looksLike),
        `refusals:code.looks-${looksLike}`,
        notPublished,
      ] as const,
  ),
  // Both contain the secret, and belong in the app.
  [
    'a key URI',
    malformedCode('not-digits', 'key-uri'),
    'refusals:code.looks-text-code',
    notPublished,
  ],
  [
    'a code of no step',
    { ...no, reason: 'mismatch' },
    `refusals:code.mismatch ${JSON.stringify({ issuer: demoIdentity.issuer })}`,
    wrongCode,
  ],
  [
    'a code of the past',
    { ...no, reason: 'out-of-window', timeStep: 1, secondsOff: -61 },
    'refusals:code.late {"seconds":61}',
    wrongCode,
  ],
  [
    'a code of the future',
    { ...no, reason: 'out-of-window', timeStep: 9, secondsOff: 35 },
    'refusals:code.early {"seconds":35}',
    wrongCode,
  ],
  [
    'a used code before the next one',
    { ...no, reason: 'replayed', timeStep: 5, nextInSeconds: 1 },
    'refusals:code.replayed {"seconds":1}',
    notPublished,
  ],
  [
    'a used code when the next one is shown',
    { ...no, reason: 'replayed', timeStep: 5, nextInSeconds: 0 },
    'refusals:code.replayed-now',
    notPublished,
  ],
  [
    'an older code before the next one',
    { ...no, reason: 'superseded', timeStep: 5, nextInSeconds: 1 },
    'refusals:code.superseded {"seconds":1}',
    notPublished,
  ],
  [
    'an older code when a newer one is shown',
    { ...no, reason: 'superseded', timeStep: 5, nextInSeconds: 0 },
    'refusals:code.superseded-now',
    notPublished,
  ],
  [
    'a code of an earlier setup',
    { ...no, reason: 'earlier-setup' },
    'refusals:code.earlier-setup {"issuer":"2FA Practice"}',
    wrongCode,
  ],
  ['a code from an email', { ...no, reason: 'emailed' }, 'refusals:code.emailed', wrongCode],
  [
    'a code after the clock was set back',
    { ...no, reason: 'clock-set-back' },
    'refusals:code.clock-set-back',
    notPublished,
  ],
  [
    'a lock after the clock was set back',
    { ...no, reason: 'throttled', untilMs: lockedUntil, clock: 'set-back' },
    `refusals:code.throttled-set-back ${lockEnds}`,
    'refusals:docker.wrong-code {"message":"Too many failed login attempts"}',
  ],
  [
    'any code while sign-in is locked',
    { ...no, reason: 'throttled', untilMs: lockedUntil },
    `refusals:code.throttled ${lockEnds}`,
    'refusals:docker.wrong-code {"message":"Too many failed login attempts"}',
  ],
];

test.each(codes)('the code field explains %s', (_what, verdict, ours, docker) => {
  expect(codeRefusal(keys, verdict)).toEqual({ ours, docker });
});

const malformedRecovery = (
  problem: 'empty' | 'too-short' | 'too-long',
  looksLike: Likeness = 'unknown',
): RecoveryRefused => ({ ...no, reason: 'malformed', problem, count: 5, looksLike });

const recoveryCodes: readonly (readonly [string, RecoveryRefused, ours: string])[] = [
  ['nothing', malformedRecovery('empty'), 'refusals:recovery.empty'],
  ['another length', malformedRecovery('too-short'), 'refusals:recovery.malformed'],
  ['a text code', malformedRecovery('too-long', 'text-code'), 'refusals:recovery.looks-text-code'],
  ['a key URI', malformedRecovery('too-long', 'key-uri'), 'refusals:recovery.looks-text-code'],
  [
    'a lock after the clock was set back',
    { ...no, reason: 'throttled', untilMs: lockedUntil, clock: 'set-back' },
    `refusals:recovery.throttled-set-back ${lockEnds}`,
  ],
  ...(['authentication-code', 'access-token', 'device-code', 'password'] as const).map(
    (looksLike) =>
      [
        looksLike,
        malformedRecovery('too-short', looksLike),
        `refusals:recovery.looks-${looksLike}`,
      ] as const,
  ),
  ['another code', { ...no, reason: 'mismatch' }, 'refusals:recovery.mismatch'],
  [
    'a code where none is on file',
    { ...no, reason: 'no-code-on-file' },
    'refusals:recovery.none-on-file',
  ],
  [
    'any code while the page is locked',
    { ...no, reason: 'throttled', untilMs: lockedUntil },
    `refusals:recovery.throttled ${lockEnds}`,
  ],
  ...(['used', 'replaced', 'turned-off', 'discarded'] satisfies readonly Retirement[]).map(
    (how) =>
      [
        `a code that was ${how}`,
        { ...no, reason: 'retired', how },
        `refusals:recovery.${how}`,
      ] as const,
  ),
];

test.each(recoveryCodes)('the recovery field explains %s', (_what, verdict, ours) => {
  expect(recoveryRefusal(keys, verdict)).toEqual({ ours, docker: notPublished });
});

const badText = (
  reason: 'empty' | 'too-short' | 'too-long' | 'bad-symbol',
  looksLike: Likeness = 'unknown',
): DeviceRefused => ({ ...no, reason, looksLike });

const devices: readonly (readonly [string, DeviceRefused, string])[] = [
  ...(
    [
      ...(['phone-lost', 'key-lost', 'no-key-inserted', 'no-such-entry', 'full'] as const),
      ...(['already-there', 'camera-blocked'] as const),
    ] as const
  ).map((reason) => [reason, { ...no, reason }, `refusals:device.${reason}`] as const),
  ...(['empty', 'too-short', 'too-long', 'bad-symbol'] as const).map(
    (reason) =>
      [`a text code that is ${reason}`, badText(reason), `refusals:key.${reason}`] as const,
  ),
  ...(
    ['recovery-code', 'access-token', 'authentication-code', 'device-code', 'password'] as const
  ).map((like) => [like, badText('too-short', like), `refusals:key.looks-${like}`] as const),
  ...(
    [
      ...(['export', 'html-escaped', 'truncated', 'counter-based'] as const),
      ...(['unsupported', 'bad-secret', 'bad-key-uri'] as const),
    ] as const
  ).map(
    (reason) =>
      [
        `a key URI refused as ${reason}`,
        { ...no, reason, looksLike: 'key-uri' },
        `refusals:key.${reason}`,
      ] as const,
  ),
  [
    'a picture without a key URI',
    { ...no, reason: 'not-a-key-uri' } as unknown as DeviceRefused,
    'refusals:key.not-a-key',
  ],
];

test.each(devices)('a phone or key explains %s', (_what, refusal, text) => {
  expect(deviceRefusal(keys, { kind: 'refused', refusal } as PhoneNote)).toBe(text);
});

test('a phone or key that performed the action refuses nothing', () => {
  expect(deviceRefusal(keys, { kind: 'entry-added', id: 1 })).toBeUndefined();
  expect(deviceRefusal(keys, { kind: 'removed' })).toBeUndefined();
});

test('every text about a code, a recovery code, or a device has a refusal that shows it', () => {
  const shown = [
    ...codes.flatMap(([, , ours, docker]) => [ours, docker]),
    ...recoveryCodes.map(([, , ours]) => ours),
    ...devices.map(([, , text]) => text),
  ].map(keyOf);
  const texts = [...wordsOf('en').keys()].filter((key) =>
    /^refusals:(code|recovery|key|device|docker)\./.test(key),
  );
  expect([...new Set(shown)].toSorted()).toEqual(texts.toSorted());
});
