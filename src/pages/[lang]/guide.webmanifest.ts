/**
 * The web app manifest, which a browser needs to install the guide as an app. Only the About page
 * links to it.
 */
import type { APIRoute } from 'astro';
import { fileAddress, pageAddress } from '../../i18n/address.ts';
import { LOCALES, type Locale } from '../../i18n/locales.ts';
import { ICON_SIZES } from '../../site/build/social-card.ts';
import { wordsIn } from '../../site/layout/page-text.ts';

export const getStaticPaths = () =>
  LOCALES.map((lang) => ({ params: { lang }, props: { locale: lang } }));

export const GET: APIRoute<{ locale: Locale }> = ({ props: { locale } }) =>
  new Response(
    JSON.stringify({
      name: wordsIn(locale)('site:name'),
      lang: locale,
      start_url: pageAddress(locale, ''),
      scope: fileAddress(''),
      display: 'minimal-ui',
      background_color: '#faf7f1',
      theme_color: '#faf7f1',
      icons: ICON_SIZES.map((size) => ({
        src: fileAddress(`icon-${size}.png`),
        sizes: `${size}x${size}`,
        type: 'image/png',
        purpose: 'any maskable',
      })),
    }),
  );
