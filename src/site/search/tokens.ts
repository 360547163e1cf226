/**
 * Splits texts and queries into search terms, in the same way in every browser, which
 * `Intl.Segmenter` does not. Latin text is split into words, and Japanese text into overlapping
 * pairs of characters.
 */

/**
 * Maps variants to one form: characters that are not displayed, width, case, hiragana and katakana,
 * long vowel marks, and 二 and 2 in 二要素 and 二段階.
 */
export function folded(text: string): string {
  return text
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[ァ-ヶ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60))
    .replace(/ー/g, '')
    .replace(/[’']/g, '')
    .replace(/二(?=要素|段階)/g, '2');
}

const RUNS = /[a-z0-9]+|[\p{Script=Hiragana}\p{Script=Han}々]+/gu;

/** Polite endings of Japanese sentences, which say nothing about the subject. */
const ENDINGS =
  /(?:[てで]い(?=ま))?(?:してください|ください|しました|ました|します|ません|ます|でした|です)+(?![\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}々ー])/gu;

const MARKS = /[^\p{L}\p{N}’']+/gu;

/** A text without what `searchWords` ignores: shorter, with the same search terms. */
const shortened = (text: string): string => text.replace(ENDINGS, ' ').replace(MARKS, ' ').trim();

/** The first sentence or, if that is longer, its part before a mark or space. */
const BEGINNING = /^.{0,89}?(?:。|[.?!](?= |$))|^.{0,90}$|^.{0,89}(?=[、 ])|^.*/u;

/**
 * A text for search: its beginning as it is, for the list of results, then `|`, and the rest without
 * what `searchWords` ignores. It has the same search terms as the text.
 */
export function searchText(text: string): string {
  const [beginning = ''] = BEGINNING.exec(text) ?? [];
  const rest = shortened(text.slice(beginning.length));
  return rest === '' ? beginning : `${beginning}|${rest}`;
}

/** The folded search terms of a text, in order. */
export function searchWords(text: string): string[] {
  return (folded(text).replace(ENDINGS, ' ').match(RUNS) ?? []).flatMap((run) =>
    /^[a-z0-9]/.test(run) || run.length === 1 ? [run] : pairsOf(run),
  );
}

const pairsOf = (run: string): string[] =>
  Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2));

const LATIN_RUN = /[a-z0-9]+(?:[^\p{L}\p{N}]+[a-z0-9]+)+/gu;

/** The words of a name, and each two Latin neighbors as one: `twofactor`, `signin`. */
export function nameWords(text: string): string[] {
  const joined = (folded(text).match(LATIN_RUN) ?? []).flatMap((run) => {
    const words = run.match(/[a-z0-9]+/g) ?? [];
    return words.slice(1).map((word, at) => `${words[at] ?? ''}${word}`);
  });
  return [...searchWords(text), ...joined];
}

/** A name without what its spellings differ in: spaces, hyphens, quotes, a plural. */
export const nameKey = (text: string): string =>
  folded(folded(text).replace(/[^\p{L}\p{N}]+/gu, '')).replace(/(?<=[a-z]{2})s$/, '');
