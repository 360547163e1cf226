/** Pages on paper: the last sheet has text of the page, and never only its sources and footer. */
import { expect } from '@playwright/test';
import { execFileSync } from 'node:child_process';
import { PLAIN, addressOf, builtFiles } from '../support/built-site.ts';
import { test } from '../support/healthy-page.ts';
import { isThere, notInstalled } from '../support/program.ts';

const FEW = [
  'en/2fa/index.html',
  'ja/2fa/recover-hub-account/index.html',
  'ja/exercises/index.html',
];
const pages = builtFiles(PLAIN).filter(
  (file) => /^(en|ja)\/.*\.html$/.test(file) && !file.includes('practice'),
);
const missing = notInstalled(['pdftotext'].filter((program) => !isThere(program)));

/** The text of each sheet, without spaces. */
const sheetsOf = (pdf: Buffer): readonly string[] =>
  execFileSync('pdftotext', ['-', '-'], { input: pdf, encoding: 'utf8' })
    .replaceAll(/[^\S\f]/g, '')
    .split('\f')
    .slice(0, -1);

for (const file of pages.filter((each) => process.env['LONG'] || FEW.includes(each))) {
  test(`the last sheet of ${addressOf(PLAIN, file)} starts with text of the page`, async ({
    page,
  }) => {
    test.skip(missing !== undefined, missing);
    await page.goto(addressOf(PLAIN, file));
    await page.emulateMedia({ media: 'print' });
    const [foot = ''] = (
      await page.locator(':is(main > .facts, .page-foot p):visible').allInnerTexts()
    ).map((text) => text.replaceAll(/\s/g, '').slice(0, 12));
    for (const format of ['A4', 'Letter']) {
      for (const width of ['0', '10mm', '15mm']) {
        const margin = { top: width, right: width, bottom: width, left: width };
        const last = sheetsOf(await page.pdf({ format, margin })).at(-1) ?? '';
        // The one-sheet list to fill in has no footer.
        if (foot) expect(last.indexOf(foot), `${format}, ${width}`).toBeGreaterThan(0);
      }
    }
  });
}
