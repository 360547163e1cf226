/**
 * Nothing secret, and nothing drawn by chance or the clock, is baked into the build (R33): it would
 * be the same for every visitor. What the practice needs is made in the reader's browser.
 */
import { expect } from '@playwright/test';
import { build } from '../support/build.ts';
import {
  PLAIN,
  UNDER_BASE,
  builtFiles,
  readBuilt,
  test,
  type SiteKind,
} from '../support/built-site.ts';

const texts = () =>
  builtFiles(PLAIN).filter((file) => /\.(html|js|css|svg|json|txt|xml)$/.test(file));

/** Places where `shape` stands in the build, but for those `allowed` knows. */
const found = (shape: RegExp, allowed: (text: string) => boolean = () => false) =>
  texts().flatMap((file) =>
    [...readBuilt(PLAIN, file).matchAll(shape)]
      .filter(([text]) => !allowed(text))
      .map(([text]) => `${file}: ${text}`),
  );

/** An alphabet itself stands in the code that encodes with it: its letters only rise. */
const isAlphabet = (text: string) =>
  'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.includes(text) || [...text].toSorted().join('') === text;

test('R33 no secret is in the build, in any grouping', () => {
  expect(found(/\b[A-Z2-7]{16,}\b/g, isAlphabet)).toEqual([]);
  expect(found(/\b(?:[A-Z2-7]{4}[ -]){3,}[A-Z2-7]{4}\b/g)).toEqual([]);
});

test('R33 no key URI with a secret in it is in the build', () => {
  expect(found(/otpauth:\/\/[^"'`\s<]*[?&]secret=[A-Z2-7]{8,}/gi)).toEqual([]);
});

test('R33 no access token is in the build', () => {
  expect(found(/\bdckr_(?:pat|oat)_[\w-]{8,}/g)).toEqual([]);
  expect(found(/\bgh[pousr]_\w{20,}/g)).toEqual([]);
});

test('R33 no code is in a page but the placeholder and the examples', ({ plain }) => {
  // The last is RFC 6238's own, worked out on the page about TOTP.
  const examples = new Set(['000000', '012345', '123456', '287082']);
  const codes = plain.pages.flatMap(({ file, text }) =>
    [...text.matchAll(/(?<![\w.,/])\d{3} ?\d{3}(?![\w.,/])/g)]
      .filter(([code]) => !examples.has(code.replace(' ', '')))
      .map(([code]) => `${file}: ${code}`),
  );
  expect(codes).toEqual([]);
});

test('R33 two builds of the same sources are the same to the byte', async () => {
  test.setTimeout(120_000);
  const again: SiteKind = { ...UNDER_BASE, folder: 'reports/under-base-again' };
  await build(again, again.folder);
  const files = builtFiles(UNDER_BASE);
  expect(builtFiles(again)).toEqual(files);
  expect(files.filter((file) => readBuilt(again, file) !== readBuilt(UNDER_BASE, file))).toEqual(
    [],
  );
});
