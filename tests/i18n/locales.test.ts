import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isLocale, LANGUAGE, LOCALES, otherLocale } from '../../src/i18n/locales.ts';

test('each language of the site has pages and UI texts', () => {
  expect(readdirSync('content/docs').toSorted()).toEqual([...LOCALES].toSorted());
  expect(readdirSync('content/ui').toSorted()).toEqual([...LOCALES].toSorted());
});

test('only the tag of a language of the site is accepted', () => {
  for (const tag of LOCALES) expect(isLocale(tag)).toBe(true);
  for (const tag of ['', 'EN', 'en-US', 'fr', 'constructor']) expect(isLocale(tag)).toBe(false);
});

test('each language has the other one as its alternative', () => {
  expect(LOCALES.map(otherLocale)).toEqual(LOCALES.toReversed());
});

test('each language has its own name and its Open Graph locale', () => {
  for (const tag of LOCALES) {
    const { name, openGraph } = LANGUAGE[tag];
    const itself = new Intl.DisplayNames(tag, { type: 'language' }).of(tag);
    expect(name).toBe(itself);
    expect(openGraph).toMatch(new RegExp(`^${tag}_[A-Z]{2}$`));
  }
});
