/**
 * The list of pages in one language for language models (llmstxt.org): title, summary, and links.
 */
import type { APIRoute } from 'astro';
import { pageAddress } from '../../i18n/address.ts';
import { LOCALES, type Locale } from '../../i18n/locales.ts';
import { pagesOf } from '../../i18n/navigation.ts';
import { wordsIn } from '../../site/layout/page-text.ts';

export const getStaticPaths = () =>
  LOCALES.map((locale) => ({ params: { lang: locale }, props: { locale } }));

export const GET: APIRoute<{ locale: Locale }> = async ({ props: { locale }, site }) => {
  const t = wordsIn(locale);
  const pages = await pagesOf(locale);
  const lines = pages.map(({ slug, entry }) => {
    const path = `${pageAddress(locale, slug)}index.md`;
    const address = site ? new URL(path, site).href : path;
    return `- [${entry.data.title}](${address}): ${entry.data.description}`;
  });
  return new Response(
    `# ${t('site:name')}\n\n> ${t('site:foot.notAffiliated')}\n\n## ${t('site:contents.open')}\n\n${lines.join('\n')}\n`,
  );
};
