/**
 * The third-party packages that readers download. The build fails if it bundles a package that is
 * not listed here. Their license texts are the virtual module `virtual:licenses`, generated during
 * the build.
 */
import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { readSource } from '../../i18n/source-text.ts';

const SHIPPED = [
  '@noble/hashes',
  'dijkstrajs',
  'minisearch',
  'otpauth',
  'preact',
  'qr',
  'qrcode',
  'valibot',
  'workbox-core',
  'workbox-precaching',
  'workbox-routing',
  'workbox-strategies',
] as const;

/** The social cards are rendered with this font. */
const FONT = '@expo-google-fonts/biz-udpgothic';

/**
 * The folder in which Node finds a package: in this project's `node_modules` or in a parent
 * folder's.
 */
function folderOf(name: string): string {
  const folders = createRequire(import.meta.url).resolve.paths(name) ?? [];
  const folder = folders.map((each) => join(each, name)).find((each) => existsSync(each));
  if (folder === undefined) throw new Error(`${name} is not installed: run npm ci`);
  return folder;
}

/**
 * Name, version, and license text of each package and the font. Throws if a package has no license
 * file.
 */
function licenseTexts(): string {
  const texts = [...SHIPPED, FONT].map((name) => {
    const folder = folderOf(name);
    const file = readdirSync(folder).find((each) =>
      name === FONT ? each === 'LICENSE_FONT' : /^licen[cs]e/i.test(each),
    );
    if (file === undefined) throw new Error(`${name} has no license`);
    const { version } = JSON.parse(readSource(join(folder, 'package.json'))) as { version: string };
    return `${name} ${version}\n\n${readSource(join(folder, file)).trim()}\n`;
  });
  return texts.join(`\n${'-'.repeat(72)}\n\n`);
}

const PACKAGE = /node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*node_modules)/;

const LICENSES = 'virtual:licenses';

export const onlyShipped: Plugin = {
  name: 'only-shipped',
  resolveId: (id) => (id === LICENSES ? `\0${id}` : undefined),
  load: (id) =>
    id === `\0${LICENSES}` ? `export default ${JSON.stringify(licenseTexts())}` : undefined,
  /** Checks the client bundle only: readers do not download the server's. */
  generateBundle(_, bundle) {
    if (this.environment.name !== 'client') return;
    const modules = Object.values(bundle).flatMap((file) =>
      file.type === 'chunk' ? Object.keys(file.modules) : [],
    );
    for (const id of modules) {
      const name = PACKAGE.exec(id)?.[1];
      if (name === undefined || SHIPPED.some((known) => known === name)) continue;
      this.error(`${name} would reach readers: name it in src/site/build/licenses.ts`);
    }
  },
};
