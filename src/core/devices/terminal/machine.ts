/** The computer the terminal runs on: what the world supplies for one run. */
import type { Registry } from './registry.ts';

export type Machine = {
  readonly registry: Registry;
  /** A fresh device confirmation code, should a browser login begin. */
  readonly userCode: string;
  /** The shell's variables, by name. */
  readonly variables: ReadonlyMap<string, string>;
  /** Text files in the working folder, by name. */
  readonly files: ReadonlyMap<string, string>;
};
