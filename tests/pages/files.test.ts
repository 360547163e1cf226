/** The files for programs: the sitemap, the lists for language models, the manifest, and robots. */
import type { APIContext, APIRoute } from 'astro';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Entry } from './rendered.ts';
import { wordsIn } from '../../src/site/layout/page-text.ts';

const SITE = new URL('https://guide.example/');

let entries: readonly Entry[] = [];
vi.mock('astro:content', () => ({ getCollection: () => Promise.resolve(entries) }));
const sitemap = await import('../../src/pages/[file].xml.ts');
const allLists = await import('../../src/pages/llms.txt.ts');
const list = await import('../../src/pages/[lang]/llms.txt.ts');
const manifest = await import('../../src/pages/[lang]/guide.webmanifest.ts');
const copies = await import('../../src/pages/[lang]/[...slug]/index.md.ts');
const robots = await import('../../src/pages/robots.txt.ts');

const inBoth = (slug: string, order: number, kind: Entry['data']['kind'] = 'guide') =>
  ['en', 'ja'].map((tag) => {
    const id = slug ? `${tag}/${slug}` : tag;
    const data = { title: `Title of ${id}`, description: `About ${id}.`, order, kind };
    return { id, body: 'Text.', data } as Entry;
  });

const textOf = async (get: unknown, context: Partial<APIContext> = { site: SITE }) =>
  (await (get as APIRoute)(context as APIContext)).text();

beforeEach(() => {
  entries = [
    ...inBoth('glossary', 3),
    ...inBoth('', 0, 'home'),
    ...inBoth('2fa', 1),
    ...inBoth('practice', 2, 'practice'),
  ];
});
afterEach(() => vi.unstubAllEnvs());

test('the sitemap has each page with its address in each language, without the simulator', async () => {
  const rows = [...(await textOf(sitemap.GET)).matchAll(/<url><loc>(.*?)<\/loc>(.*?)<\/url>/g)];
  const alternates = (text: string) =>
    [...text.matchAll(/hreflang="(.*?)" href="(.*?)"/g)].map(([, tag, href]) => [tag, href]);
  expect(rows.map(([, address]) => address).toSorted()).toEqual(
    ['en/', 'en/2fa/', 'en/glossary/', 'ja/', 'ja/2fa/', 'ja/glossary/'].map(
      (path) => `${SITE.href}${path}`,
    ),
  );
  for (const [, address = '', others = ''] of rows) {
    const slug = address.slice(`${SITE.href}en/`.length);
    expect(alternates(others), address).toEqual([
      ['en', `${SITE.href}en/${slug}`],
      ['ja', `${SITE.href}ja/${slug}`],
    ]);
  }
});

test('the sitemap is built only for a site with an address', () => {
  expect(sitemap.getStaticPaths()).toEqual([]);
  vi.stubEnv('SITE', SITE.href);
  expect(sitemap.getStaticPaths()).toEqual([{ params: { file: 'sitemap' } }]);
});

test('robots.txt allows everything, and names the sitemap of a site with an address', async () => {
  expect(await textOf(robots.GET)).toBe(
    `User-agent: *\nAllow: /\nSitemap: ${SITE.href}sitemap.xml\n`,
  );
  expect(await textOf(robots.GET, {})).toBe('User-agent: *\nAllow: /\n');
});

test('the list for language models has the pages of its language in reading order', async () => {
  const text = await textOf(list.GET, { site: SITE, props: { locale: 'ja' } });
  expect(text.split('\n').filter((line) => line.startsWith('- '))).toEqual([
    `- [Title of ja](${SITE.href}ja/index.md): About ja.`,
    `- [Title of ja/2fa](${SITE.href}ja/2fa/index.md): About ja/2fa.`,
    `- [Title of ja/practice](${SITE.href}ja/practice/index.md): About ja/practice.`,
    `- [Title of ja/glossary](${SITE.href}ja/glossary/index.md): About ja/glossary.`,
  ]);
  expect(text.startsWith(`# ${wordsIn('ja')('site:name')}\n`)).toBe(true);
  expect(list.getStaticPaths().map(({ params, props }) => [params.lang, props.locale])).toEqual([
    ['en', 'en'],
    ['ja', 'ja'],
  ]);
});

test('the first list for language models names the list of each language', async () => {
  const text = await textOf(allLists.GET);
  expect(text).toContain(
    `- [English](${SITE.href}en/llms.txt): ${wordsIn('en')('site:title.home')}\n`,
  );
  expect(text).toContain(
    `- [日本語](${SITE.href}ja/llms.txt): ${wordsIn('ja')('site:title.home')}\n`,
  );
});

test('the installed guide begins at the home page of its language, and covers the whole site', async () => {
  const text = await textOf(manifest.GET, { props: { locale: 'ja' } });
  expect(JSON.parse(text)).toMatchObject({
    name: wordsIn('ja')('site:name'),
    lang: 'ja',
    start_url: '/ja/',
    scope: '/',
    icons: [
      { src: '/icon-192.png', sizes: '192x192' },
      { src: '/icon-512.png', sizes: '512x512' },
    ],
  });
});

test('each page has a Markdown copy beside it', async () => {
  const paths = await copies.getStaticPaths();
  expect(paths.map(({ params }) => [params.lang, params.slug])).toContainEqual(['ja', '2fa']);
  expect(paths.map(({ params }) => [params.lang, params.slug])).toContainEqual(['en', undefined]);
  const { props } = paths.find(({ params }) => params.lang === 'ja' && params.slug === '2fa') ?? {};
  expect(await textOf(copies.GET, { props: { ...props } })).toBe(
    '# Title of ja/2fa\n\nAbout ja/2fa.\n\nText.\n',
  );
});
