/** The words of the site and the practice for the build: every namespace of both languages. */
import type { TFunction } from 'i18next';
import enPractice from '../../../content/ui/en/simulator.json';
import enRefusals from '../../../content/ui/en/refusals.json';
import enScenarios from '../../../content/ui/en/exercises.json';
import enScript from '../../../content/ui/en/script.json';
import enSite from '../../../content/ui/en/site.json';
import enTerminal from '../../../content/ui/en/terminal.json';
import jaLabels from '../../../content/ui/ja/labels.json';
import jaPractice from '../../../content/ui/ja/simulator.json';
import jaRefusals from '../../../content/ui/ja/refusals.json';
import jaScenarios from '../../../content/ui/ja/exercises.json';
import jaScript from '../../../content/ui/ja/script.json';
import jaSite from '../../../content/ui/ja/site.json';
import jaTerminal from '../../../content/ui/ja/terminal.json';
import type { EditionId } from '../../core/hub/edition.ts';
import type { Locale } from '../../i18n/locales.ts';
import { translator, type Words } from '../../i18n/translate.ts';
import type { LabelKey } from '../../simulator/labels.ts';

const en: Omit<Words, 'labels'> = {
  practice: enPractice,
  refusals: enRefusals,
  scenarios: enScenarios,
  script: enScript,
  site: enSite,
  terminal: enTerminal,
};
const ja: Words = {
  labels: jaLabels,
  practice: jaPractice,
  refusals: jaRefusals,
  scenarios: jaScenarios,
  script: jaScript,
  site: jaSite,
  terminal: jaTerminal,
};

const translators = { en: translator('en', en), ja: translator('ja', ja) };

export const wordsIn = (locale: Locale): TFunction<(keyof Words)[]> => translators[locale];

/**
 * What an English label of Docker's means, for languages other than English. Where the editions
 * differ in meaning the key has a context (`enable_classic`); i18next's types would want one of
 * every key, hence the looser type here. LabelKey is held to the texts by the line below.
 */
export const glossIn = (locale: Locale, edition: EditionId, key: LabelKey): string =>
  (wordsIn(locale) as unknown as (key: string, options: object) => string)(`labels:${key}`, {
    context: edition,
  });

jaLabels satisfies Record<LabelKey, string>;
