/**
 * The packages of others that reach readers, with their licences: what `licences.txt` is made of.
 * A package that is bundled and not named here stops the build.
 */
import { readdirSync, readFileSync } from 'node:fs';

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

/** Pixels of this font are in the pictures for shared pages. */
const FONT = '@expo-google-fonts/biz-udpgothic';

/** A heading and the text of the licence for each of them. Throws where a package brings none. */
export function licences(): string {
  const texts = [...SHIPPED, FONT].map((name) => {
    const folder = `node_modules/${name}`;
    const file = readdirSync(folder).find((each) =>
      name === FONT ? each === 'LICENSE_FONT' : /^licen[cs]e/i.test(each),
    );
    if (file === undefined) throw new Error(`${name} brings no licence`);
    const { version } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8')) as {
      version: string;
    };
    return `${name} ${version}\n\n${readFileSync(`${folder}/${file}`, 'utf8').trim()}\n`;
  });
  return texts.join(`\n${'-'.repeat(72)}\n\n`);
}

const PACKAGE = /node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*node_modules)/;

type Bundling = {
  readonly environment: { readonly name: string };
  error(message: string): never;
};
type Bundle = Readonly<
  Record<string, { readonly type: string; readonly modules?: Readonly<Record<string, unknown>> }>
>;

/** Stops the build of what readers are sent where it holds a package that is not named above. */
export const onlyShipped = {
  name: 'only-shipped',
  generateBundle(this: Bundling, _: unknown, bundle: Bundle): void {
    if (this.environment.name !== 'client') return;
    for (const id of Object.values(bundle).flatMap(({ modules = {} }) => Object.keys(modules))) {
      const name = PACKAGE.exec(id)?.[1];
      if (name === undefined || SHIPPED.some((known) => known === name)) continue;
      this.error(`${name} would reach readers: name it in src/site/build/licenses.ts`);
    }
  },
};
