/**
 * A page as plain Markdown, for readers that are programs: as `mdx-text.ts` writes it, with the
 * labels of the edition a step stands in, and links that lead to the pages of its language.
 */
import type { EditionId } from '../../core/hub/edition.ts';
import { pageAddress } from '../../i18n/address.ts';
import type { Locale } from '../../i18n/locales.ts';
import type { Page } from '../../i18n/navigation.ts';
import { datedTitle } from '../mdx/dated-title.ts';
import { labelInText, mdxText, type Writing } from '../build/mdx-text.ts';
import { wordsIn } from '../layout/page-text.ts';

const EDITION = /<Edition is="(\w+)"[^>]*>([\s\S]*?)<\/Edition>/;

function noteTitle(locale: Locale, name: string, props: Readonly<Record<string, string>>): string {
  const t = wordsIn(locale);
  switch (name) {
    case 'Dated':
      return datedTitle(locale, props['since'] ?? '', props['until']);
    case 'IfYouSee':
      return t('site:note.ifYouSee', { what: props['title'] });
    case 'Caution':
      return t('site:note.caution');
    default:
      return '';
  }
}

export function asMarkdown({ entry, locale }: Page): string {
  const t = wordsIn(locale);
  const { title, description } = entry.data;
  const writing = (edition: EditionId): Writing => ({
    label: (key) => `**${labelInText(key, edition)}**`,
    note: (name, props) => {
      const opens = noteTitle(locale, name, props);
      return opens && `\n**${opens}**\n`;
    },
  });
  // Text, edition, what stands inside it, text, and so on.
  const body = (entry.body ?? '').split(EDITION).reduce((written, part, at, parts) => {
    if (at % 3 === 1) return `${written}\n### ${t(`practice:edition.${part as EditionId}`)}\n\n`;
    const edition = at % 3 === 2 ? (parts[at - 1] as EditionId) : 'today';
    return written + mdxText(part.replace(/<Step [^>]*>\s*/g, '- '), writing(edition));
  }, '');
  const tidy = body
    .replace(/\]\(\/([^)]*)\)/g, (_, rest: string) => `](${pageAddress(locale, '')}${rest})`)
    .replace(/^ {2,}/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  return `# ${title}\n\n${description}\n\n${tidy}\n`;
}
