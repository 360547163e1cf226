/** What every drawing is given: the words, in the page's language. */
import type { wordsIn } from '../../layout/page-text.ts';

export type DrawingProps = { readonly t: ReturnType<typeof wordsIn> };
