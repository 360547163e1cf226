/**
 * Reduces a pasted log to the words that distinguish the guide's sections. A sequence of words that
 * is also in the guide is stronger evidence than single words in both: the longer the sequence and
 * the rarer its words, the stronger.
 */

const MOST_WORDS = 10;

/** Counts words, and pairs of neighbors, in the guide. */
export class WordCounts {
  readonly #counts = new Map<string, number>();
  #texts = 0;

  add(words: readonly string[]): void {
    this.#texts += 1;
    const pairs = words.slice(1).map((word, at) => pairOf(words[at], word));
    for (const counted of new Set([...words, ...pairs]))
      this.#counts.set(counted, (this.#counts.get(counted) ?? 0) + 1);
  }

  has(counted: string): boolean {
    return this.#counts.has(counted);
  }

  rarity(counted: string): number {
    return Math.log(this.#texts / (this.#counts.get(counted) ?? this.#texts));
  }
}

const pairOf = (word: string | undefined, next: string) => `${word ?? ''} ${next}`;

/** Words beside each other in the guide, too; a word alone where its neighbors are not. */
function runsOf(words: readonly string[], counts: WordCounts): readonly (readonly string[])[] {
  const runs: string[][] = [];
  for (const [at, word] of words.entries()) {
    const last = runs.at(-1);
    if (!counts.has(word)) continue;
    if (last && at > 0 && counts.has(pairOf(words[at - 1], word))) last.push(word);
    else runs.push([word]);
  }
  return runs;
}

/** The most distinctive of the words that the guide has, or none. */
export function distinctive(words: readonly string[], counts: WordCounts): readonly string[] {
  const weight = (run: readonly string[]) =>
    run.reduce(
      (sum, word, at) => {
        const pair = at > 0 ? counts.rarity(pairOf(run[at - 1], word)) : 0;
        return sum + pair * counts.rarity(word);
      },
      counts.rarity(run[0] ?? ''),
    );
  const all = runsOf(words, counts);
  const byText = new Map(all.map((run) => [run.join(' '), run]));
  const times = new Map<string, number>();
  for (const run of all) times.set(run.join(' '), (times.get(run.join(' ')) ?? 0) + 1);
  // What a log says again and again is its progress, not its fault.
  const runs = [...byText]
    .map(([text, run]) => ({ run, weight: weight(run) / (times.get(text) ?? 1) }))
    .toSorted((one, other) => other.weight - one.weight);
  return [...new Set(runs.flatMap(({ run }) => run))].slice(0, MOST_WORDS);
}
