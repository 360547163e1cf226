/**
 * Writes a ZIP file into the build: the whole site with a small server, for a class without a
 * network. `deploy/serve.mjs` serves it with the headers of `server-headers.ts`.
 */
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { strToU8, zipSync } from 'fflate';
import { SITE_ID } from '../../storage/names.ts';
import { caching, documents, everywhere, textTypes, worker } from './server-headers.ts';

export const classZipName = `${SITE_ID}.zip`;

/** The first date that the format knows, for every file: the same site makes the same ZIP file. */
const DATE = new Date(1980, 0, 1);

/** `base` is the path below which the site is built. */
export const writeClassZip = (base: string): AstroIntegration => ({
  name: 'class-zip',
  hooks: {
    'astro:build:done': ({ dir, logger }) => {
      const folder = fileURLToPath(dir);
      const names = globSync('**/*.*', { cwd: folder })
        .map((name) => name.replaceAll('\\', '/'))
        .filter((name) => name !== classZipName)
        .toSorted();
      const rules = {
        base: base.replace(/\/*$/, '/'),
        ...{ caching, documents, everywhere, textTypes, worker },
      };
      const server = new URL('../../../deploy/serve.mjs', import.meta.url);
      const files = {
        'serve.mjs': readFileSync(server),
        'serve.json': strToU8(JSON.stringify(rules, null, 2)),
        ...Object.fromEntries(names.map((name) => [`site/${name}`, readFileSync(folder + name)])),
      };
      const zip = zipSync(files, { level: 9, mtime: DATE });
      writeFileSync(folder + classZipName, zip);
      logger.info(`${names.length} files, ${zip.length} bytes`);
    },
  },
});
