/** The UI texts hold together: same keys, same placeholders, nothing empty, nothing left in English. */
import { describe, expect, it } from 'vitest';
import { SAME_IN_BOTH } from './same-in-both.ts';
import { languages, pluralOf, withoutPlural, wordsOf } from '../support/words.ts';

const english = wordsOf('en');

const placeholders = (text: unknown) =>
  [...new Set(String(text).match(/\{\{\s*[^}]+?\s*\}\}|<\/?\w+>/g) ?? [])].toSorted();

/** The forms of each text that has plural forms, by its key without them. */
function pluralForms(language: string): ReadonlyMap<string, readonly string[]> {
  const forms = new Map<string, string[]>();
  for (const key of wordsOf(language).keys()) {
    const form = pluralOf(key);
    if (form) forms.set(withoutPlural(key), [...(forms.get(withoutPlural(key)) ?? []), form]);
  }
  return forms;
}

describe.each(languages())('R25 the texts of "%s"', (language) => {
  const words = wordsOf(language);

  it('have the keys that English has, and no other', () => {
    const keys = (of: ReadonlyMap<string, unknown>) => [
      // What Docker's English labels mean: English needs none, and types hold them to the labels.
      ...new Set([...of.keys()].filter((key) => !key.startsWith('labels:')).map(withoutPlural)),
    ];
    expect(keys(words).toSorted()).toEqual(keys(english).toSorted());
  });

  it('are texts, none of them empty or padded', () => {
    const bad = [...words].filter(
      ([, text]) => typeof text !== 'string' || text.trim() !== text || !text,
    );
    expect(bad).toEqual([]);
  });

  it('have exactly the plural forms of the language', () => {
    const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories.toSorted();
    for (const [key, forms] of pluralForms(language)) {
      expect(forms.toSorted(), key).toEqual(categories);
    }
  });

  it('have forms for number where English has', () => {
    expect([...pluralForms(language).keys()]).toEqual([...pluralForms('en').keys()]);
  });

  it('have the placeholders that English has', () => {
    for (const [key, text] of words) {
      const source = english.get(key) ?? english.get(`${withoutPlural(key)}_other`);
      expect(placeholders(text), key).toEqual(placeholders(source));
    }
  });
});

describe.each(languages().filter((language) => language !== 'en'))('R25 "%s"', (language) => {
  it('is translated: no text equals its English one but those that same-in-both.ts gives a reason for', () => {
    const same = [...wordsOf(language)].filter(([key, text]) => english.get(key) === text);
    expect(same.map(([key]) => key).toSorted()).toEqual(Object.keys(SAME_IN_BOTH).toSorted());
  });
});
