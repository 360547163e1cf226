// @vitest-environment happy-dom
/** The toast, and style sheets that are loaded when they are needed. */
import { describe, expect, test, vi } from 'vitest';
import { find, freshPage, show } from './page.ts';

freshPage();

/** Simulates the browser’s response to an added style sheet. */
const answer = (event: 'load' | 'error') => {
  for (const link of document.head.querySelectorAll('link')) link.dispatchEvent(new Event(event));
};
const action = (text: string) => {
  const button = document.createElement('button');
  button.textContent = text;
  return button;
};

describe('the toast', () => {
  const open = async (text = 'Do it', closed?: () => void) => {
    const { showFootLine } = await import('../../src/site/client/toast.ts');
    const shown = showFootLine(action(text), 'Close', closed);
    shown.catch(() => {});
    return shown;
  };
  const lines = () =>
    [...document.querySelectorAll('.foot-line')].map((line) =>
      [...line.children].map(({ textContent }) => textContent),
    );

  test('is inserted first in the header after its styles have loaded', async () => {
    show('<header class="page-head"><a href="/">Home</a></header>');
    const { showFootLine } = await import('../../src/site/client/toast.ts');
    const shown = showFootLine(action('Do it'), 'Close');
    expect(lines()).toEqual([]);
    answer('load');
    expect(await shown).toBe(find('.page-head').firstElementChild);
    expect(lines()).toEqual([['Do it', 'Close']]);
  });

  test('is not shown if its styles cannot be loaded', async () => {
    show('<header class="page-head"></header>');
    const { showFootLine } = await import('../../src/site/client/toast.ts');
    const shown = showFootLine(action('Do it'), 'Close');
    answer('error');
    await expect(shown).rejects.toThrow();
    expect(lines()).toEqual([]);
    expect(document.head.querySelector('link')).toBeNull();
  });

  test('replaces an earlier toast', async () => {
    show('<header class="page-head"></header>');
    for (const text of ['first', 'second']) {
      const shown = open(text);
      await vi.waitFor(() => expect(document.head.querySelector('link')).not.toBeNull());
      answer('load');
      await shown;
      document.head.replaceChildren();
    }
    expect(lines()).toEqual([['second', 'Close']]);
  });

  test('replaces a toast that was waiting for its styles at the same time', async () => {
    show('<header class="page-head"></header>');
    const shown = [open('first'), open('second')];
    await vi.waitFor(() => expect(document.head.querySelectorAll('link')).toHaveLength(2));
    answer('load');
    await Promise.all(shown);
    expect(lines()).toEqual([['second', 'Close']]);
  });

  test('is removed when the reader closes it, and calls back', async () => {
    show('<header class="page-head"></header>');
    const closed = vi.fn();
    const shown = open('Do it', closed);
    await vi.waitFor(() => expect(document.head.querySelector('link')).not.toBeNull());
    answer('load');
    await shown;
    expect(closed).not.toHaveBeenCalled();
    find('.foot-line button:last-child').click();
    expect(lines()).toEqual([]);
    expect(closed).toHaveBeenCalledOnce();
  });
});

test('a style sheet is loaded by its address', async () => {
  const { loadStyles } = await import('../../src/site/client/load-styles.ts');
  // happy-dom would try to load it.
  const added: HTMLLinkElement[] = [];
  vi.spyOn(document.head, 'append').mockImplementation((link) => {
    added.push(link as HTMLLinkElement);
  });
  const loaded = loadStyles('/some.css');
  const [link] = added;
  expect([link?.rel, link?.getAttribute('href')]).toEqual(['stylesheet', '/some.css']);
  link?.dispatchEvent(new Event('load'));
  await expect(loaded).resolves.toBeUndefined();
});
