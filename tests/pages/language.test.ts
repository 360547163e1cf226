// @vitest-environment happy-dom
/**
 * Switching the language: the offer of the other language, and the reader’s position in the page.
 */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { languageScript } from '../../src/site/build/inline-script.ts';
import { blockStorage, find, freshPage, html, show } from './page.ts';
import { wordsOf } from '../support/words.ts';

freshPage();

describe('the other language', () => {
  const head = `<header class="page-head"><a id="switch-language" lang="ja" href="/ja/2fa/">日本語</a></header>`;
  const open = async (languages?: readonly string[]) => {
    vi.resetModules();
    vi.stubGlobal('navigator', { languages });
    vi.doMock('../../src/site/client/load-styles.ts', () => ({
      loadStyles: () => Promise.resolve(),
    }));
    show(head);
    const { offerLanguage } = await import('../../src/site/client/language-offer.ts');
    const { keepPlace } = await import('../../src/site/client/language-switch.ts');
    keepPlace();
    offerLanguage();
    // The line is a lazy chunk.
    await import('../../src/site/client/language-toast.ts');
    await new Promise((next) => setTimeout(next));
  };
  const line = () => document.querySelector('.foot-line');
  afterEach(() => vi.doUnmock('../../src/site/client/load-styles.ts'));

  test.each([
    [['ja'], true],
    [['ja-JP', 'en'], true],
    [['fr', 'ja', 'en'], true],
    [['en', 'ja'], false],
    [['fr'], false],
    [[], false],
  ])('is offered to a browser that prefers %j: %s', async (languages, offered) => {
    await open(languages);
    expect(line() !== null).toBe(offered);
  });

  test('is not offered if the browser has no list of languages, and nothing throws', async () => {
    await open();
    expect(line()).toBeNull();
  });

  test('is offered in that language, with a link to the same page', async () => {
    await open(['ja']);
    const { scriptWords } = await import('../../src/site/client/script-text.ts');
    expect(line()?.getAttribute('lang')).toBe('ja');
    expect(find('.foot-line a').textContent).toBe(String(wordsOf('ja').get('offer:text')));
    expect(find<HTMLAnchorElement>('.foot-line a').href).toBe(
      find<HTMLAnchorElement>('#switch-language').href,
    );
    expect(find('.foot-line button').textContent).toBe(scriptWords.ja.close);
  });

  test('is not offered again after the toast was closed', async () => {
    await open(['ja']);
    find('.foot-line button').click();
    expect(line()).toBeNull();
    await open(['ja']);
    expect(line()).toBeNull();
  });

  test('is not offered again after the reader switched by the toast or by the link in the header', async () => {
    for (const link of ['.foot-line a', '#switch-language']) {
      localStorage.clear();
      await open(['ja']);
      let switched = 0;
      find('#switch-language').addEventListener('click', (event) => {
        event.preventDefault();
        switched += 1;
      });
      let left = 0;
      const leave = ({ target, defaultPrevented }: Event) => {
        if (target instanceof HTMLAnchorElement && !defaultPrevented) left += 1;
      };
      addEventListener('click', leave);
      find(link).click();
      removeEventListener('click', leave);
      expect(switched).toBe(1);
      // The toast leaves the press to the link in the header, so the browser follows no link.
      expect(left).toBe(0);
      await open(['ja']);
      expect(line()).toBeNull();
    }
  });

  test('is not offered if the toast cannot be loaded', async () => {
    vi.doMock('../../src/site/client/language-toast.ts', () => {
      throw new TypeError('Failed to fetch dynamically imported module');
    });
    // A rejection that the script does not handle fails the run, as it fails the page.
    await expect(open(['ja'])).rejects.toThrow();
    await new Promise((next) => setTimeout(next));
    vi.doUnmock('../../src/site/client/language-toast.ts');
    expect(line()).toBeNull();
  });

  test('is not offered if the styles of the toast cannot be loaded', async () => {
    vi.doMock('../../src/site/client/language-toast.ts', () => ({
      showOffer: () => Promise.reject(new Error('no style sheet')),
    }));
    vi.stubGlobal('navigator', { languages: ['ja'] });
    show('<a id="switch-language" lang="ja" href="/ja/"></a>');
    const { offerLanguage } = await import('../../src/site/client/language-offer.ts');
    offerLanguage();
    // A rejection that the script does not handle fails the run, as it fails the page.
    await new Promise((next) => setTimeout(next));
    vi.doUnmock('../../src/site/client/language-toast.ts');
    expect(line()).toBeNull();
  });

  test('is not offered on a page without a translation', async () => {
    vi.stubGlobal('navigator', { languages: ['ja'] });
    const { offerLanguage } = await import('../../src/site/client/language-offer.ts');
    expect(() => offerLanguage()).not.toThrow();
  });
});

describe('the language chooser', () => {
  const name = 'two-factor-guide:/:language';
  const doors = `<ul class="doors">
    <li lang="en"><a href="/en/" hreflang="en"><strong>English</strong></a></li>
    <li lang="ja"><a href="/ja/" hreflang="ja"><strong>日本語</strong></a></li></ul>`;
  let opened: AbortController;
  beforeEach(() => {
    opened = new AbortController();
  });
  afterEach(() => opened.abort());
  /** Opens the page with a choice in storage. */
  const open = (chosen?: string) => {
    show(doors);
    if (chosen !== undefined) localStorage.setItem(name, chosen);
    // eslint-disable-next-line @typescript-eslint/no-implied-eval -- The inline script of the page.
    const script = new Function('addEventListener', languageScript('/')) as (
      add: (type: string, listener: EventListener) => void,
    ) => void;
    const { signal } = opened;
    script((type, listener) => addEventListener(type, listener, { signal }));
    dispatchEvent(new Event('pageshow'));
  };
  const order = () =>
    [...document.querySelectorAll('.doors a')].map((a) => a.getAttribute('hreflang'));

  test.each([
    ['ja', ['ja', 'en']],
    ['en', ['en', 'ja']],
    ['fr', ['en', 'ja']],
    ['', ['en', 'ja']],
    [undefined, ['en', 'ja']],
  ])('with the choice %j has the order %j', (chosen, expected) => {
    open(chosen);
    expect(order()).toEqual(expected);
  });

  test('remembers the link that is selected, wherever in it', () => {
    open();
    for (const [at, chosen] of [
      ['[lang=ja] strong', 'ja'],
      ['[lang=en] a', 'en'],
    ] as const) {
      find(at).click();
      expect(localStorage.getItem(name)).toBe(chosen);
    }
    find('.doors').click();
    expect(localStorage.getItem(name)).toBe('en');
  });

  test('shows a later choice when the browser shows the same page again, and leaves the focus on its link', () => {
    open();
    find('[lang=ja] a').focus();
    find('[lang=ja] a').click();
    expect(order()).toEqual(['en', 'ja']);
    dispatchEvent(new Event('pageshow'));
    expect(order()).toEqual(['ja', 'en']);
    expect(html.dataset['language']).toBe('ja');
    expect(document.activeElement).toBe(find('[lang=ja] a'));
    localStorage.clear();
    dispatchEvent(new Event('pageshow'));
    expect(order()).toEqual(['en', 'ja']);
  });

  test('offers both languages if storage is blocked, and nothing throws', () => {
    blockStorage();
    open();
    find('[lang=ja] strong').click();
    expect(order()).toEqual(['en', 'ja']);
  });

  test('the link in the header is remembered too', async () => {
    show(`<header><a id="switch-language" lang="ja" href="#">日本語</a></header>`);
    const { keepPlace } = await import('../../src/site/client/language-switch.ts');
    keepPlace();
    find('#switch-language').click();
    expect(localStorage.getItem(name)).toBe('ja');
  });
});

describe('the position after a language switch', () => {
  const page = `<header><a id="switch-language" lang="ja" href="/ja/2fa/">日本語</a></header>
    <p id="status"></p>
    <main class="prose"><h1 id="top">T</h1><h2 id="one">1</h2><h2>no id</h2><h2 id="two">2</h2><h3 id="part">3</h3></main>`;
  /** Distance of each heading from the top of the page in pixels. */
  let tops: Readonly<Record<string, number>>;
  let scrolled: number;

  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    scrolled = 0;
    tops = { top: 0, one: 1_000, two: 3_000, part: 5_000 };
    vi.stubGlobal('innerHeight', 900);
    Object.defineProperty(window, 'scrollY', { configurable: true, get: () => scrolled });
    Object.defineProperty(globalThis, 'scrollY', { configurable: true, get: () => scrolled });
    vi.stubGlobal('scrollBy', ({ top }: { top: number }) => (scrolled += top));
    vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockImplementation(function (
      this: HTMLElement,
    ) {
      return { top: (tops[this.id] ?? 0) - scrolled } as DOMRect;
    });
  });

  const open = async () => {
    vi.resetModules();
    show(page);
    const { keepPlace } = await import('../../src/site/client/language-switch.ts');
    keepPlace();
    find('#switch-language').addEventListener('click', (event) => event.preventDefault());
  };
  const scrollTo = (top: number) => {
    scrolled = top;
    dispatchEvent(new Event('scroll'));
  };
  /** Selects the language link and opens the page that it leads to. */
  const switchLanguage = async () => {
    find('#switch-language').click();
    scrolled = 0;
    html.lang = html.lang === 'ja' ? 'en' : 'ja';
    await open();
  };
  const status = () => find('#status').textContent?.trim();
  const said = async (key: 'kept' | 'top') =>
    (await import('../../src/site/client/script-text.ts')).said.switched[key];

  test('is the same heading at the same height', async () => {
    await open();
    scrollTo(3_150);
    await switchLanguage();
    expect(scrolled).toBe(3_150);
    expect(status()).toBe(await said('kept'));
    expect(document.activeElement?.id).toBe('switch-language');
  });

  test.each([
    ['the title', 500, 500],
    ['a section', 1_200, 1_700],
    ['a part of a section', 5_150, 8_150],
  ])('is below the heading of %s, also if other texts are longer', async (_what, top, later) => {
    await open();
    scrollTo(top);
    find('#switch-language').click();
    tops = { top: 0, one: 1_500, two: 4_500, part: 8_000 };
    scrolled = 0;
    await open();
    expect(scrolled).toBe(later);
  });

  test('is where they are now, and not where they read before', async () => {
    await open();
    scrollTo(1_200);
    vi.advanceTimersByTime(2_000);
    scrollTo(3_150);
    await switchLanguage();
    expect(scrolled).toBe(3_150);
  });

  test('is measured from the last heading above the first third of the window', async () => {
    await open();
    // The heading “two” is 301 pixels below the top of the window, just below a third of 900.
    scrollTo(2_699);
    find('#switch-language').click();
    expect(Object.values(sessionStorage).join('')).toContain('"one"');
    scrollTo(2_701);
    find('#switch-language').click();
    expect(Object.values(sessionStorage).join('')).toContain('"two"');
  });

  test('is the top if the reader is at the top', async () => {
    await open();
    scrollTo(299);
    vi.advanceTimersByTime(60_000);
    await switchLanguage();
    expect(scrolled).toBe(0);
    expect(status()).toBe(await said('top'));
  });

  test('is where they were reading if they scrolled up only to select the link', async () => {
    await open();
    scrollTo(1_200);
    vi.advanceTimersByTime(2_000);
    scrollTo(0);
    vi.advanceTimersByTime(14_000);
    await switchLanguage();
    expect(scrolled).toBe(1_200);
    expect(status()).toBe(await said('kept'));
  });

  test('is the top if they were there for 15 seconds', async () => {
    await open();
    scrollTo(1_200);
    vi.advanceTimersByTime(2_000);
    scrollTo(0);
    vi.advanceTimersByTime(15_000);
    await switchLanguage();
    expect(scrolled).toBe(0);
  });

  test('is the top if they only scrolled past a heading', async () => {
    await open();
    scrollTo(3_150);
    vi.advanceTimersByTime(1_900);
    scrollTo(0);
    await switchLanguage();
    expect(scrolled).toBe(0);
  });

  test('is the top if they scrolled on before they had read anywhere for two seconds', async () => {
    await open();
    for (const top of [1_200, 3_150, 1_300]) {
      scrollTo(top);
      vi.advanceTimersByTime(1_900);
    }
    scrollTo(0);
    await switchLanguage();
    expect(scrolled).toBe(0);
  });

  test('is restored for one switch only', async () => {
    await open();
    scrollTo(3_150);
    await switchLanguage();
    scrolled = 0;
    await open();
    expect(scrolled).toBe(0);
    expect(find('#status').textContent.trim()).toBe('');
  });

  test('is the top if the other page does not have the heading', async () => {
    await open();
    scrollTo(3_150);
    find('#switch-language').click();
    vi.resetModules();
    scrolled = 0;
    show(page.replace('id="two"', 'id="other"'));
    const { keepPlace } = await import('../../src/site/client/language-switch.ts');
    keepPlace();
    expect(scrolled).toBe(0);
    expect(status()).toBe(await said('top'));
  });

  test.each(['no JSON', 'null', '7'])(
    'is the top if %j was stored, and nothing is thrown',
    async (text) => {
      await open();
      scrollTo(3_150);
      find('#switch-language').click();
      for (const key of Object.keys(sessionStorage)) sessionStorage.setItem(key, text);
      scrolled = 0;
      await open();
      expect(scrolled).toBe(0);
    },
  );

  test('is the top if storage is blocked, and the link works', async () => {
    blockStorage();
    await open();
    scrollTo(3_150);
    expect(() => find('#switch-language').click()).not.toThrow();
  });

  test('is not read from storage on a first visit', async () => {
    await open();
    scrollTo(3_150);
    find('#switch-language').click();
    const read = vi.spyOn(Storage.prototype, 'getItem');
    vi.stubGlobal('navigation', { activation: { from: null } });
    scrolled = 0;
    await open();
    expect(read).not.toHaveBeenCalled();
    expect(scrolled).toBe(0);
  });

  test('includes the query and the anchor of the address', async () => {
    await open();
    vi.stubGlobal('location', { search: '?from=mail', hash: '#one' });
    find('#switch-language').click();
    const link = find<HTMLAnchorElement>('#switch-language');
    expect(link.href).toMatch(/\/ja\/2fa\/\?from=mail#one$/);
  });

  test.each([
    ['the reader reads the section of the anchor', 1_200, '#one', '#one'],
    ['the reader reads another section', 3_150, '#one', ''],
    ['the reader has been at the top for 15 seconds', 0, '#one', ''],
    ['it names an exercise and not a section', 3_150, '#lost-phone/classic', '#lost-phone/classic'],
  ])('has the anchor of the address: %s', async (_where, top, hash, kept) => {
    await open();
    vi.stubGlobal('location', { search: '', hash });
    scrollTo(top);
    vi.advanceTimersByTime(15_000);
    find('#switch-language').click();
    expect(find<HTMLAnchorElement>('#switch-language').hash).toBe(kept);
  });
});
