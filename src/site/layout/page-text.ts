/** UI texts for the build: every namespace in both languages. */
import type { TFunction } from 'i18next';
import enDrawings from '../../../content/ui/en/drawings.json';
import enNavigation from '../../../content/ui/en/navigation.json';
import enOffline from '../../../content/ui/en/offline.json';
import enSimulator from '../../../content/ui/en/simulator.json';
import enPath from '../../../content/ui/en/path.json';
import enRefusals from '../../../content/ui/en/refusals.json';
import enReport from '../../../content/ui/en/report.json';
import enExercises from '../../../content/ui/en/exercises.json';
import enStage from '../../../content/ui/en/stage.json';
import enScript from '../../../content/ui/en/script.json';
import enSite from '../../../content/ui/en/site.json';
import enTerminal from '../../../content/ui/en/terminal.json';
import jaLabels from '../../../content/ui/ja/labels.json';
import jaDrawings from '../../../content/ui/ja/drawings.json';
import jaNavigation from '../../../content/ui/ja/navigation.json';
import jaOffline from '../../../content/ui/ja/offline.json';
import jaSimulator from '../../../content/ui/ja/simulator.json';
import jaPath from '../../../content/ui/ja/path.json';
import jaRefusals from '../../../content/ui/ja/refusals.json';
import jaReport from '../../../content/ui/ja/report.json';
import jaExercises from '../../../content/ui/ja/exercises.json';
import jaStage from '../../../content/ui/ja/stage.json';
import jaScript from '../../../content/ui/ja/script.json';
import jaSite from '../../../content/ui/ja/site.json';
import jaTerminal from '../../../content/ui/ja/terminal.json';
import type { EditionId } from '../../core/hub/edition.ts';
import type { Locale } from '../../i18n/locales.ts';
import { translator, type Words } from '../../i18n/translate.ts';
import type { LabelKey } from '../../simulator/labels.ts';

const en: Omit<Words, 'labels'> = {
  drawings: enDrawings,
  navigation: enNavigation,
  offline: enOffline,
  simulator: enSimulator,
  path: enPath,
  refusals: enRefusals,
  report: enReport,
  exercises: enExercises,
  script: enScript,
  site: enSite,
  stage: enStage,
  terminal: enTerminal,
};
const ja: Words = {
  labels: jaLabels,
  drawings: jaDrawings,
  navigation: jaNavigation,
  offline: jaOffline,
  simulator: jaSimulator,
  path: jaPath,
  refusals: jaRefusals,
  report: jaReport,
  exercises: jaExercises,
  script: jaScript,
  site: jaSite,
  stage: jaStage,
  terminal: jaTerminal,
};

const translators = { en: translator('en', en), ja: translator('ja', ja) };

/** The translation function of a language. It throws for an unknown key. */
export const wordsIn = (locale: Locale): TFunction<(keyof Words)[]> => translators[locale];

/**
 * The meaning of one of Docker's English labels, for languages other than English. If the meaning
 * differs between editions, the key has a context (`enable_classic`). i18next's types would require
 * that context for every key, so the type here is looser. The last line of this file checks that
 * every LabelKey has a text.
 */
export const glossIn = (locale: Locale, edition: EditionId, key: LabelKey): string =>
  (wordsIn(locale) as unknown as (key: string, options: object) => string)(`labels:${key}`, {
    context: edition,
  });

jaLabels satisfies Record<LabelKey, string>;
