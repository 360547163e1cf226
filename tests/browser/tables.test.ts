/**
 * Tables in narrow windows: no word is broken, and a table that does not fit scrolls inside itself
 * and looks as if it does.
 */
import { expect, type Page } from '@playwright/test';
import { PLAIN, addressOf, builtFiles, readBuilt } from '../support/built-site.ts';
import { test } from '../support/healthy-page.ts';

const pages = builtFiles(PLAIN).filter(
  (file) => file.endsWith('.html') && readBuilt(PLAIN, file).includes('<table'),
);

/** Words of Latin letters and digits in tables that begin on one line and end on the next. */
const brokenWords = (page: Page): Promise<readonly string[]> =>
  page.locator('table').evaluateAll((tables) =>
    tables.flatMap((table) => {
      const broken: string[] = [];
      const walker = document.createTreeWalker(table, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const { currentNode: node } = walker;
        for (const { 0: word, index } of (node.textContent ?? '').matchAll(/[\w.,]+/g)) {
          const range = document.createRange();
          range.setStart(node, index);
          range.setEnd(node, index + word.length);
          const tops = [...range.getClientRects()].map(({ top }) => top);
          if (Math.max(...tops) - Math.min(...tops) > 2) broken.push(word);
        }
      }
      return broken;
    }),
  );

for (const file of pages) {
  for (const width of [320, 390]) {
    test(`no word in a table is broken: ${addressOf(PLAIN, file)}, ${width} px`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 700 });
      await page.goto(addressOf(PLAIN, file));
      expect(await brokenWords(page)).toEqual([]);
    });
  }
}

test('a table is shaded at the edge while columns are out of sight, and not after the last one', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await page.goto('/en/docker-login/');
  const group = page.locator('.sideways').first();
  // Without text and lines, only the shade is left.
  await group.evaluate((element) => {
    for (const part of element.querySelectorAll<HTMLElement>('*')) {
      part.style.color = part.style.borderColor = part.style.background = 'transparent';
    }
  });
  const edge = async () => {
    await group.scrollIntoViewIfNeeded();
    const box = await group.boundingBox();
    if (!box) throw new TypeError('The table is not shown');
    const { x, y, width, height } = box;
    return page.screenshot({ clip: { x: x + width - 12, y, width: 12, height } });
  };
  const first = await edge();
  await group.evaluate((element) => (element.scrollLeft = element.scrollWidth));
  const last = await edge();
  expect(first.equals(last)).toBe(false);
  await group.evaluate((element) => (element.style.background = 'none'));
  expect(last.equals(await edge())).toBe(true);
});

test('the keyboard scrolls a table that does not fit', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await page.goto('/en/docker-login/');
  const group = page.locator('.sideways').first();
  await group.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => group.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0);
});
