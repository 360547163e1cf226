// @vitest-environment happy-dom
/** The menu marks the section that is being read. */
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { find, freshPage, show } from './page.ts';

freshPage();

const page = `<nav id="contents" class="contents" popover><ul><li><a href="/en/2fa/">2FA</a></li></ul>
  <div class="outline"><ol><li><a href="#one">1</a></li><li><a href="#%E4%BA%8C">2</a></li>
  <li><a href="#gone">3</a></li></ol></div></nav><h2 id="one"></h2><h2 id="二"></h2>`;
const tops: Readonly<Record<string, number>> = { one: 1_000, 二: 3_000 };
let scrolled: number;

beforeEach(() => {
  scrolled = 0;
  vi.stubGlobal('innerHeight', 900);
  Object.defineProperty(globalThis, 'scrollY', { configurable: true, get: () => scrolled });
  vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockImplementation(function (
    this: HTMLElement,
  ) {
    return { top: (tops[this.id] ?? 0) - scrolled } as DOMRect;
  });
});

const open = async (markup = page) => {
  show(markup);
  const { markSections } = await import('../../src/site/client/scroll-spy.ts');
  markSections();
};
const marked = () =>
  [...document.querySelectorAll('[aria-current]')].map(
    (link) => `${link.textContent} ${link.getAttribute('aria-current')}`,
  );
const scrollTo = (top: number) => {
  scrolled = top;
  dispatchEvent(new Event('scroll'));
};

describe('the section that is being read', () => {
  test('is marked when its heading is in the first third of the window', async () => {
    await open();
    const seen = [0, 699, 701, 2_699, 2_701, 9_999, 701, 0].map((top) => {
      scrollTo(top);
      return marked();
    });
    expect(seen).toEqual([[], [], ['1 true'], ['1 true'], ['2 true'], ['2 true'], ['1 true'], []]);
  });

  test('is marked immediately on a page that was opened at a section', async () => {
    scrolled = 3_000;
    await open();
    expect(marked()).toEqual(['2 true']);
  });

  test('is not measured before the reader scrolls', async () => {
    await open();
    expect(marked()).toEqual([]);
    expect(HTMLElement.prototype.getBoundingClientRect).not.toHaveBeenCalled();
  });

  test('is not measured on a page without sections', async () => {
    const listen = vi.spyOn(globalThis, 'addEventListener');
    await open('<nav class="contents"><ol><li><a href="/">1</a></li></ol></nav>');
    expect(listen).not.toHaveBeenCalled();
  });
});

describe('a menu that scrolls', () => {
  let shown: (string | null)[];
  beforeEach(() => {
    shown = [];
    vi.spyOn(HTMLElement.prototype, 'scrollIntoView').mockImplementation(function (
      this: HTMLElement,
    ) {
      // The pages of earlier tests still listen to the window.
      if (this.isConnected) shown.push(this.textContent);
    });
  });

  test('shows the link of the section that is being read, once for each section', async () => {
    await open();
    for (const top of [0, 701, 900, 2_701, 9_999, 701]) scrollTo(top);
    expect(shown).toEqual(['1', '2', '1']);
  });

  test('shows the page itself when it is opened', async () => {
    await open(
      `<nav class="menu"><p>2FA</p><ul><li><a>A</a></li><li><a aria-current="page">B</a></li></ul></nav>${page}`,
    );
    expect(shown).toEqual(['B']);
  });
});

describe('the menu on a phone', () => {
  const press = async (selector: string, isOpen: boolean) => {
    await open();
    const contents = find('#contents');
    const hide = vi.fn();
    contents.hidePopover = hide;
    vi.spyOn(contents, 'matches').mockImplementation(
      (query: string) => query === ':popover-open' && isOpen,
    );
    find(selector).dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
    return hide.mock.calls.length;
  };

  test('closes when a section is selected', async () => {
    expect(await press('a[href="#one"]', true)).toBe(1);
  });

  test('stays open if the press was not on a link, and is left alone if it is not a popover', async () => {
    expect(await press('#contents > ul', true)).toBe(0);
    expect(await press('a[href="#one"]', false)).toBe(0);
  });
});
