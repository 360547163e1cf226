/**
 * How a text is cut into words for searching: alike when the index is made and when something is
 * asked, and alike in every browser, which `Intl.Segmenter` is not. Latin words are words; a run of
 * Japanese is cut into overlapping pairs of characters.
 */

/** Folds what a reader does not tell apart: width, case, hiragana and katakana, long marks, 二 and 2. */
export function folded(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[ァ-ヶ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60))
    .replace(/ー/g, '')
    .replace(/二(?=要素|段階)/g, '2')
    .replace(/[’']/g, '');
}

const RUNS = /[a-z0-9]+|[\p{Script=Hiragana}\p{Script=Han}々]+/gu;

/** The words of a text, folded, in order. */
export function searchWords(text: string): string[] {
  return (folded(text).match(RUNS) ?? []).flatMap((run) =>
    /^[a-z0-9]/.test(run) || run.length === 1 ? [run] : pairsOf(run),
  );
}

const pairsOf = (run: string): string[] =>
  Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2));
