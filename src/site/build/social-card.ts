/**
 * Renders the logo as PNG: the icon of the installed guide, and the social card (Open Graph image)
 * with the site's name. Rendered during the build with a font from npm, so that the files are the
 * same on every machine.
 */
import { createRequire } from 'node:module';
import { Resvg } from '@resvg/resvg-js';
import type { Locale } from '../../i18n/locales.ts';
import { wordsIn } from '../layout/page-text.ts';

/** Widths in pixels that browsers require for an installable site. */
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

/** A square icon with a margin around the logo, because some systems crop icons to a circle. */
export const drawIcon = (size: number): Uint8Array<ArrayBuffer> =>
  draw(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-8 -8 48 48">
<rect x="-8" y="-8" width="48" height="48" fill="#faf7f1"/>${MARK}</svg>`,
    size,
  );

/** 1200 × 630 pixels, the size that most Open Graph consumers show without cropping. */
export function drawCard(locale: Locale): Uint8Array<ArrayBuffer> {
  const t = wordsIn(locale);
  return draw(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 630" font-family="BIZ UDPGothic">
<rect width="1200" height="630" fill="#faf7f1"/>
<g transform="translate(64 56) scale(5)">${MARK}</g>
<g fill="#fffdf9" stroke="#17202e" stroke-width="4">
<rect x="560" y="72" width="440" height="300"/><path d="M560 120h440"/>
<g fill="none" stroke-width="8">
<path d="M600 160h48v48h-48zM716 160h48v48h-48zM600 276h48v48h-48z"/>
<path stroke-width="16" d="M616 184h16M732 184h16M616 300h16"/>
</g>
<path stroke-dasharray="10 10" d="M800 240h130"/><path fill="none" d="M918 226l16 14l-16 14"/>
<rect x="952" y="48" width="180" height="336" rx="34"/><path stroke-width="7" d="M1012 80h60"/>
<path fill="none" d="M1000 254a18 18 0 1 1 0 36a18 18 0 1 1 0-36zM1018 272h66M1070 272v16M1082 272v14"/>
</g>
<text x="1042" y="200" font-size="30" font-weight="700" text-anchor="middle" fill="#17202e">000 000</text>
<text x="72" y="452" font-size="66" font-weight="700" fill="#17202e">${t('site:name')}</text>
<text x="72" y="520" font-size="33" fill="#17202e">${t('site:card.subject')}</text>
<text x="72" y="572" font-size="28" fill="#4d5663">${t('site:card.practice')}</text>
</svg>`,
    1200,
  );
}
