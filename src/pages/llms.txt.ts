/**
 * The entry point for language models (llmstxt.org): links to the list of pages in each language.
 */
import type { APIRoute } from 'astro';
import { fileAddress } from '../i18n/address.ts';
import { LANGUAGE, LOCALES } from '../i18n/locales.ts';
import { wordsIn } from '../site/layout/page-text.ts';

export const GET: APIRoute = ({ site }) => {
  const t = wordsIn('en');
  const lines = LOCALES.map((locale) => {
    const path = fileAddress(`${locale}/llms.txt`);
    return `- [${LANGUAGE[locale].name}](${site ? new URL(path, site).href : path}): ${wordsIn(locale)('site:title.home')}`;
  });
  return new Response(
    `# ${t('site:chooser.title')}\n\n> ${t('site:chooser.description')}\n\n${lines.join('\n')}\n`,
  );
};
