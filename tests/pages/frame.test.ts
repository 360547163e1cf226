/** The frame of a page: what the header, the menu, and the footer of each page link to and mark. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { hashesOf } from '../../src/i18n/freshness.ts';
import { wordsIn } from '../../src/site/layout/page-text.ts';
import Head from '../../src/site/layout/Head.astro';
import Header from '../../src/site/layout/Header.astro';
import Layout from '../../src/site/layout/Layout.astro';
import Menu from '../../src/site/layout/Menu.astro';
import OutdatedNotice from '../../src/site/layout/OutdatedNotice.astro';
import PageFooter from '../../src/site/layout/PageFooter.astro';
import { textOf, textsOf } from '../simulator/drawn.ts';
import { entryAt, pageOf, rendered, SITE, type Entry } from './rendered.ts';

let entries: readonly Entry[] = [];
vi.mock('astro:content', () => ({ getCollection: () => Promise.resolve(entries) }));

const inBoth = (slug: string, order: number, data: Partial<Entry['data']> = {}, body = '') =>
  ['en', 'ja'].map((tag) => entryAt(slug ? `${tag}/${slug}` : tag, { order, ...data }, body));

const page = (id: string) => {
  const entry = entries.find((each) => each.id === id);
  if (!entry) throw new RangeError(id);
  return pageOf(entry);
};

const linksIn = (place: ParentNode, selector = 'a'): readonly (string | null)[] =>
  [...place.querySelectorAll(selector)].map((link) => link.getAttribute('href'));

const attribute = (place: ParentNode, selector: string, name: string) =>
  place.querySelector(selector)?.getAttribute(name);

beforeEach(() => {
  entries = [
    ...inBoth('glossary', 9),
    ...inBoth('', 0, { kind: 'home' }),
    ...inBoth('2fa/new-phone', 2, { label: 'New phone' }),
    ...inBoth('2fa', 1),
    ...inBoth('docker-login', 3),
    ...inBoth('practice', 10, { kind: 'practice' }),
  ];
});
afterEach(() => vi.unstubAllEnvs());

describe.each([
  ['en', 'ja', '日本語'],
  ['ja', 'en', 'English'],
] as const)('the header of a page in the language %s', (locale, other, name) => {
  const header = (slug = '2fa/new-phone') => rendered(Header, locale, { locale, slug });

  test('has a link to the same page in the other language, with its name in that language', async () => {
    const link = (await header()).querySelector('#switch-language');
    expect(link?.getAttribute('href')).toBe(`/${other}/2fa/new-phone/`);
    expect(link?.getAttribute('lang')).toBe(other);
    expect(link?.getAttribute('hreflang')).toBe(other);
    expect(textOf(link)).toBe(name);
  });

  test('links to the text, to home, and to the page itself if its script is missing', async () => {
    const place = await header();
    expect(attribute(place, '.skip', 'href')).toBe('#main');
    expect(attribute(place, '.home-link', 'href')).toBe(`/${locale}/`);
    expect(attribute(place, '.unscripted a', 'href')).toBe(`/${locale}/2fa/new-phone/`);
    expect(place.querySelector('.unscripted')?.hasAttribute('hidden')).toBe(true);
  });

  test('has the three places, and marks the one that the page is', async () => {
    const marked = async (slug: string) =>
      linksIn(await header(slug), '.places [aria-current="page"]');
    expect(linksIn(await header(), '.places a')).toEqual([
      `/${locale}/2fa/`,
      `/${locale}/practice/`,
      `/${locale}/2fa/recover-hub-account/`,
    ]);
    expect(await marked('2fa')).toEqual([`/${locale}/2fa/`]);
    expect(await marked('2fa/recover-hub-account')).toEqual([
      `/${locale}/2fa/recover-hub-account/`,
    ]);
    expect(await marked('2fa/new-phone')).toEqual([]);
    expect(await marked('')).toEqual([]);
  });

  test('has buttons for search, the theme, and the menu, and a live region', async () => {
    const place = await header();
    const t = wordsIn(locale);
    expect(textOf(place.querySelector('#search'))).toBe(t('site:search.open'));
    expect(textOf(place.querySelector('#theme'))).toBe(t('script:theme.auto'));
    expect(textOf(place.querySelector('[popovertarget="contents"]'))).toBe(t('navigation:menu'));
    expect(attribute(place, '#status', 'aria-live')).toBe('polite');
  });
});

describe('the menu', () => {
  const menu = (id: string, headings: readonly object[] = []) =>
    rendered(Menu, 'ja', { page: page(id), headings });
  const headings = [
    { depth: 2, slug: 'before', text: 'Before' },
    { depth: 3, slug: 'detail', text: 'Detail' },
    { depth: 2, slug: 'after', text: 'After' },
  ];

  test('lists the pages of the guide in groups, with their short names, and marks the page', async () => {
    const place = await menu('ja/2fa/new-phone');
    expect(place.querySelector('#contents')?.hasAttribute('popover')).toBe(true);
    expect(linksIn(place, '.menu p + ul a')).toEqual([
      '/ja/2fa/',
      '/ja/2fa/new-phone/',
      '/ja/docker-login/',
      '/ja/glossary/',
    ]);
    expect(textsOf(place, '.menu > p')).toEqual(
      (['twoFactor', 'docker', 'reference'] as const).map((group) =>
        wordsIn('ja')(`navigation:groups.${group}`),
      ),
    );
    expect(textsOf(place, '.menu p + ul [aria-current="page"]')).toEqual(['New phone']);
  });

  test('lists the sections of the page, if it has several', async () => {
    expect(linksIn(await menu('ja/2fa', headings), '.outline a')).toEqual(['#before', '#after']);
    expect((await menu('ja/2fa', headings.slice(0, 2))).querySelector('.outline')).toBeNull();
    expect((await menu('ja/practice', headings)).querySelector('.outline')).toBeNull();
  });

  test('lists at most 20 pages, with the page among them', async () => {
    const many = Array.from({ length: 40 }, (_, at) => `p${String(at).padStart(2, '0')}`);
    entries = many.flatMap((slug, at) => inBoth(slug, at));
    for (const slug of ['p00', 'p15', 'p39']) {
      const links = linksIn(await menu(`ja/${slug}`), '.menu p + ul a');
      expect(links, slug).toHaveLength(20);
      expect(links, slug).toContain(`/ja/${slug}/`);
    }
  });
});

describe('the footer of a page', () => {
  const footer = (id: string) => rendered(PageFooter, 'en', { page: page(id) });
  const sources = [
    { url: 'https://docs.example/new/', checkedOn: new Date('2026-05-06') },
    { url: 'https://docs.example/old', checkedOn: new Date('2026-02-03') },
  ];

  test('links to the pages before and after it in reading order', async () => {
    const place = await footer('en/2fa/new-phone');
    expect(attribute(place, '[rel="prev"]', 'href')).toBe('/en/2fa/');
    expect(attribute(place, '[rel="next"]', 'href')).toBe('/en/docker-login/');
    expect(textOf(place.querySelector('[rel="prev"]'))).toContain('Title of en/2fa');
    expect((await footer('en/practice')).querySelector('[rel="next"]')).toBeNull();
  });

  test('gives the day of its last change, and the day of the oldest check of its sources', async () => {
    entries = [...inBoth('2fa', 0, { sources, changed: '2026-07-08 01234567' })];
    const t = wordsIn('en');
    const place = await footer('en/2fa');
    expect(textOf(place.querySelector('p.facts'))).toContain(
      t('site:facts.changed', { date: 'July 8, 2026' }),
    );
    expect(textOf(place.querySelector('p.facts'))).toContain(
      t('site:facts.checked', { date: 'February 3, 2026' }),
    );
    expect(textsOf(place, 'a[lang="en"]')).toEqual(['docs.example/new', 'docs.example/old']);
    expect(linksIn(place, 'a[lang="en"]')).toEqual(sources.map(({ url }) => url));
  });

  test('has the age of the facts of the English page, hidden until the script shows it', async () => {
    entries = [
      entryAt('en/2fa', { facts: ['sign-in-lock'] }),
      entryAt('ja/2fa', {}),
      ...inBoth('glossary', 1),
    ];
    for (const id of ['en/2fa', 'ja/2fa']) {
      const age = (await footer(id)).querySelector('[data-read]');
      expect(age?.getAttribute('data-read'), id).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(age?.hasAttribute('hidden'), id).toBe(true);
    }
    expect((await footer('en/glossary')).querySelector('[data-read]')).toBeNull();
  });

  test('links to its Markdown copy, and to its source only if the build knows the repository', async () => {
    vi.stubEnv('REPO_URL', undefined);
    expect(linksIn(await footer('en/2fa'), '.facts a')).toEqual([
      '/en/2fa/index.md',
      '/en/about/#report',
    ]);
    vi.stubEnv('REPO_URL', 'https://code.example/guide');
    expect(linksIn(await footer('en/2fa'), '.facts a')).toEqual([
      '/en/2fa/index.md',
      '/en/about/#report',
      'https://code.example/guide/edit/main/content/docs/en/2fa.mdx',
      'https://code.example/guide/issues/new?title=en/2fa',
    ]);
  });
});

describe('the head of a page', () => {
  const head = (props: Readonly<Record<string, unknown>>) =>
    rendered(Head, 'en', { title: 'Title', description: 'What it is.', locale: 'en', ...props });

  test('has its own address, and the addresses of the page in each language', async () => {
    const place = await head({ locale: 'ja', page: page('ja/2fa') });
    const alternates = [...place.querySelectorAll('[rel="alternate"]')].map((link) => [
      link.getAttribute('hreflang'),
      link.getAttribute('href'),
    ]);
    expect(attribute(place, '[rel="canonical"]', 'href')).toBe(`${SITE}/ja/2fa/`);
    expect(attribute(place, '[property="og:url"]', 'content')).toBe(`${SITE}/ja/2fa/`);
    expect(alternates).toEqual([
      ['en', `${SITE}/en/2fa/`],
      ['ja', `${SITE}/ja/2fa/`],
      ['x-default', `${SITE}/en/2fa/`],
    ]);
    expect(attribute(place, '[property="og:image"]', 'content')).toBe(`${SITE}/card-ja.png`);
    expect(attribute(place, '[property="og:locale"]', 'content')).toBe('ja_JP');
    expect(attribute(place, '[property="og:locale:alternate"]', 'content')).toBe('en_US');
  });

  test('of a home page names the language chooser for other languages', async () => {
    const place = await head({ page: page('en') });
    expect(attribute(place, '[rel="canonical"]', 'href')).toBe(`${SITE}/en/`);
    expect(attribute(place, '[hreflang="x-default"]', 'href')).toBe(`${SITE}/`);
    const chooser = await head({ chooser: true });
    expect(attribute(chooser, '[rel="canonical"]', 'href')).toBe(`${SITE}/`);
    expect(attribute(chooser, '[hreflang="ja"]', 'href')).toBe(`${SITE}/ja/`);
  });

  test('without an address of its own names no other address', async () => {
    expect((await head({})).querySelector('[rel="canonical"], [rel="alternate"]')).toBeNull();
  });

  test('keeps the page out of search results only if the page asks for that', async () => {
    expect(attribute(await head({ noindex: true }), '[name="robots"]', 'content')).toBe('noindex');
    expect((await head({})).querySelector('[name="robots"]')).toBeNull();
  });

  test('has the language script only for the chooser, and the manifest only for the offline copy', async () => {
    const scripts = async (props: object) =>
      [...(await head({ ...props })).querySelectorAll('script')].map((each) => each.textContent);
    expect((await scripts({})).join()).not.toContain('hreflang');
    expect((await scripts({ chooser: true })).join()).toContain('hreflang');
    expect((await head({})).querySelector('[rel="manifest"]')).toBeNull();
    expect(attribute(await head({ offline: true }), '[rel="manifest"]', 'href')).toBe(
      '/en/guide.webmanifest',
    );
  });

  test('has structured data that no title can end', async () => {
    const title = '</script><b>Title';
    entries = inBoth('2fa', 0, { title });
    const data = (await head({ page: page('en/2fa') })).querySelector('[type*="ld+json"]');
    const { '@graph': graph } = JSON.parse(data?.textContent ?? '') as {
      '@graph': { headline?: string }[];
    };
    expect(graph[0]?.headline).toBe(title);
  });
});

describe('a page', () => {
  const whole = (id: string) => {
    const { locale } = page(id);
    return rendered(Layout, locale, { page: page(id), headings: [] }, '<p id="text">Text</p>');
  };

  test('has a title for its kind', async () => {
    const t = wordsIn('ja');
    const titleOf = async (id: string) => textOf((await whole(id)).querySelector('title'));
    expect(await titleOf('ja')).toBe(t('site:title.home'));
    expect(await titleOf('ja/practice')).toBe(
      t('site:title.practice', { title: 'Title of ja/practice' }),
    );
    expect(await titleOf('ja/2fa')).toBe(t('site:title.page', { title: 'Title of ja/2fa' }));
  });

  test('of the guide has a heading, its summary, its text, and a footer', async () => {
    const place = await whole('en/2fa');
    expect(textsOf(place, 'h1')).toEqual(['Title of en/2fa']);
    expect(textsOf(place, '.lead')).toEqual(['About en/2fa.']);
    expect(place.querySelector('main#main article #text')).not.toBeNull();
    expect(place.querySelector('.around')).not.toBeNull();
    expect(place.querySelector('[name="robots"]')).toBeNull();
  });

  test('with the simulator has no footer, and is not in search results', async () => {
    const place = await whole('en/practice');
    expect(place.querySelector('.around')).toBeNull();
    expect(attribute(place, '[name="robots"]', 'content')).toBe('noindex');
  });

  test('below another one has links to those above it, home first', async () => {
    const place = await whole('ja/2fa/new-phone');
    expect(linksIn(place, '.trail a')).toEqual(['/ja/', '/ja/2fa/']);
    expect((await whole('ja/2fa')).querySelector('.trail')).toBeNull();
  });

  test('that is the home page leads to the simulator, and hides its picture from screen readers', async () => {
    const place = await whole('ja');
    expect(textsOf(place, 'h1')).toEqual(['Title of ja']);
    expect(attribute(place, '.entry', 'href')).toBe('/ja/practice/');
    expect(attribute(place, '.scene', 'aria-hidden')).toBe('true');
    expect(place.querySelector('.scene')?.hasAttribute('inert')).toBe(true);
    expect(place.querySelector('.scene :is(a, button, input, [data-named])')).toBeNull();
  });

  test('asks for the offline part only if it offers the copy', async () => {
    entries = [...inBoth('about', 1, {}, '<Offline />'), ...inBoth('2fa', 2)];
    expect((await whole('en/about')).querySelector('[rel="manifest"]')).not.toBeNull();
    expect((await whole('en/2fa')).querySelector('[rel="manifest"]')).toBeNull();
  });
});

describe('the notice on a translated page', () => {
  const english = 'One.\n\nTwo.\n\nThree.';
  const notice = (reviewed: string) => {
    entries = [
      entryAt('en/2fa', {}, english),
      entryAt('ja/2fa', { sourceHashes: hashesOf(reviewed).join(' ') }),
    ];
    return rendered(OutdatedNotice, 'ja', { page: page('ja/2fa') });
  };

  test('quotes the English blocks that have changed since the review', async () => {
    const place = await notice('One.\n\nOld.\n\nThree.');
    expect(textsOf(place, 'ul[lang="en"] li')).toEqual(['Two.']);
    expect(textOf(place.querySelector('p'))).toBe(
      wordsIn('ja')('site:behind.changed', { blocks: 1 }),
    );
  });

  test('is absent if nothing has changed', async () => {
    expect((await notice(english)).querySelector('*')).toBeNull();
  });
});
