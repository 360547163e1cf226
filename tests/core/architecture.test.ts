/**
 * The folders import each other only in the direction that CONTRIBUTING.md describes, and core and
 * exercises are pure: they read no clock and no source of randomness.
 */
import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';

const sources = globSync('src/**/*.{ts,tsx,astro,mjs}').filter((file) => !file.endsWith('.d.ts'));

const importsOf = (file: string): readonly string[] =>
  [...readFileSync(file, 'utf8').matchAll(/(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g)].map(
    ([, target = '']) => (target.startsWith('.') ? join(dirname(file), target) : target),
  );

/** For the files in each folder, the start of every project path that they can import. */
const ALLOWED: readonly (readonly [folder: string, paths: readonly string[]])[] = [
  ['src/core/otp/', ['src/core/otp/']],
  ['src/core/account/', ['src/core/otp/', 'src/core/account/']],
  // The terminal uses types of the account, such as a permission, but not the account.
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
  ['src/storage/', ['src/storage/']],
  [
    'src/simulator/',
    ['src/core/', 'src/exercises/', 'src/simulator/', 'src/i18n/', 'src/storage/', 'content/ui/'],
  ],
  [
    'src/site/',
    [
      'src/core/otp/',
      'src/core/devices/',
      'src/core/hub/edition.ts',
      'src/core/world/demo-identity.ts',
      'src/exercises/groups.ts',
      'src/simulator/',
      'src/i18n/',
      'src/storage/',
      'src/site/',
      'content/ui/',
      'content/search-names.json',
      'content/quality.json',
    ],
  ],
  ['src/pages/', ['src/site/', 'src/i18n/']],
];

const allowedFor = (file: string) => ALLOWED.find(([folder]) => file.startsWith(folder))?.[1];

describe('a file imports only from the folders below its own', () => {
  test.each(sources)('%s', (file) => {
    const allowed = allowedFor(file);
    if (!allowed) return;
    const targets = importsOf(file).filter((target) => /^(src|content)\//.test(target));
    expect(targets.filter((target) => !allowed.some((path) => target.startsWith(path)))).toEqual(
      [],
    );
  });

  test('every folder of src has a rule', () => {
    expect(sources.filter((file) => !allowedFor(file))).toEqual(['src/content.config.ts']);
  });

  test('a device never imports the account: a secret reaches it only as text', () => {
    const devices = sources.filter((file) =>
      /core\/devices\/(authenticator|phone|security-key)\.ts$/.test(file),
    );
    expect(devices).toHaveLength(3);
    expect(devices.flatMap(importsOf).filter((target) => target.includes('account/'))).toEqual([]);
  });
});

test('core and exercises use no clock, no randomness, and no framework', () => {
  const pure = sources.filter((file) => /^src\/(core|exercises)\//.test(file));
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
