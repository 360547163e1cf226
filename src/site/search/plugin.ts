/** Gives each language's guide and words to the search dialog, as modules `virtual:search-en` and `virtual:search-ja`. */
import { readFileSync } from 'node:fs';
import { LOCALES } from '../../i18n/locales.ts';
import { searchData } from './data.ts';

const NAME = 'virtual:search-';

export const searchModules = (base: string) => ({
  name: 'search-modules',
  resolveId: (id: string) => (id.startsWith(NAME) ? `\0${id}` : undefined),
  load(id: string) {
    const locale = LOCALES.find((each) => id === `\0${NAME}${each}`);
    if (!locale) return undefined;
    const words: unknown = JSON.parse(readFileSync(`content/ui/${locale}/search.json`, 'utf8'));
    const fetched = { data: searchData(locale), words, base: `${base.replace(/\/$/, '')}/` };
    return `export default JSON.parse(${JSON.stringify(JSON.stringify(fetched))})`;
  },
});
