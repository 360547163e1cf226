/**
 * The first window of the home page: what this site is, one entry point, and all link cards, with
 * account recovery first.
 */
import { expect } from '@playwright/test';
import { LOCALES } from '../../src/i18n/locales.ts';
import { test } from '../support/healthy-page.ts';

for (const language of LOCALES) {
  for (const [width, height] of [
    [1280, 720],
    [390, 664],
  ] as const) {
    test(`all link cards are in the first window: ${width}×${height}, ${language}`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height });
      await page.goto(`/${language}/`);
      const doors = page.locator('.door');
      const ends = await doors.evaluateAll((all) =>
        all.map((door) => door.getBoundingClientRect().bottom),
      );
      expect(ends).toHaveLength(3);
      expect(Math.max(...ends)).toBeLessThanOrEqual(height);
      const way = await page.locator('.entry').boundingBox();
      expect((way?.y ?? height) + (way?.height ?? 0)).toBeLessThan(Math.min(...ends));
      if (width > 1000) await expect(page.locator('main .scene')).toBeInViewport({ ratio: 1 });
    });
  }

  test(`each link card has its page's name, and account recovery comes first: ${language}`, async ({
    page,
  }) => {
    await page.goto(`/${language}/`);
    const doors = await page
      .locator('.door')
      .evaluateAll((all) =>
        all.map((door) => [
          door.getAttribute('href') ?? '',
          door.querySelector('strong')?.textContent,
        ]),
      );
    expect(doors.map(([href]) => href)).toEqual(
      ['2fa/recover-hub-account/', '2fa/', 'docker-login/'].map((path) => `/${language}/${path}`),
    );
    for (const [href = '', name] of doors) {
      await page.goto(href ?? '');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(name ?? '');
    }
  });

  test(`one link is vermilion, besides the logo: ${language}`, async ({ page }) => {
    await page.goto(`/${language}/`);
    const vermilion = await page.evaluate(() => {
      const seal = getComputedStyle(document.querySelector('.mark .second') as Element).fill;
      return [...document.querySelectorAll('body *')]
        .filter((element) => getComputedStyle(element).backgroundColor === seal)
        .map(({ className }) => className);
    });
    expect(vermilion).toEqual(['entry']);
  });
}
