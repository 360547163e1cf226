/** The UI texts of `content/ui/{language}/{namespace}.json`, flattened. */
import { readdirSync, readFileSync } from 'node:fs';

const FOLDER = 'content/ui';

type Tree = { readonly [key: string]: string | Tree };

export const languages = (): readonly string[] => readdirSync(FOLDER).toSorted();

function* leaves(tree: Tree, path: string): Generator<readonly [string, unknown]> {
  for (const [key, value] of Object.entries(tree)) {
    const here = path.endsWith(':') ? path + key : `${path}.${key}`;
    if (typeof value === 'object' && value !== null) yield* leaves(value, here);
    else yield [here, value];
  }
}

/**
 * Keys such as `site:note.since` with their texts, for every namespace of a language, in the order
 * of the files.
 */
export function wordsOf(language: string): ReadonlyMap<string, unknown> {
  const files = readdirSync(`${FOLDER}/${language}`).toSorted();
  return new Map(
    files.flatMap((file) => {
      const tree = JSON.parse(readFileSync(`${FOLDER}/${language}/${file}`, 'utf8')) as Tree;
      return [...leaves(tree, `${file.replace(/\.json$/, '')}:`)];
    }),
  );
}

/** One UI text with its values filled in. Throws a RangeError for an unknown key. */
export function wordIn(
  language: string,
  key: string,
  values: Readonly<Record<string, string | number>> = {},
): string {
  const text = wordsOf(language).get(key);
  if (typeof text !== 'string') throw new RangeError(`There is no text ${key}`);
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name]));
}

const PLURAL = /_(ordinal_)?(zero|one|two|few|many|other)$/;

/** `attempts_one` and `attempts_other` are forms of `attempts`. */
export const withoutPlural = (key: string): string => key.replace(PLURAL, '');

/** The plural form of a key, or undefined for a text without plural forms. */
export const pluralOf = (key: string): string | undefined => PLURAL.exec(key)?.[2];
