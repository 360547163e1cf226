/** The texts of the next line: steps, refusals, what was learned, and ways out. */
import { describe, expect, test } from 'vitest';
import type { ListRefusal } from '../../src/core/account/access-token-list.ts';
import type { RecoveryVerdict, Verdict } from '../../src/core/account/account.ts';
import type { EmailCodeVerdict } from '../../src/core/account/email-code.ts';
import type { Retirement } from '../../src/core/account/recovery-code.ts';
import type { PhoneNote } from '../../src/core/devices/phone.ts';
import type { SecurityKeyNote } from '../../src/core/devices/security-key.ts';
import type { TerminalNote } from '../../src/core/devices/terminal/note.ts';
import type { LoginRefusal } from '../../src/core/devices/terminal/registry.ts';
import type { Likeness } from '../../src/core/otp/typed-text.ts';
import type { DeviceCodeRefusal, Effect, RefusalReason } from '../../src/core/world/effect.ts';
import { newWorld } from '../../src/core/world/world.ts';
import { update } from '../../src/core/world/update.ts';
import { simulatedNow } from '../../src/core/world/clock.ts';
import type { Exercise } from '../../src/exercises/exercise.ts';
import { beginExercise } from '../../src/exercises/exercise.ts';
import { listedIds } from '../../src/exercises/groups.ts';
import { exercises, findExercise } from '../../src/exercises/list.ts';
import { LOCALES, type Locale } from '../../src/i18n/locales.ts';
import { phrasebook } from '../../src/i18n/phrasebook.ts';
import { nextLine, refusedText, type NextLineContent } from '../../src/simulator/next-line.ts';
import { nothingTyped, type Seen } from '../../src/simulator/show-step.ts';
import type { Translate } from '../../src/simulator/simulator-context.ts';
import * as en from '../../src/simulator/text/en.ts';
import * as ja from '../../src/simulator/text/ja.ts';
import { editionsOf } from '../exercises/each-edition.ts';
import { stamps } from '../exercises/stamps.ts';
import { wordsOf } from '../support/words.ts';
import { keyOf, keys } from './keys.ts';
import { off } from './worlds.ts';

const translate: Readonly<Record<Locale, Translate>> = {
  en: phrasebook({ ...en.words, ...(await en.laterWords()) }),
  ja: phrasebook({ ...ja.words, ...(await ja.laterWords()) }),
};

/** All members of a union. The compiler checks that the list is complete. */
const allOf = <Member extends string>(members: Readonly<Record<Member, true>>): readonly Member[] =>
  Object.keys(members) as Member[];

const likenesses = allOf<Likeness>({
  'authentication-code': true,
  'recovery-code': true,
  'text-code': true,
  'key-uri': true,
  'access-token': true,
  'device-code': true,
  password: true,
  unknown: true,
});

type CodeRefused = Extract<Verdict, { ok: false }>;
type RecoveryRefused = Extract<RecoveryVerdict, { ok: false }>;
type DeviceRefused = Extract<PhoneNote | SecurityKeyNote, { kind: 'refused' }>['refusal'];

const no = { ok: false } as const;
/** The longest values that texts can contain. */
const count = 999;
const untilMs = Date.UTC(2026, 11, 31, 12, 59, 59);

const codes: Readonly<Record<CodeRefused['reason'], readonly CodeRefused[]>> = {
  malformed: allOf<Extract<CodeRefused, { reason: 'malformed' }>['problem']>({
    empty: true,
    'too-few': true,
    'too-many': true,
    'not-digits': true,
  }).flatMap((problem) =>
    likenesses.map(
      (looksLike) => ({ ...no, reason: 'malformed', problem, count, looksLike }) as const,
    ),
  ),
  mismatch: [{ ...no, reason: 'mismatch' }],
  'earlier-setup': [{ ...no, reason: 'earlier-setup' }],
  emailed: [{ ...no, reason: 'emailed' }],
  'out-of-window': [-600, 600].map((secondsOff) => ({
    ...no,
    reason: 'out-of-window',
    timeStep: 1,
    secondsOff,
  })),
  replayed: [0, 60].map((nextInSeconds) => ({
    ...no,
    reason: 'replayed',
    timeStep: 1,
    nextInSeconds,
  })),
  superseded: [0, 60].map((nextInSeconds) => ({
    ...no,
    reason: 'superseded',
    timeStep: 1,
    nextInSeconds,
  })),
  'clock-set-back': [{ ...no, reason: 'clock-set-back' }],
  throttled: [
    { ...no, reason: 'throttled', untilMs },
    { ...no, reason: 'throttled', untilMs, clock: 'set-back' },
  ],
};

const recoveries: Readonly<Record<RecoveryRefused['reason'], readonly RecoveryRefused[]>> = {
  malformed: allOf<Extract<RecoveryRefused, { reason: 'malformed' }>['problem']>({
    empty: true,
    'too-short': true,
    'too-long': true,
    'bad-symbol': true,
  }).flatMap((problem) =>
    likenesses.map(
      (looksLike) => ({ ...no, reason: 'malformed', problem, count, looksLike }) as const,
    ),
  ),
  mismatch: [{ ...no, reason: 'mismatch' }],
  'no-code-on-file': [{ ...no, reason: 'no-code-on-file' }],
  retired: allOf<Retirement>({
    used: true,
    replaced: true,
    'turned-off': true,
    discarded: true,
  }).map((how) => ({ ...no, reason: 'retired', how })),
  throttled: [
    { ...no, reason: 'throttled', untilMs },
    { ...no, reason: 'throttled', untilMs, clock: 'set-back' },
  ],
};

const devices = allOf<DeviceRefused['reason']>({
  'phone-lost': true,
  'key-lost': true,
  'no-key-inserted': true,
  'no-such-entry': true,
  full: true,
  'already-there': true,
  empty: true,
  'too-short': true,
  'too-long': true,
  'bad-symbol': true,
  'not-a-key-uri': true,
  'bad-key-uri': true,
  'bad-secret': true,
  unsupported: true,
  export: true,
  'html-escaped': true,
  truncated: true,
  'counter-based': true,
  'camera-blocked': true,
}).flatMap((reason) =>
  likenesses.map((looksLike) => ({ ...no, reason, looksLike, count }) as unknown as DeviceRefused),
);

/** Whether a command whose last note is this one was refused. */
const isRefusal: Readonly<Record<TerminalNote['kind'], boolean>> = {
  'credential-refused': true,
  'wrong-thing': true,
  'device-login-refused': true,
  'device-login-expired': true,
  'file-is-token': true,
  'no-file-yet': true,
  'name-as-server': true,
  'hub-address': true,
  'secret-as-username': true,
  'secret-as-command': true,
  'username-needed': true,
  'not-a-terminal': true,
  'real-credential-withheld': true,
  'logout-kept-credential': true,
  'nothing-to-remove': true,
  denied: true,
  'denied-to-other': true,
  'pull-limit': true,
  'sign-in-locked': true,
  'no-browser-here': true,
  'store-missing': true,
  'store-changed': false,
  'insufficient-scope': true,
  'unclosed-quote': true,
  'not-simulated': true,
  'unknown-command': true,
  'unset-variable': true,
  meant: true,
  'logged-in-with-password': false,
  'logged-in-with-access-token': false,
  'device-login-started': false,
  'device-login-on-server': false,
  'device-login-waiting': false,
  'device-login-confirmed': false,
  'secret-on-command-line': false,
  'secret-masked': false,
  'lines-not-run': false,
  'secret-not-shown': false,
  'credential-removed': false,
  pulled: false,
  'anonymous-pull': false,
  pushed: false,
  'root-config': false,
  interrupted: false,
};

const notes: readonly TerminalNote[] = [
  ...allOf<LoginRefusal>({
    incorrect: true,
    'password-needs-access-token': true,
    'email-not-verified': true,
    'access-token-expired': true,
    'access-token-inactive': true,
    'access-token-revoked': true,
    'access-token-deleted': true,
    'email-as-username': true,
    'other-case-username': true,
    'unknown-username': true,
  }).map((reason) => ({ kind: 'credential-refused', reason, from: 'typed' }) as const),
  ...allOf<Extract<TerminalNote, { kind: 'wrong-thing' }>['what']>({
    'authentication-code': true,
    'recovery-code': true,
    'text-code': true,
    'key-uri': true,
    password: true,
    'device-code': true,
  }).map((what) => ({ kind: 'wrong-thing', what }) as const),
  ...(Object.keys(isRefusal) as (keyof typeof isRefusal)[])
    .filter((kind) => kind !== 'credential-refused' && kind !== 'wrong-thing')
    .map((kind) => ({ kind, word: 'docker', line: 'docker' }) as unknown as TerminalNote),
];

const tokens = allOf<ListRefusal['reason']>({
  'description-empty': true,
  'description-too-long': true,
  'description-holds-real-token': true,
  'description-holds-secret': true,
  'expiry-not-in-future': true,
  'expiry-over-a-year': true,
  'no-such-token': true,
  'only-delete-is-left': true,
  'list-full': true,
});

const emailCodes: readonly Extract<EmailCodeVerdict, { ok: false }>[] = [
  ...allOf<Exclude<Extract<EmailCodeVerdict, { ok: false }>['reason'], 'malformed'>>({
    mismatch: true,
    expired: true,
    replaced: true,
    'none-sent': true,
    'from-app': true,
  }).map((reason) => ({ ...no, reason })),
  ...likenesses.map(
    (looksLike) =>
      ({ ...no, reason: 'malformed', problem: 'not-digits', looksLike, count }) as const,
  ),
];

const reasons = allOf<RefusalReason>({
  'not-on-this-screen': true,
  'password-not-given': true,
  'password-forgotten': true,
  'not-simulated': true,
  'no-recovery-code-on-file': true,
  'nothing-to-keep': true,
});
/** Refusals that no visible control causes. */
const impossible: readonly string[] = ['not-on-this-screen', 'nothing-to-keep'];

const refusals: readonly Effect[] = [
  ...Object.values(codes)
    .flat()
    .map((verdict) => ({ type: 'code-judged', at: 'sign-in', verdict }) as const),
  ...Object.values(recoveries)
    .flat()
    .map((verdict) => ({ type: 'recovery-code-judged', verdict }) as const),
  ...devices.map((refusal) => ({ type: 'phone', note: { kind: 'refused', refusal } }) as Effect),
  ...emailCodes.map((verdict) => ({ type: 'email-code-refused', verdict }) as const),
  ...allOf<Exclude<DeviceCodeRefusal['reason'], 'not-a-code'>>({ mismatch: true, ended: true }).map(
    (reason) => ({ type: 'device-code-refused', reason }) as const,
  ),
  ...likenesses.map(
    (looksLike) => ({ type: 'device-code-refused', reason: 'not-a-code', looksLike }) as const,
  ),
  ...tokens.map((reason) => ({ type: 'access-token-refused', reason }) as const),
  ...reasons
    .filter((reason) => !impossible.includes(reason))
    .map((reason) => ({ type: 'refused', reason }) as const),
  ...notes
    .filter(({ kind }) => isRefusal[kind])
    .map((note) => ({ type: 'terminal', note }) as const),
];

/** The maximum number of characters: three lines at 360 px. */
const longest = { en: 110, ja: 56 } as const;

describe.each(LOCALES)('the short texts of all refusals in %s', (locale) => {
  const t = translate[locale];

  test(`have cause and solution, and fit in three lines (${refusals.length} refusals)`, () => {
    expect(refusals.length).toBeGreaterThan(180);
    for (const effect of refusals) {
      const text = refusedText(t, off, [effect]) ?? '';
      expect([...text].length, text).toBeLessThanOrEqual(longest[locale]);
      expect(text, JSON.stringify(effect)).toMatch(
        locale === 'en' ? /^[“A-Za-z].{25,}\.$/ : /^.{12,}。$/,
      );
      expect(text).not.toMatch(/\{\{|undefined/);
      // The cause and the solution are two separate clauses.
      expect(text.split(locale === 'en' ? /[.:;,] / : /[。、]/).length, text).toBeGreaterThan(1);
    }
  });

  test('are each caused by a refusal', () => {
    const used = new Set(refusals.map((effect) => keyOf(refusedText(keys, off, [effect]) ?? '')));
    const texts = [...wordsOf(locale).keys()].filter((key) => key.startsWith('path:refused.'));
    expect([...used].toSorted()).toEqual(texts.toSorted());
  });
});

test('an act that was not refused has no refusal text', () => {
  const none: readonly Effect[] = [
    ...notes
      .filter(({ kind }) => !isRefusal[kind])
      .map((note) => ({ type: 'terminal', note }) as const),
    ...impossible.map((reason) => ({ type: 'refused', reason: reason as RefusalReason }) as const),
    { type: 'code-judged', at: 'sign-in', verdict: { ok: true, timeStep: 1, drift: 0 } },
    { type: 'recovery-code-judged', verdict: { ok: true } },
    { type: 'phone', note: { kind: 'replaced' } },
    { type: 'clock' },
  ];
  expect(refusedText(keys, off, none)).toBeUndefined();
  expect(refusedText(keys, off, [...none, { type: 'refused', reason: 'not-simulated' }])).toBe(
    `path:refused.not-simulated {"label":"simulator:do.use-practice-password","defaultValue":""}`,
  );
});

const exerciseOf = (id: string): Exercise => {
  const exercise = findExercise(id);
  if (!exercise) throw new TypeError(id);
  return exercise;
};

const lineAt = (options: Partial<Parameters<typeof nextLine>[0]>): NextLineContent =>
  nextLine({
    ...{ t: keys, exercise: exerciseOf('first-enrollment'), world: off, effects: [] },
    ...{ seen: nothingTyped, canUndo: true, reachable: true },
    ...options,
  });

describe('the next line', () => {
  const missing: Effect = { type: 'refused', reason: 'password-not-given' };
  const on = beginExercise(exerciseOf('sign-in'), 'today', stamps());

  test('is a step of the plan before the goal', () => {
    const line = lineAt({});
    expect(line).toMatchObject({ kind: 'step', step: { target: '[data-control="avatar"]' } });
  });

  test('is the cause and the solution after a refusal, with the next step', () => {
    const line = lineAt({ effects: [missing] });
    expect(line).toMatchObject({ kind: 'refused', step: { target: '[data-control="avatar"]' } });
    expect(keyOf(line.text)).toBe('path:refused.password-not-given');
  });

  test('is the refusal of the last act, or else the one of an earlier page', () => {
    const kept = { key: 'path:refused.code.emailed' };
    const said = (effects: readonly Effect[]) => keyOf(lineAt({ kept, effects }).text);
    expect(said([])).toBe(kept.key);
    expect(said([missing])).toBe('path:refused.password-not-given');
  });

  test('is the next step if this version has no text for a refusal of an earlier page', () => {
    const known = keys as unknown as (key: string, values?: object) => string;
    const t = ((key: string, values?: object) =>
      key === 'path:refused.gone' ? '' : known(key, values)) as unknown as Translate;
    expect(lineAt({ t, kept: { key: 'path:refused.gone' } })).toEqual(lineAt({}));
  });

  test('is what was learned, with the next exercise, at the goal', () => {
    const line = lineAt({ world: on });
    expect(line).toEqual({
      kind: 'reached',
      text: 'path:exercise.first-enrollment.learned',
      next: 'sign-in',
    });
    expect(lineAt({ world: on, effects: [missing] })).toMatchObject({
      kind: 'refused',
      next: 'sign-in',
    });
  });

  test('has no next exercise after the last one', () => {
    const world = newWorld({ edition: 'today' });
    const exercise = { ...exerciseOf(listedIds.at(-1) ?? ''), goal: () => true };
    expect(lineAt({ exercise, world })).not.toHaveProperty('next');
  });

  test('says that the goal can no longer be reached, and offers the ways out', () => {
    expect(lineAt({ reachable: false })).toEqual({
      kind: 'stuck',
      text: 'path:stuck.goal',
      waysOut: ['undo', 'get-back-in'],
    });
    expect(lineAt({ reachable: false, canUndo: false })).toEqual({
      kind: 'stuck',
      text: 'path:stuck.begun',
      waysOut: ['get-back-in'],
    });
    const exercise = { ...exerciseOf('sign-in'), plan: () => undefined, goal: () => false };
    expect(lineAt({ exercise }).kind).toBe('stuck');
    expect(lineAt({ reachable: false, effects: [missing] })).toMatchObject({
      kind: 'refused',
      waysOut: ['undo', 'get-back-in'],
    });
  });
});

describe.each(LOCALES)('every step of every exercise in %s', (locale) => {
  /** The maximum width: two lines at 1280 px, three on a phone. */
  const fits = { en: 100, ja: 50 } as const;
  /** In characters. A Japanese character is as wide as two Latin ones. */
  const widthOf = (text: string) =>
    [...text].reduce((sum, each) => sum + (locale === 'ja' && each < '\u0100' ? 0.5 : 1), 0);
  const lines = exercises.flatMap((exercise) =>
    editionsOf(exercise.id).flatMap((edition) => {
      const stamp = stamps();
      let world = beginExercise(exercise, edition, stamp);
      const said: { readonly text: string; readonly label: string }[] = [];
      for (let nth = 0; nth < 30 && !exercise.goal(world); nth += 1) {
        const { at, entropy } = stamp();
        const nowMs = simulatedNow(world.clock, at);
        const act = exercise.plan({ world, nowMs });
        if (!act) throw new RangeError(exercise.id);
        // The text that the reader entered for this act: first no text, then all of it.
        const typed =
          act.type === 'hub.submit'
            ? { field: act.text }
            : act.type === 'terminal.enter'
              ? { line: act.line }
              : act.type === 'token.create' || act.type === 'token.save'
                ? { token: { description: act.description, permission: 'read' as const } }
                : {};
        for (const seen of [{}, typed] as readonly Partial<Seen>[]) {
          const line = nextLine({
            ...{ t: translate[locale], exercise, world, effects: [] },
            ...{ canUndo: true, reachable: true },
            seen: { ...nothingTyped, nowMs, ...seen },
          });
          if (line.kind !== 'step') throw new RangeError(exercise.id);
          said.push({ text: line.text, label: line.step.label });
        }
        world = update(world, { ...act, at, entropy }).world;
      }
      return said;
    }),
  );

  test(`quotes its control and fits (${new Set(lines.map(({ text }) => text)).size} texts)`, () => {
    expect(lines.length).toBeGreaterThan(500);
    const quote = locale === 'en' ? ['“', '”'] : ['「', '」'];
    for (const { text, label } of lines) {
      expect(text).toContain(quote.join(label));
      expect(widthOf(text), text).toBeLessThanOrEqual(fits[locale]);
    }
  });
});
