/** The import lines keep the direction in CONTRIBUTING's map, and the core knows no clock and no chance. */
import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';

const sources = globSync('src/**/*.{ts,tsx,astro,mjs}').filter((file) => !file.endsWith('.d.ts'));

const importsOf = (file: string): readonly string[] =>
  [...readFileSync(file, 'utf8').matchAll(/(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g)].map(
    ([, target = '']) => (target.startsWith('.') ? join(dirname(file), target) : target),
  );

/** A folder, and what of ours its files may import. */
const MAY: readonly (readonly [folder: string, ours: readonly string[]])[] = [
  ['src/core/otp/', ['src/core/otp/']],
  ['src/core/account/', ['src/core/otp/', 'src/core/account/']],
  // A device knows the account's words (a permission, a recovery code as text), not the account.
  [
    'src/core/devices/',
    [
      'src/core/otp/',
      'src/core/account/access-token.ts',
      'src/core/account/recovery-code.ts',
      'src/core/devices/',
      'src/core/world/demo-identity.ts',
    ],
  ],
  ['src/core/', ['src/core/']],
  ['src/exercises/', ['src/core/', 'src/exercises/']],
  ['src/i18n/', ['src/i18n/', 'content/ui/']],
  ['src/simulator/', ['src/core/', 'src/exercises/', 'src/simulator/', 'src/i18n/', 'content/ui/']],
  [
    'src/site/',
    [
      'src/core/otp/',
      'src/core/devices/',
      'src/simulator/',
      'src/i18n/',
      'src/site/',
      'content/ui/',
      'content/search-names.json',
      'content/quality.json',
    ],
  ],
  ['src/pages/', ['src/site/', 'src/i18n/']],
];

const rulesFor = (file: string) => MAY.find(([folder]) => file.startsWith(folder))?.[1];

describe('imports point one way', () => {
  test.each(sources)('%s', (file) => {
    const may = rulesFor(file);
    if (!may) return;
    const ours = importsOf(file).filter((target) => /^(src|content)\//.test(target));
    expect(ours.filter((target) => !may.some((folder) => target.startsWith(folder)))).toEqual([]);
  });

  test('every folder of src has a rule', () => {
    expect(sources.filter((file) => !rulesFor(file))).toEqual(['src/content.config.ts']);
  });

  test('a device never imports the account: a secret reaches it only as text', () => {
    const devices = sources.filter((file) =>
      /core\/devices\/(authenticator|phone|security-key)\.ts$/.test(file),
    );
    expect(devices).toHaveLength(3);
    expect(devices.flatMap(importsOf).filter((target) => target.includes('account/'))).toEqual([]);
  });
});

test('core and scenarios read no clock, no random source and no framework', () => {
  const pure = sources.filter((file) => /^src\/(core|scenarios)\//.test(file));
  expect(pure.length).toBeGreaterThan(20);
  for (const file of pure) {
    const code = readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
    expect(code, file).not.toMatch(/Date\.now|new Date\(|Math\.random|\bcrypto\b|performance\.now/);
    const outside = importsOf(file).filter((target) => !target.startsWith('src/'));
    expect(outside.filter((name) => !/^(@noble\/hashes|otpauth\/bare|valibot)/.test(name))).toEqual(
      [],
    );
  }
});
