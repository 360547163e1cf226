import { afterEach, describe, expect, test, vi } from 'vitest';

afterEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

describe.each([
  ['/', ''],
  ['/docs/', '/docs'],
  ['/docs', '/docs'],
  ['/a/b/', '/a/b'],
])('below the base path %s', (base, prefix) => {
  const addresses = async () => {
    vi.resetModules();
    vi.stubEnv('BASE_URL', base);
    return import('../../src/i18n/address.ts');
  };

  test('every page’s address ends in a slash', async () => {
    const { pageAddress } = await addresses();
    expect(pageAddress('ja', '2fa/new-phone')).toBe(`${prefix}/ja/2fa/new-phone/`);
    expect(pageAddress('en', '')).toBe(`${prefix}/en/`);
  });

  test('a file has its own name, and the empty name is the language chooser', async () => {
    const { fileAddress } = await addresses();
    expect(fileAddress('favicon.svg')).toBe(`${prefix}/favicon.svg`);
    expect(fileAddress('')).toBe(`${prefix}/`);
  });
});
