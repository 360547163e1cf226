/** The outline beside the text in wide windows. */
import { globSync } from 'node:fs';
import { expect, test } from '@playwright/test';

const pages = (language: string) =>
  globSync(`${language}/**/index.html`, { cwd: 'dist' })
    .map((file) => `/${file.replaceAll('\\', '/').replace('index.html', '')}`)
    .filter((address) => !/\/(en|ja|practice)\/$/.test(address));

for (const language of ['en', 'ja']) {
  for (const height of [720, 593]) {
    test(`in a window of 1280×${height}, a page with three sections has its outline, the section being read, and itself in view: ${language}`, async ({
      page,
    }) => {
      await page.setViewportSize({ width: 1280, height });
      let outlined = 0;
      for (const address of pages(language)) {
        await page.goto(address);
        const sections = page.locator('main h2[id]');
        if ((await sections.count()) < 3) continue;
        outlined += 1;
        const links = page.locator('.outline a');
        await expect(links, address).toHaveCount(await sections.count());
        await expect(links.first(), address).toBeInViewport({ ratio: 0.9 });
        await expect(page.locator('.menu [aria-current=page]:visible'), address).toBeInViewport();
        await page.locator('.around').scrollIntoViewIfNeeded();
        await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
        const marked = page.locator('.outline [aria-current]');
        await expect(marked, address).toHaveCount(1);
        await expect(marked, address).toBeInViewport({ ratio: 0.9 });
      }
      expect(outlined).toBeGreaterThan(8);
    });
  }
}
