/**
 * Writes `/.well-known/security.txt` (RFC 9116), where to report a vulnerability, into a build that
 * is given an address: `SECURITY_CONTACT`, a `mailto:` or `https:` URI.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import type { AstroIntegration } from 'astro';

/** The RFC recommends less than a year. */
const VALID_DAYS = 180;

export const writeSecurityContact = (contact: string | undefined): AstroIntegration => ({
  name: 'security-contact',
  hooks: {
    'astro:config:setup': () => {
      if (contact && !/^(?:mailto:|https:\/\/)/.test(contact)) {
        throw new Error('SECURITY_CONTACT has to begin with mailto: or https://');
      }
    },
    'astro:build:done': ({ dir }) => {
      if (!contact) return;
      const expires = new Date(Date.now() + VALID_DAYS * 86_400_000).toISOString();
      mkdirSync(new URL('.well-known/', dir), { recursive: true });
      writeFileSync(
        new URL('.well-known/security.txt', dir),
        `Contact: ${contact}\nExpires: ${expires}\nPreferred-Languages: en, ja\n`,
      );
    },
  },
});
