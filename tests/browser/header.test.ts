/**
 * The header has one row on every page. It contains the places; in narrow windows, the menu does.
 */
import { expect } from '@playwright/test';
import { LOCALES } from '../../src/i18n/locales.ts';
import { test } from '../support/healthy-page.ts';
import { wordIn } from '../support/words.ts';

const PLACES = { guide: '2fa/', practice: 'practice/', lockedOut: '2fa/recover-hub-account/' };
const PAGES = ['', '2fa/', '2fa/new-phone/', 'about/'];

for (const language of LOCALES) {
  for (const [width, height] of [
    [1280, 720],
    [390, 664],
    [360, 560],
  ] as const) {
    test.describe(`at ${width}×${height} in ${language}`, () => {
      test.use({ viewport: { width, height }, locale: language === 'ja' ? 'ja-JP' : 'en-US' });

      test('the header has one row, and nothing in it is cut off', async ({ page }) => {
        for (const path of PAGES) {
          await page.goto(`/${language}/${path}`);
          await page.locator('[data-scripted]').waitFor({ state: 'attached' });
          const header = await page.locator('.page-head').evaluate((element) => {
            const { height: block } = element.getBoundingClientRect();
            const parts = [...element.querySelectorAll<HTMLElement>('a, button')];
            const seen = parts.filter((part) => part.checkVisibility());
            const boxes = seen.map((part) => part.getBoundingClientRect());
            return {
              block,
              outside: boxes.filter(({ left, right }) => left < 0 || right > innerWidth).length,
              small: boxes.filter((box) => box.width < 24 || box.height < 44).length,
              rows: new Set(boxes.map(({ top, height: h }) => Math.round((top + h / 2) / 8))).size,
            };
          });
          expect(header, path).toEqual({ block: header.block, outside: 0, small: 0, rows: 1 });
          expect(header.block, path).toBeLessThanOrEqual(64);
        }
      });

      test.describe('without script', () => {
        test.use({ javaScriptEnabled: false });

        test('every page leads to the guide, the simulator, and account recovery', async ({
          page,
        }) => {
          test.skip(
            width === 390 && !process.env['LONG'],
            'a long check: set LONG=1, as npm run test:all does',
          );
          for (const [place, address] of Object.entries(PLACES)) {
            for (const path of PAGES) {
              await page.goto(`/${language}/${path}`);
              if (width < 896) {
                await page
                  .getByRole('button', { name: wordIn(language, 'navigation:menu') })
                  .click();
              }
              await page
                .getByRole('link', {
                  name: wordIn(language, `navigation:places.${place}`),
                  exact: true,
                })
                .first()
                .click();
              await expect(page).toHaveURL(`/${language}/${address}`);
            }
          }
        });
      });
    });
  }
}

test('the theme button has the theme’s name and does not move', async ({ page }) => {
  await page.goto('/en/2fa/');
  const theme = (name: 'auto' | 'light' | 'dark') =>
    page.getByRole('button', { name: wordIn('en', `script:theme.${name}`), exact: true });
  const place = await theme('auto').boundingBox();
  await theme('auto').click();
  await theme('light').click();
  expect(await theme('dark').boundingBox()).toEqual(place);
  await theme('dark').click();
  await expect(theme('auto')).toBeVisible();
});

test('in a wide window, the home page and the practice page have no menu beside their content', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  for (const [path, shown] of [
    ['', false],
    ['practice/', false],
    ['2fa/', true],
  ] as const) {
    await page.goto(`/ja/${path}`);
    await expect(page.locator('.contents'), path).toBeVisible({ visible: shown });
    const { width } = (await page.locator('main').boundingBox()) ?? { width: 0 };
    expect(width > 1100, path).toBe(!shown);
  }
});
