import { createHash } from 'node:crypto';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/**
 * Removes from each page's Content Security Policy the hashes of scripts and styles that the page
 * does not contain. Astro lists the hashes of the whole site, about 400 incompressible bytes per
 * page. A shorter list is also stricter.
 */
const INLINE = /<(script|style)(?![^>]*\bsrc=)[^>]*>([\s\S]*?)<\/\1>/g;

const hashOf = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

function withOwnHashes(html: string): string {
  const own = new Set([...html.matchAll(INLINE)].map(([, , text = '']) => hashOf(text)));
  return html.replace(/ 'sha256-[^']+'/g, (hash) => (own.has(hash.trim()) ? hash : ''));
}

export const ownHashes: AstroIntegration = {
  name: 'own-hashes',
  hooks: {
    'astro:build:done': ({ dir }) => {
      const folder = fileURLToPath(dir);
      for (const file of globSync('**/*.html', { cwd: folder })) {
        const path = folder + file;
        writeFileSync(path, withOwnHashes(readFileSync(path, 'utf8')));
      }
    },
  },
};
