/** A second TOTP implementation, so that tests do not compare the product with itself. */
import { generateSync } from 'otplib';

/** The six digits for a Base32 secret at a time in epoch milliseconds, SHA-1, 30 s (RFC 6238). */
export const oracleCode = (secret: string, atMs: number): string =>
  generateSync({ secret, epoch: Math.floor(atMs / 1000) });
