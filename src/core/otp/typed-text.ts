/**
 * Text as people really type, paste or autofill it, and what it looks like.
 *
 * Folding undoes what keyboards, input methods and apps add around a code: full-width forms
 * (Unicode NFKC), spaces of any width, hyphens and dashes, invisible format characters, line ends.
 * Recognition only names a thing so that a refusal can say "this is your recovery code"; it never
 * decides whether something is right. Both forget the text: callers keep the name alone.
 */

/** What a text resembles, `unknown` when nothing is recognised. */
export type Likeness =
  | 'authentication-code'
  | 'recovery-code'
  | 'text-code'
  | 'key-uri'
  | 'access-token'
  | 'password'
  | 'unknown';

// U+30FC is what a Japanese keyboard in full-width mode types on the hyphen key.
const separators = /[\s\p{Pd}\p{Cf}\u2212\u30FC]/gu;

/** The text in compatibility form, without spaces, dashes and invisible characters. */
export function foldTyped(text: string): string {
  return text.normalize('NFKC').replace(separators, '');
}

/** The name of what the text resembles. Recovery codes have 13 symbols, secrets 32 (facts §4). */
export function likenessOf(text: string): Likeness {
  const written = text.normalize('NFKC').trim();
  if (/^otpauth:/i.test(written)) return 'key-uri';
  if (/^dckr_[a-z]+[_.]/i.test(written) || /^eyJ[\w-]+\./.test(written)) return 'access-token';
  if (/^(?:my |practice |docker )?password$/i.test(written) || written === 'パスワード') {
    return 'password';
  }
  const folded = foldTyped(text).toUpperCase();
  if (/^[0-9]{6}$/.test(folded)) return 'authentication-code';
  if (/^[0-9A-Z]{13}$/.test(folded) && /[A-Z]/.test(folded)) return 'recovery-code';
  if (/^[A-Z2-7]{32}$/.test(folded)) return 'text-code';
  return 'unknown';
}
