/**
 * A language switch loses nothing: page, query, anchor, and position are kept, in both directions.
 */
import { expect, type Page } from '@playwright/test';
import { LANGUAGE, type Locale } from '../../src/i18n/locales.ts';
import { test } from '../support/healthy-page.ts';
import { wordsOf } from '../support/words.ts';

const WAYS = [
  { from: 'en', to: 'ja', link: '日本語', status: /日本語/ },
  { from: 'ja', to: 'en', link: 'English', status: /English/ },
] as const;

const said = (language: 'en' | 'ja', key: string) => String(wordsOf(language).get(key));
const SWITCHED = { en: said('en', 'script:switched.top'), ja: said('ja', 'script:switched.top') };
const KEPT = { en: said('en', 'script:switched.kept'), ja: said('ja', 'script:switched.kept') };

const ANCHOR = 'after-you-turn-it-on';

for (const { from, to, link, status } of WAYS) {
  test(`from ${from} to ${to}: keeps page, query, and anchor`, async ({ page }) => {
    await page.goto(`/${from}/2fa/?from=mail#${ANCHOR}`);
    await page.getByRole('link', { name: link, exact: true }).click();
    await expect(page).toHaveURL(`/${to}/2fa/?from=mail#${ANCHOR}`);
    await expect(page.locator('html')).toHaveAttribute('lang', to);
  });

  test(`from ${from} to ${to}: keeps the line that is being read`, async ({ page }) => {
    await page.goto(`/${from}/2fa/`);
    const heading = page.locator(`#${ANCHOR}`);
    await heading.evaluate((element) => {
      scrollTo({ top: element.getBoundingClientRect().top + scrollY - 150, behavior: 'instant' });
    });
    const top = () => heading.evaluate((element) => element.getBoundingClientRect().top);
    const before = await top();
    // The header is out of view; a reader gets to the link by keyboard.
    await page.getByRole('link', { name: link, exact: true }).dispatchEvent('click');
    await expect(page).toHaveURL(`/${to}/2fa/`);
    await expect(page.locator('#status')).toHaveText(status);
    expect(Math.abs((await top()) - before)).toBeLessThanOrEqual(48);
  });

  test(`from ${from} to ${to} after scrolling up only for the link: restores the previous position`, async ({
    page,
  }) => {
    await page.clock.install();
    await page.goto(`/${from}/2fa/`);
    const heading = page.locator(`#${ANCHOR}`);
    const top = () => heading.evaluate((element) => element.getBoundingClientRect().top);
    const scrollBy = (by: number) =>
      page.evaluate(
        (way) =>
          new Promise<void>((scrolled) => {
            addEventListener('scroll', () => scrolled(), { once: true });
            scrollTo({ top: scrollY + way, behavior: 'instant' });
          }),
        by,
      );
    await scrollBy((await top()) - 150);
    const before = await top();
    await page.clock.runFor(2_000);
    await scrollBy(-100_000);
    await page.clock.runFor(2_000);
    await page.getByRole('link', { name: link, exact: true }).click();
    await expect(page.locator('#status')).toHaveText(KEPT[to]);
    expect(Math.abs((await top()) - before)).toBeLessThanOrEqual(48);

    // A reader who stays at the top is reading there.
    await scrollBy(-100_000);
    await page.clock.runFor(15_000);
    await page
      .getByRole('link', { name: from === 'en' ? 'English' : '日本語', exact: true })
      .click();
    await expect(page.locator('#status')).toHaveText(SWITCHED[from]);
    expect(await page.evaluate(() => scrollY)).toBe(0);
  });

  test(`from ${from} to ${to}: is announced, and leaves focus on the link`, async ({ page }) => {
    await page.goto(`/${from}/2fa/`);
    const other = from === 'en' ? 'English' : '日本語';
    await page.getByRole('link', { name: link, exact: true }).click();
    await expect(page.locator('#status')).toHaveText(status);
    await expect(page.getByRole('link', { name: other, exact: true })).toBeFocused();
  });

  // trials.md#language-menu
  test(`the link to ${to} has its name in that language and does nothing before it is selected`, async ({
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

/** The links of the language chooser as the browser shows them: names, from top to bottom. */
const chooser = async (page: Page) => {
  const links = page.getByRole('link');
  await expect(links).toHaveCount(2);
  const tops = await links.evaluateAll((all) => all.map((a) => a.getBoundingClientRect().top));
  expect(tops).toEqual(tops.toSorted((one, other) => one - other));
  return Promise.all(
    (await links.all()).map(async (link) => (await link.ariaSnapshot()).split('\n')[0]),
  );
};

const name = (language: Locale, isLast: boolean) => {
  const last = isLast ? ` ${said(language, 'site:chooser.last')}` : '';
  return `- link "${LANGUAGE[language].name} ${said(language, 'site:name')}${last} →":`;
};

for (const { locale, javaScriptEnabled } of [
  { locale: 'en-US', javaScriptEnabled: true },
  { locale: 'ja-JP', javaScriptEnabled: true },
  { locale: 'ja-JP', javaScriptEnabled: false },
]) {
  test(`the language chooser does not redirect or prefer a language in a browser for ${locale}${javaScriptEnabled ? '' : ', without script'}`, async ({
    browser,
    baseURL,
  }) => {
    const context = await browser.newContext({ baseURL: baseURL ?? '', locale, javaScriptEnabled });
    const page = await context.newPage();
    await page.goto('/');
    expect(await chooser(page)).toEqual([name('en', false), name('ja', false)]);
    await expect(page).toHaveURL('/');
    await context.close();
  });
}

test('the language chosen last, at / or in the header, is first and marked at / from the first paint, and there is no redirect', async ({
  page,
}) => {
  /** Opens the chooser. Nothing moves while it opens. */
  const open = async () => {
    await page.goto('/');
    await expect(page).toHaveURL('/');
    const shifts = await page.evaluate(() => {
      const observer = new PerformanceObserver(() => undefined);
      observer.observe({ type: 'layout-shift', buffered: true });
      return observer.takeRecords().length;
    });
    expect(shifts).toBe(0);
    return chooser(page);
  };
  expect(await open()).toEqual([name('en', false), name('ja', false)]);
  await page.getByRole('link', { name: '日本語' }).click();
  await expect(page).toHaveURL('/ja/');
  expect(await open()).toEqual([name('ja', true), name('en', false)]);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: '日本語' })).toBeFocused();
  await page.goto('/ja/2fa/');
  await page.locator('#switch-language').click();
  await expect(page).toHaveURL('/en/2fa/');
  expect(await open()).toEqual([name('en', true), name('ja', false)]);
});
