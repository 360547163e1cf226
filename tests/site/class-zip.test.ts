/** The ZIP file of the site: unpacked into an empty folder and served with the one line of the About page. */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, extname, join } from 'node:path';
import { expect } from '@playwright/test';
import { unzipSync } from 'fflate';
import { caching, documents, everywhere, worker } from '../../src/site/build/server-headers.ts';
import {
  addressOf,
  builtFiles,
  PLAIN,
  readBuilt,
  test,
  UNDER_BASE,
  type SiteKind,
} from '../support/built-site.ts';
import { freePort } from '../support/free-port.ts';

const ZIP = 'two-factor-guide.zip';
/** Exactly as the About page, README, and `deploy/README.md` write it. */
const LINE = 'node serve.mjs';

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  md: 'text/markdown; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  webmanifest: 'application/manifest+json',
  xml: 'application/xml',
};

/** Unpacks the ZIP file into an empty folder. */
function unpack(file: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'class-'));
  for (const [name, content] of Object.entries(unzipSync(readFileSync(file)))) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

/** Runs the line in the folder, and resolves with the address that it prints. */
async function serve(folder: string): Promise<{ origin: string; stop: () => void }> {
  const [, ...script] = LINE.split(' ');
  const child = spawn(process.execPath, [...script, String(await freePort())], { cwd: folder });
  const address = await new Promise<string>((found, failed) => {
    let printed = '';
    child.stdout.on('data', (text: Buffer) => {
      printed += text.toString();
      const [, origin] = /(http:\/\/localhost:\d+)\//.exec(printed) ?? [];
      if (origin) found(origin);
    });
    child.on('exit', () => failed(new Error(printed)));
  });
  return { origin: address, stop: () => child.kill() };
}

const withoutHeaders = (site: SiteKind) =>
  builtFiles(site).filter((file) => file !== ZIP && !file.startsWith('_headers'));

for (const site of [PLAIN, UNDER_BASE]) {
  test(`unpacked and served, every file of ${site.folder} has its type and its headers`, async ({
    request,
  }) => {
    const folder = unpack(`${site.folder}/${ZIP}`);
    expect(readdirSync(folder).toSorted()).toEqual(['serve.json', 'serve.mjs', 'site']);
    const { origin, stop } = await serve(folder);
    try {
      for (const file of withoutHeaders(site)) {
        const answer = await request.get(origin + new URL(addressOf(site, file), origin).pathname);
        const isAsset = file.startsWith('_astro/');
        expect(answer.status(), file).toBe(200);
        expect(answer.headers(), file).toMatchObject(
          Object.fromEntries(
            Object.entries({
              ...everywhere,
              ...(!isAsset && documents),
              ...(file === 'sw.js' && worker),
              'Content-Type': TYPES[extname(file).slice(1)] ?? 'a type for this ending',
              'Cache-Control': isAsset ? caching.assets : caching.pages,
            }).map(([name, value]) => [name.toLowerCase(), value]),
          ),
        );
        expect((await answer.body()).equals(readFileSync(`${site.folder}/${file}`)), file).toBe(
          true,
        );
      }
    } finally {
      stop();
      rmSync(folder, { recursive: true });
    }
  });
}

test('what does not exist is answered with the 404 page, and nothing outside the site is sent', async ({
  request,
}) => {
  const folder = unpack(`${PLAIN.folder}/${ZIP}`);
  writeFileSync(join(folder, 'private.txt'), 'private');
  const { origin, stop } = await serve(folder);
  try {
    const missing = ['/nowhere/', '/_astro/x.js', '/_headers', '/serve.json', '/ja/%ff/'];
    const outside = [
      '/../private.txt',
      '/%2e%2e/private.txt',
      '/..%2fprivate.txt',
      '//private.txt',
    ];
    for (const path of [...missing, ...outside]) {
      const answer = await request.get(origin + path);
      expect(answer.status(), path).toBe(404);
      expect(await answer.text(), path).toBe(readBuilt(PLAIN, '404.html'));
      expect(answer.headers()['cache-control'], path).toBe(caching.pages);
    }
    for (const [path, end] of [
      ['/ja/2fa', '/ja/2fa/'],
      ['/en/2fa/index.html', '/en/2fa/'],
    ] as const) {
      expect(new URL((await request.get(origin + path)).url()).pathname, path).toBe(end);
    }
  } finally {
    stop();
    rmSync(folder, { recursive: true });
  }
});

test('a page and the simulator work from the unpacked folder, in both languages', async ({
  page,
}) => {
  const folder = unpack(`${PLAIN.folder}/${ZIP}`);
  const { origin, stop } = await serve(folder);
  try {
    for (const language of ['en', 'ja']) {
      await page.goto(`${origin}/${language}/practice/`);
      await expect(page.locator('.simulator-place[data-ready]')).toBeVisible();
      await expect(page.locator('html')).toHaveAttribute('lang', language);
    }
  } finally {
    stop();
    rmSync(folder, { recursive: true });
  }
});

test('the line is the same wherever it is written', () => {
  const files = ['README.md', 'deploy/README.md', 'deploy/serve.mjs'];
  const pages = ['en', 'ja'].map((language) => `content/docs/${language}/about.mdx`);
  for (const file of [...files, ...pages]) expect(readFileSync(file, 'utf8'), file).toContain(LINE);
});
