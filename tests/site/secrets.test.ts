/**
 * The build contains no secrets and no values from randomness or the clock, because these would be
 * the same for every visitor. The simulator generates its secrets in the reader’s browser.
 * Trials: trials.md#baked-secret
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

/** Matches of `shape` in the build, except those for which `allowed` returns true. */
const found = (shape: RegExp, allowed: (text: string) => boolean = () => false) =>
  texts().flatMap((file) =>
    [...readBuilt(PLAIN, file).matchAll(shape)]
      .filter(([text]) => !allowed(text))
      .map(([text]) => `${file}: ${text}`),
  );

/** The Base32 alphabet is in the encoder’s code; its characters are in ascending order. */
const isAlphabet = (text: string) =>
  'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.includes(text) || [...text].toSorted().join('') === text;

test('the build contains no secret, in any grouping', () => {
  expect(found(/\b[A-Z2-7]{16,}\b/g, isAlphabet)).toEqual([]);
  expect(found(/\b(?:[A-Z2-7]{4}[ -]){3,}[A-Z2-7]{4}\b/g)).toEqual([]);
});

test('the build contains no key URI with a secret', () => {
  expect(found(/otpauth:\/\/[^"'`\s<]*[?&]secret=[A-Z2-7]{8,}/gi)).toEqual([]);
});

test('the build contains no access token', () => {
  expect(found(/\bdckr_(?:pat|oat)_[\w-]{8,}/g)).toEqual([]);
  expect(found(/\bgh[pousr]_\w{20,}/g)).toEqual([]);
});

test('the only codes in pages are the placeholder and the examples', ({ plain }) => {
  // The last one is an example of RFC 6238, which the page about TOTP calculates.
  const examples = new Set(['000000', '012345', '123456', '287082']);
  const codes = plain.pages.flatMap(({ file, text }) =>
    [...text.matchAll(/(?<![\w.,/])\d{3} ?\d{3}(?![\w.,/])/g)]
      .filter(([code]) => !examples.has(code.replace(' ', '')))
      .map(([code]) => `${file}: ${code}`),
  );
  expect(codes).toEqual([]);
});

test('two builds of the same sources are identical', async () => {
  test.setTimeout(120_000);
  const again: SiteKind = { ...UNDER_BASE, folder: 'reports/under-base-again' };
  await build(again, again.folder);
  const files = builtFiles(UNDER_BASE);
  expect(builtFiles(again)).toEqual(files);
  expect(files.filter((file) => readBuilt(again, file) !== readBuilt(UNDER_BASE, file))).toEqual(
    [],
  );
});
