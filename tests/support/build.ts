/** Builds the site as a person would, from the command line, into a folder of the test's own. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { SiteKind } from './built-site.ts';

/** Rejects with Astro's own words when the build fails. */
export async function build({ environment }: SiteKind, folder: string): Promise<void> {
  const env = { ...process.env, ...environment };
  await promisify(execFile)('npx', ['astro', 'build', '--outDir', folder], { env });
}
