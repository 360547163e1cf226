/**
 * Independent programs: `zbarimg` reads a QR code from an image, and `oathtool` computes the code
 * that any RFC 6238 client would show. `npm run machine` installs both.
 */
import { execFileSync } from 'node:child_process';
import { isThere, notInstalled } from './program.ts';
import { zbarimg } from './qr-readers.ts';

/** Why tests with these programs are skipped, or undefined if both are installed. */
export function missingPeers(): string | undefined {
  return notInstalled(['zbarimg', 'oathtool'].filter((program) => !isThere(program)));
}

/** The text of the QR code on a PNG. Throws if there is no readable code. */
export function readQrCode(png: Buffer): string {
  const [text] = zbarimg.texts(png);
  if (text === undefined) throw new Error('zbarimg reads no QR code on the picture');
  return text;
}

/** The six digits for a Base32 secret at a time in epoch milliseconds, SHA-1, 30 s. */
export function codeFromOathtool(secret: string, atMs: number): string {
  const at = `@${Math.floor(atMs / 1000)}`;
  // The secret is passed by standard input, because arguments are visible to other users of the
  // machine.
  const input = { input: secret, encoding: 'utf8' as const };
  return execFileSync('oathtool', ['--base32', '--totp', '--now', at, '-'], input).trim();
}
