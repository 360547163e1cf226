/** Builds the site as a person would, from the command line, into a folder of the test's own. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { SiteKind } from './built-site.ts';

/**
 * Builds the project in `root` into `folder`, which is relative to it. Rejects with Astro's own words
 * when the build fails.
 */
export async function build(
  { environment }: Pick<SiteKind, 'environment'>,
  folder: string,
  root = '.',
): Promise<void> {
  const env = { ...process.env, ...environment };
  await promisify(execFile)('npx', ['astro', 'build', '--root', root, '--outDir', folder], { env });
}
