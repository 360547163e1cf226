/**
 * The service worker, with caches and a network that the test controls: which files it stores, and
 * what it answers without a network.
 */
import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { DAY_MS } from '../../src/site/offline/removal.ts';

const SCOPE = 'https://host.example/docs/';
const CACHE = `two-factor-guide-precache-v2-${SCOPE}`;
const NOT_FOUND = { html: '<h1>Not found</h1>', headers: { 'Content-Type': 'text/html' } };
/** The files of the site, by their paths. */
const FILES: Readonly<Record<string, string>> = {
  'en/index.html': 'English home',
  'en/2fa/index.html': 'English guide',
  '_astro/page.abc.js': 'script',
};

type Answer = Response | undefined;
type Handler = (event: object) => void;

let handlers: Map<string, Handler>;
let stored: Map<string, Map<string, Response>>;
let network: (url: string) => Promise<Response>;
let requested: string[];
let unregistered: boolean;
let skipped: boolean;

const urlOf = (key: string | Request) => (typeof key === 'string' ? key : key.url);

function cacheNamed(name: string) {
  const files = stored.get(name) ?? new Map<string, Response>();
  stored.set(name, files);
  return {
    match: (key: string | Request) => Promise.resolve(files.get(urlOf(key))?.clone()),
    put: (key: string | Request, answer: Response) =>
      Promise.resolve(void files.set(urlOf(key), answer)),
    keys: () => Promise.resolve([...files.keys()].map((url) => new Request(url))),
    delete: (key: string | Request) => Promise.resolve(files.delete(urlOf(key))),
  };
}

const site = (url: string): Promise<Response> => {
  const text = FILES[url.replace(SCOPE, '').replace(/\?.*/, '')];
  return Promise.resolve(
    new Response(text ?? 'missing', { status: text === undefined ? 404 : 200 }),
  );
};
const offline = () => Promise.reject(new TypeError('There is no network'));

/** Sends an event, and waits until everything that it started has ended. */
async function send(type: string, more: object = {}): Promise<void> {
  const waiting: Promise<unknown>[] = [];
  handlers.get(type)?.({
    type,
    waitUntil: (work: Promise<unknown>) => waiting.push(work),
    ...more,
  });
  while (waiting.length > 0) await waiting.shift();
}

/** The worker's answer; `undefined` if it leaves the request to the browser. */
async function ask(
  url: string,
  { method = 'GET', mode = 'navigate' }: { method?: string; mode?: string } = {},
): Promise<Answer> {
  let answer: Promise<Response> | undefined;
  const request = { url, method, mode };
  await send('fetch', { request, respondWith: (given: Promise<Response>) => (answer = given) });
  return answer;
}

async function startWorker(): Promise<void> {
  vi.resetModules();
  await import('../../src/site/offline/worker.ts');
}

beforeEach(async () => {
  handlers = new Map();
  stored = new Map();
  requested = [];
  unregistered = false;
  skipped = false;
  network = site;
  const registration = {
    scope: SCOPE,
    unregister: () => Promise.resolve((unregistered = true)),
  };
  for (const [name, value] of Object.entries({
    registration,
    location: new URL(`${SCOPE}sw.js`),
    KEPT_FILES: Object.entries(FILES).map(([url, text]) => ({
      url,
      revision: url.startsWith('_astro/') ? null : 'r1',
      integrity: `sha256-${createHash('sha256').update(text).digest('base64')}`,
    })),
    NOT_FOUND,
    addEventListener: (type: string, handler: Handler) => handlers.set(type, handler),
    skipWaiting: () => Promise.resolve(void (skipped = true)),
    fetch: (key: string | Request) => {
      if (key instanceof Request && key.signal.aborted) return Promise.reject(new Error('stopped'));
      requested.push(urlOf(key));
      return network(urlOf(key));
    },
    caches: {
      open: (name: string) => Promise.resolve(cacheNamed(name)),
      match: (key: string | Request, { cacheName = '' } = {}) => cacheNamed(cacheName).match(key),
      keys: () => Promise.resolve([...stored.keys()]),
      delete: (name: string) => Promise.resolve(stored.delete(name)),
    },
  })) {
    vi.stubGlobal(name, value);
  }
  vi.stubGlobal('self', globalThis);
  // As in the build, in which Workbox neither checks its arguments nor writes a log.
  vi.stubEnv('NODE_ENV', 'production');
  vi.stubGlobal('FetchEvent', class extends Event {});
  vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2026, 0, 1) });
  await startWorker();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
});

describe('without a network', () => {
  beforeEach(async () => {
    await send('install');
    network = offline;
  });

  test.each([
    ['a page', 'en/2fa/', 'navigate', 'English guide'],
    ['a page with a query', 'en/2fa/?a=1', 'navigate', 'English guide'],
    ['a file of a page', '_astro/page.abc.js', 'no-cors', 'script'],
  ])('the worker answers with %s that it stored', async (_what, path, mode, text) => {
    expect(await (await ask(SCOPE + path, { mode }))?.text()).toBe(text);
  });

  test('an address without its last slash leads to the page, with its query', async () => {
    const answer = await ask(`${SCOPE}en/2fa?from=mail`);
    expect(answer?.status).toBe(301);
    expect(answer?.headers.get('Location')).toBe(`${SCOPE}en/2fa/?from=mail`);
  });

  test('an unknown page is answered with the page for unknown addresses', async () => {
    const answer = await ask(`${SCOPE}en/3fa/`);
    expect(answer?.status).toBe(404);
    expect(answer?.headers.get('Content-Type')).toBe('text/html');
    expect(await answer?.text()).toBe(NOT_FOUND.html);
  });

  test('the worker leaves other requests to the browser', async () => {
    expect(await ask(`${SCOPE}no-such-file.js`, { mode: 'no-cors' })).toBeUndefined();
    expect(await ask(`${SCOPE}en/2fa/`, { method: 'POST' })).toBeUndefined();
    expect(await ask('https://host.example/en/2fa/')).toBeUndefined();
  });
});

describe('the installation', () => {
  const kept = () => [...(stored.get(CACHE)?.keys() ?? [])].map((url) => url.replace(SCOPE, ''));

  test('stores every file', async () => {
    await send('install');
    expect(
      kept()
        .map((url) => url.replace(/\?.*/, ''))
        .toSorted(),
    ).toEqual(Object.keys(FILES).toSorted());
  });

  test('that fails stores nothing', async () => {
    network = (url) => (url.includes('2fa') ? offline() : site(url));
    await expect(send('install')).rejects.toThrow();
    expect(stored.has(CACHE)).toBe(false);
  });

  test('that fails keeps the files of the version in use, and adds none', async () => {
    const before = `${SCOPE}en/index.html?__WB_REVISION__=r0`;
    await cacheNamed(CACHE).put(before, new Response('Earlier home'));
    network = (url) => (url.includes('2fa') ? offline() : site(url));
    await expect(send('install')).rejects.toThrow();
    expect([...(stored.get(CACHE)?.keys() ?? [])]).toEqual([before]);
  });

  test('ends if the reader deletes all data, and leaves no file', async () => {
    await cacheNamed(CACHE).put(`${SCOPE}earlier`, new Response('Earlier'));
    network = async (url) => {
      await send('message', { data: { type: 'STOP' } });
      return site(url);
    };
    await expect(send('install')).rejects.toThrow();
    expect(requested).toHaveLength(1);
    expect(stored.has(CACHE)).toBe(false);
  });
});

test('a new version becomes active only on request', async () => {
  await send('install');
  expect(skipped).toBe(false);
  await send('message', { data: { type: 'SKIP_WAITING' } });
  expect(skipped).toBe(true);
});

describe('a site that has ended offline reading', () => {
  let posted: string[];
  const hear = () =>
    send('message', {
      data: { type: 'IS_REMOVED' },
      source: { postMessage: (text: string) => posted.push(text) },
    });
  const openPage = () => ask(`${SCOPE}en/2fa/`);
  const later = (ms: number) => vi.setSystemTime(Date.now() + ms);
  const withoutScript = (url: string) =>
    url === `${SCOPE}two-factor-guide.txt`
      ? Promise.resolve(new Response('two-factor-guide\n'))
      : Promise.resolve(new Response('', { status: url === `${SCOPE}sw.js` ? 404 : 200 }));

  beforeEach(async () => {
    posted = [];
    await send('install');
    network = withoutScript;
  });

  test('has its copy removed after its script was missing for a day, and not before', async () => {
    stored.set('another site’s', new Map());
    await openPage();
    await hear();
    expect([unregistered, posted]).toEqual([false, []]);
    later(DAY_MS);
    await openPage();
    await hear();
    expect([unregistered, posted]).toEqual([true, ['REMOVED']]);
    expect([...stored.keys()]).toEqual(['another site’s']);
    expect(await openPage()).toBeUndefined();
  });

  const checks = () => requested.filter((url) => url === `${SCOPE}sw.js`).length;

  test('is asked for its script at most once a day, and by pages only', async () => {
    await ask(`${SCOPE}_astro/page.abc.js`, { mode: 'no-cors' });
    expect(checks()).toBe(0);
    await openPage();
    await openPage();
    expect(checks()).toBe(1);
    later(DAY_MS);
    await openPage();
    expect(checks()).toBe(2);
  });

  test('is asked again by the next page if a request has reached no server', async () => {
    network = offline;
    await openPage();
    network = withoutScript;
    await openPage();
    expect(checks()).toBe(2);
    await openPage();
    expect(checks()).toBe(2);
  });

  test.each([
    ['there is no network', offline],
    ['the server has an error', () => Promise.resolve(new Response('', { status: 500 }))],
    ['another server answers', () => Promise.resolve(new Response('Log in', { status: 404 }))],
  ])('keeps its copy while %s', async (_why, answer) => {
    network = answer;
    await openPage();
    later(DAY_MS);
    await openPage();
    later(DAY_MS);
    await openPage();
    expect(unregistered).toBe(false);
    expect(stored.has(CACHE)).toBe(true);
  });
});
