/**
 * Every word that is not prose, through i18next, when the site is built. The practice reads the same
 * files through `phrasebook.ts`.
 *
 * English is the source: its JSON files give the keys their types, so an unknown key does not
 * compile. A key that is missing at run time throws; there is no silent fallback to English.
 */
import { createInstance, type i18n, type TFunction } from 'i18next';
import type labels from '../../content/ui/ja/labels.json';
import type { Locale } from './locales.ts';
import type practice from '../../content/ui/en/simulator.json';
import type refusals from '../../content/ui/en/refusals.json';
import type scenarios from '../../content/ui/en/exercises.json';
import type script from '../../content/ui/en/script.json';
import type site from '../../content/ui/en/site.json';
import type terminal from '../../content/ui/en/terminal.json';

export type Words = {
  /** What Docker's English labels mean; only languages other than English have it. */
  readonly labels: typeof labels;
  readonly practice: typeof practice;
  readonly refusals: typeof refusals;
  readonly scenarios: typeof scenarios;
  readonly script: typeof script;
  readonly site: typeof site;
  readonly terminal: typeof terminal;
};

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'site';
    resources: Words;
    returnNull: false;
    strictKeyChecks: true;
  }
}

/** A translator for one language over the namespaces it is given. Throws for a key that is not there. */
export function translator(locale: Locale, words: Partial<Words>): TFunction<(keyof Words)[]> {
  const instance: i18n = createInstance();
  void instance.init({
    lng: locale,
    fallbackLng: false,
    initAsync: false,
    resources: { [locale]: { ...words } },
    ns: Object.keys(words),
    defaultNS: false,
    interpolation: { escapeValue: false },
    saveMissing: true,
    missingKeyHandler: (_languages, namespace, key) => {
      throw new Error(
        `No ${locale} text for ${namespace}:${key} (content/ui/${locale}/${namespace}.json)`,
      );
    },
  });
  return instance.t as TFunction<(keyof Words)[]>;
}
