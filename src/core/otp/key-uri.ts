/**
 * The key URI: the content of the QR code at enrollment (facts.md#key-uri). Google's wiki page "Key
 * URI Format" defines it, and the two Internet-Drafts of that name agree with it on the parts that
 * are used here.
 *
 * otpauth writes and parses the URI and percent-encodes it: a space is %20, not +. This module
 * writes and accepts only values that every app supports: TOTP, SHA-1, 6 digits, and 30 seconds
 * (facts.md#key-uri-ignored). A pasted text has a separate reason for each type of refusal
 * (trials.md#key-uri-pasted).
 */
import { TOTP, URI } from 'otpauth/bare';
import { readTextCode, type Secret } from './base32.ts';
import { digits, period } from './totp.ts';
import { likenessOf, type Likeness } from './typed-text.ts';

type KeyUriProblem =
  | 'not-a-key-uri'
  /** Google Authenticator's export of several accounts, `otpauth-migration:`. */
  | 'export'
  /** Copied from the source of a page, with `&amp;` in place of `&`. */
  | 'html-escaped'
  /** The end of the URI is missing. */
  | 'truncated'
  /** An HOTP URI, whose codes depend on a counter and not on the time. */
  | 'counter-based'
  /** A hash, number of digits, or period that common apps ignore. */
  | 'unsupported'
  | 'bad-secret'
  | 'bad-key-uri';

export type KeyUriReading =
  | {
      readonly ok: true;
      readonly issuer: string;
      readonly account: string;
      readonly secret: Secret;
    }
  | {
      readonly ok: false;
      readonly reason: KeyUriProblem;
      readonly looksLike: Likeness;
    };

/** Writes a key URI. Throws a RangeError if `issuer` or `account` is empty or contains a colon. */
export function formatKeyUri(options: {
  readonly issuer: string;
  readonly account: string;
  readonly secret: Secret;
}): string {
  const { issuer, account, secret } = options;
  for (const [name, value] of Object.entries({ issuer, account })) {
    if (value === '' || value.includes(':')) {
      throw new RangeError(`formatKeyUri: ${name} must have text and no colon`);
    }
  }
  return new TOTP({ issuer, label: account, secret, algorithm: 'SHA1', digits, period }).toString();
}

/** Reads a key URI that a QR code contained or that a person pasted. */
export function readKeyUri(text: string): KeyUriReading {
  const refuse = (reason: KeyUriProblem): KeyUriReading => ({
    ok: false,
    reason,
    looksLike: likenessOf(text),
  });
  const written = bareUri(text);
  if (written === undefined) return refuse('not-a-key-uri');
  if (/^otpauth-migration:/i.test(written)) return refuse('export');
  if (/&(?:amp|#38|#x26);/i.test(written)) return refuse('html-escaped');
  if (/^otpauth:\/\/hotp(?:\/|$)/i.test(written)) return refuse('counter-based');
  if ((written.match(/[?&]secret=/gi) ?? []).length > 1) return refuse('bad-key-uri');
  if (isTruncated(written)) return refuse('truncated');
  const parsed = parse(written);
  if (!(parsed instanceof TOTP)) return refuse('bad-key-uri');
  if (!/^sha-?1$/i.test(parsed.algorithm) || parsed.digits !== digits || parsed.period !== period) {
    return refuse('unsupported');
  }
  const key = readTextCode(parsed.secret.base32);
  if (!key.ok) return refuse('bad-secret');
  return { ok: true, issuer: parsed.issuer, account: parsed.label, secret: key.secret };
}

const marksAfter = /[\s\p{Pe}\p{Pf}"'`>,.;,。、]+$/u;

/**
 * The URI without a label before it, without quotes or brackets around it, and without line endings
 * and invisible characters in it. `undefined` if the text has no URI.
 */
function bareUri(text: string): string | undefined {
  const written = text.replace(/[\p{Cf}\r\n\t]/gu, '');
  const uri =
    /otpauth(?:-migration)?:.*/i.exec(written) ??
    /otpauth(?:-migration)?:.*/i.exec(written.normalize('NFKC'));
  return uri?.[0].replace(marksAfter, '');
}

/** The values that every app supports, by the name of their parameter. */
const supported = { algorithm: 'SHA1', digits: String(digits), period: String(period) };

/**
 * Whether the end of the URI is missing: it has no secret, has a parameter without a value, or ends
 * with an incomplete value.
 */
function isTruncated(uri: string): boolean {
  const [address = '', query] = uri.split(/\?(.*)/s, 2);
  if (query === undefined)
    return /^otpauth:(?:\/(?:\/(?:t(?:o(?:t(?:p(?:\/.*)?)?)?)?)?)?)?$/i.test(address);
  const parameters = query.split('&').map((each) => each.split(/=(.*)/s, 2));
  const names = parameters.map(([name = '']) => name.toLowerCase());
  if (!names.includes('secret')) return true;
  const [name = '', value] = parameters.at(-1) ?? [];
  if (value === undefined || /%[0-9a-f]?$/i.test(value)) return true;
  if (name.toLowerCase() === 'secret') return isCutSecret(value);
  const whole = Object.entries(supported).find(([known]) => known === name.toLowerCase())?.[1];
  return (
    whole !== undefined && value.length < whole.length && whole.startsWith(value.toUpperCase())
  );
}

/**
 * Whether symbols are missing at the end. Base32 of whole bytes never has 1, 3, or 6 symbols after
 * the last group of eight (RFC 4648, section 6).
 */
function isCutSecret(value: string): boolean {
  const key = readTextCode(value);
  const length = value.replace(/=+$/, '').length;
  return key.ok ? [1, 3, 6].includes(length % 8) : ['empty', 'too-short'].includes(key.reason);
}

function parse(text: string): ReturnType<typeof URI.parse> | undefined {
  try {
    // otpauth's bare build requires an HMAC, but does not call it to parse a URI.
    return URI.parse(text, { hmac: () => new Uint8Array(20) });
  } catch {
    return undefined;
  }
}
