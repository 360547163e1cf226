/**
 * The position of an element for error messages, such as `content/docs/ja/2fa/index.mdx:12`. The
 * Markdown processor does not record positions, so the line is found by its text.
 */
import { fileURLToPath } from 'node:url';
import type { MdastPluginDefinition } from 'satteri';
import { readSource } from '../../../i18n/source-text.ts';

export type Context = Parameters<NonNullable<MdastPluginDefinition['link']>>[1];

/** The path of the page that is being processed, with forward slashes on every system. */
export function pageFile({ fileURL }: Context): string {
  if (!fileURL) throw new TypeError('A page of the guide is a file');
  return fileURLToPath(fileURL).replaceAll('\\', '/');
}

/** The file and the last line that contains `text`, exactly as the author wrote it. */
export function place(context: Context, text: string): string {
  const file = pageFile(context);
  const line = readSource(file)
    .split('\n')
    .findLastIndex((each) => each.includes(text));
  const below = file.slice(Math.max(0, file.lastIndexOf('content/docs/')));
  return below + (line < 0 ? '' : `:${line + 1}`);
}
