/**
 * The two builds that tests of files read, as worker-scoped fixtures:
 * `plain`: `dist/` from `npm start`, without base path and site URL
 * `underBase`: the same sources, built by `under-base.setup.ts` with a base path and a site URL
 */
import { test as base, type Browser } from '@playwright/test';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { readBuiltPage, type BuiltPage } from './built-page.ts';

export type SiteKind = {
  readonly folder: string;
  /** The path of the home page, such as `/` or `/docs/sub/`. */
  readonly base: string;
  /** Environment variables of the build. */
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
    SECURITY_CONTACT: 'mailto:security@guide.example',
  },
};

export type BuiltSite = SiteKind & {
  readonly pages: readonly BuiltPage[];
  /** Every file of the build, including pages, relative to its folder. */
  readonly files: readonly string[];
};

/** The files of a build. Throws if the build does not exist. */
export function builtFiles({ folder }: SiteKind): readonly string[] {
  if (!existsSync(folder)) throw new Error(`There is no ${folder}/: run \`npm run build\` first.`);
  return globSync('**/*.*', { cwd: folder })
    .map((file) => file.replaceAll('\\', '/'))
    .toSorted();
}

export const readBuilt = (site: SiteKind, file: string): string =>
  readFileSync(`${site.folder}/${file}`, 'utf8');

/** The address of a file of the build: `en/index.html` is served as `/en/`. */
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
  /** Both builds, for rules that apply to any build. */
  readonly sites: readonly BuiltSite[];
};

export const test = base.extend<object, Sites>({
  plain: [({ browser }, use) => read(PLAIN, browser).then(use), { scope: 'worker' }],
  underBase: [({ browser }, use) => read(UNDER_BASE, browser).then(use), { scope: 'worker' }],
  sites: [({ plain, underBase }, use) => use([plain, underBase]), { scope: 'worker' }],
});
