/**
 * Replaces the helper that Vite puts around each `import()`. The helper preloads the files that a
 * chunk imports, so that they come beside the chunk and not after it. Vite's own helper also waits
 * for style sheets and sets nonces; chunks of this site have neither, and every page would carry the
 * 500 bytes. A chunk with a style sheet stops the build.
 */
import type { Plugin } from 'vite';

const HELPER = '\0vite/preload-helper.js';

let base = '/';

export const preloadHelper: Plugin = {
  name: 'preload-helper',
  apply: 'build',
  enforce: 'pre',
  configResolved: (config) => void (base = config.base),
  load: (id) =>
    id === HELPER
      ? `export const __vitePreload = (load, files = []) => {
          for (const file of files) {
            const link = document.createElement('link');
            link.rel = 'modulepreload';
            link.href = ${JSON.stringify(base)} + file;
            document.head.append(link);
          }
          return load();
        };`
      : undefined,
};
