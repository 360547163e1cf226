/**
 * Programs that read QR codes from images: zbarimg (ZBar) and ZXingReader (zxing-cpp), which share
 * no code and fail in different cases. pdftoppm converts printed pages to images.
 */
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ask, isThere, notInstalled } from './program.ts';

export type QrReader = {
  readonly name: string;
  /** Why the program is not available, or undefined if it is. */
  readonly missing: string | undefined;
  /** The text of every QR code on a PNG. */
  texts(png: Buffer): readonly string[];
};

const missing = (program: string) => notInstalled([!isThere(program) && program]);

export const zbarimg: QrReader = {
  name: 'zbarimg',
  missing: missing('zbarimg'),
  texts: (png) =>
    inFolder((folder) => {
      const flags = ['--quiet', '--raw', '--nodbus', '-Sdisable', '-Sqrcode.enable'];
      // Exit status 4 means that no code was found.
      const said = ask('zbarimg', [...flags, written(folder, png)], { endings: [0, 4] });
      return said.split('\n').filter(Boolean);
    }),
};

export const zxing: QrReader = {
  name: 'ZXingReader',
  missing: missing('ZXingReader'),
  texts: (png) =>
    inFolder((folder) => {
      // As bytes, because the default output contains more than the text. Several codes would be in
      // one line.
      const said = ask('ZXingReader', ['-format', 'QRCode', '-bytes', written(folder, png)]);
      return said === '' ? [] : [said];
    }),
};

/** Why tests of printed pages are skipped, or undefined if pdftoppm is installed. */
export const missingPdfPictures = () => missing('pdftoppm');

/** The pages of a PDF as PNG images, with the minimum resolution of an office printer. */
export const pagesOf = (pdf: Buffer): readonly Buffer[] =>
  inFolder((folder) => {
    ask('pdftoppm', ['-r', '150', '-png', '-', join(folder, 'page')], { input: pdf });
    return globSync(join(folder, 'page*.png')).map((file) => readFileSync(file));
  });

function written(folder: string, png: Buffer): string {
  const file = join(folder, 'screen.png');
  writeFileSync(file, png);
  return file;
}

function inFolder<Result>(use: (folder: string) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), 'qr-'));
  try {
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
