/** `/.well-known/security.txt` (RFC 9116): only where the build is given an address. */
import { expect } from '@playwright/test';
import { readBuilt, test, UNDER_BASE } from '../support/built-site.ts';

const FILE = '.well-known/security.txt';
const DAY_MS = 86_400_000;

test('a build with an address has a contact that expires within a year', ({ underBase }) => {
  const fields = new Map(
    readBuilt(underBase, FILE)
      .trim()
      .split('\n')
      .map((line) => line.split(/: (.*)/).slice(0, 2) as [string, string]),
  );
  expect(fields.get('Contact')).toBe(UNDER_BASE.environment['SECURITY_CONTACT']);
  const days = (Date.parse(fields.get('Expires') ?? '') - Date.now()) / DAY_MS;
  expect(days).toBeGreaterThan(90);
  expect(days).toBeLessThan(365);
});

test('a build without an address has no such file', ({ plain }) => {
  expect(() => readBuilt(plain, FILE)).toThrow('ENOENT');
});
