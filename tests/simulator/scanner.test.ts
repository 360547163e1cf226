// @vitest-environment happy-dom
/** The simulated phone reads a QR code from the pixels of an image; it does not get the text. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { qrPicture } from '../../src/simulator/qr-picture.ts';
import { scan } from '../../src/simulator/scanner.ts';

/** The pixels of an image of `qrPicture`, four by four for each module. */
function pixelsOf(src: string): { size: number; data: Uint8ClampedArray } {
  const svg = decodeURIComponent(src);
  const size = 4 * Number(/viewBox="0 0 (\d+) /.exec(svg)?.[1]);
  const data = new Uint8ClampedArray(size * size * 4).fill(255);
  const path = /<path d="([^"]+)"/.exec(svg)?.[1] ?? '';
  for (const [, x = '', y = '', run = ''] of path.matchAll(/M(\d+) (\d+)h(\d+)v1/g)) {
    for (let row = 4 * Number(y); row < 4 * Number(y) + 4; row += 1) {
      const from = (row * size + 4 * Number(x)) * 4;
      for (let at = from; at < from + 16 * Number(run); at += 4) data.fill(0, at, at + 3);
    }
  }
  return { size, data };
}

let calls: unknown[];
let pixels: { size: number; data: Uint8ClampedArray };
/**
 * The pixels that the browser returns for the drawn ones; `undefined` for a browser that throws.
 */
let guard: ((data: Uint8ClampedArray) => Uint8ClampedArray) | undefined;
const context = {
  fillStyle: '',
  fillRect: (...area: number[]) => calls.push(['fill', context.fillStyle, ...area]),
  drawImage: (_picture: unknown, ...area: number[]) => calls.push(['draw', ...area]),
  getImageData: (...area: readonly [number, number, number, number]) => {
    calls.push(['read', ...area]);
    if (!guard) throw new DOMException('', 'SecurityError');
    const [, , width, height] = area;
    const black = new Uint8ClampedArray(width * height * 4).map((_, at) =>
      at % 4 === 3 ? 255 : 0,
    );
    const data = context.fillStyle === '#000' ? black : pixels.data;
    return { width: pixels.size, height: pixels.size, data: guard(data) };
  },
};
const picture = (naturalWidth: number, width: number) =>
  ({ decode: () => Promise.resolve(), naturalWidth, width }) as unknown as HTMLImageElement;

beforeEach(() => {
  calls = [];
  guard = (data) => data;
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(context as never);
});
afterEach(() => void vi.restoreAllMocks());

test('the text is read from the pixels of the image', async () => {
  pixels = pixelsOf(qrPicture('otpauth://totp/x?secret=ABC').src);
  expect(await scan(picture(pixels.size, 256))).toEqual({ text: 'otpauth://totp/x?secret=ABC' });
});

test('the image is painted on white, in the larger of its natural and displayed sizes', async () => {
  pixels = pixelsOf(qrPicture('x').src);
  await scan(picture(100, 300));
  await scan(picture(300, 100));
  const painted = [
    ['fill', '#000', 0, 0, 300, 300],
    ['read', 0, 0, 300, 1],
    ['fill', '#fff', 0, 0, 300, 300],
    ['draw', 0, 0, 300, 300],
    ['read', 0, 0, 300, 300],
  ];
  expect(calls).toEqual([...painted, ...painted]);
});

test('the image is painted only after the browser has decoded it', async () => {
  pixels = pixelsOf(qrPicture('x').src);
  let decoded = () => {};
  const decoding = new Promise<void>((resolve) => (decoded = resolve));
  const outcome = scan({ ...picture(64, 64), decode: () => decoding });
  expect(calls).toEqual([]);
  decoded();
  expect(await outcome).toEqual({ text: 'x' });
});

test('an image without a QR code has no text', async () => {
  pixels = { size: 64, data: new Uint8ClampedArray(64 * 64 * 4).fill(255) };
  expect(await scan(picture(64, 64))).toEqual({ text: '' });
});

/** A generator of numbers from 0 to 255 that are the same in each run. */
function noise(seed: number) {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) & 255;
}

/** Guards of the canvas in browsers and extensions, according to public reports. */
const GUARDS: Readonly<Record<string, typeof guard>> = {
  'white pixels (Firefox, privacy.resistFingerprinting before 2023)': (data) =>
    new Uint8ClampedArray(data.length).fill(255),
  'random pixels (Tor Browser, Firefox since 2023)': (data) => data.map(noise(7)),
  'transparent white pixels': (data) => data.map((_, at) => (at % 4 === 3 ? 0 : 255)),
  'inverted pixels': (data) => data.map((value, at) => (at % 4 === 3 ? value : 255 - value)),
  'gray pixels': (data) => data.map((value, at) => (at % 4 === 3 ? value : 128)),
  'an exception': undefined,
};

test.each(Object.entries(GUARDS))(
  'a browser that returns %s is recognized',
  async (_name, each) => {
    pixels = pixelsOf(qrPicture('otpauth://totp/x?secret=ABC').src);
    guard = each;
    expect(await scan(picture(pixels.size, 256))).toEqual({ text: '', camera: 'blocked' });
  },
);

test('the text is read in a browser that changes colors a little (Brave, 60 seeds)', async () => {
  pixels = pixelsOf(qrPicture('otpauth://totp/x?secret=ABC').src);
  for (let seed = 1; seed <= 60; seed += 1) {
    const next = noise(seed);
    guard = (data) =>
      data.map((value) => (value < 128 ? value + (next() & 7) : value - (next() & 7)));
    expect(await scan(picture(pixels.size, 256))).toEqual({ text: 'otpauth://totp/x?secret=ABC' });
  }
});

test('a browser without canvas is recognized', async () => {
  vi.mocked(HTMLCanvasElement.prototype.getContext).mockReturnValue(null);
  expect(await scan(picture(64, 64))).toEqual({ text: '', camera: 'blocked' });
});
