/** The image of a QR code: its error correction, its border, its colors, and its size. */
import { create } from 'qrcode/lib/core/qrcode.js';
import { afterEach, expect, test, vi } from 'vitest';
import fc from '../support/fast-check.ts';
import { qrPicture } from '../../src/simulator/qr-picture.ts';

afterEach(() => void vi.unstubAllGlobals());
const onScreen = (devicePixelRatio: number, text = 'otpauth://totp/x?secret=ABC') => {
  vi.stubGlobal('devicePixelRatio', devicePixelRatio);
  return qrPicture(text);
};

/** The SVG document, its side in modules, and its dark modules as `column,row`. */
function read(src: string) {
  const svg = decodeURIComponent(src.replace('data:image/svg+xml,', ''));
  const side = Number(/viewBox="0 0 (\d+) \1"/.exec(svg)?.[1]);
  const [, path = ''] = /<path d="([^"]*)"\/>/.exec(svg) ?? [];
  const dark = [...path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)].flatMap(([, x, y, run]) =>
    Array.from({ length: Number(run) }, (_, at) => `${Number(x) + at},${y}`),
  );
  return { svg, side, dark };
}

test('each dark module of the code is drawn once, inside a border of four light modules', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 120 }), (text) => {
      const { side, dark } = read(onScreen(1, text).src);
      const { modules } = create(text, { errorCorrectionLevel: 'M' });
      expect(side).toBe(modules.size + 8);
      const expected: string[] = [];
      for (let row = 0; row < modules.size; row += 1) {
        for (let column = 0; column < modules.size; column += 1) {
          if (modules.get(row, column)) expected.push(`${column + 4},${row + 4}`);
        }
      }
      expect(dark).toEqual(expected);
    }),
    { numRuns: 50 },
  );
});

test('the code has error correction of level M, which restores 15 % of it', () => {
  const { dark } = read(onScreen(1).src);
  // The first two bits of the format are 00 for level M, and are drawn as 10 (ISO/IEC 18004, 7.9).
  expect([dark.includes('4,12'), dark.includes('5,12')]).toEqual([true, false]);
});

test('the image is black on white in every theme, with sharp edges', () => {
  const { svg, side } = read(onScreen(1).src);
  const [white = '', black = ''] = svg.match(/<path [^>]*>/g) ?? [];
  expect(white).toBe(`<path fill="#fff" d="M0 0h${side}v${side}H0z"/>`);
  expect(black).toMatch(/^<path d="/);
  expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" /);
  expect(svg).toContain(' shape-rendering="crispEdges">');
});

test.each([
  [1, 4],
  [1.5, 4],
  [1.99, 4],
  [2, 3],
  [3, 3],
])('on a screen with %d pixels per CSS pixel, a module is %d CSS pixels wide', (ratio, px) => {
  const { src, size } = onScreen(ratio);
  expect(size).toBe(px * read(src).side);
});

test('the address of the image has no character that ends or changes it', () => {
  expect(onScreen(1).src).toMatch(/^data:image\/svg\+xml,[\w.!~*'()%-]+$/);
});
