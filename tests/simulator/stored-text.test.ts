// @vitest-environment happy-dom
/**
 * Where and until when the state of the simulator is stored: beside the place where it starts, in
 * its menu, and on the about page, as the code does it.
 */
import { afterEach, expect, test } from 'vitest';
import { LOCALES, type Locale } from '../../src/i18n/locales.ts';
import { readSource } from '../../src/i18n/source-text.ts';
import { KEYS } from '../../src/storage/names.ts';
import { fullName } from '../../src/storage/storage.ts';
import { wordsOf } from '../support/words.ts';
import { textOf } from './drawn.ts';
import { openPractice, type Opened } from './opened.ts';
import { newTab } from './tab.ts';

let practice: Opened | undefined;
afterEach(() => practice?.close());

const says: Readonly<Record<Locale, readonly RegExp[]>> = {
  en: [/in this tab|this tab’s/, /close the tab/, /start(?:ing)? over/],
  ja: [/タブ/, /タブを閉じる/, /最初からやり直す/],
};

test.each(LOCALES)('the texts name the tab, its end, and a new beginning: %s', (locale) => {
  const words = wordsOf(locale);
  const about = readSource(`content/docs/${locale}/about.mdx`);
  const paragraph = about
    .split(/\n\n|\n/)
    .find((each) => /session storage|セッションストレージ/.test(each));
  for (const text of [
    words.get('simulator:start.intro'),
    words.get('simulator:stored.here'),
    paragraph,
  ]) {
    for (const part of says[locale]) expect(text).toMatch(part);
  }
});

test('the state is in the tab’s storage, and starting over replaces it', async () => {
  expect(KEYS.simulator).toBe('sessionStorage');
  const tab = newTab();
  practice = await openPractice({ tab });
  const fresh = tab.items.get(fullName('simulator'));
  practice.runtime.act({ type: 'phone.lose' });
  expect(tab.items.get(fullName('simulator'))).toContain('lost');
  practice.runtime.begin();
  expect(tab.items.get(fullName('simulator'))).not.toContain('"lost"');
  expect(fresh).toBeUndefined();
});

test.each(LOCALES)('the menu says it where it is true: %s', async (locale) => {
  const menu = async (works: boolean) => {
    const tab = newTab();
    const blocked = () => {
      throw new DOMException('blocked', 'SecurityError');
    };
    practice = await openPractice({ tab: works ? tab : { ...tab, storage: blocked }, locale });
    await practice.press(practice.t('stage:more'));
    const text = textOf(practice.place);
    const said = text.includes(practice.t('simulator:stored.here'));
    const lost = text.includes(practice.t('simulator:kept.memory'));
    practice.close();
    return { said, lost };
  };
  expect(await menu(true)).toEqual({ said: true, lost: false });
  expect(await menu(false)).toEqual({ said: false, lost: true });
});
