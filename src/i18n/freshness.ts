/**
 * Whether a translation still says what its source says, counted in blocks and not in files.
 *
 * A page's body is cut at blank lines into blocks, the unit a translator works on. The Japanese page
 * keeps the hashes of the English blocks it was last reviewed against (`sourceHashes` in its front
 * matter); an English block that changed, came or went shows as a difference between the two lists.
 */
import { createHash } from 'node:crypto';
import { partsOf } from './front-matter.ts';

/** A page's source cut so that its blocks alternate with what stands between them, nothing lost. */
export function piecesOf(
  source: string,
): readonly { readonly text: string; readonly block: boolean }[] {
  const { head, body } = partsOf(source);
  const parts = body.split(/(^ *```[\s\S]*?^ *```$)/m);
  const pieces = parts.flatMap((part) =>
    part.trimStart().startsWith('```') ? [part] : part.split(/(\n\s*\n)/),
  );
  return [head, ...pieces].map((text, at) => ({ text, block: at > 0 && text.trim() !== '' }));
}

/** The blocks of a page's body, without its front matter; code stays whole. */
export function blocksOf(source: string): readonly string[] {
  return piecesOf(source)
    .filter(({ block }) => block)
    .map(({ text }) => text.replace(/\s+/g, ' ').trim());
}

/**
 * The places, in blocks, of a translation whose source has changed or gone since the review. It has
 * a block for each one it was reviewed against, in the same order, which a test holds.
 */
export function staleBlocks(source: string, reviewedHashes: readonly string[]): readonly number[] {
  const left = hashesOf(source).reduce(
    (counts, hash) => counts.set(hash, (counts.get(hash) ?? 0) + 1),
    new Map<string, number>(),
  );
  return reviewedHashes.flatMap((hash, at) => {
    const count = left.get(hash) ?? 0;
    left.set(hash, count - 1);
    return count > 0 ? [] : [at];
  });
}

/** Eight hex digits of SHA-256 over a block, white space folded. */
export const hashOf = (block: string): string =>
  createHash('sha256').update(block).digest('hex').slice(0, 8);

/** The same over all of a page's text, by which a change of the page is noticed. */
export const textHash = (source: string): string => hashOf(blocksOf(source).join('\n'));

export const hashesOf = (source: string): readonly string[] => blocksOf(source).map(hashOf);

export type Freshness = {
  /** Blocks of the source, and how many of them the translation was reviewed against. */
  readonly blocks: number;
  readonly reviewed: number;
  /** The source's blocks that changed or came since. */
  readonly changed: readonly string[];
};

export function freshness(source: string, reviewedHashes: readonly string[]): Freshness {
  const left = new Map<string, number>();
  for (const hash of reviewedHashes) left.set(hash, (left.get(hash) ?? 0) + 1);
  const blocks = blocksOf(source);
  const changed = blocks.filter((block) => {
    const hash = hashOf(block);
    const count = left.get(hash) ?? 0;
    left.set(hash, count - 1);
    return count <= 0;
  });
  return { blocks: blocks.length, reviewed: blocks.length - changed.length, changed };
}
