/**
 * The keys of the texts about a refusal. `refusals.json` has the long explanations. `path.json` has
 * the same keys under `refused`, with the cause and the solution in one line.
 */
import type { RecoveryVerdict, Verdict } from '../core/account/account.ts';
import type { EmailCodeVerdict } from '../core/account/email-code.ts';
import type { PhoneNote } from '../core/devices/phone.ts';
import type { SecurityKeyNote } from '../core/devices/security-key.ts';
import type { TerminalNote } from '../core/devices/terminal/note.ts';
import type { Likeness } from '../core/otp/typed-text.ts';
import { demoIdentity } from '../core/world/demo-identity.ts';
import type { DeviceCodeRefusal, Effect } from '../core/world/effect.ts';
import type { Words } from '../i18n/translate.ts';
import { timeOfDay } from './time-of-day.ts';

/** The dotted paths to the texts in a tree of texts. */
type Leaves<Tree> = {
  [Name in keyof Tree & string]: Tree[Name] extends string ? Name : `${Name}.${Leaves<Tree[Name]>}`;
}[keyof Tree & string];

/** A key in `refusals.json`. */
type RefusalKey =
  `refusals:${Exclude<Leaves<Words['refusals']>, `docker.${string}` | `attempts.${string}`>}`;

/** The key of the short text of the same refusal. */
const shortKeyOf = (key: RefusalKey) => key.replace('refusals:', 'path:refused.') as ShortKey;

type ShortKey = RefusalKey extends `refusals:${infer Key}` ? `path:refused.${Key}` : never;

export type KeyedRefusal = {
  readonly key: RefusalKey;
  readonly values?: Readonly<Record<string, string | number>>;
};

/** A refusal in the next line, in the form in which it is stored. */
export type LineRefusal = {
  readonly key: string;
  readonly values?: Readonly<Record<string, string | number>>;
  /** Present after an attempt that counted. */
  readonly attemptsLeft?: number;
};

/** The first refusal among the effects of one act. */
export function lineRefusal(effects: readonly Effect[]): LineRefusal | undefined {
  for (const effect of effects) {
    const refused = refusalKeyOf(effect);
    const left = 'attemptsLeft' in effect ? { attemptsLeft: effect.attemptsLeft } : {};
    if (refused) return { ...refused, ...left, key: shortKeyOf(refused.key) };
    const terminal = effect.type === 'terminal' ? terminalRefusal(effect.note) : undefined;
    if (terminal) return terminal;
  }
  return undefined;
}

/** What belongs in each field. The fields are groups of texts in `refusals.json`. */
const belongs = {
  code: 'authentication-code',
  key: 'text-code',
  recovery: 'recovery-code',
  'email-code': 'authentication-code',
  'device-code': 'device-code',
} as const satisfies Readonly<Record<string, Likeness>>;
type Field = keyof typeof belongs;

type MisplacedKey<In extends Field> = In extends Field
  ? `refusals:${In}.looks-${Exclude<Likeness, 'unknown' | 'key-uri' | (typeof belongs)[In]>}`
  : never;

/**
 * The key of the text about a thing in a field in which it does not belong. `undefined` if the text
 * in the field is not recognized, or belongs there and is refused for another reason.
 */
function misplacedKey<In extends Field>(field: In, looksLike: Likeness) {
  // Both are the secret for the app.
  const what = looksLike === 'key-uri' ? 'text-code' : looksLike;
  return what === 'unknown' || what === belongs[field]
    ? undefined
    : (`refusals:${field}.looks-${what}` as MisplacedKey<In>);
}

/** A refusal that an earlier page stored; `undefined` if the value is not one. */
export function readLineRefusal(stored: unknown): LineRefusal | undefined {
  const { key, values, attemptsLeft } = Object(stored) as { [Part in keyof LineRefusal]?: unknown };
  if (typeof key !== 'string' || !key.startsWith('path:refused.')) return undefined;
  const inserted = Object.entries(Object(values) as object).filter(
    (entry): entry is [string, string | number] => ['string', 'number'].includes(typeof entry[1]),
  );
  return {
    key,
    values: Object.fromEntries(inserted),
    ...(typeof attemptsLeft === 'number' && { attemptsLeft }),
  };
}

/** The refusal of a command, from its note; `undefined` for any other note. */
function terminalRefusal(note: TerminalNote): LineRefusal | undefined {
  switch (note.kind) {
    case 'credential-refused':
      return { key: `path:refused.login.${note.reason}`, values: { id: demoIdentity.dockerId } };
    case 'wrong-thing':
      return { key: `path:refused.wrong.${note.what}` };
    case 'device-login-refused':
    case 'device-login-expired':
    case 'file-is-token':
    case 'no-file-yet':
    case 'name-as-server':
    case 'hub-address':
    case 'username-needed':
    case 'not-a-terminal':
    case 'secret-as-username':
    case 'secret-as-command':
    case 'real-credential-withheld':
    case 'logout-kept-credential':
    case 'nothing-to-remove':
    case 'denied':
    case 'denied-to-other':
    case 'pull-limit':
    case 'sign-in-locked':
    case 'no-browser-here':
    case 'store-missing':
    case 'insufficient-scope':
    case 'unclosed-quote':
    case 'not-simulated':
    case 'unknown-command':
    case 'unset-variable':
    case 'meant':
      return { key: `path:refused.terminal.${note.kind}` };
    default:
      return undefined;
  }
}

/**
 * The refusal of one effect of an act on the website or on a device; `undefined` if the effect is
 * not a refusal.
 */
function refusalKeyOf(effect: Effect): KeyedRefusal | undefined {
  switch (effect.type) {
    case 'code-judged':
      return effect.verdict.ok ? undefined : codeRefusalKey(effect.verdict);
    case 'recovery-code-judged':
      return effect.verdict.ok ? undefined : recoveryRefusalKey(effect.verdict);
    case 'email-code-refused':
      return { key: emailCodeRefusalKey(effect.verdict) };
    case 'device-code-refused':
      return { key: deviceCodeRefusalKey(effect) };
    case 'access-token-refused':
      return { key: `refusals:token.${effect.reason}` };
    case 'phone':
    case 'key':
      return deviceRefusalKey(effect.note);
    case 'refused':
      switch (effect.reason) {
        case 'password-not-given':
        case 'password-forgotten':
        case 'not-simulated':
          return { key: `refusals:${effect.reason}` };
        case 'no-recovery-code-on-file':
          return { key: 'refusals:recovery.none-on-file' };
        // No control on a screen causes these.
        case 'not-on-this-screen':
        case 'nothing-to-keep':
          return undefined;
      }

    default:
      return undefined;
  }
}

export function codeRefusalKey(verdict: Extract<Verdict, { ok: false }>): KeyedRefusal {
  switch (verdict.reason) {
    case 'malformed': {
      const { looksLike, problem, count } = verdict;
      const misplaced = misplacedKey('code', looksLike);
      return misplaced
        ? { key: misplaced }
        : { key: `refusals:code.${problem}`, values: { digits: count } };
    }
    case 'emailed':
      return { key: 'refusals:code.emailed' };
    case 'mismatch':
    case 'earlier-setup':
      return {
        key: `refusals:code.${verdict.reason}`,
        values: { issuer: demoIdentity.issuer },
      };
    case 'out-of-window':
      return {
        key: verdict.secondsOff < 0 ? 'refusals:code.late' : 'refusals:code.early',
        values: { seconds: Math.abs(verdict.secondsOff) },
      };
    case 'replayed':
    case 'superseded':
      return verdict.nextInSeconds > 0
        ? { key: `refusals:code.${verdict.reason}`, values: { seconds: verdict.nextInSeconds } }
        : { key: `refusals:code.${verdict.reason}-now` };
    case 'clock-set-back':
      return { key: 'refusals:code.clock-set-back' };
    case 'throttled':
      return {
        key: `refusals:code.throttled${verdict.clock ? '-set-back' : ''}`,
        values: { time: timeOfDay('medium', verdict.untilMs) },
      };
  }
}

export function recoveryRefusalKey(verdict: Extract<RecoveryVerdict, { ok: false }>): KeyedRefusal {
  switch (verdict.reason) {
    case 'mismatch':
      return { key: 'refusals:recovery.mismatch' };
    case 'no-code-on-file':
      return { key: 'refusals:recovery.none-on-file' };
    case 'retired':
      return { key: `refusals:recovery.${verdict.how}` };
    case 'throttled':
      return {
        key: `refusals:recovery.throttled${verdict.clock ? '-set-back' : ''}`,
        values: { time: timeOfDay('medium', verdict.untilMs) },
      };
    case 'malformed':
      return {
        key:
          misplacedKey('recovery', verdict.looksLike) ??
          (verdict.problem === 'empty' ? 'refusals:recovery.empty' : 'refusals:recovery.malformed'),
      };
  }
}

export const emailCodeRefusalKey = (verdict: Extract<EmailCodeVerdict, { ok: false }>) =>
  verdict.reason === 'malformed'
    ? (misplacedKey('email-code', verdict.looksLike) ?? 'refusals:email-code.not-six-digits')
    : (`refusals:email-code.${verdict.reason}` as const);

export const deviceCodeRefusalKey = (refusal: DeviceCodeRefusal) =>
  (refusal.reason === 'not-a-code' ? misplacedKey('device-code', refusal.looksLike) : undefined) ??
  (`refusals:device-code.${refusal.reason}` as const);

/** `undefined` if the device accepted what it was given. */
export function deviceRefusalKey(note: PhoneNote | SecurityKeyNote): KeyedRefusal | undefined {
  if (note.kind !== 'refused') return undefined;
  const { refusal } = note;
  switch (refusal.reason) {
    case 'phone-lost':
    case 'key-lost':
    case 'no-key-inserted':
    case 'no-such-entry':
    case 'full':
    case 'already-there':
    case 'camera-blocked':
      return { key: `refusals:device.${refusal.reason}` };
    case 'empty':
    case 'too-short':
    case 'too-long':
    case 'bad-symbol':
      return { key: misplacedKey('key', refusal.looksLike) ?? `refusals:key.${refusal.reason}` };
    case 'export':
    case 'html-escaped':
    case 'truncated':
    case 'counter-based':
    case 'unsupported':
    case 'bad-secret':
    case 'bad-key-uri':
      return { key: `refusals:key.${refusal.reason}` };
    case 'not-a-key-uri':
      return { key: 'refusals:key.not-a-key' };
  }
}
