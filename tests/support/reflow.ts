/** WCAG 1.4.10 and 1.4.12 on the page in its current state. */
import type { Page } from '@playwright/test';

/** How far the page exceeds the window's width, and which elements do; empty if it fits. */
export const overflow = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const excess = document.documentElement.scrollWidth - width;
    if (excess <= 0) return [];
    const wide = [...document.querySelectorAll('body *')].filter(
      (element) => element.getBoundingClientRect().right > width + 0.5,
    );
    return [`${excess} px too wide`, ...wide.map((e) => `${e.localName}.${e.className} ${e.id}`)];
  });

/** Sets the text spacing that a reader may choose (WCAG 1.4.12) on every element. */
export const enlargeSpacing = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const element of document.querySelectorAll<HTMLElement>('body, body *')) {
      element.style.setProperty('line-height', '1.5', 'important');
      element.style.setProperty('letter-spacing', '0.12em', 'important');
      element.style.setProperty('word-spacing', '0.16em', 'important');
    }
  });

/** Chromium's ratio between its fonts of fixed and of variable width. */
const FIXED = 13 / 16;

/** Sets the font size that a reader chooses in the browser's settings, in pixels. */
export async function chooseFontSize(page: Page, size: number): Promise<void> {
  const browser = await page.context().newCDPSession(page);
  const fontSizes = { standard: size, fixed: Math.round(size * FIXED) };
  await browser.send('Page.setFontSizes', { fontSizes });
}
