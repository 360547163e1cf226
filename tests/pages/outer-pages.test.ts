/** The two pages without a language: the language chooser, and the page for unknown addresses. */
import { Window } from 'happy-dom';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { wordsIn } from '../../src/site/layout/page-text.ts';
import Chooser from '../../src/pages/index.astro';
import NotFound from '../../src/pages/404.astro';
import { textOf, textsOf } from '../simulator/drawn.ts';
import { entryAt, rendered, SITE, type Entry } from './rendered.ts';

let entries: readonly Entry[] = [];
vi.mock('astro:content', () => ({ getCollection: () => Promise.resolve(entries) }));

beforeEach(() => {
  entries = ['', '/2fa', '/2fa/new-phone', '/glossary'].flatMap((slug) =>
    ['en', 'ja'].map((tag) => entryAt(`${tag}${slug}`)),
  );
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

describe('the language chooser', () => {
  test('has a door to each language, named and marked as such in that language', async () => {
    const place = await rendered(Chooser, 'en');
    const doors = [...place.querySelectorAll('.doors > li')].map((door) => [
      door.getAttribute('lang'),
      door.querySelector('a')?.getAttribute('href'),
      textOf(door.querySelector('strong')),
      door.querySelector('[data-last]')?.getAttribute('data-last'),
    ]);
    expect(doors).toEqual([
      ['en', '/en/', 'English', wordsIn('en')('site:chooser.last')],
      ['ja', '/ja/', '日本語', wordsIn('ja')('site:chooser.last')],
    ]);
    expect(textsOf(place, '.facts')).toEqual([
      wordsIn('en')('site:foot.notAffiliated'),
      wordsIn('ja')('site:foot.notAffiliated'),
    ]);
  });

  test('can be found by search engines', async () => {
    const place = await rendered(Chooser, 'en');
    expect(place.querySelector('[name="robots"]')).toBeNull();
    expect(place.querySelector('[rel="canonical"]')?.getAttribute('href')).toBe(`${SITE}/`);
  });
});

describe('the page for unknown addresses', () => {
  test('has a section in each language, leads home, and cannot be found by search engines', async () => {
    const place = await rendered(NotFound, 'en');
    const sections = [...place.querySelectorAll('.not-found')].map((section) => [
      section.getAttribute('lang'),
      textOf(section.querySelector('h1')),
      section.querySelector('p:last-child a')?.getAttribute('href'),
    ]);
    expect(sections).toEqual([
      ['en', wordsIn('en')('site:notFound.heading'), '/en/'],
      ['ja', wordsIn('ja')('site:notFound.heading'), '/ja/'],
    ]);
    expect(place.querySelector('[name="robots"]')?.getAttribute('content')).toBe('noindex');
  });

  /** The page at an address, after its script has run. */
  async function shownAt(path: string): Promise<Document> {
    const window = new Window({ url: SITE + path });
    const document = window.document as unknown as Document;
    document.body.append(await rendered(NotFound, 'en'));
    vi.stubGlobal('document', document);
    vi.stubGlobal('location', window.location);
    await import('../../src/pages/404.astro?script&lang.ts');
    return document;
  }
  const shownLinks = (document: Document) =>
    [...document.querySelectorAll('.perhaps:not([hidden]) a:not([hidden])')].map((link) =>
      link.getAttribute('href'),
    );

  test.each([
    ['/ja/3fa/', ['ja', 'en']],
    ['/en/3fa/', ['en', 'ja']],
    ['/3fa/', ['en', 'ja']],
  ])('at %s has these languages in order: %j', async (path, languages) => {
    const document = await shownAt(path);
    const sections = [...document.querySelectorAll<HTMLElement>('.not-found')];
    expect(sections.map(({ lang }) => lang)).toEqual(languages);
    expect(document.documentElement.lang).toBe(languages[0]);
  });

  test('suggests the page that was probably meant in both languages, and otherwise none', async () => {
    expect(shownLinks(await shownAt('/en/new-phone.html'))).toEqual([
      '/en/2fa/new-phone/',
      '/ja/2fa/new-phone/',
    ]);
    vi.resetModules();
    expect(shownLinks(await shownAt('/en/no-such-page/'))).toEqual([]);
  });
});
