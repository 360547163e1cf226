/**
 * Finds what depends on a fact of `docs/facts.md`. The English page lists its facts in the front
 * matter, `facts: [sign-in-lock]`. Exercises, code, and tests cite facts in a comment,
 * `facts.md#sign-in-lock`. Trials of `docs/trials.md` are cited in the same way.
 */
import { globSync } from 'node:fs';
import { partsOf } from '../src/i18n/front-matter.ts';
import { readSource } from '../src/i18n/source-text.ts';

export type Citation = { readonly file: string; readonly record: string };

/** Does not match a citation whose id is inserted by code. */
const CITATION = /\b((?:facts|trials)\.md#[\w-]*)(?![\w$-])/g;
const NAMED = /^facts:\s*\[([^\]]*)\]/m;

/** The ids in a page's front matter, or undefined if the field is missing. */
export function factsNamedIn(page: string): readonly string[] | undefined {
  const [, list] = NAMED.exec(partsOf(page).head) ?? [];
  return list
    ?.split(',')
    .map((id) => id.trim())
    .filter(Boolean);
}

/**
 * Each record that a file lists or cites, without duplicates, in the form of a citation.
 */
export function citationsIn(file: string, source: string): readonly Citation[] {
  const named = file.endsWith('.mdx')
    ? (factsNamedIn(source) ?? []).map((id) => `facts.md#${id}`)
    : [];
  const cited = Array.from(source.matchAll(CITATION), ([, record = '']) => record);
  return [...new Set([...named, ...cited])].map((record) => ({ file, record }));
}

const FILES = [
  '*.md',
  '{docs,deploy}/**/*.md',
  '{src,tests,scripts,benchmarks}/**/*.{astro,cjs,css,csv,js,json,md,mjs,ts,tsx}',
  'content/**/*.{json,md,mdx}',
];

/** Every file that can cite a record, sorted. */
export const citingFiles = (): readonly string[] =>
  globSync(FILES, { exclude: ['**/node_modules/**'] })
    .map((file) => file.replaceAll('\\', '/'))
    .toSorted();

/** Every citation in the repository, in the order of the files. */
export const citations = (): readonly Citation[] =>
  citingFiles().flatMap((file) => citationsIn(file, readSource(file)));
