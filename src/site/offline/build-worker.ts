/**
 * Builds the worker (`worker.ts`) with the list of the site's files and their hashes, and writes
 * the file by which the worker recognizes the site.
 */
import { createHash } from 'node:crypto';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build } from 'vite';
import { SITE_ID } from '../../storage/names.ts';
import { documents, everywhere } from '../build/server-headers.ts';

/** Without pictures: only other sites show the pictures for shared pages. */
const KEPT = '**/*.{html,css,js,svg,md,txt,webmanifest,xml}';
/** The worker itself sends this page, since a server might answer its address with an error. */
const NOT_FOUND = '404.html';

export const offlineWorker: AstroIntegration = {
  name: 'offline-worker',
  hooks: {
    'astro:build:done': async ({ dir, logger }) => {
      const folder = fileURLToPath(dir);
      const files = globSync(KEPT, { cwd: folder })
        .map((file) => file.replaceAll('\\', '/'))
        .filter((file) => file !== NOT_FOUND)
        .toSorted();
      const entries = files.map((url) => {
        const hash = createHash('sha256')
          .update(readFileSync(folder + url))
          .digest();
        // The name of a hashed file is its revision.
        const revision = url.startsWith('_astro/') ? null : hash.toString('hex').slice(0, 20);
        return { url, revision, integrity: `sha256-${hash.toString('base64')}` };
      });
      const notFound = {
        html: readFileSync(folder + NOT_FOUND, 'utf8'),
        headers: { ...everywhere, ...documents, 'Content-Type': 'text/html; charset=utf-8' },
      };
      writeFileSync(`${folder}${SITE_ID}.txt`, `${SITE_ID}\n`);
      await build({
        configFile: false,
        publicDir: false,
        logLevel: 'warn',
        define: {
          KEPT_FILES: JSON.stringify(entries),
          NOT_FOUND: JSON.stringify(notFound),
          'process.env.NODE_ENV': JSON.stringify('production'),
        },
        build: {
          outDir: folder,
          emptyOutDir: false,
          target: 'es2022',
          lib: {
            entry: fileURLToPath(new URL('worker.ts', import.meta.url)),
            formats: ['iife'],
            name: 'worker',
            fileName: () => 'sw.js',
          },
        },
      });
      logger.info(`${files.length} files`);
    },
  },
};
