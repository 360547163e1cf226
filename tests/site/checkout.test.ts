/**
 * The build does not depend on where or how the project is checked out.
 * Trials: trials.md#windows-checkout, trials.md#folder-name
 */
import { execFile, spawnSync } from 'node:child_process';
import { globSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import { PLAIN, builtFiles } from '../support/built-site.ts';
import { copyProject } from '../support/project-copy.ts';

/** Builds the copy and returns the files that differ from those of this build. */
async function differences(copy: string, workingFolder = copy): Promise<readonly string[]> {
  const astro = resolve('node_modules/astro/bin/astro.mjs');
  const command = [astro, 'build', '--root', resolve(copy)];
  await promisify(execFile)(process.execPath, command, { cwd: workingFolder });
  const folder = join(copy, 'dist');
  const theirs = builtFiles({ ...PLAIN, folder });
  const ours = builtFiles(PLAIN);
  const bytes = (of: string, file: string) => readFileSync(join(of, file)).toString('base64');
  return [...new Set([...ours, ...theirs])].filter(
    (file) =>
      !ours.includes(file) ||
      !theirs.includes(file) ||
      bytes(folder, file) !== bytes(PLAIN.folder, file),
  );
}

test.describe.configure({ timeout: 180_000 });

test('a build that is started in another folder gives the same site', async () => {
  const copy = copyProject('elsewhere-');
  try {
    const other = join(copy, 'reports');
    mkdirSync(other);
    expect(await differences(copy, other)).toEqual([]);
  } finally {
    rmSync(copy, { recursive: true });
  }
});

test('a checkout with CRLF and byte order marks gives the same site', async () => {
  const copy = copyProject('crlf-');
  try {
    // Files in `public` are copied without changes.
    const texts = globSync('{src,content}/**/*.*', { cwd: copy })
      .map((file) => join(copy, file))
      .filter((file) => statSync(file).isFile());
    for (const file of texts) {
      const mark = file.endsWith('.mdx') ? '\uFEFF' : '';
      writeFileSync(file, mark + readFileSync(file, 'utf8').replaceAll('\n', '\r\n'));
    }
    expect(texts.length).toBeGreaterThan(250);
    expect(await differences(copy)).toEqual([]);
  } finally {
    rmSync(copy, { recursive: true });
  }
});

test('a folder’s name with any supported character gives the same site, with packages in that folder too', async () => {
  const copy = copyProject('folder-', 'a b 日本語é &(),$+!@;=~^`|<>-.mdx/content/docs/ja/x');
  try {
    const linked = spawnSync('cp', ['-al', 'node_modules', copy]).status === 0;
    test.skip(!linked, 'cp cannot create hard links here');
    expect(await differences(copy)).toEqual([]);
  } finally {
    rmSync(copy, { recursive: true });
  }
});
