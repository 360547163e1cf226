/**
 * Without JavaScript, the guide is complete: all text is readable, no control is dead, and the
 * language link works.
 */
import { expect, test, type Page } from '@playwright/test';
import { PLAIN, addressOf, builtFiles } from '../support/built-site.ts';

test.use({ javaScriptEnabled: false });

/** The visible or hidden elements that a selector finds, except pictures of screens (inert). */
const seen = (page: Page, selector: string, visible: boolean) =>
  page.evaluate(
    ({ selector, visible }) =>
      [...document.querySelectorAll(selector)]
        .filter((element) => !element.closest('[inert]'))
        .filter((element) => element.checkVisibility({ visibilityProperty: true }) === visible)
        .map((element) => `${element.localName} ${element.textContent.trim()}`),
    { selector, visible },
  );

for (const file of builtFiles(PLAIN).filter((name) => /^(en|ja)\/.*\.html$/.test(name))) {
  const address = addressOf(PLAIN, file);

  // trials.md#no-script
  test(`${address} can be read, used, and left without script`, async ({ page }) => {
    await page.goto(address);
    expect(await seen(page, 'article :is(h1, h2, h3, p, li, pre, td)', false), 'hidden').toEqual(
      [],
    );
    const controls = 'button:not([popovertarget]), input, select, textarea';
    expect(await seen(page, controls, true), 'dead controls').toEqual([]);

    await page.locator('#switch-language').click();
    const other = address.startsWith('/en/')
      ? address.replace('/en/', '/ja/')
      : address.replace('/ja/', '/en/');
    await expect(page).toHaveURL(other);
  });
}

// trials.md#no-script
test('the place of the simulator says that it needs script', async ({ page }) => {
  await page.goto('/en/practice/');
  await expect(page.locator('.simulator-place noscript p')).toBeVisible();
  await page.goto('/ja/practice/');
  await expect(page.locator('.simulator-place noscript p')).toBeVisible();
});

test('the sentence about a script that does not load is not shown if scripts are off', async ({
  page,
}) => {
  await page.goto('/en/practice/');
  await expect(page.locator('.unscripted')).toBeHidden();
  // Its animation does not run either.
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
});
