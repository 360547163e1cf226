/** Everything may be read; the practice says of itself that it does not want to be in an index. */
import type { APIRoute } from 'astro';
import { fileAddress } from '../i18n/address.ts';

export const GET: APIRoute = ({ site }) => {
  const map = site ? `Sitemap: ${new URL(fileAddress('sitemap.xml'), site).href}\n` : '';
  return new Response(`User-agent: *\nAllow: /\n${map}`);
};
