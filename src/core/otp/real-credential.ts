/**
 * Finds text in the form of a real service's password, token, or key, anywhere in a text
 * (facts.md#credential-shapes).
 *
 * Forms: Docker's tokens, and the UUIDs used before 2022 (facts.md#token-text-form); JSON Web
 * Tokens (RFC 7519, section 3.1) and the longer Base64 of JSON that Amazon ECR issues; the prefixes
 * of services whose tokens are used with registries and in CI (GitHub's "token formats", GitLab's
 * "token prefixes", the rules of Gitleaks and TruffleHog); and Base64 (RFC 4648, sections 4 and 5)
 * of `user:password`, as config.json stores a login. A plain password has no form; the terminal
 * recognizes one by its position in a command.
 */
import { foldText, type Span } from './folded-text.ts';

const startsAnywhere = [
  String.raw`dckr_(?:pat|oat)_[\w-]{6,}`,
  String.raw`[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?![0-9a-z])`,
  String.raw`github_pat_\w{6,}`,
  String.raw`gl(?:agent|cbt|dt|ffct|ft|imt|oas|pat|ptt|rt|soat|wt)-[\w-]{6,}`,
  String.raw`npm_[0-9a-z]{16,}`,
  String.raw`xox[a-z]-[\w-]{6,}`,
  String.raw`hf_[0-9a-z]{16,}`,
  String.raw`pypi-a[\w-]{12,}`,
  String.raw`ya29\.[\w-]{8,}`,
  String.raw`[sr]k_(?:live|test)_[0-9a-z]{6,}`,
  String.raw`do[opr]_v1_[0-9a-f]{6,}`,
  String.raw`tskey-[\w-]{8,}`,
  String.raw`-----BEGIN [A-Z ]{0,30}PRIVATE KEY[^\0]*`,
];
/** Matched only at the start of a word. The last one is a UUID without hyphens; in the name of an
 * image or a file, 32 hex digits are a checksum. */
const startsWord = [
  String.raw`(^|[^\w.])(?:gh[opsur]_[0-9a-z]{6,}|hv[brs]\.[\w-]{16,})`,
  String.raw`(^|[^\w:@/.-])[0-9a-f]{32}(?![\w:@/.-])`,
];
/** Matched case-sensitively, because otherwise names of images would match. */
const exact = [
  String.raw`(^|\W)eyJ[\w-]{8,}\.[\w.-]{4,}`,
  String.raw`(^|\W)eyJ[\w+/-]{32,}={0,2}`,
  String.raw`(^|[^0-9A-Z])A(?:KIA|SIA|BIA|CCA)[0-9A-Z]{12,}`,
  String.raw`(^|\W)sk-(?=[\w-]{0,60}[A-Z])(?=[\w-]{0,60}[0-9])[\w-]{16,}`,
  String.raw`(^|\W)AIza[\w-]{20,}`,
  String.raw`(^|\W)ATATT3[\w=-]{12,}`,
];
/** If a pattern has a group, the group matches the text before the credential. */
const patterns = [
  new RegExp(startsAnywhere.join('|'), 'gi'),
  ...startsWord.map((source) => new RegExp(source, 'gi')),
  ...exact.map((source) => new RegExp(source, 'g')),
];
const base64Run = /[\w+/-]{11,}={0,2}/g;

/** The ranges of the text that have the form of a real credential. */
export function realCredentials(text: string): readonly Span[] {
  const folded = foldText(text);
  const matches = patterns.flatMap((pattern) => [...folded.text.matchAll(pattern)]);
  const logins = [...folded.text.matchAll(base64Run)].filter(([run]) => holdsLogin(run));
  return [...matches, ...logins].map(({ 0: match, 1: before = '', index }) =>
    folded.original({ from: index + before.length, to: index + match.length }),
  );
}

/** Whether the text contains something in the form of a real credential. Such text must not be
 * stored (trials.md#credential-kept). */
export function looksLikeRealCredential(text: string): boolean {
  return realCredentials(text).length > 0;
}

/** Whether a run of Base64 characters, or a part of it between separators, decodes to
 * `user:password` or to text with a Docker token. */
function holdsLogin(run: string): boolean {
  return [run, ...run.split(/[/_-]/)].some((part) => {
    // Base64 of text has uppercase and lowercase letters; most names and codes have one case.
    if (!/[a-z]/.test(part) || !/[A-Z]/.test(part)) return false;
    const decoded = decodeBase64(part);
    return /^[\p{L}\p{N}_.@+-]+:[^\p{Cc}]{4,}$/u.test(decoded) || /dckr_[po]at_/.test(decoded);
  });
}

const base64Digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Decodes Base64 to UTF-8 text without trailing line ends; empty if the bytes are not UTF-8. */
function decodeBase64(base64: string): string {
  let [bits, held, escaped] = [0, 0, ''];
  for (const digit of base64.replace(/-/g, '+').replace(/_/g, '/').replace(/=+$/, '')) {
    held = (held << 6) | base64Digits.indexOf(digit);
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    escaped += `%${((held >> bits) & 255).toString(16).padStart(2, '0')}`;
    held &= (1 << bits) - 1;
  }
  try {
    return decodeURIComponent(escaped).replace(/[\r\n]+$/, '');
  } catch {
    return '';
  }
}
