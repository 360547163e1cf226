/** Both languages hold the same guide: same pages, same headings, same commands, same acts. */
import { describe, expect, it } from 'vitest';
import { guideSources, type GuideSource } from '../support/guide-source.ts';
import { languages } from '../support/words.ts';

const english = guideSources('en');

it('there is a guide', () => {
  expect(english.length).toBeGreaterThan(0);
});

describe.each(languages())('R29 the guide in "%s"', (language) => {
  const pages = guideSources(language);

  it('has every page that any language has', () => {
    const every = new Set(
      languages().flatMap((each) => guideSources(each).map(({ path }) => path)),
    );
    expect(pages.map(({ path }) => path)).toEqual([...every].toSorted());
  });

  it('R26 gives every heading an id, and no id twice on a page', () => {
    for (const { path, headings } of pages) {
      const ids = headings.map(({ id }) => id);
      expect(ids, path).not.toContain('');
      expect([...new Set(ids)], path).toEqual(ids);
    }
  });

  it.each<keyof GuideSource>(['headings', 'commands', 'acts', 'links'])(
    'has on each page the same %s in the same order as in English',
    (part) => {
      const source = new Map(english.map((page) => [page.path, page]));
      for (const page of pages)
        expect(page[part], page.path).toEqual(source.get(page.path)?.[part]);
    },
  );
});
