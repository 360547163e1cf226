/**
 * The sitemap: each page that search engines may index, with its translation. Built only if
 * SITE_URL is set.
 */
import type { APIRoute } from 'astro';
import { pageAddress } from '../i18n/address.ts';
import { LOCALES } from '../i18n/locales.ts';
import { allPages } from '../i18n/navigation.ts';

export const getStaticPaths = () => (import.meta.env.SITE ? [{ params: { file: 'sitemap' } }] : []);

export const GET: APIRoute = async ({ site }) => {
  const absolute = (path: string) => new URL(path, site).href;
  const kept = (await allPages()).filter(({ entry }) => entry.data.kind !== 'practice');
  const entries = kept.map(({ locale, slug }) => {
    const others = LOCALES.map(
      (each) =>
        `<xhtml:link rel="alternate" hreflang="${each}" href="${absolute(pageAddress(each, slug))}"/>`,
    );
    return `<url><loc>${absolute(pageAddress(locale, slug))}</loc>${others.join('')}</url>`;
  });
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${entries.join('\n')}
</urlset>
`,
  );
};
