/** Copies of the project to build: with an error, with other line endings, or in another folder. */
import { cpSync, mkdirSync, mkdtempSync } from 'node:fs';
import { join } from 'node:path';

/** Files and folders that a build reads. */
export const BUILD_INPUTS = [
  'src',
  'content',
  'deploy',
  'docs',
  'public',
  'package.json',
  'astro.config.mjs',
  'tsconfig.json',
] as const;

/** Creates a folder below `reports/`, so that the packages are found, with its own build cache. */
export function copyProject(prefix: string, below = ''): string {
  mkdirSync('reports', { recursive: true });
  const folder = join(mkdtempSync(`reports/${prefix}`), below);
  for (const part of BUILD_INPUTS) cpSync(part, join(folder, part), { recursive: true });
  return folder;
}
