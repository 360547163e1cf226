/**
 * The drawn phone's camera: reads a QR code from the pixels of a picture on the page, as a real
 * phone would from the screen. It is not handed the text.
 */
import decodeQR from 'qr/decode.js';

/** The text in the picture, or `undefined` when there is no readable QR code in it. */
export async function scan(picture: HTMLImageElement): Promise<string | undefined> {
  await picture.decode();
  const size = Math.max(picture.naturalWidth, picture.width);
  const canvas = document.createElement('canvas');
  canvas.width = size;
  canvas.height = size;
  const context = canvas.getContext('2d');
  if (!context) return undefined;
  context.fillStyle = '#fff';
  context.fillRect(0, 0, size, size);
  context.drawImage(picture, 0, 0, size, size);
  try {
    return decodeQR(context.getImageData(0, 0, size, size));
  } catch {
    return undefined;
  }
}
