/** Pages of a language: reading order, breadcrumbs, and structured data for search engines. */
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { CollectionEntry } from 'astro:content';
import { hashesOf } from '../../src/i18n/freshness.ts';

type Entry = CollectionEntry<'docs'>;

let entries: readonly Entry[] = [];
vi.mock('astro:content', () => ({ getCollection: () => Promise.resolve(entries) }));
const { allPages, freshnessOf, menuGroupOf, pageLabel, pagesOf, trailOf } =
  await import('../../src/i18n/navigation.ts');
const { linkedData } = await import('../../src/site/seo/linked-data.ts');

const entry = (id: string, data: Partial<Entry['data']> = {}, body = ''): Entry =>
  ({
    id,
    body,
    data: { title: `Title of ${id}`, order: 0, changed: '2026-03-04 hash', ...data },
  }) as Entry;

const both = (slug: string, order: number, data: Partial<Entry['data']> = {}) => [
  entry(slug === '' ? 'en' : `en/${slug}`, { order, ...data }),
  entry(slug === '' ? 'ja' : `ja/${slug}`, { order, ...data }),
];

const pageAt = async (locale: 'en' | 'ja', slug: string) => {
  const page = (await pagesOf(locale)).find((each) => each.slug === slug);
  if (!page) throw new RangeError(slug);
  return page;
};

beforeEach(() => {
  entries = [
    ...both('glossary', 9),
    ...both('2fa/new-phone', 4),
    ...both('', 0, { label: 'Home' }),
    ...both('2fa', 1),
    ...both('2fa/new-phone/ios', 5),
  ];
});

describe('the pages of a language', () => {
  test('are in reading order, each with its address', async () => {
    const pages = await pagesOf('ja');
    expect(pages.map(({ slug }) => slug)).toEqual([
      '',
      '2fa',
      '2fa/new-phone',
      '2fa/new-phone/ios',
      'glossary',
    ]);
    expect(pages.every(({ locale }) => locale === 'ja')).toBe(true);
  });

  test.each(['en', 'ja'])('stop the build if one is missing in %s', async (language) => {
    entries = entries.filter(({ id }) => id !== `${language}/glossary`);
    await expect(allPages()).rejects.toThrow(`content/docs/${language}/glossary.mdx is missing`);
  });

  test('stop the build if the home page is missing', async () => {
    entries = entries.filter(({ id }) => id !== 'ja');
    await expect(allPages()).rejects.toThrow('content/docs/ja/index.mdx is missing');
  });

  test('stop the build if one is not in a language’s folder', async () => {
    entries = [...entries, entry('fr/2fa')];
    await expect(allPages()).rejects.toThrow('content/docs/fr/2fa.mdx');
  });

  test('are named by their label, or else by their title', async () => {
    expect(pageLabel(await pageAt('en', ''))).toBe('Home');
    expect(pageLabel(await pageAt('en', '2fa'))).toBe('Title of en/2fa');
  });
});

describe('the group of a page in the menu', () => {
  test.each([
    ['2fa', 'twoFactor'],
    ['2fa/new-phone', 'twoFactor'],
    ['docker-login', 'docker'],
    ['access-tokens', 'docker'],
    ['ci', 'docker'],
    ['troubleshooting', 'docker'],
    ['troubleshooting/sign-in', 'docker'],
    ['glossary', 'reference'],
    ['2fa-elsewhere', 'reference'],
  ])('%s: %s', (slug, group) => {
    expect(menuGroupOf({ slug })).toBe(group);
  });
});

describe('the breadcrumbs of', () => {
  test.each([
    ['', []],
    ['glossary', ['']],
    ['2fa', ['']],
    ['2fa/new-phone', ['', '2fa']],
    ['2fa/new-phone/ios', ['', '2fa', '2fa/new-phone']],
  ])('%j are %j, without the page itself', async (slug, above) => {
    const trail = await trailOf(await pageAt('en', slug));
    expect(trail.map((page) => page.slug)).toEqual(above);
    expect(trail.every(({ locale }) => locale === 'en')).toBe(true);
  });

  test('a page do not include a page whose slug only starts with the same text', async () => {
    entries = [...entries, ...both('2fa-faq', 7)];
    expect((await trailOf(await pageAt('en', '2fa-faq'))).map(({ slug }) => slug)).toEqual(['']);
  });
});

test('the structured data has the page’s type, date, and breadcrumbs', async () => {
  const data = await linkedData(await pageAt('ja', '2fa/new-phone'), (path) => `https://x${path}`);
  const item = (position: number, name: string, path: string) => ({
    '@type': 'ListItem',
    position,
    name,
    item: `https://x/ja/${path}`,
  });
  expect(data).toEqual({
    '@context': 'https://schema.org',
    '@graph': [
      {
        '@type': 'TechArticle',
        headline: 'Title of ja/2fa/new-phone',
        inLanguage: 'ja',
        dateModified: '2026-03-04',
      },
      {
        '@type': 'BreadcrumbList',
        itemListElement: [
          item(1, 'Home', ''),
          item(2, 'Title of ja/2fa', '2fa/'),
          item(3, 'Title of ja/2fa/new-phone', '2fa/new-phone/'),
        ],
      },
    ],
  });
});

describe('the freshness of a translation', () => {
  const english = '## One\n\nText.\n\nMore.';
  beforeEach(() => {
    const sourceHashes = hashesOf('## One\n\nText.').join(' ');
    entries = [
      entry('en/2fa', {}, english),
      entry('ja/2fa', { sourceHashes }, '本文'),
      entry('en/new', {}, english),
      entry('ja/new', {}, '本文'),
    ];
  });

  test('is counted against the English page with the same slug', async () => {
    expect(await freshnessOf(await pageAt('ja', '2fa'))).toEqual({
      blocks: 3,
      reviewed: 2,
      changed: ['More.'],
    });
  });

  test('is complete for English itself', async () => {
    expect(await freshnessOf(await pageAt('en', '2fa'))).toMatchObject({ blocks: 3, reviewed: 3 });
  });

  test('is zero for a page that was never reviewed', async () => {
    expect(await freshnessOf(await pageAt('ja', 'new'))).toMatchObject({ blocks: 3, reviewed: 0 });
  });
});
