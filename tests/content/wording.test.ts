/**
 * `docs/wording.md` quotes the texts by which a reader can lose something. Each quotation is in the
 * interface texts or on the page of its language, word for word, so the document cannot become
 * outdated.
 */
import { expect, test } from 'vitest';
import { readSource } from '../../src/i18n/source-text.ts';
import { guideSources } from '../support/guide-source.ts';
import { wordsOf } from '../support/words.ts';

const FIELDS = ['Where', 'English', 'Japanese', 'A hurried reader believes', 'What happens'];
const PARTS = ['Where', 'English', 'Japanese'] as const;
const LANGUAGES = { English: 'en', Japanese: 'ja' } as const;

const entries = readSource('docs/wording.md')
  .split(/^## /m)
  .slice(1)
  .map((entry) => {
    const fields = new Map(
      [...entry.matchAll(/^- \*\*([^*]+):\*\* (.+)$/gm)].map(([, name = '', text = '']) => [
        name,
        text,
      ]),
    );
    const [where = '', English = '', Japanese = ''] = PARTS.map((name) => fields.get(name));
    return {
      title: entry.split('\n')[0] ?? '',
      fields: [...fields.keys()],
      where: where.replaceAll('`', ''),
      quoted: { English, Japanese },
    };
  });

/** Whether a key has exactly this text, or a page contains it. */
function isSource(language: 'en' | 'ja', where: string, text: string): boolean {
  if (text === '') return false;
  if (where.includes(':')) return wordsOf(language).get(where) === text;
  return guideSources(language).some(({ path, prose }) => path === where && prose.includes(text));
}

test('has twenty texts, each with its place, both languages, a belief, and a result', () => {
  expect(entries).toHaveLength(20);
  for (const { title, fields } of entries) expect(fields, title).toEqual(FIELDS);
});

test.each(
  entries.flatMap(({ title, where, quoted }) =>
    (['English', 'Japanese'] as const).map((name) => [title, name, where, quoted[name]] as const),
  ),
)('%s: the %s text is in %s word for word', (_, name, where, text) => {
  expect(isSource(LANGUAGES[name], where, text), text).toBe(true);
});

test('a text that was changed, an unknown key, and another page would be reported', () => {
  expect(isSource('en', 'simulator:do.done', 'Continue')).toBe(false);
  expect(isSource('en', 'simulator:no.such', 'Continue')).toBe(false);
  expect(isSource('en', 'practice.mdx', 'The recovery code works only once')).toBe(false);
  expect(isSource('ja', 'simulator:do.done', '')).toBe(false);
});
