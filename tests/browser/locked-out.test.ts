/**
 * Readers in trouble: from the home page, by links alone and without script, each reaches the
 * section written for them in at most two presses.
 */
import { expect } from '@playwright/test';
import { LOCALES } from '../../src/i18n/locales.ts';
import { test } from '../support/healthy-page.ts';

const RECOVER = '2fa/recover-hub-account/';

/** A situation, the page that the first link leads to, and the section that helps. */
const SITUATIONS: readonly (readonly [string, string, string])[] = [
  ['the phone was lost on a train, and the recovery code is on paper', RECOVER, '#phone-lost'],
  ['the phone fell and broke, and a tablet has the same entry', RECOVER, '#another-device'],
  ['the phone was stolen, and the laptop is signed in', RECOVER, '#signed-in-browser'],
  ['phone and recovery code are lost', RECOVER, '#both-lost'],
  [
    'a new phone came without the old entries, and the recovery code is kept',
    RECOVER,
    '#phone-lost',
  ],
  ['the app was restored from its backup', RECOVER, '#another-device'],
  ['nobody knows where the recovery code is, and the phone works', RECOVER, '#code-lost'],
  ['every code is refused', RECOVER, '#clock-wrong'],
  ['a script with an old password has locked the account', RECOVER, '#too-many-attempts'],
  ['docker pull prints unauthorized', 'docker-login/', ''],
];

test.use({ javaScriptEnabled: false });

for (const language of LOCALES) {
  for (const { width, height } of [
    { width: 1280, height: 720 },
    { width: 390, height: 664 },
  ]) {
    test.describe(`at ${width}×${height} in ${language}`, () => {
      test.use({ viewport: { width, height } });

      for (const [situation, address, section] of SITUATIONS) {
        test(`${situation}: at most two presses`, async ({ page }) => {
          await page.goto(`/${language}/`);
          await page.locator(`main a[href="/${language}/${address}"]`).click();
          await expect(page).toHaveURL(`/${language}/${address}`);
          if (section !== '') await page.locator(`main a[href="${section}"]`).first().click();
          await expect(page).toHaveURL(`/${language}/${address}${section}`);
          await expect(
            page.locator(section === '' ? 'main pre' : section).first(),
          ).toBeInViewport();
        });
      }

      test('the links of account recovery are at most seven whole sentences, in sight soon', async ({
        page,
      }) => {
        await page.goto(`/${language}/${RECOVER}`);
        const links = page.locator('.paths a');
        const texts = await links.allInnerTexts();
        expect(texts.length).toBeLessThanOrEqual(7);
        expect(texts.filter((text) => !/[.。]$/.test(text))).toEqual([]);
        const first = await links.first().boundingBox();
        expect(first?.y).toBeLessThan(height);
        const sim = page.locator('#what-do-you-still-have ~ p').first();
        await expect(sim).toContainText(/^(A new )?SIM/);
      });
    });
  }
}
