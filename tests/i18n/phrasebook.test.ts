import { describe, expect, test } from 'vitest';
import { phrasebook } from '../../src/i18n/phrasebook.ts';
import { translator } from '../../src/i18n/translate.ts';
import { words as en } from '../../src/simulator/text/en.ts';
import { words as ja } from '../../src/simulator/text/ja.ts';

type Tree = { readonly [key: string]: string | Tree };

const leaves = (tree: Tree, path: string): readonly (readonly [string, string])[] =>
  Object.entries(tree).flatMap(([name, value]) =>
    typeof value === 'string'
      ? [[`${path}${name}`, value] as const]
      : leaves(value, `${path}${name}.`),
  );

type Read = (key: string, values?: object) => string;

describe.each([
  ['en', en],
  ['ja', ja],
] as const)('the island’s texts (%s)', (locale, words) => {
  const ours = phrasebook(words) as unknown as Read;
  const theirs = translator(locale, words) as unknown as Read;

  test('read as i18next reads them, placeholders filled alike', () => {
    for (const [namespace, tree] of Object.entries(words)) {
      for (const [key, text] of leaves(tree as Tree, `${namespace}:`)) {
        const names = [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? '');
        const values = Object.fromEntries(names.map((name) => [name, `<${name}/>`]));
        expect(ours(key, values)).toBe(theirs(key, values));
      }
    }
  });

  test('a key that is not there is an error in both', () => {
    expect(() => ours('practice:no.such')).toThrow('practice:no.such');
    expect(() => theirs('practice:no.such')).toThrow('practice:no.such');
  });
});
