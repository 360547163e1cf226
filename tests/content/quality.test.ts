import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { personas } from '../exercises/personas.ts';
import { languages, wordsOf } from '../support/words.ts';

type Quality = {
  readonly measuredOn: string;
  readonly walks: readonly { readonly id: string }[];
  readonly figures: readonly { readonly id: string; readonly value: number }[];
};
const quality = JSON.parse(readFileSync('content/quality.json', 'utf8')) as Quality;

test('every figure on the About page has a name in each language, and a date', () => {
  expect(Date.parse(quality.measuredOn)).not.toBeNaN();
  for (const language of languages()) {
    const named = wordsOf(language);
    const shown = [
      ...quality.figures.map(({ id }) => `site:quality.figure.${id}`),
      ...[...personas, ...quality.walks].map(({ id }) => `site:walks.who.${id}`),
    ];
    expect(shown.filter((key) => !named.has(key))).toEqual([]);
  }
});
