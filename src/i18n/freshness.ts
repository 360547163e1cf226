/**
 * Compares a translation with its source, block by block.
 *
 * A page's body is split at blank lines into blocks, the unit that a translator works on. The
 * Japanese page's front matter (`sourceHashes`) lists the hashes of the English blocks that it was
 * last reviewed against. An English block that was changed, added, or removed is a difference
 * between the two lists.
 */
import { createHash } from 'node:crypto';
import { partsOf } from './front-matter.ts';

/**
 * Splits a page's source into blocks and the text between them. Joining the pieces gives the source
 * again.
 */
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

/**
 * The blocks of a page's body, without its front matter and with single spaces. A fenced code block
 * is one block.
 */
export function blocksOf(source: string): readonly string[] {
  return piecesOf(source)
    .filter(({ block }) => block)
    .map(({ text }) => text.replace(/\s+/g, ' ').trim());
}

/**
 * Positions, counted in blocks, at which a translation's English source was changed or removed
 * since the review. A translation has one block for each hash in `reviewedHashes`, in the same
 * order (a test checks this).
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

/** Attributes of components whose values readers see. */
const READ = /\b(?:title|since|until)="[^"]*"/g;

/**
 * The text of a block without component names and without attributes that readers do not see, so
 * that renaming a component or a key changes neither a page's date nor its translation's state.
 */
const textOf = (block: string): string =>
  block.startsWith('```')
    ? block
    : block.replace(
        /<(\/?)[A-Z]\w*((?:\s+\w+(?:=(?:"[^"]*"|\{[^}]*\}))?)*)\s*(\/?)>/g,
        (_tag, opening: string, attributes: string, closing: string) =>
          `<${opening}${(attributes.match(READ) ?? []).join(' ')}${closing}>`,
      );

/** The first eight hex digits of the SHA-256 hash. */
const digest = (text: string): string =>
  createHash('sha256').update(text).digest('hex').slice(0, 8);

const hashOf = (block: string): string => digest(textOf(block));

/** The hash of all text of a page: it changes exactly when text that readers see changes. */
export const textHash = (source: string): string => digest(blocksOf(source).map(textOf).join('\n'));

/** The hash of each block of a page, in order: eight hex digits. */
export const hashesOf = (source: string): readonly string[] => blocksOf(source).map(hashOf);

export type Freshness = {
  /**
   * The number of blocks in the source, and how many of them the translation was reviewed against.
   */
  readonly blocks: number;
  readonly reviewed: number;
  /** Blocks of the source that were changed or added since the review. */
  readonly changed: readonly string[];
};

/**
 * Counts the blocks of an English page that a translation was reviewed against. `reviewedHashes` are
 * the hashes of the English blocks at the time of the review, in any order.
 */
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
