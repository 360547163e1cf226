/** Reading offline: only when asked for, all of it, one version at a time, and gone when asked. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test as base, type Page } from '@playwright/test';
import { serveFolder } from '../support/folder-server.ts';
import { watch } from '../support/healthy-page.ts';
import { wordsOf } from '../support/words.ts';

const word = (language: string, key: string) => String(wordsOf(language).get(key));

/** A copy of the site that a test may change, and its address. */
const test = base.extend<{ readonly copy: { readonly folder: string; readonly origin: string } }>({
  // Playwright wants a pattern there, even an empty one.

  copy: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'two-factor-guide-'));
    cpSync('dist', folder, { recursive: true });
    const { origin, stop } = await serveFolder(folder);
    await use({ folder, origin });
    await stop();
    rmSync(folder, { recursive: true });
  },
});

async function keepOffline(page: Page, origin: string, language: string): Promise<void> {
  await page.goto(`${origin}/${language}/about/`);
  await page.getByRole('button', { name: word(language, 'script:offline.keep') }).click();
  await expect(page.getByText(word(language, 'script:offline.kept'))).toBeVisible();
}

const registrations = (page: Page) =>
  page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);

/** Changes one page and its entry in the worker's list, as a later build would. */
function release(folder: string, file: string, from: string, to: string): void {
  const page = join(folder, file);
  writeFileSync(page, readFileSync(page, 'utf8').replaceAll(from, to));
  const worker = join(folder, 'sw.js');
  const entry = new RegExp(`(url:"${file}",revision:")[0-9a-f]+`);
  const text = readFileSync(worker, 'utf8');
  expect(text).toMatch(entry);
  writeFileSync(worker, text.replace(entry, '$1second'));
}

for (const language of ['en', 'ja']) {
  test(`guide, search and practice open without a network, once kept: ${language}`, async ({
    page,
    context,
    copy,
  }) => {
    const complaints = await watch(page, copy.origin);
    await page.goto(`${copy.origin}/${language}/2fa/`);
    expect(await registrations(page)).toBe(0);
    await keepOffline(page, copy.origin, language);
    await context.setOffline(true);

    await page.goto(`${copy.origin}/${language}/troubleshooting/?from=mail`);
    await expect(page.locator('h2 > a').first()).toBeVisible();
    await page.getByRole('button', { name: word(language, 'site:search.open') }).click();
    await page.getByRole('combobox').fill('2FA');
    await expect(page.getByRole('option').first()).toBeVisible();

    await page.goto(`${copy.origin}/${language}/practice/#first-enrollment/today/pairing`);
    await expect(page.locator('.practice-place')).toHaveAttribute('data-ready', '');
    await page.getByRole('button', { name: word(language, 'practice:do.scan') }).click();
    await expect(page.locator('.entry-code').first()).toHaveText(/\d{3}\s?\d{3}/);
    expect(complaints).toEqual([]);
  });
}

test('a new version is shown and not forced, and comes whole when asked for', async ({
  page,
  copy,
}) => {
  await keepOffline(page, copy.origin, 'en');
  release(copy.folder, 'en/glossary/index.html', 'Glossary', 'Second glossary');

  await page.goto(`${copy.origin}/en/glossary/`);
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toHaveText('Glossary');
  const show = page.getByRole('button', { name: word('en', 'script:offline.update') });
  await expect(show).toBeVisible();
  await page.reload();
  await expect(heading).toHaveText('Glossary');
  await show.click();
  await expect(heading).toHaveText('Second glossary');
});

test('a version that cannot be fetched whole changes nothing', async ({ page, copy }) => {
  await keepOffline(page, copy.origin, 'en');
  release(copy.folder, 'en/glossary/index.html', 'Glossary', 'Second glossary');
  release(copy.folder, 'ja/glossary/index.html', 'x', 'x');
  rmSync(join(copy.folder, 'ja/glossary/index.html'));

  await page.goto(`${copy.origin}/en/glossary/`);
  // The browser looks for a new version by itself a moment after a page is opened.
  const end = await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    const found = new Promise((resolve) => registration.addEventListener('updatefound', resolve));
    if (!registration.installing) await found;
    const worker = registration.installing;
    return new Promise((resolve) =>
      worker?.addEventListener('statechange', () => resolve(worker.state)),
    );
  });
  expect(end).toBe('redundant');
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Glossary');
});

test('what was kept is gone when asked, by its own button and by forgetting everything', async ({
  page,
  copy,
}) => {
  const kept = () => page.evaluate(async () => (await caches.keys()).length);
  await keepOffline(page, copy.origin, 'ja');
  await page.reload();
  expect(await kept()).toBe(1);
  await page.getByRole('button', { name: word('ja', 'script:offline.drop') }).click();
  await expect(page.getByText(word('ja', 'script:offline.dropped'))).toBeVisible();
  expect([await registrations(page), await kept()]).toEqual([0, 0]);

  await keepOffline(page, copy.origin, 'ja');
  await page.getByRole('button', { name: word('ja', 'site:forget.everything') }).click();
  await expect.poll(async () => [await registrations(page), await kept()]).toEqual([0, 0]);
});

test('it says so when the site could not be fetched, and can be tried again', async ({
  page,
  context,
  copy,
}) => {
  await page.goto(`${copy.origin}/en/about/`);
  const keep = page.getByRole('button', { name: word('en', 'script:offline.keep') });
  await expect(keep).toBeEnabled();
  await context.setOffline(true);
  await keep.click();
  await expect(page.getByText(word('en', 'script:offline.failed'))).toBeVisible();
  await context.setOffline(false);
  await keep.click();
  await expect(page.getByText(word('en', 'script:offline.kept'))).toBeVisible();
});
