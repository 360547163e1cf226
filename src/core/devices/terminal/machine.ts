/** The computer on which the terminal runs. The world supplies it for each run. */
import type { ImageStore } from './image-store.ts';
import type { Registry } from './registry.ts';

export type Machine = {
  readonly registry: Registry;
  readonly imageStore: ImageStore;
  /** The device confirmation code for a browser login, if one begins in this run. */
  readonly userCode: string;
  /** When that code expires, in epoch milliseconds. */
  readonly userCodeEndsAtMs: number;
  /** Environment variables, by name. */
  readonly variables: ReadonlyMap<string, string>;
  /** The text of the reader's config.json. */
  readonly config: string;
  /** The text files in the working folder, by name. */
  readonly files: ReadonlyMap<string, string>;
  /**
   * Recovery codes and text codes that the simulator issued. Their last characters stay readable.
   */
  readonly codes: readonly string[];
};

/**
 * The text of a file in the working folder, which is also the home folder; `undefined` if it does
 * not exist.
 */
export function fileText({ files, config }: Machine, path: string): string | undefined {
  const name = path.replace(/^(?:\.|~|\/home\/aoi)\//, '');
  return name === '.docker/config.json' ? config : files.get(name);
}
