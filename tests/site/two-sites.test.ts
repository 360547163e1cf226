/**
 * Several sites on one origin, such as several GitHub Pages projects of one account, share storage,
 * caches, service workers, and channels. This site does not use or delete anything of another site.
 * Trials: trials.md#storage-names
 */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test as base, type Page } from '@playwright/test';
import { spaceOutPresses } from '../support/press-pace.ts';
import { SimulatorPage } from '../support/simulator.ts';
import { PLAIN, UNDER_BASE, type SiteKind } from '../support/built-site.ts';
import { serveFolder } from '../support/folder-server.ts';

/**
 * Names that another site may use too: names of earlier versions of this site, and one other name.
 */
const NAMES = [
  ...['theme', 'edition', 'ticks', 'reached', 'offer', 'simulator', 'simulator-view'],
  // The names that this site used before they had a prefix.
  ...['practice', 'practice-view', 'practice-tab'],
  ...['simulator-tab', 'place', 'another-site'],
];
/**
 * The other site’s values for these names. If this site read them as its own, the page would
 * change.
 */
const VALUES: Readonly<Record<string, string>> = { theme: 'dark', edition: 'classic' };

/** A copy of this site at its own path. */
type Copy = { readonly about: string; readonly scope: string };

type Origin = {
  /** Adds a build at its base path. */
  readonly add: (site: SiteKind) => void;
  /** Adds another site’s page and service worker at a path that ends in a slash. */
  readonly addOther: (path: string, version?: number) => void;
  readonly url: string;
};

const test = base.extend<{ readonly origin: Origin }>({
  page: async ({ page }, use) => {
    await spaceOutPresses(page);
    await use(page);
  },
  // Playwright requires an object pattern, even an empty one.

  origin: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'two-sites-'));
    const { origin: url, stop } = await serveFolder(folder);
    await use({
      url,
      add: (site) => cpSync(site.folder, join(folder, site.base), { recursive: true }),
      addOther(path, version = 1) {
        const place = join(folder, path);
        mkdirSync(place, { recursive: true });
        writeFileSync(join(place, 'other.html'), '<!doctype html><title>Another site</title>');
        writeFileSync(
          join(place, 'other-sw.js'),
          `// Version ${version}\naddEventListener('activate', (event) => event.waitUntil(clients.claim()));`,
        );
      },
    });
    await stop();
    rmSync(folder, { recursive: true });
  },
});

/**
 * Fills the browser with the other site’s data: storage, two caches, and an active service worker.
 */
async function settleOther(page: Page, address: string): Promise<void> {
  await page.goto(`${address}other.html`);
  await page.evaluate(
    async ([names, values]) => {
      for (const name of names) {
        localStorage.setItem(name, values[name] ?? `{"other":"${name}"}`);
        sessionStorage.setItem(name, values[name] ?? `{"other":"${name}"}`);
      }
      const registration = await navigator.serviceWorker.register('other-sw.js');
      await navigator.serviceWorker.ready;
      for (const kind of ['other-v1', 'workbox-precache-v2']) {
        const cache = await caches.open(`${kind}-${registration.scope}`);
        await cache.put('a.txt', new Response('kept by another site'));
      }
    },
    [NAMES, VALUES] as const,
  );
}

/** What the other site finds in the browser. */
const stateOfOther = (page: Page, address: string) =>
  page.evaluate(
    async ([names, scope]) => ({
      storage: [localStorage, sessionStorage].map((storage) =>
        names.map((name) => storage.getItem(name)),
      ),
      workers: (await navigator.serviceWorker.getRegistrations())
        .filter((registration) => registration.scope === scope)
        .map(({ active, waiting }) => [active?.scriptURL, active?.state, waiting?.state]),
      caches: await Promise.all(
        [`other-v1-${scope}`, `workbox-precache-v2-${scope}`].map(async (name) =>
          (await caches.has(name)) ? (await (await caches.open(name)).keys()).length : 'deleted',
        ),
      ),
    }),
    [NAMES, address] as const,
  );

/**
 * Opens the other site’s page in another tab, which answers messages on the channel and counts
 * them.
 */
async function listenAsOther(page: Page, address: string): Promise<() => Promise<number>> {
  await page.goto(`${address}other.html`);
  await page.evaluate(() => {
    const heard: unknown[] = [];
    Object.assign(globalThis, { heard });
    const channel = new BroadcastChannel('simulator-tab');
    channel.addEventListener('message', ({ data }) => {
      heard.push(data);
      channel.postMessage(String(data).replace('asks', 'here'));
    });
  });
  return () => page.evaluate(() => (globalThis as unknown as { heard: unknown[] }).heard.length);
}

const english = (page: Page) => new SimulatorPage(page, { language: 'en', edition: 'today' });

const button = (simulator: SimulatorPage, key: string) =>
  simulator.page.getByRole('button', { name: simulator.word(key) });

const says = (simulator: SimulatorPage, key: string) =>
  simulator.page.locator('#main').getByText(simulator.word(key));

/** Presses a button of the About page and waits for its response. */
async function press(simulator: SimulatorPage, key: string, answer: string): Promise<void> {
  await button(simulator, key).click();
  await expect(says(simulator, answer)).toBeVisible();
}

/** Deletes everything this site keeps, and waits until it says so. */
async function forget(simulator: SimulatorPage): Promise<void> {
  await button(simulator, 'site:forget.everything').click();
  await press(simulator, 'offline:forget.yes', 'offline:forget.done');
}

const scopes = (page: Page) =>
  page.evaluate(async () =>
    (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope).toSorted(),
  );

const kept = (page: Page) =>
  page.evaluate(async () => ({
    local: Object.keys(localStorage).toSorted(),
    session: Object.keys(sessionStorage).toSorted(),
    caches: (await caches.keys()).toSorted(),
  }));

const ARRANGEMENTS = [
  { site: UNDER_BASE, other: '/' },
  { site: UNDER_BASE, other: '/docs/' },
  { site: UNDER_BASE, other: '/docs/sub-other/' },
  { site: UNDER_BASE, other: '/docs/sub/inside/' },
  { site: PLAIN, other: '/other/' },
];

for (const { site, other } of ARRANGEMENTS) {
  test(`a site at ${site.base} does not use or delete anything of a site at ${other}`, async ({
    page,
    context,
    origin,
  }) => {
    origin.add(site);
    origin.addOther(other);
    const simulator = english(page);
    const otherAddress = origin.url + other;
    const about = `${origin.url}${site.base}en/about/`;
    await settleOther(page, otherAddress);
    const heard = await listenAsOther(await context.newPage(), otherAddress);
    // A new version of the other site’s service worker is waiting during the whole test.
    origin.addOther(other, 2);
    await page.evaluate(async (scope) => {
      const registration = await navigator.serviceWorker.getRegistration(scope);
      await registration?.update();
      const next = registration?.installing;
      await new Promise<unknown>((installed) => {
        if (next) next.addEventListener('statechange', installed);
        else installed(undefined);
      });
    }, otherAddress);
    const before = await stateOfOther(page, otherAddress);
    expect(before.workers).toEqual([[`${otherAddress}other-sw.js`, 'activated', 'installed']]);
    expect(before.caches).toEqual([1, 1]);

    // Nothing of the other site is read.
    await page.goto(about);
    const root = page.locator('html');
    await expect(button(simulator, 'offline:keep')).toBeVisible();
    await expect(says(simulator, 'offline:kept')).toHaveCount(0);
    await expect(root).not.toHaveAttribute('data-theme');
    await expect(root).toHaveAttribute('data-edition', 'today');

    // The offline copy is made, read, used, and deleted.
    await press(simulator, 'offline:keep', 'offline:kept');
    await page.goto(`${origin.url}${site.base}en/2fa/`);
    await page.getByRole('checkbox').first().check();
    await page.goto(`${origin.url}${site.base}en/practice/`);
    await simulator.ready();
    await simulator.press('avatar');
    await expect(says(simulator, 'simulator:kept.unreadable')).toHaveCount(0);
    await expect(says(simulator, 'simulator:kept.copy')).toHaveCount(0);
    await expect(page.locator('.foot-line')).toHaveCount(0);
    await page.goto(about);
    await expect(says(simulator, 'offline:kept')).toBeVisible();
    await press(simulator, 'offline:drop', 'offline:dropped');
    expect(await stateOfOther(page, otherAddress)).toEqual(before);
    expect(await scopes(page)).toEqual([otherAddress]);

    // The offline copy is made again and deleted with all other data.
    await button(simulator, 'script:theme.auto').click();
    await press(simulator, 'offline:keep', 'offline:kept');
    expect((await kept(page)).local.length).toBeGreaterThan(NAMES.length);
    expect((await kept(page)).session.length).toBeGreaterThan(NAMES.length);
    await forget(simulator);
    await expect(says(simulator, 'offline:kept')).toHaveCount(0);
    expect(await stateOfOther(page, otherAddress)).toEqual(before);
    expect(await scopes(page)).toEqual([otherAddress]);
    expect(await kept(page)).toEqual({
      local: NAMES.toSorted(),
      session: NAMES.toSorted(),
      caches: [`other-v1-${otherAddress}`, `workbox-precache-v2-${otherAddress}`],
    });
    expect(await heard()).toBe(0);
  });
}

test('two copies of this site on one origin are separate, and one does not delete the other’s data', async ({
  page,
  origin,
}) => {
  const simulator = english(page);
  const [outer, inner] = [PLAIN, UNDER_BASE].map((site) => {
    origin.add(site);
    return { about: `${origin.url}${site.base}en/about/`, scope: origin.url + site.base };
  }) as [Copy, Copy];

  await page.goto(outer.about);
  await press(simulator, 'offline:keep', 'offline:kept');
  await button(simulator, 'script:theme.auto').click();
  // At the first page after it, the worker remembers when it asked for its script.
  await page.reload();
  await expect.poll(async () => (await kept(page)).caches.length).toBe(2);
  const ofOuter = await kept(page);
  expect(ofOuter.local).toHaveLength(1);

  await page.goto(inner.about);
  await expect(button(simulator, 'offline:keep')).toBeVisible();
  await press(simulator, 'offline:keep', 'offline:kept');
  await button(simulator, 'script:theme.auto').click();
  expect(await scopes(page)).toEqual([outer.scope, inner.scope]);
  await forget(simulator);
  expect(await scopes(page)).toEqual([outer.scope]);
  expect(await kept(page)).toEqual(ofOuter);

  await press(simulator, 'offline:keep', 'offline:kept');
  await button(simulator, 'script:theme.light').click();
  const both = await kept(page);
  await page.goto(outer.about);
  await expect(says(simulator, 'offline:kept')).toBeVisible();
  await forget(simulator);
  expect(await scopes(page)).toEqual([inner.scope]);
  expect((await kept(page)).caches).toEqual(
    both.caches.filter((name) => name.endsWith(inner.scope)),
  );
  expect((await kept(page)).local).toHaveLength(1);
});

for (const [own, other] of [
  [PLAIN, UNDER_BASE],
  [UNDER_BASE, PLAIN],
] as const) {
  test(`the simulator at ${own.base} keeps its world and hears no message while the copy at ${other.base} is used and deletes its data`, async ({
    page,
    context,
    origin,
  }) => {
    const simulator = english(page);
    for (const site of [own, other]) origin.add(site);
    const practise = async ({ base }: SiteKind) => {
      await page.goto(`${origin.url}${base}en/practice/`);
      await simulator.ready();
      await expect(says(simulator, 'simulator:kept.unreadable')).toHaveCount(0);
      await expect(says(simulator, 'simulator:kept.copy')).toHaveCount(0);
      await simulator.press('avatar');
    };
    const world = () =>
      page.evaluate(
        (prefix) => Object.entries(sessionStorage).filter(([name]) => name.startsWith(prefix)),
        `two-factor-guide:${own.base}:`,
      );
    // Another tab counts the messages on the channels of both copies.
    const listener = await context.newPage();
    await listener.goto(`${origin.url}${own.base}en/about/`);
    await listener.evaluate(
      (names) => {
        const heard = names.map(() => 0);
        Object.assign(globalThis, { heard });
        for (const [index, name] of names.entries()) {
          new BroadcastChannel(name).onmessage = () => (heard[index] = (heard[index] ?? 0) + 1);
        }
      },
      [own, other].map(({ base }) => `two-factor-guide:${base}:simulator-tab`),
    );
    const heard = () =>
      listener.evaluate(() => (globalThis as unknown as { heard: readonly number[] }).heard);

    await practise(own);
    await expect.poll(async () => (await heard())[0]).toBeGreaterThan(0);
    const [fromOwn] = await heard();
    expect((await heard())[1]).toBe(0);
    const before = await world();
    expect(before.length).toBeGreaterThan(1);

    await practise(other);
    await expect.poll(async () => (await heard())[1]).toBeGreaterThan(0);
    expect((await heard())[0]).toBe(fromOwn);
    await page.goto(`${origin.url}${other.base}en/about/`);
    await forget(simulator);
    expect(await world()).toEqual(before);
    expect((await kept(page)).session).toEqual(before.map(([name]) => name).toSorted());
    // The world is the same as before.
    await page.goto(`${origin.url}${own.base}en/practice/`);
    await simulator.ready();
    await expect(simulator.button('account-settings')).toBeVisible();
  });
}

test('a service worker of another site with exactly this scope is not replaced, and the page says so', async ({
  page,
  origin,
}) => {
  origin.add(PLAIN);
  origin.addOther('/');
  const simulator = english(page);
  await settleOther(page, `${origin.url}/`);
  const before = await stateOfOther(page, `${origin.url}/`);
  await page.goto(`${origin.url}/en/about/`);
  await expect(says(simulator, 'offline:taken')).toBeVisible();
  await expect(page.locator('.offline').getByRole('button')).toHaveCount(0);
  await forget(simulator);
  expect(await stateOfOther(page, `${origin.url}/`)).toEqual(before);
});
