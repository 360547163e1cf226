/**
 * A reader who uses the keyboard and listens: keys are the input, spoken lines the output. Each
 * action waits for an expected line or for silence, and is recorded in a transcript.
 */
import { expect } from '@playwright/test';
import type { Language } from '../support/simulator.ts';
import { wordIn } from '../support/words.ts';
import type { BrowserName } from './programs.ts';
import { Session } from './session.ts';
import type { Line } from './speech.ts';

/** Timeout for an expected line; Orca nearly always speaks within 200 ms. */
const ANSWER_MS = 8_000;
/** Timeout for loading a page, and the silence after which its focus has settled. */
const PAGE_MS = 60_000;
const PAGE_QUIET_MS = 2_000;
/** Silence between two presses that search for a control. The next press can cut off a line. */
const HUNT_QUIET_MS = 350;
/** More presses than any of these pages has controls. */
const HUNT_PRESSES = 60;

const CONTROL_PAGE = new URL('control.html', import.meta.url);
const CONTROL = { button: 'Announce', sentence: 'The control sentence is heard.' };

/** Orca's keys for moving to the next control of a kind in browse mode, or Tab in any mode. */
type HuntKey = 'b' | 'shift+b' | 'k' | 'h' | 'Tab' | 'shift+Tab';

/** Part of a line, or a pattern if a number is unknown. */
type Expected = string | RegExp;

const ANYTHING = /./;

const has = (line: string, text: Expected): boolean =>
  typeof text === 'string' ? line.includes(text) : text.test(line);

const timesIn = (lines: readonly string[], text: Expected): number =>
  lines.filter((line) => has(line, text)).length;

const listed = (lines: readonly string[]): string =>
  ['these lines:', ...lines.map((line) => `  ${line}`)].join('\n');

export class Reader {
  readonly #session: Session;
  readonly #transcript: string[] = [];

  private constructor(
    session: Session,
    readonly language: Language,
  ) {
    this.#session = session;
  }

  /**
   * Opens a page of the site in a new browser. Throws if a simple status message on a control page
   * is not spoken, because the results would then prove nothing.
   */
  static async open(browser: BrowserName, language: Language, page: URL): Promise<Reader> {
    const title = await titleOf(page);
    const control = new URL(`?page=${encodeURIComponent(page.href)}`, CONTROL_PAGE);
    const reader = new Reader(await Session.start(browser, language, control.href), language);
    try {
      // The browser's window has a title before the page is loaded; the page's button has focus
      // after that.
      await reader.#load(CONTROL.button, () => Promise.resolve());
      const said = await reader.press('Return', CONTROL.sentence);
      if (!said.some((line) => line.includes(CONTROL.sentence))) {
        throw new Error(
          `${browser} and Orca do not speak the status message of the control page, so this run proves nothing.\n${reader.transcript}`,
        );
      }
      await reader.press('Tab');
      await reader.#load(title, () => reader.#session.key('Return'));
      return reader;
    } catch (error) {
      await reader.close();
      throw error;
    }
  }

  /** All actions with the lines that Orca spoke. */
  get transcript(): string {
    return this.#transcript.join('\n');
  }

  word(key: string, values: Readonly<Record<string, string | number>> = {}): string {
    return wordIn(this.language, key, values);
  }

  close(): Promise<void> {
    return this.#session.end();
  }

  /** Presses a key and waits for silence, after an expected line if one is given. */
  press(key: string, text?: Expected): Promise<readonly string[]> {
    return this.#act(key, () => this.#session.key(key), text);
  }

  type(text: string, expected?: Expected): Promise<readonly string[]> {
    return this.#act(`type ${text}`, () => this.#session.type(text), expected);
  }

  /**
   * Presses a key, and expects at least one line with the text, such as a control's name or a
   * heading.
   */
  async speaks(key: string, text: Expected): Promise<void> {
    const said = await this.press(key, text);
    expect
      .soft(timesIn(said, text), `lines with “${text}” after ${key}, of ${listed(said)}`)
      .toBeGreaterThan(0);
  }

  /**
   * Presses a key, and expects exactly one line with the sentence. Returns that line, or an empty
   * string.
   */
  async announces(key: string, sentence: Expected): Promise<string> {
    const said = await this.press(key, sentence);
    expect
      .soft(timesIn(said, sentence), `lines with “${sentence}” after ${key}, of ${listed(said)}`)
      .toBe(1);
    return said.find((line) => has(line, sentence)) ?? '';
  }

  /** Presses a key, and expects that something is spoken. */
  async answers(key: string): Promise<void> {
    const said = await this.press(key, ANYTHING);
    expect.soft(said, `lines that Orca speaks after ${key}`).not.toEqual([]);
  }

  /** Presses a key until Orca reaches the control with that name, as a reader would. */
  async find(name: string, key: HuntKey): Promise<void> {
    const heard: string[] = [];
    for (let count = 0; count < HUNT_PRESSES; count++) {
      const said = await this.#act(key, () => this.#session.key(key), ANYTHING, HUNT_QUIET_MS);
      heard.push(...said);
      if (said.some((line) => line.startsWith(`${name} `))) return;
      // In focus mode, the page gets the keys of browse mode.
      if (said.length === 0) break;
    }
    throw new Error(`“${name}” is not reached with ${key}; Orca spoke ${listed(heard)}`);
  }

  async #load(title: string, go: () => Promise<void>): Promise<void> {
    const mark = this.#session.speech.mark();
    await go();
    const loaded = await this.#session.speech.hears(mark, (line) => line.includes(title), PAGE_MS);
    if (!loaded) throw new Error(`“${title}” is not spoken: the page has not been opened.`);
    await this.#session.speech.silence(PAGE_QUIET_MS);
    this.#write(`open ${title}`, mark);
  }

  async #act(
    title: string,
    go: () => Promise<void>,
    text?: Expected,
    quietMs?: number,
  ): Promise<readonly string[]> {
    const { speech } = this.#session;
    const mark = speech.mark();
    await go();
    if (text !== undefined) {
      await speech.hears(mark, (line) => has(line, text), ANSWER_MS);
    }
    await speech.silence(quietMs);
    return this.#write(title, mark).map((line) => line.text);
  }

  #write(title: string, mark: number): readonly Line[] {
    const lines = this.#session.speech.since(mark);
    this.#transcript.push(
      title,
      ...lines.map(({ text, cut }) => `    ${cut ? '(cut) ' : ''}${text}`),
    );
    return lines;
  }
}

/** The part of the page's title before the site's name, from the HTML. */
async function titleOf(page: URL): Promise<string> {
  const html = await (await fetch(page)).text();
  const [title = ''] = (/<title>([^<]*)/.exec(html)?.[1] ?? '').split(' · ');
  if (title === '') throw new Error(`${page.href} has no title`);
  return title;
}
