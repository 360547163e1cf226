/** The licences of what others wrote and readers are sent. */
import type { APIRoute } from 'astro';
import { licences } from '../site/build/licenses.ts';

export const GET: APIRoute = () => new Response(licences());
