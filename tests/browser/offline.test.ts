/**
 * Reading offline: stored only on request and completely, one version at a time, and removed on
 * request.
 */
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test as base, type Page } from '@playwright/test';
import { serveFolder, type Fault } from '../support/folder-server.ts';
import { watch } from '../support/healthy-page.ts';
import { spaceOutPresses } from '../support/press-pace.ts';
import { wordsOf } from '../support/words.ts';

const word = (language: string, key: string) => String(wordsOf(language).get(key));

type Copy = {
  readonly folder: string;
  readonly origin: string;
  /** Returns the current fault of the answer to a path. */
  fault: (path: string) => Fault | undefined;
  /** How often the worker itself requested its script. */
  asked: number;
};

/** A copy of the site that a test can change, and its address. */
const test = base.extend<{ readonly copy: Copy }>({
  page: async ({ page }, use) => {
    await spaceOutPresses(page);
    await use(page);
  },
  // Playwright requires the pattern, even an empty one.

  copy: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'two-factor-guide-'));
    cpSync('dist', folder, { recursive: true });
    const { origin, stop } = await serveFolder(folder, {
      fault(path, headers) {
        // The browser’s own requests for the script have this header.
        if (path === '/sw.js' && headers['service-worker'] === undefined) copy.asked += 1;
        return copy.fault(path);
      },
    });
    const copy: Copy = { folder, origin, fault: () => undefined, asked: 0 };
    await use(copy);
    await stop();
    rmSync(folder, { recursive: true });
  },
});

async function keepOffline(page: Page, origin: string, language: string): Promise<void> {
  await page.goto(`${origin}/${language}/about/`);
  await page.getByRole('button', { name: word(language, 'offline:keep') }).click();
  // The worker loads more than a hundred files, one by one.
  const kept = page.locator('#main').getByText(word(language, 'offline:kept'));
  await expect(kept).toBeVisible();
}

const registrations = (page: Page) =>
  page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);

/** The addresses of all files in the worker's cache. */
const cachedFiles = (page: Page) =>
  page.evaluate(async () => {
    const cache = await caches.open(`two-factor-guide-precache-v2-${location.origin}/`);
    return (await cache.keys()).map(({ url }) => url).toSorted();
  });

/** Changes one page and its entry in the worker's list, as a later build would. */
function release(folder: string, file: string, from: string, to: string): void {
  const page = join(folder, file);
  const changed = readFileSync(page, 'utf8').replaceAll(from, to);
  writeFileSync(page, changed);
  const worker = join(folder, 'sw.js');
  const entry = new RegExp(`(url:.${file}.,revision:.)[0-9a-f]+(.,integrity:.sha256-)[\\w+/=]+`);
  const text = readFileSync(worker, 'utf8');
  expect(text).toMatch(entry);
  const hash = createHash('sha256').update(changed).digest('base64');
  writeFileSync(worker, text.replace(entry, `$1second$2${hash}`));
}

for (const language of ['en', 'ja']) {
  test(`guide, search, and simulator open without a network after the site was stored: ${language}`, async ({
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
    await expect(page.locator('.simulator-place[data-ready]')).toBeVisible();
    await page.getByRole('button', { name: word(language, 'simulator:do.scan') }).click();
    await expect(page.locator('.entry-code').first()).toHaveText(/\d{3}\s?\d{3}/);
    expect(complaints).toEqual([]);
  });
}

test('a new version is announced, not forced, and complete on request', async ({ page, copy }) => {
  await keepOffline(page, copy.origin, 'en');
  release(copy.folder, 'en/glossary/index.html', 'Glossary', 'Second glossary');

  await page.goto(`${copy.origin}/en/glossary/`);
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toHaveText('Glossary');
  const show = page.getByRole('button', { name: word('en', 'offline:update') });
  await expect(show).toBeVisible();
  await page.reload();
  await expect(heading).toHaveText('Glossary');
  await show.click();
  await expect(heading).toHaveText('Second glossary');
});

test('a version that cannot be fetched completely changes nothing', async ({ page, copy }) => {
  await keepOffline(page, copy.origin, 'en');
  release(copy.folder, 'en/glossary/index.html', 'Glossary', 'Second glossary');
  release(copy.folder, 'ja/glossary/index.html', 'x', 'x');
  rmSync(join(copy.folder, 'ja/glossary/index.html'));
  const before = await cachedFiles(page);
  expect(before.length).toBeGreaterThan(100);

  await page.goto(`${copy.origin}/en/glossary/`);
  // The browser checks for a new version a moment after a page is opened.
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
  expect(await cachedFiles(page)).toEqual(before);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Glossary');
});

const ofOffline = (page: Page) => page.locator('.offline span');

/** The numbers of registrations and caches. */
const kept = async (page: Page) => [
  await registrations(page),
  await page.evaluate(async () => (await caches.keys()).length),
];

for (const language of ['en', 'ja']) {
  test(`both the offline button and the button that deletes everything remove the stored site: ${language}`, async ({
    page,
    copy,
  }) => {
    const keep = page.getByRole('button', { name: word(language, 'offline:keep') });
    await keepOffline(page, copy.origin, language);
    await page.reload();
    expect((await kept(page))[0]).toBe(1);
    await page.getByRole('button', { name: word(language, 'offline:drop') }).click();
    await expect(ofOffline(page)).toHaveText(word(language, 'offline:dropped'));
    expect(await kept(page)).toEqual([0, 0]);

    await keepOffline(page, copy.origin, language);
    await page.getByRole('button', { name: word(language, 'site:forget.everything') }).click();
    await page.getByRole('button', { name: word(language, 'offline:forget.yes') }).click();
    await expect(
      page.locator('#main').getByText(word(language, 'offline:forget.done')),
    ).toBeVisible();
    // The box above describes the current state, and offers to store the site again.
    expect(await kept(page)).toEqual([0, 0]);
    await expect(ofOffline(page)).toBeEmpty();
    await keep.click();
    await expect(ofOffline(page)).toHaveText(word(language, 'offline:kept'));
  });
}

test('a first attempt that could not fetch every file leaves no file behind', async ({
  page,
  copy,
}) => {
  rmSync(join(copy.folder, 'ja/glossary/index.html'));
  await page.goto(`${copy.origin}/en/about/`);
  await page.getByRole('button', { name: word('en', 'offline:keep') }).click();
  await expect(ofOffline(page)).toHaveText(word('en', 'offline:failed'));
  expect(await kept(page)).toEqual([0, 0]);
});

test('deleting everything while the files are loading leaves no file', async ({ page, copy }) => {
  let asked = false;
  copy.fault = (path) => {
    if (path !== '/ja/glossary/index.html') return undefined;
    asked = true;
    return 'held';
  };
  await page.goto(`${copy.origin}/en/about/`);
  await page.getByRole('button', { name: word('en', 'offline:keep') }).click();
  await expect.poll(() => asked).toBe(true);
  expect((await kept(page))[0]).toBe(1);
  await page.getByRole('button', { name: word('en', 'site:forget.everything') }).click();
  await page.getByRole('button', { name: word('en', 'offline:forget.yes') }).click();
  await expect(page.locator('#main').getByText(word('en', 'offline:forget.done'))).toBeVisible();
  expect(await kept(page)).toEqual([0, 0]);
});

test('deleting everything also deletes files without a worker, and no other cache', async ({
  page,
  copy,
}) => {
  await page.goto(`${copy.origin}/en/about/`);
  await page.evaluate(async () => {
    await caches.open(`two-factor-guide-precache-v2-${location.origin}/`);
    await caches.open(`workbox-precache-v2-${location.origin}/`);
  });
  await page.getByRole('button', { name: word('en', 'site:forget.everything') }).click();
  await page.getByRole('button', { name: word('en', 'offline:forget.yes') }).click();
  await expect(page.locator('#main').getByText(word('en', 'offline:forget.done'))).toBeVisible();
  expect(await page.evaluate(() => caches.keys())).toEqual([`workbox-precache-v2-${copy.origin}/`]);
});

test('deleting everything reports something that could not be removed', async ({ page, copy }) => {
  await keepOffline(page, copy.origin, 'en');
  await page.evaluate(() => {
    ServiceWorkerRegistration.prototype.unregister = () => Promise.resolve(false);
  });
  await page.getByRole('button', { name: word('en', 'site:forget.everything') }).click();
  await page.getByRole('button', { name: word('en', 'offline:forget.yes') }).click();
  await expect(page.locator('#main').getByText(word('en', 'offline:forget.failed'))).toBeVisible();
  await expect(page.locator('#main').getByText(word('en', 'offline:forget.done'))).toHaveCount(0);
  await expect(ofOffline(page)).toHaveText(word('en', 'offline:kept'));
});

test('an update deletes no cache of another site that uses Workbox', async ({ page, copy }) => {
  await page.goto(`${copy.origin}/en/about/`);
  const other = `workbox-precache-v2-${copy.origin}/other/`;
  await page.evaluate((name) => caches.open(name), other);
  await keepOffline(page, copy.origin, 'en');
  expect(await page.evaluate((name) => caches.has(name), other)).toBe(true);
});

test('a failed attempt to store the site is reported, and can be repeated', async ({
  page,
  context,
  copy,
}) => {
  await page.goto(`${copy.origin}/en/about/`);
  const keep = page.getByRole('button', { name: word('en', 'offline:keep') });
  await expect(keep).toBeEnabled();
  await context.setOffline(true);
  await keep.click();
  await expect(page.locator('#main').getByText(word('en', 'offline:failed'))).toBeVisible();
  await context.setOffline(false);
  await keep.click();
  await expect(page.locator('#main').getByText(word('en', 'offline:kept'))).toBeVisible();
});

test('the worker in deploy/ ends offline reading for every reader with a copy, and keeps other caches', async ({
  page,
  copy,
}) => {
  await keepOffline(page, copy.origin, 'en');
  await page.evaluate(() => caches.open('other-v1'));
  await page.goto(`${copy.origin}/en/glossary/`);
  const file = join(copy.folder, 'en/glossary/index.html');
  writeFileSync(file, readFileSync(file, 'utf8').replaceAll('Glossary', 'Second glossary'));

  // The browser replaces the old worker when it is idle, which Playwright's debugger often prevents,
  // so the test stops it. The new worker has another version and runs to its end.
  const session = await page.context().newCDPSession(page);
  const oldVersion = new Promise<string>((found) => {
    session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      const active = versions.find(({ status }) => status === 'activated');
      if (active) found(active.versionId);
    });
  });
  await session.send('ServiceWorker.enable');
  const versionId = await oldVersion;
  cpSync('deploy/end-offline-sw.js', join(copy.folder, 'sw.js'));

  await page.reload();
  const heading = page.getByRole('heading', { level: 1 });
  const headingWithoutOldWorker = async () => {
    // The old version may be gone, or the new worker may be loading the page again.
    await session.send('ServiceWorker.stopWorker', { versionId }).catch(() => undefined);
    return heading.textContent({ timeout: 1_000 }).catch(() => undefined);
  };
  await expect.poll(headingWithoutOldWorker).toBe('Second glossary');
  expect(await registrations(page)).toBe(0);
  expect(await page.evaluate(() => caches.keys())).toEqual(['other-v1']);
});

test('offline, every type of address has the same answer as from the server', async ({
  page,
  context,
  copy,
}) => {
  await keepOffline(page, copy.origin, 'ja');
  const markdown = readFileSync(join(copy.folder, 'ja/2fa/index.md'), 'utf8');
  await context.setOffline(true);
  const rows = [
    ['/ja/2fa', 200, '/ja/2fa/'],
    ['/ja/2fa?from=mail#prerequisites', 200, '/ja/2fa/?from=mail#prerequisites'],
    ['/ja/2fa/?a=%2F', 200, '/ja/2fa/?a=%2F'],
    ['/ja/2f%61/', 200, '/ja/2f%61/'],
    ['/ja/2fa/index.html', 200, '/ja/2fa/index.html'],
    ['/ja/2fa/index.md', 200, '/ja/2fa/index.md'],
    ['/ja/llms.txt', 200, '/ja/llms.txt'],
    ['/ja/nowhere/', 404, '/ja/nowhere/'],
    ['/ja/nowhere', 404, '/ja/nowhere'],
    ['/_astro/nowhere.js', 404, '/_astro/nowhere.js'],
  ] as const;
  for (const [address, status, end] of rows) {
    const response = await page.goto(copy.origin + address);
    expect(response?.status(), address).toBe(status);
    expect(page.url(), address).toBe(copy.origin + end);
    console.log(`offline ${address}: ${status}`);
  }
  await page.goto(`${copy.origin}/ja/2fa/index.md`);
  expect(await page.locator('body').innerText()).toContain(markdown.split('\n')[0]);
  await page.goto(`${copy.origin}/ja/2fa/new-phone.html`);
  await expect(page.locator('.perhaps a:visible')).toHaveCount(2);
});

const STATE = 'worker-state';

/** Sets the time of the worker's last check back by a day. */
const aDayLater = (page: Page) =>
  page.evaluate(async (name) => {
    const cache = await caches.open(`two-factor-guide-runtime-${location.origin}/`);
    const state = (await (await cache.match(`/${name}`))?.json()) as Record<string, number>;
    for (const key of Object.keys(state)) state[key] = Number(state[key]) - 86_400_000;
    await cache.put(`/${name}`, Response.json(state));
  }, STATE);

/** The worker's record of its last check. */
const lastCheck = (page: Page) =>
  page.evaluate(async (name) => {
    const cache = await caches.open(`two-factor-guide-runtime-${location.origin}/`);
    return (await (await cache.match(`/${name}`))?.json()) as Record<string, number> | undefined;
  }, STATE);

test('the copy is removed, and the reader is told, if sw.js is missing for a day while the site exists', async ({
  page,
  copy,
}) => {
  const next = async () => {
    await page.goto(`${copy.origin}/en/glossary/`);
    await expect.poll(() => lastCheck(page)).toBeTruthy();
  };
  await keepOffline(page, copy.origin, 'en');
  await next();
  const first = await lastCheck(page);
  rmSync(join(copy.folder, 'sw.js'));
  // On the same day, the worker requests nothing.
  await next();
  expect(await lastCheck(page)).toEqual(first);
  expect(copy.asked).toBe(1);
  await aDayLater(page);
  await next();
  await expect.poll(async () => Object.keys((await lastCheck(page)) ?? {})).toHaveLength(2);
  expect(await kept(page)).toEqual([1, 2]);
  await aDayLater(page);
  // The first page of the next day is opened without a network. That is not a check.
  const second = await lastCheck(page);
  copy.fault = () => 'cut';
  await page.goto(`${copy.origin}/en/glossary/`);
  // The browser sends a request again if the connection ends.
  await expect.poll(() => copy.asked).toBeGreaterThan(2);
  await expect.poll(() => lastCheck(page)).toEqual(second);
  copy.fault = () => undefined;
  await page.goto(`${copy.origin}/en/glossary/`);
  await expect(page.locator('.foot-line')).toContainText(word('en', 'offline:ended'));
  expect(await page.evaluate(() => caches.keys())).toEqual([]);
  expect(await registrations(page)).toBe(0);
});

for (const [what, change] of [
  ['a server that lost all files', rmSync],
  [
    'another site at the address',
    (marker: string) => writeFileSync(marker, 'Welcome to another network'),
  ],
] as const) {
  test(`${what} removes nothing`, async ({ page, copy }) => {
    await keepOffline(page, copy.origin, 'en');
    await page.goto(`${copy.origin}/en/glossary/`);
    await expect.poll(() => lastCheck(page)).toBeTruthy();
    rmSync(join(copy.folder, 'sw.js'));
    change(join(copy.folder, 'two-factor-guide.txt'));
    for (let day = 0; day < 3; day += 1) {
      await aDayLater(page);
      const before = Date.now();
      await page.goto(`${copy.origin}/en/glossary/`);
      await expect
        .poll(async () => (await lastCheck(page))?.['atMs'])
        .toBeGreaterThanOrEqual(before);
    }
    expect(Object.keys((await lastCheck(page)) ?? {})).toEqual(['atMs']);
    expect((await kept(page))[0]).toBe(1);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Glossary');
  });
}
