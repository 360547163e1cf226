/**
 * Explanatory drawings: everything in them can be read at any width and text size and in every
 * look, and the caption says the same in words.
 */
import { expect, type Page } from '@playwright/test';
import drawings from '../../content/ui/en/drawings.json' with { type: 'json' };
import { PLAIN, addressOf, builtFiles, readBuilt } from '../support/built-site.ts';
import { test } from '../support/healthy-page.ts';
import { overflow } from '../support/reflow.ts';

const pages = builtFiles(PLAIN).filter(
  (file) => file.endsWith('.html') && readBuilt(PLAIN, file).includes('data-drawing'),
);

/** One line for each part that is cut off, outside the window, or overlaps another part. */
const faults = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    type Part = { readonly what: string; readonly boxes: readonly DOMRect[]; readonly of: Element };
    const found: string[] = [];
    for (const scene of document.querySelectorAll('.scene')) {
      const parts: Part[] = [];
      const walker = document.createTreeWalker(scene, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const { currentNode: node } = walker;
        const text = node.textContent?.trim();
        if (!text || !node.parentElement) continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        parts.push({ what: text, boxes: [...range.getClientRects()], of: node.parentElement });
      }
      for (const of of scene.querySelectorAll('.shape, .arrow > i')) {
        parts.push({ what: of.localName, boxes: [of.getBoundingClientRect()], of });
      }
      for (const { what, boxes, of } of parts) {
        if (boxes.some(({ left, right }) => left < 0 || right > innerWidth + 0.5)) {
          found.push(`outside: ${what}`);
        }
        if (of.scrollWidth > of.clientWidth + 1 && of.clientWidth > 0) found.push(`cut: ${what}`);
      }
      // A line's box is taller than its letters, by more than an eighth at each end.
      const overlaps = (a: DOMRect, b: DOMRect) =>
        Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
        Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > Math.min(a.height, b.height) / 4;
      for (const [at, first] of parts.entries()) {
        for (const second of parts.slice(at + 1)) {
          if (first.boxes.some((a) => second.boxes.some((b) => overlaps(a, b)))) {
            found.push(`overlapping: ${first.what} and ${second.what}`);
          }
        }
      }
    }
    return found;
  });

/** Words that are broken: letters, or characters of one Japanese script, that follow each other. */
const brokenWords = (page: Page): Promise<readonly string[]> =>
  page.locator('.scene').evaluateAll((scenes) => {
    const broken: string[] = [];
    for (const scene of scenes) {
      const walker = document.createTreeWalker(scene, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const { currentNode: node } = walker;
        if (node.parentElement?.closest('pre, code')) continue;
        const words = (node.textContent ?? '').matchAll(
          /[\p{sc=Katakana}ー]+|\p{sc=Han}+|\p{sc=Latin}+/gu,
        );
        for (const { 0: word, index } of words) {
          const range = document.createRange();
          range.setStart(node, index);
          range.setEnd(node, index + word.length);
          const boxes = [...range.getClientRects()].filter(({ width }) => width > 0);
          const [first, last] = [boxes[0], boxes.at(-1)];
          // The first letter of a name has a separate box, on the same line.
          if (first && last && last.top >= first.bottom - 2) broken.push(word);
        }
      }
    }
    return broken;
  });

test('each drawing is on a page of both languages', () => {
  const placed = (language: string) =>
    pages
      .filter((file) => file.startsWith(language))
      .flatMap((file) => [...readBuilt(PLAIN, file).matchAll(/data-drawing="([^"]+)"/g)])
      .map(([, name]) => name);
  const all = Object.entries(drawings).filter(([, words]) => typeof words === 'object');
  const names = all.map(([name]) => name);
  expect([...new Set(placed('en'))].toSorted()).toEqual(names.toSorted());
  expect(placed('ja')).toEqual(placed('en'));
});

for (const file of pages) {
  test.describe(addressOf(PLAIN, file), () => {
    test('the caption of a drawing contains every label in it', async ({ page }) => {
      await page.goto(addressOf(PLAIN, file));
      const missing = await page.locator('.drawing').evaluateAll((figures) =>
        figures.flatMap((figure) => {
          const caption = figure.querySelector('figcaption')?.textContent.toLowerCase() ?? '';
          const labels = figure.querySelectorAll('.scene :is(b, span, .group)');
          return [...labels]
            .map((label) => label.textContent.trim().toLowerCase())
            .filter((label) => !caption.includes(label));
        }),
      );
      expect(missing).toEqual([]);
    });

    for (const width of [320, 390, 768, 1280]) {
      for (const percent of [100, 200]) {
        test(`nothing in a drawing is cut off or overlaps: ${width} px, text at ${percent} %`, async ({
          page,
        }) => {
          await page.setViewportSize({ width, height: 800 });
          await page.goto(addressOf(PLAIN, file));
          await page.evaluate((size) => {
            const { style } = document.documentElement;
            style.fontSize = `${(parseFloat(getComputedStyle(document.documentElement).fontSize) * size) / 100}px`;
          }, percent);
          expect(await faults(page)).toEqual([]);
          // Only text enlarged after loading is that narrow in a wide window: readers' settings also
          // widen the limits of the layout.
          if (percent === 100 || width < 768) expect(await brokenWords(page)).toEqual([]);
          if (percent === 100) expect(await overflow(page)).toEqual([]);
        });
      }
    }

    test('a drawing keeps its lines in print and in forced colors', async ({ page }) => {
      const lines = () =>
        page.locator('.drawing').evaluateAll((figures) =>
          figures.flatMap((figure) => {
            const ink = getComputedStyle(figure).color;
            const paper = getComputedStyle(document.documentElement).backgroundColor;
            return [...figure.querySelectorAll('.shape, .arrow > i')]
              .map((line) => {
                const { stroke, borderColor, borderTopColor, borderLeftColor } =
                  getComputedStyle(line);
                const own = line.localName === 'i' ? [borderTopColor, borderLeftColor] : [stroke];
                return own.includes(paper) && !own.includes(ink) ? borderColor : undefined;
              })
              .filter(Boolean);
          }),
        );
      await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
      await page.goto(addressOf(PLAIN, file));
      expect(await lines()).toEqual([]);
      await page.emulateMedia({ forcedColors: 'none', media: 'print' });
      expect(await lines()).toEqual([]);
      expect(await faults(page)).toEqual([]);
    });
  });
}
