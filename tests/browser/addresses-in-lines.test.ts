/** Long addresses in the footer of a page break only between their words. */
import { expect } from '@playwright/test';
import { PLAIN, addressOf, builtFiles } from '../support/built-site.ts';
import { test } from '../support/healthy-page.ts';

const pages = builtFiles(PLAIN).filter((file) => /^(en|ja)\/.*\.html$/.test(file));

for (const language of ['en', 'ja']) {
  test(`a line in an address ends only after a slash, period, or hyphen: ${language}`, async ({
    page,
  }) => {
    test.setTimeout(120_000);
    let broken = 0;
    for (const file of pages.filter((each) => each.startsWith(language))) {
      await page.goto(addressOf(PLAIN, file));
      for (const width of [320, 390]) {
        await page.setViewportSize({ width, height: 700 });
        const ends = await page.locator('.facts a[href^=https]').evaluateAll((links) =>
          links.flatMap((link) => {
            const found: string[] = [];
            let before = { character: '', top: 0 };
            const walker = document.createTreeWalker(link, NodeFilter.SHOW_TEXT);
            while (walker.nextNode()) {
              const { currentNode: node } = walker;
              for (const [at, character] of [...(node.textContent ?? '')].entries()) {
                const range = document.createRange();
                range.setStart(node, at);
                range.setEnd(node, at + 1);
                const { top } = range.getBoundingClientRect();
                if (before.character && top > before.top + 2) found.push(before.character);
                before = { character, top };
              }
            }
            return found;
          }),
        );
        broken += ends.length;
        expect(ends, `${file} at ${width} px`).toEqual(
          ends.map(() => expect.stringMatching(/[/.-]/)),
        );
      }
    }
    expect(broken).toBeGreaterThan(5);
  });
}
