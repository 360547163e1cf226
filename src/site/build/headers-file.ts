/**
 * Writes `_headers` into the build, for Cloudflare Pages and Netlify. Both apply a rule to every
 * address below its path, even if no file exists there: with one rule for `_astro/*`, browsers
 * would cache a "not found" page for a year. So each hashed file has its own rule.
 *
 * Cloudflare reads at most 100 rules
 * (https://developers.cloudflare.com/pages/configuration/headers/).
 */
import { readdirSync, writeFileSync } from 'node:fs';
import type { AstroIntegration } from 'astro';
import { caching, documents, everywhere, worker } from './server-headers.ts';

const rule = (path: string, headers: Readonly<Record<string, string>>): string =>
  [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n');

/**
 * On Cloudflare, `! Name` removes the value of an earlier rule. Without it, both values would be
 * sent.
 */
const instead = (path: string, name: string, value: string): string =>
  [path, `  ! ${name}`, `  ${name}: ${value}`].join('\n');

/** `base` ends in a slash; `assets` are the names of the hashed files. */
const headersFile = (base: string, assets: readonly string[]): string =>
  [
    rule('/*', { ...everywhere, ...documents, 'Cache-Control': caching.pages }),
    instead(`${base}sw.js`, 'Content-Security-Policy', worker['Content-Security-Policy']),
    ...assets.map((name) => instead(`${base}_astro/${name}`, 'Cache-Control', caching.assets)),
  ].join('\n\n') + '\n';

export const writeHeadersFile = (base: string): AstroIntegration => ({
  name: 'headers-file',
  hooks: {
    'astro:build:done': ({ dir }) => {
      const assets = readdirSync(new URL('_astro/', dir)).toSorted();
      writeFileSync(
        new URL('_headers', dir),
        headersFile(base.endsWith('/') ? base : `${base}/`, assets),
      );
    },
  },
});
