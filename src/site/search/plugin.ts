/**
 * Vite plugin that provides the search data of each language as the modules `virtual:search-en` and
 * `virtual:search-ja`.
 */
import { LOCALES } from '../../i18n/locales.ts';
import { searchData } from './data.ts';

const NAME = 'virtual:search-';

export const searchModules = {
  name: 'search-modules',
  resolveId: (id: string) => (id.startsWith(NAME) ? `\0${id}` : undefined),
  load(id: string) {
    const locale = LOCALES.find((each) => id === `\0${NAME}${each}`);
    if (!locale) return undefined;
    return `export default JSON.parse(${JSON.stringify(JSON.stringify(searchData(locale)))})`;
  },
};
