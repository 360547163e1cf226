/**
 * The key URI: what a QR code at enrollment holds (Google's Key URI Format; both Internet-Drafts of
 * the same name agree on the subset used here).
 *
 * Writing and parsing are otpauth's; it percent-encodes (a space is %20, never +). Ours is the
 * promise that only what every app understands comes out or goes in: TOTP, SHA1, 6 digits, 30 s.
 */
import { TOTP, URI } from 'otpauth/bare';
import { readTextCode, type Secret } from './base32.ts';
import { digits, period } from './totp.ts';
import { likenessOf, type Likeness } from './typed-text.ts';

export type KeyUriReading =
  | {
      readonly ok: true;
      readonly issuer: string;
      readonly account: string;
      readonly secret: Secret;
    }
  | {
      readonly ok: false;
      /** `unsupported`: a kind, hash, length or period that common apps get silently wrong. */
      readonly reason: 'not-a-key-uri' | 'bad-key-uri' | 'bad-secret' | 'unsupported';
      readonly looksLike: Likeness;
    };

/** The key URI of an account. Throws a RangeError if issuer or account is empty or has a colon. */
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

/** Reads the text found in a picture or pasted. */
export function readKeyUri(text: string): KeyUriReading {
  const refuse = (
    reason: 'not-a-key-uri' | 'bad-key-uri' | 'bad-secret' | 'unsupported',
  ): KeyUriReading => ({ ok: false, reason, looksLike: likenessOf(text) });
  const written = text.trim();
  if (!/^otpauth:\/\//i.test(written)) return refuse('not-a-key-uri');
  if ((written.match(/[?&]secret=/gi) ?? []).length !== 1) return refuse('bad-key-uri');
  const parsed = parse(written);
  if (parsed === undefined) return refuse('bad-key-uri');
  if (
    !(parsed instanceof TOTP) ||
    parsed.algorithm !== 'SHA1' ||
    parsed.digits !== digits ||
    parsed.period !== period
  ) {
    return refuse('unsupported');
  }
  const key = readTextCode(parsed.secret.base32);
  if (!key.ok) return refuse('bad-secret');
  return { ok: true, issuer: parsed.issuer, account: parsed.label, secret: key.secret };
}

function parse(text: string): ReturnType<typeof URI.parse> | undefined {
  try {
    // The bare build must be given an HMAC; reading a URI never calls it.
    return URI.parse(text, { hmac: () => new Uint8Array(20) });
  } catch {
    return undefined;
  }
}
