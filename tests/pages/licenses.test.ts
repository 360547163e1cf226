/** Licenses of the packages that readers download, and the build error for an unlisted package. */
import { expect, test, vi } from 'vitest';
import { onlyShipped } from '../../src/site/build/licenses.ts';

/** The two hooks of the plugin, without Vite’s context types. */
const plugin = onlyShipped as unknown as {
  readonly load: (id: string) => string | undefined;
  readonly generateBundle: (this: object, options: object, bundle: object) => void;
};

const bundle = (...ids: readonly string[]) => ({
  'a.js': { type: 'chunk', modules: Object.fromEntries(ids.map((id) => [id, {}])) },
  'a.css': { type: 'asset' },
});
const judged = (environment: string, ...ids: readonly string[]) => {
  const error = vi.fn<(message: string) => void>();
  plugin.generateBundle.call({ environment: { name: environment }, error }, {}, bundle(...ids));
  return error.mock.calls.map(([message]) => message);
};

test('each package is listed with its version and the text of its license', () => {
  const code = plugin.load('\0virtual:licenses') ?? '';
  const text = JSON.parse(code.replace(/^export default /, '')) as string;
  for (const name of ['@noble/hashes', 'preact', 'qrcode', 'valibot']) {
    expect(text).toMatch(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+$`, 'm'));
  }
  // The font’s license, because the social cards contain its glyphs.
  expect(text).toMatch(/^@expo-google-fonts\/biz-udpgothic /m);
  expect(text).toContain('SIL OPEN FONT LICENSE');
  const parts = text.split(`\n${'-'.repeat(72)}\n\n`);
  expect(parts.length).toBeGreaterThan(10);
  for (const part of parts) expect(part).toMatch(/copyright|license/i);
});

test('an unlisted package in the client bundle stops the build', () => {
  expect(judged('client', '/p/node_modules/left-pad/index.js')).toEqual([
    expect.stringContaining('left-pad would reach readers'),
  ]);
  expect(judged('client', '/p/node_modules/@scope/thing/index.js')).toEqual([
    expect.stringContaining('@scope/thing would reach readers'),
  ]);
  expect(judged('client', '/p/node_modules/preact/node_modules/inner/index.js')).toEqual([
    expect.stringContaining('inner would reach readers'),
  ]);
});

test('listed packages, the site’s own code, and packages that run only during the build do not stop the build', () => {
  expect(
    judged('client', '/p/node_modules/preact/dist/preact.js', '/p/src/site/client/page.ts'),
  ).toEqual([]);
  expect(judged('ssr', '/p/node_modules/left-pad/index.js')).toEqual([]);
});
