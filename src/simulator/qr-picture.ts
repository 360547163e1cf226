/**
 * The QR code of a key URI (ISO/IEC 18004, level M) as an SVG picture: dark on white in every
 * theme, a white border of four modules, and never less than four CSS pixels a module, which every
 * reader tried could decode. A picture and not drawn elements, so that a phone's own menus see it.
 */
import { create } from 'qrcode/lib/core/qrcode.js';

const BORDER = 4;
const SMALLEST = 256;

export type QrPicture = { readonly src: string; readonly size: number };

/** `size` is the width and height to show it at, in CSS pixels. Throws when the text is too long for a QR code. */
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
    size: Math.max(SMALLEST, 4 * side),
  };
}
