/** The UI texts as they stand in `content/ui/{language}/{namespace}.json`, flattened. */
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

/** `site:note.since` and its text, for every namespace of a language, in the order of the files. */
export function wordsOf(language: string): ReadonlyMap<string, unknown> {
  const files = readdirSync(`${FOLDER}/${language}`).toSorted();
  return new Map(
    files.flatMap((file) => {
      const tree = JSON.parse(readFileSync(`${FOLDER}/${language}/${file}`, 'utf8')) as Tree;
      return [...leaves(tree, `${file.replace(/\.json$/, '')}:`)];
    }),
  );
}

const PLURAL = /_(ordinal_)?(zero|one|two|few|many|other)$/;

/** `attempts_one` and `attempts_other` are forms of `attempts`. */
export const withoutPlural = (key: string): string => key.replace(PLURAL, '');

/** The plural form a key is, or undefined for a text without forms. */
export const pluralOf = (key: string): string | undefined => PLURAL.exec(key)?.[2];
