/** ZIP files, read back with the program `unzip`. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { zipOf } from '../../src/site/build/zip.ts';
import fc, { runs } from '../support/fast-check.ts';

test('any file is the same after it is packed and unpacked', () => {
  const folder = mkdtempSync(join(tmpdir(), 'zip-'));
  const name = fc.stringMatching(/^[a-z][a-z0-9._-]{0,20}[a-z]$/);
  fc.assert(
    fc.property(
      fc.dictionary(name, fc.uint8Array({ maxLength: 3_000 }), { minKeys: 1 }),
      (files) => {
        const file = join(folder, 'any.zip');
        writeFileSync(file, zipOf(new Map(Object.entries(files))));
        const listed = spawnSync('unzip', ['-Z1', file], { encoding: 'utf8' }).stdout.trim();
        expect(listed.split('\n')).toEqual(Object.keys(files));
        for (const [each, content] of Object.entries(files)) {
          const { stdout, status } = spawnSync('unzip', ['-p', file, each]);
          expect(status).toBe(0);
          expect(stdout.equals(Buffer.from(content))).toBe(true);
        }
      },
    ),
    { numRuns: runs(50) },
  );
  rmSync(folder, { recursive: true });
});
