/**
 * Where something stands, as `content/docs/ja/2fa/index.mdx:12`, for messages to the author. The
 * processor records no positions, so the line is found by what stands in it.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** `text` is a piece of the line as written; the last line that has it is named. */
export function place(context, text) {
  const file = fileURLToPath(context.fileURL);
  const line = readFileSync(file, 'utf8')
    .split('\n')
    .findLastIndex((each) => each.includes(text));
  return file.slice(Math.max(0, file.indexOf('content/docs/'))) + (line < 0 ? '' : `:${line + 1}`);
}
