/** Every UI text is shown somewhere: a key nothing names is a text nobody will notice is wrong. */
import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { withoutPlural, wordsOf } from '../support/words.ts';

const keys = [...new Set([...wordsOf('en').keys()].map(withoutPlural))];
const namespaces = [...new Set(keys.map((key) => key.slice(0, key.indexOf(':'))))];

/** The keys source files name, as written: `refusals:code.${reason}` is filled in at run time. */
function namedKeys(): readonly string[] {
  const key = new RegExp(`['"\`]((?:${namespaces.join('|')}):[^'"\`]+)['"\`]`, 'g');
  const files = globSync('src/**/*.{ts,tsx,astro}');
  // Search is given its words as one object, with its data.
  const dialog = readFileSync('src/site/search/dialog.ts', 'utf8').matchAll(
    /(?<!-)\bwords\.(\w+)/g,
  );
  // The page's script has its own as one object too, and picks from some of its parts at run time.
  const said = files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/\b(?:said|scriptWords\[\w+\])\.(\w+)/g)].flatMap(
      ([, name]) => {
        const within = keys.filter((each) => `${each}.`.startsWith(`script:${name}.`));
        return within.length > 0 ? within : [`script:${name}`];
      },
    ),
  );
  return [
    ...said,
    ...[...dialog].map(([, name]) => `search:${name}`),
    ...files.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(key)].map((match) => match[1] ?? ''),
    ),
  ];
}

const FILLED_IN = /\$\{[^}]*\}/;

function covers(named: string, key: string): boolean {
  const literal = named.split(FILLED_IN).map((part) => part.replace(/\W/g, '\\$&'));
  return new RegExp(`^${literal.join('.+')}$`).test(key);
}

it('every key is named by a source file', () => {
  const named = namedKeys();
  expect(keys.filter((key) => !named.some((name) => covers(name, key)))).toEqual([]);
});

it('every key a source file names exists', () => {
  expect(namedKeys().filter((name) => !keys.some((key) => covers(name, key)))).toEqual([]);
});
