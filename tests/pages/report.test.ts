// @vitest-environment happy-dom
/** The report of a mistake in a page: opened by the link in the footer, below that link. */
import { describe, expect, test, vi } from 'vitest';
import script from '../../content/ui/en/script.json' with { type: 'json' };
import words from '../../content/ui/en/report.json' with { type: 'json' };
import ja from '../../content/ui/ja/report.json' with { type: 'json' };
import { find, freshPage, html, show } from './page.ts';

freshPage();

const settled = () => new Promise((next) => setTimeout(next));
const REPORT = '.report pre';

/** Removes the listener that the page of an earlier test added to the document. */
let stop = () => {};

async function open(navigator: object = {}): Promise<void> {
  stop();
  vi.stubGlobal('navigator', { userAgent: 'Browser/1.0', ...navigator });
  show(
    '<p id="status"></p><input value="typed"><p class="facts"><a href="/en/about/#report">…</a></p>',
  );
  const { openSimulators } = await import('../../src/site/client/load-simulator.ts');
  const add = vi.spyOn(document, 'addEventListener');
  openSimulators();
  const [, listener] = add.mock.lastCall ?? [];
  stop = () => document.removeEventListener('click', listener as EventListener);
  add.mockRestore();
}

async function press(): Promise<void> {
  find('.facts a').click();
  await vi.waitFor(() => find(REPORT));
}

describe('the report of a page', () => {
  test('has the page, the language, and the browser, and is shown before it is copied', async () => {
    const writeText = vi.fn(() => Promise.resolve());
    await open({ clipboard: { writeText } });
    await press();
    const text = `What is wrong: 
Page: ${location.origin}${location.pathname}
Language: en
Browser: Browser/1.0`;
    expect(find(REPORT).textContent).toBe(text);
    expect(document.activeElement).toBe(find('.report summary'));
    expect(writeText).not.toHaveBeenCalled();
    find('.report button').click();
    await settled();
    expect(writeText.mock.calls).toEqual([[text]]);
    expect(find('.report').textContent).toContain(script.copy.copied);
    expect(find('#status').textContent).toContain(script.copy.copied);
  });

  test.each([
    ['rejects', { clipboard: { writeText: () => Promise.reject(new Error('refused')) } }],
    ['is missing, as on a page without HTTPS', {}],
  ])('is selected if the clipboard %s', async (_how, navigator) => {
    await open(navigator);
    await press();
    find('.report button').click();
    await settled();
    expect(getSelection()?.toString()).toBe(find(REPORT).textContent);
    expect(find('.report').textContent).toContain(script.copy.failed);
    expect(find('#status').textContent).toContain(script.copy.failed);
  });

  test('is shown once, however often the link is selected', async () => {
    await open();
    await press();
    find('.facts a').click();
    await settled();
    expect(document.querySelectorAll('.report')).toHaveLength(1);
  });

  test('is in the language of the page', async () => {
    html.lang = 'ja';
    await open();
    await press();
    expect(find('.report summary').textContent).toBe(ja.title);
    expect(find(REPORT).textContent).toContain(`${ja.label.language}ja`);
  });

  test('names no address if the build has none', async () => {
    await open();
    await press();
    expect(find('.report').textContent).toContain(words.noAddress);
    expect(document.querySelector('.report a')).toBeNull();
  });

  test('has the address of the build, as a link', async () => {
    vi.stubEnv('REPORT_CONTACT', 'mailto:errors@guide.example?subject=Guide');
    await open();
    await press();
    vi.unstubAllEnvs();
    const link = find<HTMLAnchorElement>('.report a');
    expect(link.getAttribute('href')).toBe('mailto:errors@guide.example?subject=Guide');
    expect(link.textContent).toBe('errors@guide.example');
  });
});

test('if the report does not load, the browser follows the link', async () => {
  vi.doMock('../../src/site/client/report.ts', () => {
    throw new Error('missing');
  });
  await open();
  const followed = new Promise<boolean>((next) => {
    const follow = (event: Event) => {
      if (event.defaultPrevented) return;
      event.preventDefault();
      document.removeEventListener('click', follow);
      next(true);
    };
    document.addEventListener('click', follow);
  });
  find('.facts a').click();
  expect(await followed).toBe(true);
  expect(document.querySelector('.report')).toBeNull();
  vi.doUnmock('../../src/site/client/report.ts');
});

test('a link that opens a new tab is left to the browser', async () => {
  await open();
  const press = new MouseEvent('click', { ctrlKey: true, cancelable: true, bubbles: true });
  find('.facts a').dispatchEvent(press);
  expect(press.defaultPrevented).toBe(false);
});
