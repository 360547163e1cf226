import mdx from '@astrojs/mdx';
import { satteri } from '@astrojs/markdown-satteri';
import { defineConfig } from 'astro/config';
import { headingIds } from './src/site/build/markdown/heading-ids.ts';
import { editions } from './src/site/build/markdown/editions.ts';
import { localLinks } from './src/site/build/markdown/local-links.ts';
import { staleMarks } from './src/site/build/markdown/stale-blocks.ts';
import { searchModules } from './src/site/search/plugin.ts';
import { offlineWorker } from './src/site/offline/build-worker.ts';
import { onlyShipped } from './src/site/build/licenses.ts';
import { ownHashes } from './src/site/build/prune-csp-hashes.ts';

const base = process.env.BASE ?? '/';

export default defineConfig({
  // Without SITE_URL no page claims an address of its own (canonical, hreflang).
  ...(process.env.SITE_URL && { site: process.env.SITE_URL }),
  base,
  trailingSlash: 'always',
  build: {
    format: 'directory',
    // A small <style> that is inlined would miss its hash in the policy.
    inlineStylesheets: 'never',
  },
  integrations: [mdx(), ownHashes, offlineWorker],
  markdown: {
    // The guide's code is commands and their answers; colours would say nothing.
    syntaxHighlight: false,
    processor: satteri({
      // Typographic dashes would break `--password-stdin` in running text.
      features: { smartPunctuation: false },
      mdastPlugins: [headingIds, localLinks(base), editions],
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
    plugins: [staleMarks, searchModules, onlyShipped],
    build: {
      assetsInlineLimit: 0,
      rolldownOptions: {
        onLog(level, log, handler) {
          // One harmless warning for each MDX file on every build.
          if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handler(level, log);
        },
      },
    },
  },
});
