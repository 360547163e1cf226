/** Without JavaScript the guide is whole: all text readable, no dead control, language by plain link. */
import { expect, test, type Page } from '@playwright/test';
import { PLAIN, addressOf, builtFiles } from '../support/built-site.ts';

test.use({ javaScriptEnabled: false });

/** What a selector finds and the eye does or does not, drawings of screens (inert) left out. */
const seen = (page: Page, selector: string, visible: boolean) =>
  page.evaluate(
    ({ selector, visible }) =>
      [...document.querySelectorAll(selector)]
        .filter((element) => !element.closest('[inert], [role="status"]:empty'))
        .filter((element) => element.checkVisibility({ visibilityProperty: true }) === visible)
        .map((element) => `${element.localName} ${element.textContent.trim()}`),
    { selector, visible },
  );

for (const file of builtFiles(PLAIN).filter((name) => /^(en|ja)\/.*\.html$/.test(name))) {
  const address = addressOf(PLAIN, file);

  test(`R36 ${address} can be read, used and left without script`, async ({ page }) => {
    await page.goto(address);
    expect(await seen(page, 'article :is(h1, h2, h3, p, li, pre, td)', false), 'hidden').toEqual(
      [],
    );
    const controls = 'button:not([popovertarget]), input, select, textarea';
    expect(await seen(page, controls, true), 'dead controls').toEqual([]);

    await page
      .getByRole('navigation', { name: /Language|言語/ })
      .getByRole('link')
      .click();
    const other = address.startsWith('/en/')
      ? address.replace('/en/', '/ja/')
      : address.replace('/ja/', '/en/');
    await expect(page).toHaveURL(other);
  });
}

test('R36 the place of the practice says that it needs script', async ({ page }) => {
  await page.goto('/en/practice/');
  await expect(page.locator('.practice-place noscript p')).toBeVisible();
  await page.goto('/ja/practice/');
  await expect(page.locator('.practice-place noscript p')).toBeVisible();
});
