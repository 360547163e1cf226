/**
 * Judges nobody here wrote: `zbarimg` reads a QR code off a picture, `oathtool` makes the code that
 * any RFC 6238 client would show. Both come with `npm run machine`.
 */
import { execFileSync } from 'node:child_process';
import { isThere, notInstalled } from './program.ts';
import { zbarimg } from './qr-readers.ts';

/** Why tests with these judges must be skipped, or undefined where both are installed. */
export function missingPeers(): string | undefined {
  return notInstalled(['zbarimg', 'oathtool'].filter((program) => !isThere(program)));
}

/** The text in the one QR code on a PNG. Throws when the picture holds none that can be read. */
export function readQrCode(png: Buffer): string {
  const [text] = zbarimg.texts(png);
  if (text === undefined) throw new Error('zbarimg reads no QR code on the picture');
  return text;
}

/** The six digits for a Base32 secret at a time in epoch milliseconds, SHA-1, 30 s. */
export function codeFromOathtool(secret: string, atMs: number): string {
  const at = `@${Math.floor(atMs / 1000)}`;
  // The secret goes in by standard input: arguments are public on the machine.
  const input = { input: secret, encoding: 'utf8' as const };
  return execFileSync('oathtool', ['--base32', '--totp', '--now', at, '-'], input).trim();
}
