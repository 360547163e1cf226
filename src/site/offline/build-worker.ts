/**
 * The worker that keeps the whole site for reading without a network, written by Workbox when the
 * site is built. Nobody gets it unasked: only the about page registers it.
 *
 * Every file is kept under the hash of its content and all of them are exchanged at once, so what is
 * read is always one version. A new version waits until every page of the old one is closed, or
 * until the reader asks for it.
 */
import { fileURLToPath } from 'node:url';
import { generateSW } from 'workbox-build';

export const offlineWorker = {
  name: 'offline-worker',
  hooks: {
    'astro:build:done': async ({ dir, logger }) => {
      const folder = fileURLToPath(dir);
      const { count, size, warnings } = await generateSW({
        globDirectory: folder,
        globPatterns: ['**/*.{html,css,js,svg}'],
        // A worker may not keep what it gives for an address that does not exist.
        globIgnores: ['404.html'],
        dontCacheBustURLsMatching: /^_astro\//,
        swDest: `${folder}sw.js`,
        inlineWorkboxRuntime: true,
        sourcemap: false,
        cleanupOutdatedCaches: true,
        // What a reader adds to an address (`?from=mail`) changes nothing here.
        ignoreURLParametersMatching: [/./],
      });
      for (const warning of warnings) logger.warn(warning);
      logger.info(`${count} files, ${Math.round(size / 1024)} KiB`);
    },
  },
};
