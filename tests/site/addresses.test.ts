/**
 * Metadata for search engines and link previews: canonical URL (RFC 6596), hreflang with
 * `x-default`, and Open Graph.
 * Trials: trials.md#language-tags
 */
import { expect } from '@playwright/test';
import type { BuiltPage } from '../support/built-page.ts';
import { UNDER_BASE, addressOf, test, type BuiltSite } from '../support/built-site.ts';

const LOCALES: Readonly<Record<string, string>> = { en: 'en_US', ja: 'ja_JP' };

const ADDRESSLESS = '404.html';

const absolute = (site: BuiltSite, file: string) =>
  new URL(addressOf(site, file), UNDER_BASE.environment['SITE_URL']).href;

const heads = ({ links }: BuiltPage, rel: string) =>
  links.filter((link) => link.element === 'link' && link.rel === rel);

/** The alternates in the page’s head as `{ en: address, ja: address, 'x-default': address }`. */
const alternates = (page: BuiltPage): Readonly<Record<string, string>> =>
  Object.fromEntries(heads(page, 'alternate').map(({ hreflang, href }) => [hreflang, href]));

const languageOf = (file: string) => (file.startsWith('ja/') ? 'ja' : 'en');

const guide = ({ pages }: BuiltSite) => pages.filter(({ file }) => file !== ADDRESSLESS);

test('a page is its own canonical page', ({ underBase }) => {
  for (const page of guide(underBase)) {
    const canonical = heads(page, 'canonical').map(({ href }) => href);
    expect(canonical, page.file).toEqual([absolute(underBase, page.file)]);
    expect(page.meta['og:url'], page.file).toBe(canonical[0]);
  }
});

test('a page links to its translation, and the translation links back', ({ underBase }) => {
  const byAddress = new Map(guide(underBase).map((page) => [absolute(underBase, page.file), page]));
  for (const page of guide(underBase)) {
    const named = alternates(page);
    expect(Object.keys(named).toSorted(), page.file).toEqual(['en', 'ja', 'x-default']);
    for (const [language, address] of Object.entries(named)) {
      const other = byAddress.get(address);
      expect(other, `${page.file}: ${language}`).toBeDefined();
      if (other && language !== 'x-default') {
        expect(alternates(other), `${page.file} and ${other.file}`).toEqual(named);
        expect(languageOf(other.file), other.file).toBe(language);
      }
    }
  }
});

test('a page declares the same language in all metadata', ({ sites }) => {
  for (const { pages } of sites) {
    for (const { file, lang, meta } of pages) {
      const language = languageOf(file);
      const other = language === 'en' ? 'ja' : 'en';
      expect(lang, file).toBe(language);
      // A page without an address of its own is not shared.
      if (meta['og:url'] === undefined) continue;
      expect(meta['og:locale'], file).toBe(LOCALES[language]);
      expect(meta['og:locale:alternate'], file).toBe(LOCALES[other]);
    }
  }
});

test('each page of a site with an address has Open Graph tags, and none without one', ({
  plain,
  underBase,
}) => {
  const tagged = (site: BuiltSite) => guide(site).filter(({ meta }) => 'og:title' in meta);
  expect(tagged(underBase)).toEqual(guide(underBase));
  expect(tagged(plain)).toEqual([]);
});

test('titles and descriptions are unique within a language', ({ plain }) => {
  for (const language of ['en', 'ja']) {
    const pages = plain.pages.filter(({ file }) => file.startsWith(`${language}/`));
    for (const said of [
      ({ title }: BuiltPage) => title,
      ({ meta }: BuiltPage) => meta['description'],
    ]) {
      const all = pages.map(said);
      expect(all).not.toContain(undefined);
      expect([...new Set(all)]).toEqual(all);
    }
  }
});

test('a build without a site URL has no canonical URL and is marked noindex', ({ plain }) => {
  for (const page of plain.pages) {
    expect(heads(page, 'canonical'), page.file).toEqual([]);
    expect(alternates(page), page.file).toEqual({});
    expect(page.meta['robots'], page.file).toContain('noindex');
  }
});

test('with a site URL, every page except the simulator and the 404 page can be indexed', ({
  underBase,
}) => {
  const hidden = underBase.pages.filter(({ meta }) => meta['robots']?.includes('noindex'));
  const practice = underBase.pages.filter(({ file }) => /^(en|ja)\/practice\//.test(file));
  const names = (pages: readonly BuiltPage[]) => pages.map(({ file }) => file);
  expect(names(hidden).toSorted()).toEqual([ADDRESSLESS, ...names(practice)].toSorted());
});

test('the edit link leads to the source of the page, and is left out without a repository', ({
  plain,
  underBase,
}) => {
  const edit = ({ links }: BuiltPage) => links.filter(({ href }) => href.includes('/edit/main/'));
  expect(plain.pages.flatMap(edit)).toEqual([]);
  const repository = `${UNDER_BASE.environment['REPO_URL']}/edit/main/content/docs/`;
  const linked = underBase.pages.flatMap(edit);
  expect(linked.length).toBeGreaterThan(0);
  for (const { href } of linked) expect(href.startsWith(repository), href).toBe(true);
});
