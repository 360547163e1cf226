/** Licenses of the third-party code and fonts that readers download. */
import type { APIRoute } from 'astro';
import licenses from 'virtual:licenses';

export const GET: APIRoute = () => new Response(licenses);
