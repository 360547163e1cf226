import { createHash } from 'node:crypto';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * Leaves in each page's policy only the hashes of what stands in that page. Astro lists those of
 * the whole site, some 400 incompressible bytes a page; a shorter list is also the stricter one.
 */
const INLINE = /<(script|style)(?![^>]*\bsrc=)[^>]*>([\s\S]*?)<\/\1>/g;

const hashOf = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

function withOwnHashes(html) {
  const own = new Set([...html.matchAll(INLINE)].map(([, , text]) => hashOf(text)));
  return html.replace(/ 'sha256-[^']+'/g, (hash) => (own.has(hash.trim()) ? hash : ''));
}

export const ownHashes = {
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
