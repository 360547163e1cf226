/**
 * Vite plugin that compiles Astro components with Astro's compiler, so that a quick test can render
 * one without a build (`tests/pages/rendered.ts`). The script of a component is the module
 * `Name.astro?script&lang.ts`; rendering the component does not run it.
 */
import { readFileSync } from 'node:fs';
import { transform, type TransformOptions } from '@astrojs/compiler-rs';
import type { Plugin } from 'vite';

const compiled = (source: string, filename: string) => {
  const options: TransformOptions = {
    filename,
    internalURL: 'astro/compiler-runtime',
    // As in the build (`compressHTML`).
    compact: 'jsx',
    resultScopedSlot: true,
    sourcemap: 'external',
    resolvePath: (specifier) => specifier,
  };
  return transform(source, options);
};

export const astroComponents: Plugin = {
  name: 'astro-components',
  enforce: 'pre',
  resolveId: (id) => (/\.astro\?astro&type=script/.test(id) ? '\0no-script' : undefined),
  load(id) {
    if (id === '\0no-script') return '';
    const [file = '', query] = id.split('?');
    if (!file.endsWith('.astro') || query !== 'script&lang.ts') return undefined;
    const { scripts } = compiled(readFileSync(file, 'utf8'), file);
    return scripts.map((script) => ('code' in script ? script.code : '')).join('\n');
  },
  transform(source, id) {
    if (!id.endsWith('.astro')) return undefined;
    const { code, map } = compiled(source, id);
    return { code, map };
  },
};
