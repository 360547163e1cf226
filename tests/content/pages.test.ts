/**
 * Both languages have the same pages, headings, commands, and steps.
 * Trials: trials.md#fallback-deletes-pages, trials.md#heading-ids
 */
import { describe, expect, it } from 'vitest';
import { guideSources, type GuideSource } from '../support/guide-source.ts';
import { languages } from '../support/words.ts';

const english = guideSources('en');

it('the guide has at least one page', () => {
  expect(english.length).toBeGreaterThan(0);
});

describe.each(languages())('the guide in "%s"', (language) => {
  const pages = guideSources(language);

  it('has every page that any language has', () => {
    const every = new Set(
      languages().flatMap((each) => guideSources(each).map(({ path }) => path)),
    );
    expect(pages.map(({ path }) => path)).toEqual([...every].toSorted());
  });

  it('gives every heading an id, and no id twice on a page', () => {
    for (const { path, headings } of pages) {
      const ids = headings.map(({ id }) => id);
      expect(ids, path).not.toContain('');
      expect([...new Set(ids)], path).toEqual(ids);
    }
  });

  it.each<keyof GuideSource>(['headings', 'commands', 'acts', 'links'])(
    'has the same %s on each page in the same order as in English',
    (part) => {
      const source = new Map(english.map((page) => [page.path, page]));
      for (const page of pages)
        expect(page[part], page.path).toEqual(source.get(page.path)?.[part]);
    },
  );
});
