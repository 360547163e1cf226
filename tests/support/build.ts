/** Builds the site from the command line into a given folder, as a user would. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { SiteKind } from './built-site.ts';

/**
 * Builds the project in `root` into `folder`, a path relative to `root`. Rejects with Astro's
 * output if the build fails.
 */
export async function build(
  { environment }: Pick<SiteKind, 'environment'>,
  folder: string,
  root = '.',
): Promise<void> {
  const env = { ...process.env, ...environment };
  await promisify(execFile)('npx', ['astro', 'build', '--root', root, '--outDir', folder], { env });
}
