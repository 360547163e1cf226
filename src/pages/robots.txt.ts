/**
 * Allows crawlers everywhere. The simulator's page excludes itself from search results with a
 * `noindex` meta tag.
 */
import type { APIRoute } from 'astro';
import { fileAddress } from '../i18n/address.ts';

export const GET: APIRoute = ({ site }) => {
  const map = site ? `Sitemap: ${new URL(fileAddress('sitemap.xml'), site).href}\n` : '';
  return new Response(`User-agent: *\nAllow: /\n${map}`);
};
