/**
 * Converts a page to plain Markdown for programs. Uses `mdx-text.ts`, the labels of each step's
 * edition, one numbered list for each edition, and links to pages in the same language.
 */
import type { EditionId } from '../../core/hub/edition.ts';
import { pageAddress } from '../../i18n/address.ts';
import type { Locale } from '../../i18n/locales.ts';
import type { Page } from '../../i18n/navigation.ts';
import { datedTitle } from '../mdx/dated-title.ts';
import { labelInText, mdxText, type Writing } from '../build/mdx-text.ts';
import { wordsIn } from '../layout/page-text.ts';

const EDITION = /<Edition is="(\w+)"[^>]*>([\s\S]*?)<\/Edition>/;

/** Control characters that mark a step until its lines are complete and can be indented. */
const [BEGINS, ENDS] = ['\u0002', '\u0003'];
const STEP = new RegExp(`${BEGINS}(.*?\\. )([\\s\\S]*?)\\s*${ENDS}`, 'g');

/** Numbers and marks the steps of one edition. */
function markSteps(part: string): string {
  let number = 0;
  return part
    .replace(/<Step [^>]*>\s*/g, () => `${BEGINS}${(number += 1)}. `)
    .replaceAll('</Step>', ENDS);
}

/** Indents notes and code inside a step, so that the numbered list continues after them. */
const indented = (_: string, marker: string, text: string) =>
  marker + text.replace(/\n(?!\n)/g, `\n${' '.repeat(marker.length)}`);

/** A code block and the indentation of its fence, several blank lines, or indentation. */
const LAYOUT = /^( *)```[\s\S]*?^\1```|\n(?: *\n){2,}|^ {2,}/gm;

/** Removes what components leave behind. Code loses only the indentation of its fence. */
function tidy(text: string, fence: string | undefined): string {
  if (fence !== undefined) return text.replace(new RegExp(`^ {0,${fence.length}}`, 'gm'), '');
  return text.startsWith('\n') ? '\n\n' : '';
}

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

/** The page with its title and description, ending in a line break. */
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
  // `split` returns text, edition, content of the edition, text, and so on.
  const body = (entry.body ?? '').split(EDITION).reduce((written, part, at, parts) => {
    if (at % 3 === 1) return `${written}\n### ${t(`simulator:edition.${part as EditionId}`)}\n\n`;
    const edition = at % 3 === 2 ? (parts[at - 1] as EditionId) : 'today';
    return written + mdxText(markSteps(part), writing(edition));
  }, '');
  const text = body
    .replace(/\]\(\/([^)]*)\)/g, (_, rest: string) => `](${pageAddress(locale, '')}${rest})`)
    .replace(LAYOUT, tidy)
    .replace(STEP, indented)
    .trim();
  return `# ${title}\n\n${description}\n\n${text}\n`;
}
