/**
 * Folds text that a person typed, pasted, or autofilled, and recognizes what it resembles.
 *
 * Folding removes what keyboards, input methods, and apps add to a code: full-width forms (Unicode
 * NFKC), spaces of any width, hyphens and dashes, invisible format characters, and line ends
 * (trials.md#code-with-space, trials.md#full-width-digits). A `Likeness` lets a refusal say "this
 * is your recovery code"; it does not decide whether the text is correct, and it does not contain
 * the text, so it can be stored.
 */

/** What a text resembles; `unknown` if it is not recognized. */
export type Likeness =
  | 'authentication-code'
  | 'recovery-code'
  | 'text-code'
  | 'key-uri'
  | 'access-token'
  | 'device-code'
  | 'password'
  | 'unknown';

// U+30FC: a Japanese keyboard in full-width mode types it for the hyphen key.
const separators = /[\s\p{Pd}\p{Cf}\u2212\u30FC]/gu;

/** Normalizes the text to NFKC and removes spaces, dashes, and invisible characters. */
export function foldTyped(text: string): string {
  return text.normalize('NFKC').replace(separators, '');
}

const marks = '[\\s\\p{Ps}\\p{Pe}\\p{Pi}\\p{Pf}\\p{Cf}"\'`*<>.,;。、]+';
const marksAround = new RegExp(`^${marks}|${marks}$`, 'gu');
const labelWithColon = /^[^:=]{0,40}(?::|=(?=\s*[^\s=]))/;
const labelWithoutColon =
  /^(?:(?:[a-z0-9]+[ -]){0,3}code|[\p{sc=Katakana}\p{sc=Han}ー]{0,15}コード)[\s\p{Pd}\p{Ps}\p{Pi}"'`*]+/iu;
/** A longer text is not a code with a label. */
const longestLabeled = 200;

/** Removes what people copy with a code: a label before it, and brackets, quotes, or a full stop
 * around it (trials.md#label-around-code). */
export function withoutLabel(text: string): string {
  const written = text.normalize('NFKC');
  if (written.length > longestLabeled) return written;
  const bare = written.replace(marksAround, '');
  const label = labelWithColon.exec(bare) ?? labelWithoutColon.exec(bare);
  const named = label !== null && /\p{L}/u.test(label[0]);
  return (named ? bare.slice(label[0].length) : bare).replace(marksAround, '');
}

/** The letters of a device confirmation code, which are consonants (facts.md#device-code-symbols). */
export const deviceCodeLetters = 'BCDFGHJKLMNPQRSTVWXZ';
const deviceCode = new RegExp(`^[${deviceCodeLetters}]{8}$`);

/** Recognizes a text by its form: a recovery code has 13 symbols, a text code has 32, and a device
 * confirmation code has eight letters (facts.md#choice-recovery-code-form, facts.md#secret-length,
 * facts.md#device-code-shape). */
export function likenessOf(text: string): Likeness {
  if (/(?:^|[^a-z])otpauth(?:-migration)?:/i.test(text.normalize('NFKC'))) return 'key-uri';
  const written = withoutLabel(text);
  if (/^dckr_[a-z]+[_.]/i.test(written) || /^eyJ[\w-]+\./.test(`${written}.`))
    return 'access-token';
  if (/^(?:(?:my|practice|docker)[ -])?password$/i.test(written) || written === 'パスワード') {
    return 'password';
  }
  const folded = foldTyped(written).toUpperCase();
  if (/^[0-9]{6}$/.test(folded)) return 'authentication-code';
  if (/^[0-9A-Z]{13}$/.test(folded) && /[A-Z]/.test(folded)) return 'recovery-code';
  if (/^[A-Z2-7]{32}$/.test(folded)) return 'text-code';
  if (deviceCode.test(folded)) return 'device-code';
  return 'unknown';
}
