/** The contact of a build: `/.well-known/security.txt` (RFC 9116), and where reports of mistakes go. */
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

test('only a build with an address says where reports of mistakes go', ({ plain, underBase }) => {
  const address = 'security@guide.example';
  const filesWith = (site: typeof plain, ending: RegExp) =>
    site.files.filter((file) => ending.test(file) && readBuilt(site, file).includes(address));
  expect(filesWith(plain, /\.(html|js|md|txt)$/)).toEqual([]);
  expect(filesWith(underBase, /\.html$/)).toEqual(['en/about/index.html', 'ja/about/index.html']);
  expect(filesWith(underBase, /\.js$/)).not.toEqual([]);
});
