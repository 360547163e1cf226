/**
 * The phrases that a screen reader would speak for a part of the page. A virtual screen reader
 * (`@guidepup/virtual-screen-reader`, based on the ARIA specifications) runs in the page. The page
 * must be opened with `bypassCSP`, because its Content Security Policy blocks foreign scripts.
 */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { virtual as Virtual } from '@guidepup/virtual-screen-reader';

const READER = 'node_modules/@guidepup/virtual-screen-reader/lib/esm/index.browser.js';

/** A limit above the number of phrases in any panel. */
const ENOUGH = 400;

/** The phrases from the start of the element to its end, without the marks of plain paragraphs. */
export async function spoken(page: Page, selector: string): Promise<readonly string[]> {
  const phrases = await page.locator(selector).evaluate(
    async (container, { source, enough }) => {
      const url = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
      const { virtual } = (await import(url)) as { virtual: typeof Virtual };
      URL.revokeObjectURL(url);
      await virtual.start({ container });
      const end = `end of ${await virtual.lastSpokenPhrase()}`;
      for (let count = 0; count < enough; count += 1) {
        await virtual.next();
        if ((await virtual.lastSpokenPhrase()) === end) break;
      }
      const log = await virtual.spokenPhraseLog();
      await virtual.stop();
      return log;
    },
    { source: readFileSync(READER, 'utf8'), enough: ENOUGH },
  );
  return phrases.filter((phrase) => !/^(end of )?paragraph$/.test(phrase));
}
