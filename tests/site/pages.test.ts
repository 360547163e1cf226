/**
 * The build contains one page for each source file in both languages, and the two pages without a
 * language.
 * Trials: trials.md#fallback-deletes-pages, trials.md#heading-ids
 */
import { expect } from '@playwright/test';
import { addressOf, test, type BuiltSite } from '../support/built-site.ts';
import { builtFileOf, guideSources } from '../support/guide-source.ts';

const pageOf = (site: BuiltSite, file: string) => {
  const page = site.pages.find((each) => each.file === file);
  if (!page) throw new Error(`${site.folder}/${file} was not built`);
  return page;
};

for (const language of ['en', 'ja']) {
  test(`every source page of "${language}" is built, and nothing else`, ({ sites }) => {
    const files = guideSources(language).map(({ path }) => builtFileOf(language, path));
    for (const site of sites) {
      const built = site.pages
        .map(({ file }) => file)
        .filter((file) => file.startsWith(`${language}/`));
      expect(built.toSorted(), site.folder).toEqual(files.toSorted());
    }
  });
}

test('only the language chooser and the 404 page are built outside the languages', ({ sites }) => {
  for (const site of sites) {
    const others = site.pages.map(({ file }) => file).filter((file) => !/^(en|ja)\//.test(file));
    expect(others.toSorted(), site.folder).toEqual(['404.html', 'index.html']);
  }
});

test('both languages have the same heading ids in the same order', ({ plain }) => {
  const english = plain.pages.filter(({ file }) => file.startsWith('en/'));
  for (const { file, headingIds } of english) {
    expect(pageOf(plain, file.replace(/^en/, 'ja')).headingIds, file).toEqual(headingIds);
  }
});

test('the 404 page is in both languages and links to both home pages', ({ sites }) => {
  for (const site of sites) {
    const { links, partLanguages } = pageOf(site, '404.html');
    expect(partLanguages, site.folder).toEqual(['en', 'ja']);
    const home = (language: string) => addressOf(site, `${language}/index.html`);
    expect(links.map(({ href }) => href)).toEqual(expect.arrayContaining([home('en'), home('ja')]));
  }
});

test('the language chooser links to both languages and does not redirect', ({ sites }) => {
  for (const site of sites) {
    const { links, meta } = pageOf(site, 'index.html');
    const offered = links.filter(({ element, hreflang }) => element === 'a' && hreflang);
    const home = (language: string) => addressOf(site, `${language}/index.html`);
    expect(
      offered.map(({ href }) => href),
      site.folder,
    ).toEqual([home('en'), home('ja')]);
    expect(meta['refresh']).toBeUndefined();
  }
});

test('no page has a password field or a form that can be submitted', ({ plain }) => {
  for (const { file, inputTypes, formActions } of plain.pages) {
    expect(inputTypes, file).not.toContain('password');
    expect(formActions, file).toEqual([]);
  }
});
