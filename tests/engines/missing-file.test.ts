/**
 * A file that was missing once. Firefox caches a failed import, so only the offered reload loads
 * what the reader requested. WebKitGTK (2.50) does not request a file again after a 404 until its
 * memory cache drops it, so the test stops there at the message and its button.
 */
import { expect, test } from '@playwright/test';
import { cpSync, existsSync, globSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serveFolder } from '../support/folder-server.ts';
import { wordsOf } from '../support/words.ts';
import type { Driver } from './driver.ts';
import { ENGINES, LONG, TAKES_LONG, whyNot } from './engine.ts';

const word = (key: string) => String(wordsOf('en').get(key));

const PARTS = [
  {
    name: 'the simulator',
    file: 'mount.*.js',
    button: word('simulator:start.open'),
    failed: word('script:part.failed'),
    works: (driver: Driver) => driver.sees('region', word('stage:device.hub')),
  },
  {
    name: 'search',
    file: 'dialog.*.js',
    button: word('site:search.open'),
    failed: word('script:part.failed'),
    works: (driver: Driver) => driver.sees('button', word('search:close')),
  },
];

for (const engine of ENGINES) {
  for (const { name, file, button, failed, works } of PARTS) {
    test(`${engine.name}: the offered reload loads ${name}`, async () => {
      test.skip(!LONG, TAKES_LONG);
      const reason = whyNot(engine);
      test.skip(reason !== undefined, reason);
      const folder = mkdtempSync(join(tmpdir(), 'missing-file-'));
      cpSync('dist', folder, { recursive: true });
      const [path = ''] = globSync(`${folder}/_astro/${file}`);
      const server = await serveFolder(folder);
      const programs = engine.needs.map((paths) => paths.find(existsSync) ?? '');
      const driver = await engine.start(server.origin, programs);
      try {
        renameSync(path, `${path}.away`);
        await driver.goto('/en/2fa/');
        await driver.press('button', button);
        await expect.poll(() => driver.text()).toContain(failed);
        renameSync(`${path}.away`, path);
        await driver.press('button', word('script:reload'));
        await expect.poll(() => driver.sees('button', word('script:reload'))).toBe(false);
        if (engine.name === 'WebKitGTK') return;
        await driver.press('button', button);
        await expect.poll(() => works(driver)).toBe(true);
        expect(await driver.text()).not.toContain(failed);
      } finally {
        await driver.close();
        await server.stop();
        rmSync(folder, { recursive: true });
      }
    });
  }
}
