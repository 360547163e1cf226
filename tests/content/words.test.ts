/**
 * UI texts of the languages: same keys, same placeholders, no empty texts, and nothing left in
 * English.
 * Trials: trials.md#untranslated-text
 */
import { describe, expect, it } from 'vitest';
import { SAME_IN_BOTH } from './same-in-both.ts';
import { languages, pluralOf, withoutPlural, wordsOf } from '../support/words.ts';

const english = wordsOf('en');

const placeholders = (text: unknown) =>
  [...new Set(String(text).match(/\{\{\s*[^}]+?\s*\}\}|<\/?\w+>/g) ?? [])].toSorted();

/** The plural forms of each text that has any, by its key without them. */
function pluralForms(language: string): ReadonlyMap<string, readonly string[]> {
  const forms = new Map<string, string[]>();
  for (const key of wordsOf(language).keys()) {
    const form = pluralOf(key);
    if (form) forms.set(withoutPlural(key), [...(forms.get(withoutPlural(key)) ?? []), form]);
  }
  return forms;
}

describe.each(languages())('the texts of "%s"', (language) => {
  const words = wordsOf(language);

  it('have the same keys as the English texts', () => {
    const keys = (of: ReadonlyMap<string, unknown>) => [
      // Meanings of Docker's English labels: English has none, and types check them against the
      // labels.
      ...new Set([...of.keys()].filter((key) => !key.startsWith('labels:')).map(withoutPlural)),
    ];
    expect(keys(words).toSorted()).toEqual(keys(english).toSorted());
  });

  it('are not empty and have no spaces around them', () => {
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

  it('have plural forms for the same keys as the English texts', () => {
    expect([...pluralForms(language).keys()]).toEqual([...pluralForms('en').keys()]);
  });

  it('have the same placeholders as the English texts', () => {
    for (const [key, text] of words) {
      const source = english.get(key) ?? english.get(`${withoutPlural(key)}_other`);
      expect(placeholders(text), key).toEqual(placeholders(source));
    }
  });
});

describe.each(languages().filter((language) => language !== 'en'))('"%s"', (language) => {
  it('is translated: texts that equal the English ones are listed in same-in-both.ts with a reason', () => {
    const same = [...wordsOf(language)].filter(([key, text]) => english.get(key) === text);
    expect(same.map(([key]) => key).toSorted()).toEqual(Object.keys(SAME_IN_BOTH).toSorted());
  });
});
