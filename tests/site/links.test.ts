/**
 * Every link within the site leads to an existing page and anchor, under any base path.
 * Trials: trials.md#base-path, trials.md#heading-ids, trials.md#language-tags
 */
import { expect } from '@playwright/test';
import type { BuiltPage, Link } from '../support/built-page.ts';
import { addressOf, test, type BuiltSite } from '../support/built-site.ts';

type Inside = { readonly page: BuiltPage; readonly link: Link; readonly target: URL };

const LEAVES = /^(?:[a-z][a-z+.-]*:|\/\/)/i;

/** The links within the site, with the addresses they lead to. */
const insideLinks = (site: BuiltSite): readonly Inside[] =>
  site.pages.flatMap((page) => {
    const here = new URL(addressOf(site, page.file), 'http://site.test');
    const inside = page.links.filter(({ href }) => !LEAVES.test(href));
    return inside.map((link) => ({ page, link, target: new URL(link.href, here) }));
  });

const named = ({ page, link }: Inside) => `${page.file} → ${link.href}`;

const languageIn = (path: string) => /(?:^|\/)(en|ja)\//.exec(path)?.[1];

test('every link, script, and image stays below the base path', ({ sites }) => {
  for (const site of sites) {
    const addresses = site.pages.flatMap(({ file, links, sources }) =>
      [...links.map(({ href }) => href), ...sources].map((address) => ({ file, address })),
    );
    const astray = addresses.filter(
      ({ address }) =>
        !LEAVES.test(address) && !address.startsWith('#') && !address.startsWith(site.base),
    );
    expect(astray, site.folder).toEqual([]);
  }
});

test('every link leads to a file without a redirect', ({ sites }) => {
  for (const site of sites) {
    const served = new Set(site.files.map((file) => addressOf(site, file)));
    const dead = insideLinks(site).filter(({ target }) => !served.has(target.pathname));
    expect(dead.map(named), site.folder).toEqual([]);
  }
});

/** The anchor of a link to the simulator's page names an exercise and a screen, not an id. */
const IN_PRACTICE = /\/practice\/#[a-z-]+(?:\/classic)?(?:\/graph)?(?:\/[a-z-]+)?$/;

test('every anchor exists on its target page', ({ sites }) => {
  for (const site of sites) {
    const ids = new Map(site.pages.map((page) => [addressOf(site, page.file), new Set(page.ids)]));
    const dead = insideLinks(site).filter(({ target }) => {
      const id = decodeURIComponent(target.hash.slice(1));
      return id !== '' && !IN_PRACTICE.test(target.href) && !ids.get(target.pathname)?.has(id);
    });
    expect(dead.map(named), site.folder).toEqual([]);
  }
});

test('no id is used twice on a page', ({ plain }) => {
  for (const { file, ids } of plain.pages) expect([...new Set(ids)], file).toEqual(ids);
});

test('only the language link leads to another language', ({ plain }) => {
  const changing = insideLinks(plain).filter(({ page, link, target }) => {
    const from = languageIn(page.file);
    const to = languageIn(target.pathname);
    return from !== undefined && to !== undefined && from !== to && link.hreflang !== to;
  });
  expect(changing.map(named)).toEqual([]);
});

test('an external link sends no referrer', ({ plain }) => {
  const telling = plain.pages.flatMap(({ file, links, meta }) =>
    links
      .filter(({ href, rel }) => /^https?:/.test(href) && !rel.includes('noreferrer'))
      .filter(() => meta['referrer'] !== 'no-referrer')
      .map(({ href }) => `${file} → ${href}`),
  );
  expect(telling).toEqual([]);
});
