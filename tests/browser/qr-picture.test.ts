/**
 * The QR code as a browser renders it on a screen and in print: two readers that share no code read
 * exactly the key URI of the link next to it. `LONG=1` reads each image in both languages and both
 * editions; otherwise, these alternate.
 */
import { expect } from '@playwright/test';
import { SimulatorPage, SETTINGS, type Setting } from '../support/simulator.ts';
import { test } from '../support/healthy-page.ts';
import { missingPdfPictures, pagesOf, zbarimg, zxing } from '../support/qr-readers.ts';

const readers = [zbarimg, zxing].filter(({ missing }) => missing === undefined);
const names = readers.map(({ name }) => name).join(' and ') || 'a program';
const skipped = [zbarimg, zxing].flatMap(({ missing }) => missing ?? []).join('; ');
if (skipped) console.log(`Skipped, a reader of QR codes: ${skipped}.`);

const long = process.env['LONG'] === '1';

// Images of three times the width exceed the default timeout on a slow machine.

const LOOKS = [
  { look: 'light', media: { colorScheme: 'light', forcedColors: 'none' } },
  { look: 'dark', media: { colorScheme: 'dark', forcedColors: 'none' } },
  { look: 'forced colours', media: { colorScheme: 'dark', forcedColors: 'active' } },
] as const;

const settingsOf = (turn: number): readonly Setting[] =>
  SETTINGS.filter((_, at) => long || at === turn % SETTINGS.length);

async function paired(simulator: SimulatorPage): Promise<string> {
  await simulator.open();
  await simulator.toPairing();
  const keyUri = await simulator.keyUri();
  expect(keyUri).toMatch(/^otpauth:\/\/totp\//);
  return keyUri;
}

/** The texts that the installed readers find in an image. */
const seenOn = (png: Buffer) => readers.flatMap((reader) => reader.texts(png));

for (const [turn, ratio] of [1, 2, 3].entries()) {
  test.describe(`at ${ratio} device pixels per CSS pixel`, () => {
    test.use({ deviceScaleFactor: ratio });

    for (const setting of settingsOf(turn)) {
      const { language, edition } = setting;
      test(`the QR code is read from the screen in every look by ${names}: ${language}, ${edition}`, async ({
        page,
      }) => {
        test.skip(readers.length === 0, skipped);
        const simulator = new SimulatorPage(page, setting);
        const keyUri = await paired(simulator);
        for (const width of [320, 1280]) {
          await page.setViewportSize({ width, height: 900 });
          for (const { look, media } of LOOKS) {
            await page.emulateMedia(media);
            // With its surroundings, as a phone's camera sees it.
            const seen = seenOn(await simulator.hub.screenshot());
            expect.soft(seen, `${look}, ${width} px`).toEqual(readers.map(() => keyUri));
          }
        }
      });
    }
  });
}

for (const setting of settingsOf(3)) {
  const { language, edition } = setting;
  test(`the QR code is read from one printed page by ${names}: ${language}, ${edition}`, async ({
    page,
  }) => {
    test.skip(readers.length === 0, skipped);
    const noPictures = missingPdfPictures();
    test.skip(noPictures !== undefined, noPictures);
    await page.emulateMedia({ colorScheme: 'dark' });
    const simulator = new SimulatorPage(page, setting);
    const keyUri = await paired(simulator);
    for (const format of ['A4', 'A5']) {
      const pages = pagesOf(await page.pdf({ format, printBackground: true }));
      expect.soft(pages.flatMap(seenOn), format).toEqual(readers.map(() => keyUri));
    }
  });
}
