/**
 * Sizes of the built pages and the simulator as a server sends them: each file compressed with
 * brotli.
 */
import { globSync, readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import type { Row } from './table.ts';

/** The files that a script needs before it can run: itself and all its static imports. */
function scriptsOf(folder: string, ...patterns: readonly string[]): readonly string[] {
  const found = new Set<string>();
  const follow = (file: string) => {
    if (found.has(file)) return;
    found.add(file);
    const imports = readFileSync(file, 'utf8').matchAll(/\bimport[^("';]*"\.\/([^"]+)"/g);
    for (const [, name = ''] of imports) follow(`${folder}/_astro/${name}`);
  };
  for (const pattern of patterns) globSync(`${folder}/_astro/${pattern}`).forEach(follow);
  return [...found];
}

const weigh = (file: string): number => brotliCompressSync(readFileSync(file)).length;

/** A page and its style sheets in bytes. `folder` contains a build for the base path `base`. */
export function pageBytes(path: string, folder = 'dist', base = '/'): number {
  const html = readFileSync(`${folder}/${path}`, 'utf8');
  const styles = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)];
  return styles.reduce(
    (sum, [, href = '']) => sum + weigh(`${folder}/${href.slice(base.length)}`),
    weigh(`${folder}/${path}`),
  );
}

/** Measures the build in `folder`. */
export function measureBytes(folder = 'dist'): readonly Row[] {
  const sum = (files: readonly string[], without: readonly string[]) =>
    files.filter((file) => !without.includes(file)).reduce((bytes, file) => bytes + weigh(file), 0);
  const total = (pattern: string) => sum(globSync(`${folder}/_astro/${pattern}`), []);
  const pageScript = scriptsOf(folder, 'Layout*.js');
  const first = (language: string) => scriptsOf(folder, 'mount.*.js', `${language}.*.js`);
  const search = (language: string) =>
    sum(
      scriptsOf(folder, 'dialog.*.js', 'engine.*.js', `_virtual_search-${language}.*.js`),
      pageScript,
    ) + total('search.*.css');
  return [
    {
      what: 'en/2fa/: HTML and CSS',
      value: pageBytes('en/2fa/index.html', folder),
      unit: 'B',
      limit: 9_500,
    },
    {
      what: 'ja/2fa/: HTML and CSS',
      value: pageBytes('ja/2fa/index.html', folder),
      unit: 'B',
      limit: 9_500,
    },
    {
      what: 'simulator in English: script up to the first press',
      value: sum(first('en'), pageScript),
      unit: 'B',
      limit: 49_152,
    },
    {
      what: 'simulator in Japanese: script up to the first press',
      value: sum(first('ja'), pageScript),
      unit: 'B',
      limit: 49_152,
    },
    {
      what: 'simulator: terminal, exercises, QR code, loaded after it',
      value: sum(scriptsOf(folder, 'lazy.*.js'), first('en')),
      unit: 'B',
    },
    {
      what: 'simulator: QR reader',
      value: total('scanner.*.js'),
      unit: 'B',
      limit: 15_360,
    },
    {
      what: 'simulator: schema for restoring a saved world',
      value: total('read-snapshot.*.js'),
      unit: 'B',
    },
    {
      what: 'simulator: styles',
      value: total('simulator.*.css'),
      unit: 'B',
      limit: 6_500,
    },
    {
      what: 'search in English: everything its first use loads',
      value: search('en'),
      unit: 'B',
      limit: 30_000,
    },
    {
      what: 'search in Japanese: everything its first use loads',
      value: search('ja'),
      unit: 'B',
      limit: 30_000,
    },
    { what: 'page script', value: total('Layout*.js'), unit: 'B', limit: 5_000 },
  ];
}
