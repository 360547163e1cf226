/** The sentences about a part that fails name what fails, say that progress stays, and what to press. */
import { expect, test } from 'vitest';
import { LOCALES } from '../../src/i18n/locales.ts';
import { wordsOf } from '../support/words.ts';

const FAILURES = [
  'simulator:start.incomplete',
  'simulator:start.late',
  'simulator:start.cannotDraw',
  'script:part.late',
  'script:part.failed',
  'site:script.failed',
];
/** A link below this sentence has the words. */
const HAS_LINK = ['site:script.failed'];

const SAID = {
  en: {
    fails: /not loaded|could not be loaded|could not draw|cannot run/,
    kept: /progress in this tab is kept/,
    press: /[Ll]oad the page again/,
  },
  ja: {
    fails: /読み込めて?(?:いません|ませんでした|ない)|表示できませんでした/,
    kept: /このタブでの進み具合は残/,
    press: /ページを読み込み直/,
  },
} as const;

test.each(LOCALES.flatMap((locale) => FAILURES.map((key) => ({ locale, key }))))(
  '$key names what fails, and says that progress stays and what to press ($locale)',
  ({ locale, key }) => {
    const words = wordsOf(locale);
    const link = HAS_LINK.includes(key) ? words.get('site:script.reload') : '';
    const text = `${String(words.get(key))} ${String(link)}`;
    for (const rule of Object.values(SAID[locale])) expect(text).toMatch(rule);
  },
);
