/** All texts of the components and of the frame, in their order, in each language. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { groups, type ListedId } from '../../src/exercises/groups.ts';
import { demoIdentity } from '../../src/core/world/demo-identity.ts';
import NotFound from '../../src/pages/404.astro';
import Chooser from '../../src/pages/index.astro';
import Breadcrumbs from '../../src/site/layout/Breadcrumbs.astro';
import Header from '../../src/site/layout/Header.astro';
import Layout from '../../src/site/layout/Layout.astro';
import Menu from '../../src/site/layout/Menu.astro';
import PageFooter from '../../src/site/layout/PageFooter.astro';
import { wordsIn } from '../../src/site/layout/page-text.ts';
import { components } from '../../src/site/mdx/components.ts';
import { wordsOf } from '../support/words.ts';
import { entryAt, htmlOf, linesOf, pageOf, rendered, type Entry } from './rendered.ts';

let entries: readonly Entry[] = [];
vi.mock('astro:content', () => ({ getCollection: () => Promise.resolve(entries) }));
vi.mock('../../content/quality.json', () => ({
  default: {
    measuredOn: '2026-03-04',
    figures: [
      { id: 'lcp', value: 1234.5, unit: 'ms', limit: 2500, peer: 1500 },
      { id: 'build', value: 1, unit: 's', limit: 2, peer: 3 },
      { id: 'cls', value: 0, unit: '', limit: 0.1 },
      { id: 'script', value: 12_345, unit: 'B', limit: 14_600, peer: 67_890 },
    ],
    walks: [{ id: 'careful', walks: 70, acts: 12, errors: 3 }],
  },
}));

const inBoth = (slug: string, order: number, data: Partial<Entry['data']> = {}, body = '') =>
  ['en', 'ja'].map((tag) => entryAt(slug ? `${tag}/${slug}` : tag, { order, ...data }, body));

beforeEach(() => {
  entries = [
    ...inBoth('', 0, { kind: 'home', heading: 'Learn it' }),
    ...inBoth('2fa', 1, { label: '2FA' }),
    ...inBoth('2fa/new-phone', 2),
    ...inBoth('glossary', 3),
  ];
});
afterEach(() => vi.unstubAllEnvs());

const page = (id: string) => {
  const entry = entries.find((each) => each.id === id);
  if (!entry) throw new RangeError(id);
  return pageOf(entry);
};

describe.each(['en', 'ja'] as const)('in the language %s', (locale) => {
  const t = wordsIn(locale);
  const read = t as unknown as (key: string, values?: object) => string;
  const part = async (
    name: keyof typeof components,
    props: Readonly<Record<string, unknown>> = {},
    slot?: string,
  ) => linesOf(await rendered(components[name], locale, props, slot));
  const march = locale === 'ja' ? '2026年3月4日' : 'March 4, 2026';

  test('the list of exercises has the title, the subject, and the steps of each', async () => {
    expect(await part('ExerciseList')).toEqual([
      ...['exercise', 'learned', 'steps'].map((key) => read(`path:list.${key}`)),
      ...groups.flatMap(({ id: group, exercises }) => [
        t(`path:group.${group}`),
        ...Object.entries<{ readonly today: number }>(exercises).flatMap(([id, { today }]) => [
          '☐',
          t(`path:exercise.${id as ListedId}.title`),
          t(`path:exercise.${id as ListedId}.learned`),
          String(today),
        ]),
      ]),
    ]);
  });

  test('the table of measurements has the figures for readers, with the limit and VitePress', async () => {
    expect(await part('Quality')).toEqual([
      t('site:quality.measuredOn', { date: march }),
      ...[t('site:quality.what'), t('site:quality.here'), t('site:quality.limit'), 'VitePress'],
      ...[t('site:quality.figure.lcp'), '1,230 ms', '2,500 ms', '1,500 ms'],
      ...[t('site:quality.figure.cls'), '0', '0.1', '–'],
      ...[t('site:quality.figure.script'), '12,345 B', '14,600 B', '67,890 B'],
    ]);
  });

  test('the table of walks has the acts and the errors of each person', async () => {
    expect(await part('Walkthroughs')).toEqual([
      t('site:walks.intro', { walks: 70 }),
      ...[t('site:walks.person'), t('site:walks.acts'), t('site:walks.errors')],
      ...[t('site:walks.who.careful'), '12', '3.0'],
    ]);
  });

  test('the table of translations has its columns and the pages in the reader’s language', async () => {
    expect((await part('Translations')).slice(0, 6)).toEqual([
      ...[t('site:translations.page'), t('site:translations.blocks')],
      ...[t('site:translations.reviewed'), `Title of ${locale}`, '0', '0'],
    ]);
  });

  test('the place of the simulator says what it is, and what it needs', async () => {
    expect(await part('Simulator', { exercise: 'sign-in' })).toEqual([
      ...[t('simulator:notice'), t('simulator:start.intro'), t('simulator:start.noScript')],
      t('simulator:start.open'),
    ]);
  });

  test('a picture has its caption and a link to try it', async () => {
    const props = { name: 'pairing', edition: 'today', at: 'a.mdx:1' };
    const place = await rendered(components.Screen, locale, props);
    expect(linesOf(place.querySelector('figcaption'))).toEqual([
      t('site:screen.pairing'),
      t('site:screen.try'),
    ]);
    expect(linesOf(place.querySelector('.frame-title'))).toEqual([
      t('stage:device.hub'),
      t('simulator:tag'),
    ]);
  });

  test('a worked example names each of its values', async () => {
    // RFC 4226, appendix D: counter 1.
    const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
    const key = Array.from('12345678901234567890', (digit) => `3${digit}`).join(' ');
    expect(await part('TotpWorkedExample', { secret, seconds: 59 })).toEqual([
      ...[t('simulator:inspect.secret'), key],
      ...[t('simulator:inspect.counter'), '00 00 00 00 00 00 00 01'],
      ...[t('simulator:inspect.hmac'), '75 a4 8a 19 d4 cb e1 00 64 4e 8a', 'c1 39 7e ea'],
      '74 7a 2d 33 ab',
      ...[t('simulator:inspect.offset'), '11'],
      ...[t('simulator:inspect.cut'), '1094287082'],
      ...[t('simulator:inspect.modulo'), '287082'],
    ]);
  });

  test('the choice of the screens has a name, and one for each edition', async () => {
    expect(await part('Edition', { is: 'today', choice: true }, 'Text')).toEqual([
      t('simulator:edition.choose'),
      t('simulator:edition.today'),
      t('simulator:edition.classic'),
      t('simulator:edition.today'),
      'Text',
    ]);
  });

  test('a changed block, a Copy button, and the two buttons for stored data have their texts', async () => {
    expect(await part('OutdatedBlock')).toEqual([t('site:behind.block')]);
    const slot = '<code class="language-sh">docker</code>';
    expect(await part('pre', {}, slot)).toEqual(['docker', t('site:copy.copy')]);
    expect(await part('Offline')).toEqual([t('offline:keep')]);
    expect(await part('Forget')).toEqual([t('site:forget.everything')]);
  });

  test('the address for reports is shown if the build has one, without its scheme', async () => {
    vi.stubEnv('SECURITY_CONTACT', 'mailto:security@host.example');
    const place = await rendered(components.ReportContact, locale);
    expect(linesOf(place)).toEqual([t('report:send'), 'security@host.example']);
    expect(place.querySelector('a')?.getAttribute('href')).toBe('mailto:security@host.example');
    vi.stubEnv('SECURITY_CONTACT', undefined);
    expect(await part('ReportContact')).toEqual([]);
  });

  test.each([
    [
      'codes',
      [
        ...['codes.textCode', '•••• •••• ••••', 'hub', 'app'],
        ...['codes.authenticationCode', '000 000', 'app', 'codes.signIn'],
        ...['codes.recoveryCode', '•••••••••••••', 'hub', 'codes.lostDevice'],
        ...['codes.deviceCode', 'XXXX-XXXX', 'codes.terminal', 'codes.browser'],
        ...['codes.emailedCode', '000000', 'codes.email', 'codes.settings'],
      ],
    ],
    [
      'docker-credential',
      [
        ...['docker-credential.before', 'docker-credential.password'],
        ...['docker-credential.accepted', 'hub'],
        ...['docker-credential.on', 'docker-credential.password', 'unauthorized', 'hub'],
        ...['docker-credential.after', 'docker logout docker login', 'docker-credential.token'],
        ...['docker-credential.accepted', 'hub'],
      ],
    ],
    [
      'lost-phone',
      [
        ...['lost-phone.gone', 'app', 'lost-phone.digits', 'lost-phone.left'],
        ...['lost-phone.recoveryCode', 'lost-phone.once'],
        ...['lost-phone.browser', 'lost-phone.again', 'lost-phone.token', 'lost-phone.docker'],
      ],
    ],
    ['secret-once', ['hub', 'secret-once.secret', 'secret-once.code', 'app']],
    [
      'six-digits',
      [
        ...['six-digits.secret', 'six-digits.step', 'HMAC-SHA-1', 'six-digits.bytes'],
        ...['six-digits.cut', '000 000', 'six-digits.code'],
      ],
    ],
    [
      'time-window',
      ['before2', 'before1', 'now', 'after1', 'after2'].flatMap((step) => [
        `time-window.${step}`,
        `time-window.${step.endsWith('2') ? 'refused' : 'accepted'}`,
      ]),
    ],
  ])('the drawing %s has its texts in order, and its caption', async (name, keys) => {
    expect(await part('Drawing', { name })).toEqual([
      ...keys.map((key) =>
        wordsOf(locale).has(`drawings:${key}`) ? read(`drawings:${key}`) : key,
      ),
      read(`drawings:${name}.caption`),
    ]);
  });

  test('the header has the texts of its links and buttons, and names for its places', async () => {
    const place = await rendered(Header, locale, { locale, slug: '2fa' });
    expect(linesOf(place)).toEqual([
      ...[t('site:skip'), t('site:name'), t('navigation:places.guide')],
      ...[t('navigation:places.practice'), t('navigation:places.lockedOut'), t('site:search.open')],
      ...[locale === 'en' ? '日本語' : 'English', t('script:theme.auto'), t('navigation:menu')],
      ...[t('site:script.failed'), t('site:script.reload')],
    ]);
    expect(place.querySelector('nav')?.getAttribute('aria-label')).toBe(
      t('navigation:places.name'),
    );
  });

  test('the menu has the places, the pages in groups, and the outline', async () => {
    const headings = ['One', 'Two'].map((text) => ({ depth: 2, slug: text, text }));
    const place = await rendered(Menu, locale, { page: page(`${locale}/2fa`), headings });
    expect(linesOf(place)).toEqual([
      ...(['guide', 'practice', 'lockedOut'] as const).map((key) => t(`navigation:places.${key}`)),
      ...[t('navigation:groups.twoFactor'), '2FA', `Title of ${locale}/2fa/new-phone`],
      ...[t('navigation:groups.reference'), `Title of ${locale}/glossary`],
      ...[t('navigation:outline'), 'One', 'Two'],
    ]);
    expect(place.querySelector('nav')?.getAttribute('aria-label')).toBe(t('site:contents.name'));
  });

  test('the footer of a page has its dates, its links, and the pages around it', async () => {
    vi.stubEnv('REPO_URL', 'https://code.example/guide');
    const place = await rendered(PageFooter, locale, { page: page(`${locale}/2fa/new-phone`) });
    expect(linesOf(place)).toEqual([
      t('site:facts.changed', { date: march }),
      ...[t('site:facts.markdown'), t('report:title'), t('site:facts.edit')],
      ...[t('site:facts.report'), t('site:around.previous'), '2FA'],
      ...[t('site:around.next'), `Title of ${locale}/glossary`],
    ]);
    expect(place.querySelector('nav')?.getAttribute('aria-label')).toBe(t('site:around.name'));
  });

  test('the links to the pages above a page have their short names', async () => {
    const place = await rendered(Breadcrumbs, locale, { page: page(`${locale}/2fa/new-phone`) });
    expect(linesOf(place)).toEqual([`Title of ${locale}`, '›', '2FA', '›']);
    expect(place.querySelector('nav')?.getAttribute('aria-label')).toBe(t('site:trail'));
  });

  test('the home page has what it is, and the way in, before its picture', async () => {
    const place = await rendered(Layout, locale, { page: page(locale), headings: [] }, 'Text');
    expect(linesOf(place.querySelector('.welcome'))).toEqual([
      ...['Learn it', `About ${locale}.`, t('site:home.independent'), t('site:home.tryIt')],
    ]);
    expect(linesOf(place.querySelector('.scene .frame-title'))).toEqual([
      t('stage:device.hub'),
      t('simulator:tag'),
    ]);
    expect(linesOf(place.querySelector('.scene > p'))).toEqual([t('drawings:secret-once.secret')]);
    expect(linesOf(place.querySelector('.handset'))).toEqual([demoIdentity.issuer, '000 000']);
  });

  test('each page says at its end who did not make it, and that nothing is sent', async () => {
    const props = { page: page(`${locale}/2fa`), headings: [] };
    const place = await rendered(Layout, locale, props, 'Text');
    expect(linesOf(place.querySelector('.page-foot'))).toEqual([
      t('site:foot.notAffiliated'),
      t('site:foot.nothingSent'),
    ]);
    expect(await htmlOf(Layout, locale, props, 'Text')).toContain(`<html lang="${locale}">`);
  });

  test('the head of a page describes it for search engines and for previews', async () => {
    entries = inBoth('2fa', 1, { keywords: ['one', 'two'] });
    const props = { page: page(`${locale}/2fa`), headings: [] };
    const place = await rendered(Layout, locale, props, 'Text');
    const content = (selector: string) => place.querySelector(selector)?.getAttribute('content');
    const title = t('site:title.page', { title: `Title of ${locale}/2fa` });
    expect(linesOf(place.querySelector('title'))).toEqual([title]);
    expect(content('[property="og:title"]')).toBe(title);
    expect(content('[name="description"]')).toBe(`About ${locale}/2fa.`);
    expect(content('[property="og:description"]')).toBe(`About ${locale}/2fa.`);
    expect(content('[name="keywords"]')).toBe('one, two');
    expect(content('[name="viewport"]')).toBe('width=device-width');
    expect(content('[name="referrer"]')).toBe('no-referrer');
    expect(content('[name="format-detection"]')).toBe('telephone=no');
    expect(content('[name="twitter:card"]')).toBe('summary_large_image');
    expect(content('[property="og:type"]')).toBe('article');
    expect(place.querySelector('[rel="icon"]')?.getAttribute('href')).toBe('/favicon.svg');
  });
});

test('the language chooser has its title, and each language its name', async () => {
  const t = wordsIn('en');
  const place = await rendered(Chooser, 'en');
  expect(linesOf(place.querySelector('title'))).toEqual([t('site:chooser.title')]);
  expect(linesOf(place.querySelector('main'))).toEqual([
    ...[t('site:chooser.title'), 'English', t('site:name'), '日本語', wordsIn('ja')('site:name')],
    ...[t('site:foot.notAffiliated'), wordsIn('ja')('site:foot.notAffiliated')],
  ]);
  expect(place.querySelector('[name="description"]')?.getAttribute('content')).toBe(
    t('site:chooser.description'),
  );
  expect([...place.querySelectorAll('.doors a')].map((a) => a.getAttribute('hreflang'))).toEqual([
    'en',
    'ja',
  ]);
});

test('the page for unknown addresses says so, and names pages and the way home in each language', async () => {
  const place = await rendered(NotFound, 'en');
  expect(linesOf(place.querySelector('title'))).toEqual([wordsIn('en')('site:notFound.title')]);
  expect([...place.querySelectorAll('.not-found')].map(linesOf)).toEqual(
    (['en', 'ja'] as const).map((locale) => {
      const t = wordsIn(locale);
      return [
        ...[t('site:notFound.heading'), t('site:notFound.text'), t('site:notFound.perhaps')],
        ...[`Title of ${locale}`, '2FA', `Title of ${locale}/2fa/new-phone`],
        ...[`Title of ${locale}/glossary`, t('site:notFound.home')],
      ];
    }),
  );
});

test('only the text of a guide page has the width of a column of text', async () => {
  entries = (['guide', 'home', 'practice', 'about'] as const).flatMap((kind, at) =>
    inBoth(kind, at, { kind: kind as Entry['data']['kind'] }),
  );
  const wide = async (id: string) =>
    (await rendered(Layout, 'en', { page: page(id), headings: [] }, 'Text'))
      .querySelector('.body')
      ?.classList.contains('wide');
  expect(await wide('en/guide')).toBe(false);
  expect(await wide('en/home')).toBe(true);
  expect(await wide('en/practice')).toBe(true);
});
