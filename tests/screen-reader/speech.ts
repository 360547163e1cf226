/**
 * The lines that Orca speaks: one JSON object per line, written by `orca/speechd.py`. The protocol
 * has no event for the end of speech, so an action ends with silence of a given length.
 */
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { setTimeout as after } from 'node:timers/promises';

/** Orca empties its queue every 100 ms, and a message can follow another two cycles later. */
const QUIET_MS = 800;

/** The longest time that Orca speaks on these pages without a pause. */
const LONGEST_SPEECH_MS = 30_000;

type Entry = { readonly say: string } | { readonly stop: true };

export type Line = {
  readonly text: string;
  /** Whether Orca stopped speaking after this line before the action ended. */
  readonly cut: boolean;
};

export class Speech {
  readonly #entries: Entry[] = [];
  #lastMs = 0;
  #arrived: () => void = () => undefined;
  #next = this.#promiseNext();

  constructor(stream: Readable) {
    createInterface({ input: stream }).on('line', (line) => {
      const entry = JSON.parse(line) as Entry;
      this.#entries.push(entry);
      if ('say' in entry) this.#lastMs = performance.now();
      const arrived = this.#arrived;
      this.#next = this.#promiseNext();
      arrived();
    });
  }

  #promiseNext(): Promise<void> {
    return new Promise((arrived) => (this.#arrived = arrived));
  }

  /** A position in the stream for `since`. */
  mark(): number {
    return this.#entries.length;
  }

  since(mark: number): readonly Line[] {
    const entries = this.#entries.slice(mark);
    const lastStop = entries.findLastIndex((entry) => 'stop' in entry);
    return entries.flatMap((entry, at) =>
      'say' in entry && entry.say !== '' ? [{ text: entry.say, cut: at < lastStop }] : [],
    );
  }

  /** Whether a line that passes the test is spoken after `mark` and within `withinMs`. */
  async hears(mark: number, test: (text: string) => boolean, withinMs: number): Promise<boolean> {
    const deadline = performance.now() + withinMs;
    for (;;) {
      const next = this.#next;
      if (this.since(mark).some(({ text }) => test(text))) return true;
      const left = deadline - performance.now();
      if (left <= 0) return false;
      await Promise.race([next, after(left)]);
    }
  }

  /** Resolves when nothing was spoken for `quietMs`, counted from now. */
  async silence(quietMs = QUIET_MS): Promise<void> {
    const began = performance.now();
    this.#lastMs = began;
    for (;;) {
      const left = this.#lastMs + quietMs - performance.now();
      if (left <= 0) return;
      if (performance.now() - began > LONGEST_SPEECH_MS) {
        throw new Error(`Orca speaks for more than ${LONGEST_SPEECH_MS} ms without a pause.`);
      }
      await after(left);
    }
  }
}
