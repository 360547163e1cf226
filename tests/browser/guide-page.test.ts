/** The guide's page: its first step is in sight, and its pictures lead to the screen they show. */
import { expect } from '@playwright/test';
import { LOCALES } from '../../src/i18n/locales.ts';
import { test } from '../support/healthy-page.ts';

for (const language of LOCALES) {
  for (const [width, height, windows] of [
    [1280, 720, 1],
    [390, 664, 2],
  ] as const) {
    test(`the first step ends within window ${windows}: ${width}×${height}, ${language}`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height });
      await page.goto(`/${language}/2fa/`);
      const step = page.locator('.steps > li > p').first();
      await expect(step).toBeVisible();
      const end = await step.evaluate((text) => text.getBoundingClientRect().bottom);
      expect(end).toBeLessThanOrEqual(windows * height);
    });
  }

  test(`a picture is beside its step, has its number, and is one link: ${language}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1280, height: 720 });
    await page.goto(`/${language}/2fa/`);
    const steps = page.locator('.edition[data-is=today] .steps > li');
    const shown = await steps.evaluateAll((items) =>
      items.flatMap((item, at) => {
        const picture = item.querySelector('.shot');
        if (!picture) return [];
        const box = picture.getBoundingClientRect();
        const text = item.querySelector('p')?.getBoundingClientRect();
        picture.scrollIntoView({ block: 'center' });
        const now = picture.getBoundingClientRect();
        const [top] = document.elementsFromPoint(
          now.left + now.width / 2,
          now.top + now.height / 3,
        );
        return [
          {
            step: String(at + 1),
            number: picture.querySelector('[data-step]')?.getAttribute('data-step'),
            beside: box.left >= (text?.right ?? Infinity),
            links: picture.querySelectorAll('a').length,
            leads: top?.closest('a')?.getAttribute('href')?.includes('/practice/#'),
          },
        ];
      }),
    );
    expect(shown.length).toBeGreaterThan(2);
    for (const { step, ...picture } of shown) {
      expect(picture, `step ${step}`).toEqual({
        number: step,
        beside: true,
        links: 1,
        leads: true,
      });
    }
  });
}
