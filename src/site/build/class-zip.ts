/**
 * Writes a ZIP file into the build: the whole site with a small server, for a class without a
 * network. `deploy/serve.mjs` serves it with the headers of `server-headers.ts`.
 */
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { SITE_ID } from '../../storage/names.ts';
import { caching, documents, everywhere, textTypes, worker } from './server-headers.ts';
import { zipOf } from './zip.ts';

export const classZipName = `${SITE_ID}.zip`;

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
      const zip = zipOf(
        new Map([
          ['serve.mjs', readFileSync(server)],
          ['serve.json', Buffer.from(JSON.stringify(rules, null, 2))],
          ...names.map((name) => [`site/${name}`, readFileSync(folder + name)] as const),
        ]),
      );
      writeFileSync(folder + classZipName, zip);
      logger.info(`${names.length} files, ${zip.length} bytes`);
    },
  },
});
