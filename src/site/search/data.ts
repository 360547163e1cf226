/** The data that search needs for one language, read from the guide's sources during the build. */
import { LOCALES, type Locale } from '../../i18n/locales.ts';
import type { SearchData } from './engine.ts';
import type { Term } from './names.ts';
import { pageSource, sectionsOf } from './sections.ts';
import { searchText } from './tokens.ts';

const ROW = /^### (.*?) \{\/\* #([a-z-]+) \*\/\}\n\n(.+)$/gm;
const PAGE = /(?:Page: |ページ：)\[[^\]]*\]\(\/([^)]*)\)/;
const OTHER_NAMES = /(?:Elsewhere: (.*?)\.|ほかの呼び方：(.*?)。)(?: |ページ|$)/;

/** `一回限りのパスワード（OTP）` contains two names. */
const namesIn = (list: string): readonly string[] =>
  list
    .replaceAll('`', '')
    .split(/[、,（(）)]/)
    .flatMap((name) => name.trim() || []);

function termsIn(language: Locale): readonly Term[] {
  return [...pageSource(language, 'glossary').matchAll(ROW)].map(
    ([, heading = '', id, text = '']) => {
      const [, english = '', japanese = ''] = OTHER_NAMES.exec(text) ?? [];
      return {
        target: PAGE.exec(text)?.[1] ?? '',
        row: `glossary/#${id}`,
        names: [heading, english, japanese].flatMap(namesIn),
      };
    },
  );
}

/** Readers of one language type names of the other, too. */
function termsOf(language: Locale): readonly Term[] {
  const others = LOCALES.filter((each) => each !== language).flatMap(termsIn);
  return termsIn(language).map((term) => ({
    ...term,
    names: [term, ...others.filter(({ row }) => row === term.row)].flatMap(({ names }) => names),
  }));
}

/** The data of one language, which `makeSearch` receives. */
export const searchData = (language: Locale): SearchData => ({
  sections: sectionsOf(language).map((section) => ({
    ...section,
    // Only the first section of a page names the page, which saves 400 bytes.
    page: section.id.includes('#') ? '' : section.page,
    text: searchText(section.text),
  })),
  terms: termsOf(language),
});
