/**
 * Rewrites internal links such as `[text](/access-tokens/)` to the page in the same language, under
 * the base path. Authors write the same address in both languages.
 *
 * Each link is checked against the files of that language: a link to a missing page or heading id
 * stops the build with file and line. In a link to the simulator's page, the anchor is the id of an
 * exercise.
 */
import { existsSync } from 'node:fs';
import type { MdastPluginDefinition } from 'satteri';
import { readSource } from '../../../i18n/source-text.ts';
import { pageFile, place } from './place.ts';

const LOCALE = /^(.*\/content\/docs\/([a-z]{2}))\//;
const EXERCISES = new URL('../../../exercises/all/', import.meta.url);

const sourceOf = (root: string, path: string): string | undefined =>
  [`${root}${path}index.mdx`, `${root}${path.slice(0, -1)}.mdx`].find((file) => existsSync(file));

export const localLinks = (base: string): MdastPluginDefinition => ({
  name: 'local-links',
  link(node, context) {
    if (!node.url.startsWith('/') && !node.url.startsWith('#')) return undefined;
    const file = pageFile(context);
    const [, root = '', locale = ''] = LOCALE.exec(file) ?? [];
    const [path = '', hash] = node.url.split('#');
    const target = path ? sourceOf(root, path) : file;
    if (!target) throw new Error(`${place(context, node.url)}: there is no page ${path}`);
    const exercise = path === '/practice/' && hash;
    if (exercise && !existsSync(new URL(`${hash}.ts`, EXERCISES))) {
      throw new Error(`${place(context, node.url)}: there is no exercise ${hash}`);
    }
    if (hash && !exercise && !readSource(target).includes(`{/* #${hash} */}`)) {
      throw new Error(
        `${place(context, node.url)}: ${path || 'this page'} has no heading #${hash}`,
      );
    }
    if (!path) return undefined;
    return { ...node, url: `${base.replace(/\/$/, '')}/${locale}${node.url}` };
  },
});
