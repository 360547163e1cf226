/**
 * A page as plain Markdown, for readers that are programs: components are taken out, a screen's
 * label is written as it stands there, and links lead to the pages of its language.
 */
import type { EditionId } from '../../core/devices/edition.ts';
import { pageAddress } from '../../i18n/address.ts';
import type { Page } from '../../i18n/navigation.ts';
import { labelInText } from '../label-in-text.ts';
import { wordsIn } from '../words.ts';

const withLabels = (mdx: string, edition: EditionId): string =>
  mdx.replace(/<UI k="([^"]*)"[^>]*>/g, (_, key: string) => `**${labelInText(key, edition)}**`);

const EDITIONS = /<Edition is="(\w+)"[^>]*>([\s\S]*?)<\/Edition>/g;

export function asMarkdown({ entry, locale }: Page): string {
  const t = wordsIn(locale);
  const { title, description } = entry.data;
  const inEditions = (entry.body ?? '').replace(
    EDITIONS,
    (_, is: EditionId, inside: string) =>
      `\n### ${t(`practice:edition.${is}`)}\n\n${withLabels(inside, is)}`,
  );
  const body = withLabels(inEditions, 'today')
    .replace(/ \{\/\* #[a-z0-9-]+ \*\/\}/g, '')
    .replace(/\{\/\*[\s\S]*?\*\/\}/g, '')
    .replace(/\]\(\/([^)]*)\)/g, (_, rest: string) => `](${pageAddress(locale, '')}${rest})`)
    .replace(/<Step [^>]*>\s*/g, '- ')
    .replace(/^ *<\/?[A-Z][^>]*>\n?/gm, '')
    .replace(/<\/?[A-Z][^>]*>/g, '')
    .replace(/^ {2,}/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  return `# ${title}\n\n${description}\n\n${body}\n`;
}
