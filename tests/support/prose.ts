/**
 * The prose of a guide page for one edition, by paragraph: without front matter, code, tables,
 * captions, and margin notes. A label is one word.
 */
import { partsOf } from '../../src/i18n/front-matter.ts';
import type { EditionId } from '../../src/core/hub/edition.ts';

const OTHER: Readonly<Record<EditionId, EditionId>> = { today: 'classic', classic: 'today' };

const MARGIN = /<(Note|Dated|Caution|IfYouSee)\b[^>]*>[\s\S]*?<\/\1>/g;

export function paragraphsOf(source: string, edition: EditionId): readonly string[] {
  return partsOf(source)
    .body.replace(new RegExp(`<Edition is="${OTHER[edition]}">[\\s\\S]*?</Edition>`, 'g'), '')
    .replace(/```[\s\S]*?```/g, '')
    .replace(/`[^`]*`/g, 'code')
    .replace(MARGIN, '')
    .replace(/\{\/\*[\s\S]*?\*\/\}/g, '')
    .replace(/<Label [^>]*\/>/g, 'Label')
    .replace(/<[^>]+>/g, '\n\n')
    .replace(/^ *\|.*$/gm, '')
    .replace(/\]\([^)]*\)/g, ']')
    .replace(/[[\]#]/g, '')
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
    .filter(Boolean);
}
