/** What search is given of one language, read from the guide when the site is built. */
import type { Locale } from '../../i18n/locales.ts';
import type { SearchData } from './engine.ts';
import { sectionsOf } from './sections.ts';

const ELSEWHERE = { en: /Elsewhere: (.*?)\./, ja: /ほかの呼び方：(.*?)。/ } as const;

/** `一回限りのパスワード（OTP）` is two names. */
const namesIn = (list: string): readonly string[] =>
  list.split(/[、,（(）)]/).flatMap((name) => name.trim() || []);

export function searchData(language: Locale): SearchData {
  const sections = sectionsOf(language);
  const synonyms = sections
    .filter(({ id }) => id.startsWith('glossary/#'))
    .flatMap(({ heading, text }) => {
      const [, others = ''] = ELSEWHERE[language].exec(text) ?? [];
      const [ours = ''] = namesIn(heading);
      return namesIn(others).map((other) => [other, ours] as const);
    });
  return { sections, synonyms };
}
