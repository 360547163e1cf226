/** What servers send with the site: one set of headers, in every configuration and by real servers. */
import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { caching, everywhere, worker } from '../../src/site/build/server-headers.ts';
import { PLAIN, addressOf, builtFiles } from '../support/built-site.ts';
import { watch } from '../support/healthy-page.ts';
import { missingServer, start } from '../support/server.ts';

for (const file of ['deploy/Caddyfile', 'deploy/nginx.conf', 'public/_headers']) {
  test(`${file} holds every header, with the same value`, () => {
    const text = readFileSync(file, 'utf8').replaceAll('"', '').replaceAll(/: /g, ' ');
    for (const [name, value] of Object.entries(everywhere)) {
      expect(text).toContain(`${name} ${value}`);
    }
    for (const value of Object.values(worker)) expect(text).toContain(value);
    for (const value of Object.values(caching)) expect(text).toContain(`Cache-Control ${value}`);
  });
}

/** Tries what an injected script might; the list grows as the page's policy refuses it. */
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
      // Refused at once in some browsers.
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

/** What each sends of the copies; nginx needs a module for brotli that Debian keeps apart. */
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

    test('sends every page and the error page with the same headers, and asks for them again', async ({
      request,
    }) => {
      const pages = builtFiles(PLAIN).filter((file) => /index\.html$/.test(file));
      expect(pages.length).toBeGreaterThan(20);
      for (const address of [...pages.map((file) => addressOf(PLAIN, file)), '/nowhere/']) {
        const answer = await request.get(`${server.origin}${address}`);
        expect(answer.status(), address).toBe(address === '/nowhere/' ? 404 : 200);
        const headers = answer.headers();
        for (const [header, value] of Object.entries(everywhere)) {
          expect(headers[header.toLowerCase()], `${address} ${header}`).toBe(value);
        }
        expect(headers['cache-control'], address).toBe(caching.pages);
        expect(await answer.text(), address).toContain('content-security-policy');
      }
    });

    test('lets the worker fetch the site and nothing else', async ({ request }) => {
      const headers = (await request.get(`${server.origin}/sw.js`)).headers();
      expect(headers['content-security-policy']).toBe(worker['Content-Security-Policy']);
      expect(headers['cache-control']).toBe(caching.pages);
      expect(headers['x-content-type-options']).toBe('nosniff');
    });

    test('lets hashed files be kept for good, packed', async ({ request }) => {
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
      // Packed beforehand: Caddy cannot make brotli, and nginx does not know the length of what it packs.
      if (name === 'nginx') expect(Number(packed.headers()['content-length'])).toBeLessThan(7_500);
      expect(await packed.text()).toContain('</html>');
    });

    test('serves a practice that works and lets nothing out', async ({ page }) => {
      const complaints = await watch(page, server.origin);
      await page.goto(`${server.origin}/ja/practice/`);
      await expect(page.locator('.practice-place')).toHaveAttribute('data-ready', '');
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
  });
}
