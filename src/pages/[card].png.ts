/** The picture that stands for the site where a page is shared: one a language. Only with SITE_URL. */
import type { APIRoute } from 'astro';
import { LOCALES, type Locale } from '../i18n/locales.ts';
import { drawCard } from '../site/finding/card.ts';

export const getStaticPaths = () =>
  import.meta.env.SITE
    ? LOCALES.map((locale) => ({ params: { card: `card-${locale}` }, props: { locale } }))
    : [];

export const GET: APIRoute<{ locale: Locale }> = ({ props }) =>
  new Response(drawCard(props.locale));
