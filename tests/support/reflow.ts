/** WCAG 1.4.10 and 1.4.12 on the page as it stands. */
import type { Page } from '@playwright/test';

/** How far the page reaches beyond the window, and which elements do; empty when it fits. */
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

/** The spacing a reader may set (WCAG 1.4.12), on every element. */
export const enlargeSpacing = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const element of document.querySelectorAll<HTMLElement>('body, body *')) {
      element.style.setProperty('line-height', '1.5', 'important');
      element.style.setProperty('letter-spacing', '0.12em', 'important');
      element.style.setProperty('word-spacing', '0.16em', 'important');
    }
  });
