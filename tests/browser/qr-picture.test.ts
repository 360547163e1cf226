/**
 * The QR code as a browser draws it on any screen, and on paper: two readers that share no code take
 * from it the very key URI of the link beside it. `LONG=1` reads each picture in both languages and
 * both editions; otherwise they take turns.
 */
import { expect } from '@playwright/test';
import { Bench, SETTINGS, type Setting } from '../support/simulator.ts';
import { test } from '../support/healthy-page.ts';
import { missingPdfPictures, pagesOf, zbarimg, zxing } from '../support/qr-readers.ts';

const readers = [zbarimg, zxing].filter(({ missing }) => missing === undefined);
const names = readers.map(({ name }) => name).join(' and ') || 'a program';
const skipped = [zbarimg, zxing].flatMap(({ missing }) => missing ?? []).join('; ');
if (skipped) console.log(`Skipped, a reader of QR codes: ${skipped}.`);

const long = process.env['LONG'] === '1';

// Pictures of three times the width take a slow machine longer than a test usually may.
test.describe.configure({ timeout: 90_000 });

const LOOKS = [
  { look: 'light', media: { colorScheme: 'light', forcedColors: 'none' } },
  { look: 'dark', media: { colorScheme: 'dark', forcedColors: 'none' } },
  { look: 'forced colours', media: { colorScheme: 'dark', forcedColors: 'active' } },
] as const;

const settingsOf = (turn: number): readonly Setting[] =>
  SETTINGS.filter((_, at) => long || at === turn % SETTINGS.length);

async function paired(bench: Bench): Promise<string> {
  await bench.open();
  await bench.toPairing();
  const link = bench.site.getByRole('link', { name: bench.word('practice:do.openInApp') });
  const keyUri = (await link.getAttribute('href')) ?? '';
  expect(keyUri).toMatch(/^otpauth:\/\/totp\//);
  return keyUri;
}

/** What the readers that are installed take from a picture. */
const seenOn = (png: Buffer) => readers.flatMap((reader) => reader.texts(png));

for (const [turn, ratio] of [1, 2, 3].entries()) {
  test.describe(`at ${ratio} pixels a CSS pixel`, () => {
    test.use({ deviceScaleFactor: ratio });

    for (const setting of settingsOf(turn)) {
      const { language, edition } = setting;
      test(`the QR code is read off the screen in every look by ${names}: ${language}, ${edition}`, async ({
        page,
      }) => {
        test.skip(readers.length === 0, skipped);
        const bench = new Bench(page, setting);
        const keyUri = await paired(bench);
        for (const width of [320, 1280]) {
          await page.setViewportSize({ width, height: 900 });
          for (const { look, media } of LOOKS) {
            await page.emulateMedia(media);
            // With what stands around it, as a phone's camera sees it.
            const seen = seenOn(await bench.site.screenshot());
            expect.soft(seen, `${look}, ${width} px`).toEqual(readers.map(() => keyUri));
          }
        }
      });
    }
  });
}

for (const setting of settingsOf(3)) {
  const { language, edition } = setting;
  test(`the QR code is read off one page of a print by ${names}: ${language}, ${edition}`, async ({
    page,
  }) => {
    test.skip(readers.length === 0, skipped);
    const noPictures = missingPdfPictures();
    test.skip(noPictures !== undefined, noPictures);
    await page.emulateMedia({ colorScheme: 'dark' });
    const bench = new Bench(page, setting);
    const keyUri = await paired(bench);
    for (const format of ['A4', 'A5']) {
      const pages = pagesOf(await page.pdf({ format, printBackground: true }));
      expect.soft(pages.flatMap(seenOn), format).toEqual(readers.map(() => keyUri));
    }
  });
}
