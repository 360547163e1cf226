/**
 * PNG files for programs that cannot use SVG: the icons of the installed guide and, if SITE_URL is
 * set, one Open Graph image for each language.
 */
import type { APIRoute } from 'astro';
import { LOCALES } from '../i18n/locales.ts';
import { drawCard, drawIcon, ICON_SIZES } from '../site/build/social-card.ts';

type Props = { readonly draw: () => Uint8Array<ArrayBuffer> };

export const getStaticPaths = () => {
  const icons = ICON_SIZES.map((size) => ({
    params: { picture: `icon-${size}` },
    props: { draw: () => drawIcon(size) },
  }));
  const cards = LOCALES.map((locale) => ({
    params: { picture: `card-${locale}` },
    props: { draw: () => drawCard(locale) },
  }));
  return import.meta.env.SITE ? [...icons, ...cards] : icons;
};

export const GET: APIRoute<Props> = ({ props }) => new Response(props.draw());
