/**
 * Turns `[text](/access-tokens/)` in a page into the address in that page's own language, under
 * the base path the site is built for. Authors write addresses once, the same in both languages.
 *
 * Each link is checked against the files of that language: a page or a heading id that does not
 * exist stops the build with file and line. On the practice's page the anchor names a scenario.
 */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { place } from './place.ts';

const LOCALE = /^(.*\/content\/docs\/([a-z]{2}))\//;

const sourceOf = (root, path) =>
  [`${root}${path}index.mdx`, `${root}${path.slice(0, -1)}.mdx`].find(existsSync);

export const localLinks = (base) => ({
  name: 'local-links',
  link(node, context) {
    if (!node.url.startsWith('/') && !node.url.startsWith('#')) return;
    const file = fileURLToPath(context.fileURL);
    const [, root, locale] = LOCALE.exec(file) ?? [];
    const [path, hash] = node.url.split('#');
    const target = path ? sourceOf(root, path) : file;
    if (!target) throw new Error(`${place(context, node.url)}: there is no page ${path}`);
    const scenario = path === '/practice/' && hash;
    if (scenario && !existsSync(`src/exercises/all/${hash}.ts`)) {
      throw new Error(`${place(context, node.url)}: there is no scenario ${hash}`);
    }
    if (hash && !scenario && !readFileSync(target, 'utf8').includes(`{/* #${hash} */}`)) {
      throw new Error(
        `${place(context, node.url)}: ${path || 'this page'} has no heading #${hash}`,
      );
    }
    if (!path) return;
    return { ...node, url: `${base.replace(/\/$/, '')}/${locale}${node.url}` };
  },
});
