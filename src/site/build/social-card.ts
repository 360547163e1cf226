/**
 * The mark as PNG: alone, as the icon of the installed guide, and above the site's name, as what
 * stands for a page where it is shared (Open Graph). Drawn when the site is built, with a font from
 * npm, so that they are the same on every machine.
 */
import { createRequire } from 'node:module';
import { Resvg } from '@resvg/resvg-js';
import type { Locale } from '../../i18n/locales.ts';
import { wordsIn } from '../layout/page-text.ts';

/** Widths in pixels; what browsers ask of a site that can be installed. */
export const ICON_SIZES = [192, 512] as const;

const MARK = `<path fill="none" stroke="#17202e" stroke-width="2" d="M13 3.5a9.5 9.5 0 1 1 0 19a9.5 9.5 0 1 1 0-19z"/>
<path fill="#b5301b" d="M15.4 15.9l12.5-.9.9 12.5-12.5.9z"/>`;

const font = (path: string) =>
  createRequire(import.meta.url).resolve(`@expo-google-fonts/biz-udpgothic/${path}`);

function draw(svg: string, width: number): Uint8Array<ArrayBuffer> {
  const fontFiles = [
    font('400Regular/BIZUDPGothic_400Regular.ttf'),
    font('700Bold/BIZUDPGothic_700Bold.ttf'),
  ];
  const image = new Resvg(svg, {
    font: { fontFiles, loadSystemFonts: false },
    fitTo: { mode: 'width', value: width },
  });
  return new Uint8Array(image.render().asPng());
}

/** Square, on paper, with room around the mark for a system that cuts icons round. */
export const drawIcon = (size: number): Uint8Array<ArrayBuffer> =>
  draw(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-8 -8 48 48">
<rect x="-8" y="-8" width="48" height="48" fill="#faf7f1"/>${MARK}</svg>`,
    size,
  );

/** 1200 × 630 pixels, the size the Open Graph protocol's readers crop least. */
export function drawCard(locale: Locale): Uint8Array<ArrayBuffer> {
  const t = wordsIn(locale);
  return draw(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 630" font-family="BIZ UDPGothic">
<rect width="1200" height="630" fill="#faf7f1"/>
<g transform="translate(88 84) scale(6)">${MARK}</g>
<text x="96" y="400" font-size="76" font-weight="700" fill="#17202e">${t('site:name')}</text>
<text x="96" y="478" font-size="40" fill="#17202e">${t('site:card.subject')}</text>
<text x="96" y="542" font-size="32" fill="#4d5663">${t('site:card.practice')}</text>
</svg>`,
    1200,
  );
}
