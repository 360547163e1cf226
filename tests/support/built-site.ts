/**
 * The two builds that the tests of the files look at, as worker-wide fixtures:
 *
 *   plain      `dist/`, as `npm start` makes it: no base path, no address of its own
 *   underBase  the same sources built by `under-base.setup.ts` for an address below a path
 */
import { test as base, type Browser } from '@playwright/test';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { readBuiltPage, type BuiltPage } from './built-page.ts';

export type SiteKind = {
  readonly folder: string;
  /** The path of the home page, `/` or `/docs/sub/`. */
  readonly base: string;
  /** What the build is told in its environment. */
  readonly environment: Readonly<Record<string, string>>;
};

export const PLAIN: SiteKind = { folder: 'dist', base: '/', environment: {} };

export const UNDER_BASE: SiteKind = {
  folder: 'reports/under-base',
  base: '/docs/sub/',
  environment: {
    BASE: '/docs/sub',
    SITE_URL: 'https://guide.example',
    REPO_URL: 'https://code.example/guide',
  },
};

export type BuiltSite = SiteKind & {
  readonly pages: readonly BuiltPage[];
  /** Every file of the build, pages included, below its folder. */
  readonly files: readonly string[];
};

/** The files of a build. Throws where there is none. */
export function builtFiles({ folder }: SiteKind): readonly string[] {
  if (!existsSync(folder)) throw new Error(`There is no ${folder}/: run \`npm run build\` first.`);
  return globSync('**/*.*', { cwd: folder })
    .map((file) => file.replaceAll('\\', '/'))
    .toSorted();
}

export const readBuilt = (site: SiteKind, file: string): string =>
  readFileSync(`${site.folder}/${file}`, 'utf8');

/** The address at which a file of the build is served: `en/index.html` is `/en/`. */
export const addressOf = (site: SiteKind, file: string): string =>
  site.base + file.replace(/(^|\/)index\.html$/, '$1');

async function read(site: SiteKind, browser: Browser): Promise<BuiltSite> {
  const files = builtFiles(site);
  const blank = await browser.newPage();
  const pages: BuiltPage[] = [];
  for (const file of files.filter((name) => name.endsWith('.html'))) {
    pages.push(await readBuiltPage(blank, file, readBuilt(site, file)));
  }
  await blank.close();
  return { ...site, pages, files };
}

type Sites = {
  readonly plain: BuiltSite;
  readonly underBase: BuiltSite;
  /** Both, for the rules that hold in any build. */
  readonly sites: readonly BuiltSite[];
};

export const test = base.extend<object, Sites>({
  plain: [({ browser }, use) => read(PLAIN, browser).then(use), { scope: 'worker' }],
  underBase: [({ browser }, use) => read(UNDER_BASE, browser).then(use), { scope: 'worker' }],
  sites: [({ plain, underBase }, use) => use([plain, underBase]), { scope: 'worker' }],
});
