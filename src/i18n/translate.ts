/**
 * Gives UI texts to the build through i18next. The simulator reads the same files in the browser
 * through `phrasebook.ts`.
 *
 * TypeScript derives the keys from the English JSON files, so an unknown key does not compile. A
 * key that is missing at run time throws; there is no fallback to English.
 */
import { createInstance, type i18n, type TFunction } from 'i18next';
import type labels from '../../content/ui/ja/labels.json';
import type { Locale } from './locales.ts';
import type drawings from '../../content/ui/en/drawings.json';
import type navigation from '../../content/ui/en/navigation.json';
import type offline from '../../content/ui/en/offline.json';
import type simulator from '../../content/ui/en/simulator.json';
import type path from '../../content/ui/en/path.json';
import type report from '../../content/ui/en/report.json';
import type refusals from '../../content/ui/en/refusals.json';
import type exercises from '../../content/ui/en/exercises.json';
import type stage from '../../content/ui/en/stage.json';
import type script from '../../content/ui/en/script.json';
import type site from '../../content/ui/en/site.json';
import type terminal from '../../content/ui/en/terminal.json';

export type Words = {
  /** Translations of Docker's English labels. English has no such file. */
  readonly labels: typeof labels;
  readonly drawings: typeof drawings;
  readonly navigation: typeof navigation;
  readonly offline: typeof offline;
  readonly simulator: typeof simulator;
  readonly path: typeof path;
  readonly refusals: typeof refusals;
  readonly report: typeof report;
  readonly exercises: typeof exercises;
  readonly script: typeof script;
  readonly site: typeof site;
  readonly stage: typeof stage;
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

/**
 * A translation function for one language over the given namespaces. It throws for an unknown key.
 */
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
    // The key of a group of texts. Without this handler, i18next would print a note in the page.
    returnedObjectHandler: (key) => {
      throw new Error(`${key} is a group of texts (content/ui/${locale})`);
    },
  });
  return instance.t;
}
