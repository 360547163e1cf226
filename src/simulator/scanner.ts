/**
 * The camera of the simulated phone: reads a QR code from the pixels of an image on the page, as a
 * real phone reads a screen. It does not get the text.
 *
 * A browser that protects against fingerprinting can refuse the pixels of a canvas, or return white
 * or random ones (https://html.spec.whatwg.org/multipage/canvas.html, "fingerprinting"). Another
 * scan does not help then, so the result differs from that of an image without a QR code
 * (trials.md#guarded-canvas).
 */
import decodeQR from 'qr/decode.js';
import type { Scan } from '../core/devices/authenticator.ts';

/** What the camera sees in the image. The text is empty if there is no readable QR code. */
export async function scan(picture: HTMLImageElement): Promise<Scan> {
  await picture.decode();
  const size = Math.max(picture.naturalWidth, picture.width);
  const canvas = document.createElement('canvas');
  canvas.width = size;
  canvas.height = size;
  const context = canvas.getContext('2d');
  if (!context || hidesPixels(context, size)) return { text: '', camera: 'blocked' };
  context.fillStyle = '#fff';
  context.fillRect(0, 0, size, size);
  context.drawImage(picture, 0, 0, size, size);
  try {
    return { text: decodeQR(context.getImageData(0, 0, size, size)) };
  } catch {
    return { text: '' };
  }
}

/**
 * Whether the browser changes black pixels to another color. Small changes, as in Brave, do not
 * count, since a QR code stays readable.
 */
function hidesPixels(context: CanvasRenderingContext2D, size: number): boolean {
  context.fillStyle = '#000';
  context.fillRect(0, 0, size, size);
  try {
    const { data } = context.getImageData(0, 0, size, 1);
    return data.some((value, at) => at % 4 < 3 && value > 64);
  } catch {
    return true;
  }
}
