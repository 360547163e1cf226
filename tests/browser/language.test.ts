/** Changing the language loses nothing: page, query, anchor and place stay, in both directions. */
import { expect } from '@playwright/test';
import { test } from '../support/healthy-page.ts';

const WAYS = [
  { from: 'en', to: 'ja', link: '日本語', status: /日本語/ },
  { from: 'ja', to: 'en', link: 'English', status: /English/ },
] as const;

const ANCHOR = 'enable-two-factor-authentication';

for (const { from, to, link, status } of WAYS) {
  test(`from ${from} to ${to} keeps page, query and anchor`, async ({ page }) => {
    await page.goto(`/${from}/2fa/?from=mail#${ANCHOR}`);
    await page.getByRole('link', { name: link, exact: true }).click();
    await expect(page).toHaveURL(`/${to}/2fa/?from=mail#${ANCHOR}`);
    await expect(page.locator('html')).toHaveAttribute('lang', to);
  });

  test(`from ${from} to ${to} keeps the line one is reading`, async ({ page }) => {
    await page.goto(`/${from}/2fa/`);
    const heading = page.locator(`#${ANCHOR}`);
    await heading.evaluate((element) => {
      scrollTo({ top: element.getBoundingClientRect().top + scrollY - 150, behavior: 'instant' });
    });
    const top = () => heading.evaluate((element) => element.getBoundingClientRect().top);
    const before = await top();
    // The head of the page is out of sight: a reader gets to the link by keyboard.
    await page.getByRole('link', { name: link, exact: true }).dispatchEvent('click');
    await expect(page).toHaveURL(`/${to}/2fa/`);
    await expect(page.getByRole('status').first()).toHaveText(status);
    expect(Math.abs((await top()) - before)).toBeLessThanOrEqual(48);
  });

  test(`from ${from} to ${to} says so and leaves the focus on the link`, async ({ page }) => {
    await page.goto(`/${from}/2fa/`);
    const other = from === 'en' ? 'English' : '日本語';
    await page.getByRole('link', { name: link, exact: true }).click();
    await expect(page.getByRole('status').first()).toHaveText(status);
    await expect(page.getByRole('link', { name: other, exact: true })).toBeFocused();
  });

  test(`R38 the link to ${to} says its name in its own language and waits to be pressed`, async ({
    page,
  }) => {
    await page.goto(`/${from}/2fa/`);
    const language = page.getByRole('link', { name: link, exact: true });
    await expect(language).toHaveAttribute('lang', to);
    await language.focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Escape');
    await expect(page).toHaveURL(`/${from}/2fa/`);
  });
}

test('the chooser sends nobody anywhere, whatever language the browser asks for', async ({
  page,
}) => {
  await page.goto('/');
  await expect(page.getByRole('link', { name: /日本語/ })).toBeVisible();
  await expect(page.getByRole('link', { name: /English/ })).toBeVisible();
  await expect(page).toHaveURL('/');
});
