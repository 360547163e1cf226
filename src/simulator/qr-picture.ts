/**
 * The QR code of a key URI (ISO/IEC 18004, level M) as an SVG image: dark on white in every theme,
 * with a white border of four modules. A module is four CSS pixels wide, or three on a device with
 * at least two pixels per CSS pixel. Readers decode both through a blur. It is an image and not
 * drawn elements, so that a phone's menus for images work on it.
 */
import { create } from 'qrcode/lib/core/qrcode.js';

const BORDER = 4;

const modulePx = () => (devicePixelRatio >= 2 ? 3 : 4);

export type QrPicture = { readonly src: string; readonly size: number };

/** `size` is the width and height in CSS pixels. Throws if the text is too long for a QR code. */
export function qrPicture(text: string): QrPicture {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const side = modules.size + 2 * BORDER;
  let path = '';
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      if (!modules.get(row, column)) continue;
      let run = 1;
      while (column + run < modules.size && modules.get(row, column + run)) run += 1;
      path += `M${column + BORDER} ${row + BORDER}h${run}v1h-${run}z`;
      column += run;
    }
  }
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${side}v${side}H0z"/><path d="${path}"/></svg>`;
  return {
    src: `data:image/svg+xml,${encodeURIComponent(svg)}`,
    size: modulePx() * side,
  };
}
