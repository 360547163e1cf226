/**
 * A refusal names its real cause: a code that is older than the last accepted one was not
 * necessarily used, and a device clock that was set back is not the reader's mistake.
 * Trials: trials.md#clock-set-back, trials.md#label-around-code, trials.md#wrong-secret-in-field
 */
import fc from '../support/fast-check.ts';
import { describe, expect, test } from 'vitest';
import { checkCode, newAccount, redeemRecoveryCode } from '../../src/core/account/account.ts';
import { readRecoveryCode, recoveryCodeAlphabet } from '../../src/core/account/recovery-code.ts';
import { readTextCode } from '../../src/core/otp/base32.ts';
import { readSource } from '../../src/i18n/source-text.ts';
import { startEnrollment } from '../../src/core/account/two-factor.ts';
import { codeAt, readCode, timeStepAt, verifyCode } from '../../src/core/otp/totp.ts';
import { likenessOf } from '../../src/core/otp/typed-text.ts';

const { twoFactor, recoveryCode } = startEnrollment('5a'.repeat(64));
const { secret, recovery } = twoFactor;
const start = 1_790_000_000_000;
const runs = { numRuns: 500 };

const onAt = (lastAcceptedTimeStep: number) => ({
  ...newAccount,
  twoFactor: {
    kind: 'on' as const,
    secret,
    recovery: { kind: 'on-file' as const, digest: recovery },
    lastAcceptedTimeStep,
  },
});
const year = 365 * 86_400_000;

describe('a code', () => {
  test('is called used only if it is the one that was accepted last', () => {
    fc.assert(
      fc.property(fc.nat(100_000_000), fc.integer({ min: -1, max: 1 }), (seconds, drift) => {
        const nowMs = start + seconds * 1_000;
        const last = timeStepAt(nowMs) + drift;
        for (const timeStep of [last - 2, last - 1, last]) {
          const verdict = verifyCode({
            secret,
            text: codeAt(secret, timeStep),
            nowMs,
            lastAcceptedTimeStep: last,
          });
          if (verdict.ok) throw new Error('accepted');
          expect(verdict.reason === 'replayed').toBe(timeStep === last);
          if ('nextInSeconds' in verdict) expect(verdict.nextInSeconds).toBeLessThanOrEqual(60);
        }
      }),
      runs,
    );
  });

  test('after the clock was set back names the clock, never a wait, and is not counted', () => {
    const back = fc.integer({ min: 61_000, max: 12 * year });
    fc.assert(
      fc.property(back, fc.integer({ min: -3, max: 3 }), (backMs, away) => {
        const account = onAt(timeStepAt(start));
        const nowMs = start - backMs;
        const code = codeAt(secret, timeStepAt(nowMs) + away);
        const judged = checkCode(account, code, nowMs);
        expect(judged.verdict).toEqual({ ok: false, reason: 'clock-set-back' });
        expect(judged.account.codeThrottle).toEqual(account.codeThrottle);
      }),
      runs,
    );
  });
});

describe('a lock', () => {
  test('ends at most five minutes after the clock was set back, and its refusal says so', () => {
    const fields = [
      { throttle: 'codeThrottle', check: checkCode, text: '000000' },
      { throttle: 'recoveryThrottle', check: redeemRecoveryCode, text: 'ABCDEFGHJKMNP' },
    ] as const;
    fc.assert(
      fc.property(fc.integer({ min: 1_000, max: 12 * year }), (backMs) => {
        for (const { throttle, check, text } of fields) {
          const locked = {
            ...onAt(1),
            [throttle]: { kind: 'locked' as const, untilMs: start + 300_000 },
          };
          const nowMs = start - backMs;
          const { account, verdict } = check(locked, text, nowMs);
          const untilMs = nowMs + 300_000;
          expect(verdict).toEqual({ ok: false, reason: 'throttled', untilMs, clock: 'set-back' });
          expect(account[throttle]).toEqual({ kind: 'locked', untilMs });
          expect(check(account, text, untilMs).verdict).not.toMatchObject({ reason: 'throttled' });
        }
      }),
      runs,
    );
  });
});

const label = fc.constantFrom(
  'Code: ',
  'code：',
  '2FA code: ',
  'Recovery code: ',
  'RECOVERY CODE\n',
  'Recovery code ',
  'Recovery code = ',
  'Backup code - ',
  'リカバリーコード：',
  'リカバリーコード ',
  'コード: ',
  'Docker recovery code:\t',
  '',
);
const around = fc.constantFrom(
  ['', ''],
  ['(', ')'],
  ['（', '）'],
  ['[', ']'],
  ['「', '」'],
  ['『', '』'],
  ['【', '】'],
  ['<', '>'],
  ['"', '"'],
  ['“', '”'],
  ["'", "'"],
  ['`', '`'],
  ['', '.'],
  ['', '。'],
  ['* ', ''],
);
const anyRecoveryCode = fc
  .array(fc.constantFrom(...recoveryCodeAlphabet), { minLength: 13, maxLength: 13 })
  .map((symbols) => symbols.join(''));

describe('a label, brackets, or quotes', () => {
  test('around a recovery code are ignored', () => {
    fc.assert(
      fc.property(
        label,
        around,
        anyRecoveryCode,
        fc.boolean(),
        (name, [open, close], code, all) => {
          const text = all ? `${open}${name}${code}${close}` : `${name}${open}${code}${close}`;
          expect(readRecoveryCode(text), text).toEqual({ ok: true, code });
        },
      ),
      runs,
    );
  });

  test('around six digits are ignored', () => {
    fc.assert(
      fc.property(label, around, fc.stringMatching(/^\d{6}$/), (name, [open, close], code) => {
        const text = `${name}${open}${code}${close}`;
        expect(readCode(text), text).toEqual({ ok: true, code });
      }),
      runs,
    );
  });
});

/** The names of codes in both glossaries, with the names that readers know from elsewhere. */
const glossaryNames = (['en', 'ja'] as const).flatMap((locale) => {
  const source = readSource(`content/docs/${locale}/glossary.mdx`);
  const listed = source.matchAll(
    /^### ([^{\n]+?) \{|(?:Elsewhere|Japanese): ([^.]+)\.|(?:英語|ほかの呼び方)：([^。]+)。/gm,
  );
  return [...listed]
    .flatMap(([, heading = '', latin = '', japanese = '']) =>
      [heading, ...latin.split(', '), ...japanese.split('、')].map((name) => name.trim()),
    )
    .filter((name) => /code$|コード$/i.test(name));
});
const writings = [
  '{name}: {code}',
  '{name}：{code}',
  '{name} = {code}',
  '{name}\n{code}',
  '{name} {code}',
  '{name}「{code}」',
  '**{name}:** `{code}`',
  '({name}: {code})',
];
const spelled = (name: string) =>
  /[a-z]/.test(name) ? [name, name.toLowerCase(), name.toUpperCase(), `My ${name}`] : [name];
const labeled = [...new Set(glossaryNames)].flatMap((name) =>
  spelled(name).flatMap((each) => writings.map((form) => form.replace('{name}', each))),
);

test(`a name from the glossaries around a code is ignored in every field (${labeled.length} forms)`, () => {
  expect(labeled.length).toBeGreaterThan(200);
  for (const form of labeled) {
    const around = (code: string) => form.replace('{code}', code);
    expect(readRecoveryCode(around(recoveryCode)), form).toEqual({ ok: true, code: recoveryCode });
    expect(readCode(around('012345')), form).toEqual({ ok: true, code: '012345' });
    expect(readTextCode(around(secret)), form).toEqual({ ok: true, secret });
    expect(likenessOf(around('BCDF-GHJK')), form).toBe('device-code');
  }
});

describe('what belongs into another field is recognized', () => {
  const written = {
    'text-code': secret,
    'key-uri': `otpauth://totp/a?secret=${secret}`,
    'recovery-code': recoveryCode,
    'authentication-code': '012345',
    password: 'practice-password',
  } as const;
  test.each(Object.entries(written))('%s, whatever is around it', (looksLike, text) => {
    fc.assert(
      fc.property(label, around, (name, [open, close]) => {
        expect(likenessOf(`${name}${open}${text}${close}`)).toBe(looksLike);
      }),
      { numRuns: 200 },
    );
  });
});
