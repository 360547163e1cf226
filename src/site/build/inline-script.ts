/**
 * The inline scripts in the head of pages, which read the reader's choices before the first paint:
 * the sources in `client/` with the storage prefix of this base path and without most of their
 * spaces.
 */
import { prefixAt } from '../../storage/names.ts';
import language from '../client/chosen-language.js?raw';
import theme from '../client/theme.js?raw';

/** A JavaScript string literal that is safe inside a `<script>` element, whatever the text is. */
const literal = (text: string): string => JSON.stringify(text).replaceAll('<', '\\u003c');

/** The source of a script for the site's base path, without spaces that it does not need. */
const inline = (source: string, base: string): string =>
  source
    .trim()
    .replace(/\s*([{}()=>;,+&|])\s*/g, '$1')
    // Inserted after the spaces are removed, because the prefix may contain spaces.
    .replace("'PREFIX'", () => literal(prefixAt(base)));

/**
 * For every page: sets theme and edition. It also shows the sentence of `ScriptMissing.astro` if
 * the page's script is missing. The styles do that after ten seconds, but during a deployment, the
 * styles can be missing too.
 */
export const themeScript = (base: string): string => inline(theme, base);

/**
 * For the language chooser: remembers the chosen language. The next time, an attribute lets the
 * styles show its link first and marked at the first paint. As soon as the page is shown, the link
 * is also the first for the keyboard and for screen readers; the link itself is not moved, so that
 * it keeps the focus when the back/forward cache shows the page again.
 *
 * A script of its own would import the storage module, which would then be one more file for every
 * other page.
 */
export const languageScript = (base: string): string => inline(language, base);
