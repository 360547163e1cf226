// @vitest-environment happy-dom
/** The Copy button of a command in the guide. */
import { describe, expect, test, vi } from 'vitest';
import words from '../../content/ui/en/script.json' with { type: 'json' };
import { find, freshPage, html, show } from './page.ts';

freshPage();

const commands = `<div class="command"><code>docker logout
docker login
</code><button id="first">Copy</button></div>
<div class="command"><code> docker pull hello-world </code><button id="second">Copy</button></div>
<div id="status"></div>`;

async function open(navigator: object): Promise<void> {
  vi.stubGlobal('navigator', navigator);
  show(commands);
  const { offerCopy } = await import('../../src/site/client/copy-code.ts');
  offerCopy();
}

const announced = () => find('#status').textContent.trim();
const settled = () => new Promise((next) => setTimeout(next));

describe('copying a command', () => {
  test('puts that command on the clipboard, without surrounding white space', async () => {
    const copied: string[] = [];
    await open({ clipboard: { writeText: (text: string) => Promise.resolve(copied.push(text)) } });
    find('#second').click();
    find('#first').click();
    expect(copied).toEqual(['docker pull hello-world', 'docker logout\ndocker login']);
  });

  test('reports on its own button that it worked, and announces it', async () => {
    await open({ clipboard: { writeText: () => Promise.resolve() } });
    find('#first').click();
    await settled();
    expect(find('#first').textContent).toBe(words.copy.copied);
    expect(announced()).toBe(words.copy.copied);
    expect(find('#second').textContent).toBe('Copy');
  });

  test.each([
    ['rejects', { clipboard: { writeText: () => Promise.reject(new Error('refused')) } }],
    ['is missing, as on a page without HTTPS', {}],
  ])('reports and announces that it failed if the clipboard %s', async (_how, navigator) => {
    await open(navigator);
    find('#first').click();
    await settled();
    expect(find('#first').textContent).toBe(words.copy.failed);
    expect(announced()).toBe(words.copy.failed);
  });

  test('reports in Japanese on a Japanese page', async () => {
    html.lang = 'ja';
    await open({ clipboard: { writeText: () => Promise.resolve() } });
    const { scriptWords } = await import('../../src/site/client/script-text.ts');
    find('#first').click();
    await settled();
    expect(find('#first').textContent).toBe(scriptWords.ja.copy.copied);
  });
});
