import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { languages, wordsOf } from '../support/words.ts';

type Quality = {
  readonly measuredOn: string;
  readonly figures: readonly { readonly id: string; readonly value: number }[];
};
const quality = JSON.parse(readFileSync('content/quality.json', 'utf8')) as Quality;

test('every figure on the about page has a name in each language, and a day', () => {
  expect(Date.parse(quality.measuredOn)).not.toBeNaN();
  for (const language of languages()) {
    const named = [...wordsOf(language).keys()].filter((key) =>
      key.startsWith('site:quality.figure'),
    );
    const measured = quality.figures.map(({ id }) => `site:quality.figure.${id}`);
    expect(measured.filter((key) => !named.includes(key))).toEqual([]);
  }
});
