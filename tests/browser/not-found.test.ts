/** The 404 page: both languages, and the page that was probably meant. */
import { expect, test } from '@playwright/test';

for (const { path, language, slug } of [
  { path: '/ja/2fa/new-phone.html', language: 'ja', slug: '2fa/new-phone' },
  { path: '/fr/glossary/', language: 'en', slug: 'glossary' },
]) {
  test(`${path} suggests the same page in both languages, the reader's language first`, async ({
    page,
  }) => {
    const answer = await page.goto(path);
    expect(answer?.status()).toBe(404);
    const links = page.locator('.perhaps a:visible');
    await expect(links).toHaveCount(2);
    const addresses = await links.evaluateAll((all) =>
      all
        .map((a) => ({ href: a.getAttribute('href'), top: a.getBoundingClientRect().top }))
        .toSorted((a, b) => a.top - b.top)
        .map(({ href }) => href),
    );
    const other = language === 'en' ? 'ja' : 'en';
    expect(addresses).toEqual([`/${language}/${slug}/`, `/${other}/${slug}/`]);
  });
}

test('an address that resembles no page leads to the home page only', async ({ page }) => {
  await page.goto('/ja/nothing/');
  await expect(page.locator('.perhaps:visible')).toHaveCount(0);
  await expect(page.getByRole('link')).toHaveCount(2);
});
