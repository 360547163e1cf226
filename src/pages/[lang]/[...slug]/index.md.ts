/** A Markdown copy of each page, next to the page: `/en/2fa/index.md`. */
import type { APIRoute } from 'astro';
import { allPages, type Page } from '../../../i18n/navigation.ts';
import { asMarkdown } from '../../../site/seo/markdown.ts';

export async function getStaticPaths() {
  return (await allPages()).map((page) => ({
    params: { lang: page.locale, slug: page.slug || undefined },
    props: { page },
  }));
}

export const GET: APIRoute<{ page: Page }> = ({ props }) => new Response(asMarkdown(props.page));
