/** Headings and doors never break inside a name, at any width, and their characters are plain. */
import { expect } from '@playwright/test';
import { PLAIN, addressOf, builtFiles } from '../support/built-site.ts';
import { test } from '../support/healthy-page.ts';

const pages = builtFiles(PLAIN).filter((file) => /^(en|ja)\/.*\.html$/.test(file));

for (const language of ['en', 'ja']) {
  test(`no heading breaks inside two-factor or Docker Hub: ${language}`, async ({ page }) => {
    let names = 0;
    for (const file of pages.filter((each) => each.startsWith(language))) {
      await page.goto(addressOf(PLAIN, file));
      for (const width of [320, 390, 768, 1280]) {
        await page.setViewportSize({ width, height: 700 });
        const found = await page.locator('main :is(h1, h2, h3, .door strong)').evaluateAll((all) =>
          all.flatMap((heading) => {
            const walker = document.createTreeWalker(heading, NodeFilter.SHOW_TEXT);
            const broken: boolean[] = [];
            while (walker.nextNode()) {
              const { currentNode: node } = walker;
              for (const match of (node.textContent ?? '').matchAll(/two-factor|Docker Hub/gi)) {
                const range = document.createRange();
                range.setStart(node, match.index);
                range.setEnd(node, match.index + match[0].length);
                const lines = [...range.getClientRects()].map(({ top }) => Math.round(top));
                broken.push(new Set(lines).size > 1);
              }
            }
            return broken;
          }),
        );
        names += found.length;
        expect(found, `${file} at ${width} px`).toEqual(found.map(() => false));
      }
    }
    expect(names).toBeGreaterThan(20);
  });
}
