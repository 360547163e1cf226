/** What the build writes beside the pages: headers for hosts, hashes of a page's policy, a contact. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { writeHeadersFile } from '../../src/site/build/headers-file.ts';
import { ownHashes } from '../../src/site/build/prune-csp-hashes.ts';
import { writeSecurityContact } from '../../src/site/build/security-contact.ts';
import { caching, documents, everywhere, worker } from '../../src/site/build/server-headers.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'build-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
  vi.useRealTimers();
});

const write = (file: string, text: string) => writeFileSync(join(folder, file), text);
const read = (file: string) => readFileSync(join(folder, file), 'utf8');

/** Runs what the integration does after the build into the folder. */
async function afterBuild({ hooks }: AstroIntegration): Promise<void> {
  const options = { dir: pathToFileURL(`${folder}/`) };
  await hooks['astro:build:done']?.(
    options as Parameters<NonNullable<(typeof hooks)['astro:build:done']>>[0],
  );
}

describe.each(['/', '/docs', '/docs/'])('the headers for hosts (base path %s)', (base) => {
  const root = base.replace(/\/*$/, '/');
  const rules = async () => {
    mkdirSync(join(folder, '_astro'));
    for (const name of ['b.js', 'a.css']) write(`_astro/${name}`, '');
    await afterBuild(writeHeadersFile(base));
    return new Map(
      read('_headers')
        .trim()
        .split('\n\n')
        .map((rule) => rule.split('\n').map((line) => line.trim()))
        .map(([path = '', ...lines]) => [path, lines] as const),
    );
  };

  test('are sent with every file, and no file but a hashed one is cached', async () => {
    const all = { ...everywhere, ...documents, 'Cache-Control': caching.pages };
    expect((await rules()).get('/*')).toEqual(
      Object.entries(all).map(([name, value]) => `${name}: ${value}`),
    );
  });

  test('of a hashed file and of the worker replace those of every file', async () => {
    const found = await rules();
    expect([...found.keys()]).toEqual([
      '/*',
      `${root}sw.js`,
      `${root}_astro/a.css`,
      `${root}_astro/b.js`,
    ]);
    expect(found.get(`${root}_astro/b.js`)).toEqual([
      '! Cache-Control',
      `Cache-Control: ${caching.assets}`,
    ]);
    expect(found.get(`${root}sw.js`)).toEqual([
      '! Content-Security-Policy',
      `Content-Security-Policy: ${worker['Content-Security-Policy']}`,
    ]);
  });
});

test('the policy of a page keeps the hashes of its own scripts and styles, and no others', async () => {
  const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  const page = (hashes: readonly string[]) =>
    `<meta content="script-src 'self'${hashes.map((each) => ` ${each}`).join('')}">` +
    `<script>one()</script><script type="module">two()</script><style>a{}</style>` +
    `<script src="/three.js">three()</script>`;
  const own = ['one()', 'two()', 'a{}'].map(hash);
  write('index.html', page([hash('other()'), ...own, hash('three()')]));
  await afterBuild(ownHashes);
  expect(read('index.html')).toBe(page(own));
});

describe('the contact for reports of vulnerabilities', () => {
  const file = '.well-known/security.txt';

  test('has an address, and a date in less than a year', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2026, 0, 1) });
    await afterBuild(writeSecurityContact('mailto:security@host.example'));
    expect(read(file)).toBe(
      'Contact: mailto:security@host.example\nExpires: 2026-06-30T00:00:00.000Z\nPreferred-Languages: en, ja\n',
    );
  });

  test('is absent without an address', async () => {
    await afterBuild(writeSecurityContact(undefined));
    expect(existsSync(join(folder, file))).toBe(false);
  });

  test('must be a mail address or a secure page', () => {
    const setUp = (contact: string | undefined) => () =>
      void writeSecurityContact(contact).hooks['astro:config:setup']?.({} as never);
    expect(setUp('security@host.example')).toThrow('SECURITY_CONTACT');
    expect(setUp('http://host.example/')).toThrow('SECURITY_CONTACT');
    expect(setUp('https://host.example/')).not.toThrow();
    expect(setUp(undefined)).not.toThrow();
  });
});
