/**
 * The inline script in the head of every page, which sets theme and edition before the first paint:
 * `theme.js` with the storage prefix of this base path and without most of its spaces.
 *
 * It also shows the sentence of `ScriptMissing.astro` if the page's script is missing. The styles
 * do that after ten seconds, but during a deployment, the styles can be missing too.
 */
import { prefixAt } from '../../storage/names.ts';
import source from '../client/theme.js?raw';

/** A JavaScript string literal that is safe inside a `<script>` element, whatever the text is. */
const literal = (text: string): string => JSON.stringify(text).replaceAll('<', '\\u003c');

/** The source of the script for the site's base path, without spaces that it does not need. */
export function themeScript(base: string): string {
  const short = source.trim().replace(/\s*([{}()=>;,+&|])\s*/g, '$1');
  // Inserted after the spaces are removed, because the prefix may contain spaces.
  return short.replace("'PREFIX'", () => literal(prefixAt(base)));
}
