import mdx from '@astrojs/mdx';
import { satteri } from '@astrojs/markdown-satteri';
import { defineConfig } from 'astro/config';
import { headingIds } from './src/site/build/markdown/heading-ids.ts';
import { editionBlocks } from './src/site/build/markdown/editions.ts';
import { lineEnds } from './src/site/build/markdown/line-ends.ts';
import { localLinks } from './src/site/build/markdown/local-links.ts';
import { staleMarks } from './src/site/build/markdown/stale-blocks.ts';
import { writeHeadersFile } from './src/site/build/headers-file.ts';
import { writeClassZip } from './src/site/build/class-zip.ts';
import { writeSecurityContact } from './src/site/build/security-contact.ts';
import { searchModules } from './src/site/search/plugin.ts';
import { firstTexts } from './src/simulator/text/first-texts.ts';
import { offlineWorker } from './src/site/offline/build-worker.ts';
import { onlyShipped } from './src/site/build/licenses.ts';
import { preloadHelper } from './src/site/build/preload-helper.ts';
import { ownHashes } from './src/site/build/prune-csp-hashes.ts';

const base = process.env.BASE ?? '/';

export default defineConfig({
  // Without SITE_URL, pages have no canonical and alternate URLs.
  ...(process.env.SITE_URL && { site: process.env.SITE_URL }),
  base,
  trailingSlash: 'always',
  build: {
    format: 'directory',
    // Astro would inline a small <style> without adding its hash to the Content Security Policy.
    inlineStylesheets: 'never',
  },
  integrations: [
    mdx(),
    ownHashes,
    offlineWorker,
    writeHeadersFile(base),
    writeSecurityContact(process.env.SECURITY_CONTACT),
    // The last one, because its file contains all others.
    writeClassZip(base),
  ],
  markdown: {
    // Code in the guide is commands and their output, which syntax colors do not help.
    syntaxHighlight: false,
    processor: satteri({
      // Typographic dashes would break `--password-stdin` in running text.
      features: { smartPunctuation: false },
      mdastPlugins: [headingIds, localLinks(base), editionBlocks],
    }),
  },
  security: {
    csp: {
      directives: [
        "default-src 'none'",
        "img-src 'self' data:",
        "connect-src 'none'",
        "base-uri 'none'",
        "form-action 'none'",
        "require-trusted-types-for 'script'",
      ],
      scriptDirective: { resources: ["'self'"] },
      styleDirective: { resources: ["'self'"] },
    },
  },
  vite: {
    define: {
      // Reports of mistakes go to the same address.
      'import.meta.env.REPORT_CONTACT': JSON.stringify(process.env.SECURITY_CONTACT || undefined),
    },
    plugins: [firstTexts, lineEnds, staleMarks, searchModules, onlyShipped, preloadHelper],
    environments: {
      client: {
        build: {
          rolldownOptions: {
            output: {
              // Astro's name for the script of every page is 60 characters long.
              entryFileNames: ({ name }) => `_astro/${name.replace(/\.astro.*/, '')}.[hash].js`,
            },
          },
        },
      },
    },
    build: {
      assetsInlineLimit: 0,
      rolldownOptions: {
        onLog(level, log, handler) {
          // A harmless warning for each MDX file in every build.
          if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handler(level, log);
        },
      },
    },
  },
});
