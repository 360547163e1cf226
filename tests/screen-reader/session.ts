/**
 * A desktop for one test: display, session bus, accessibility bus, window manager, Orca, and
 * browser. Everything is started new, on free numbers and in temporary folders, and ends with the
 * test.
 */
import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { closeSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { promisify } from 'node:util';
import type { Language } from '../support/simulator.ts';
import { START } from './browsers.ts';
import { ACCESSIBILITY_BUS, PYTHON, type BrowserName } from './programs.ts';
import { Speech } from './speech.ts';

const ORCA = join(import.meta.dirname, 'orca');
const SCREEN = '1280x1024x24';
const START_MS = 30_000;

const run = promisify(execFile);

type Program = { readonly child: ChildProcess; readonly gone: Promise<unknown> };

export class Session {
  readonly #folder = mkdtempSync(join(tmpdir(), 'screen-reader-'));
  readonly #programs: Program[] = [];
  readonly #environment: Record<string, string>;
  #speech: Speech | undefined;

  private constructor(language: Language) {
    for (const name of ['home', 'runtime', 'profile', 'orca']) {
      mkdirSync(this.#at(name), { mode: 0o700 });
    }
    this.#environment = {
      PATH: '/usr/local/bin:/usr/bin:/bin',
      HOME: this.#at('home'),
      PYTHONDONTWRITEBYTECODE: '1',
      XDG_RUNTIME_DIR: this.#at('runtime'),
      LANG: 'C.UTF-8',
      // The language of Orca's own texts.
      LANGUAGE: language,
      GNOME_ACCESSIBILITY: '1',
      ACCESSIBILITY_ENABLED: '1',
      GSETTINGS_BACKEND: 'memory',
      MOZ_ENABLE_WAYLAND: '0',
      MOZ_CRASHREPORTER_DISABLE: '1',
      ORCA_PREFERENCES: this.#at('orca'),
      ...(process.env['ORCA_DEBUG'] && { ORCA_DEBUG: process.env['ORCA_DEBUG'] }),
    };
  }

  /** Resolves when Orca speaks and the browser loads the address. */
  static async start(browser: BrowserName, language: Language, address: string): Promise<Session> {
    const session = new Session(language);
    try {
      await session.#startDesktop();
      await session.#startOrca();
      const languages = language === 'en' ? 'en' : `${language},en`;
      session.#start(...START[browser](session.#at('profile'), languages, address));
      return session;
    } catch (error) {
      const logs = session.#logs();
      await session.end();
      throw new Error(`The desktop for the screen reader did not start.\n${logs}`, {
        cause: error,
      });
    }
  }

  get speech(): Speech {
    if (!this.#speech) throw new TypeError('Orca has not been started');
    return this.#speech;
  }

  /**
   * Sends a key or a combination to the focused window, by its X name, such as `Return` or
   * `shift+Tab`.
   */
  async key(name: string): Promise<void> {
    await run('xdotool', ['key', '--clearmodifiers', name], { env: this.#environment });
  }

  async type(text: string): Promise<void> {
    await run('xdotool', ['type', '--delay', '40', text], { env: this.#environment });
  }

  /** Ends the programs in reverse order, including all their child processes. */
  async end(): Promise<void> {
    for (const { child, gone } of this.#programs.reverse()) {
      child.kill('SIGTERM');
      await gone;
    }
    rmSync(this.#folder, { recursive: true, force: true, maxRetries: 5 });
  }

  #at(name: string): string {
    return join(this.#folder, name);
  }

  async #startDesktop(): Promise<void> {
    const screen = ['-screen', '0', SCREEN, '-nolisten', 'tcp', '-noreset'];
    const display = this.#start('Xvfb', '-displayfd', '3', ...screen);
    this.#environment['DISPLAY'] = `:${await firstLine(display)}`;
    const bus = this.#start(
      'dbus-daemon',
      '--session',
      '--nofork',
      '--nopidfile',
      '--print-address=3',
    );
    this.#environment['DBUS_SESSION_BUS_ADDRESS'] = await firstLine(bus);
    this.#start(ACCESSIBILITY_BUS, '--launch-immediately', '--a11y=1', '--screen-reader=1');
    // Focuses the browser's window and its dialogs.
    this.#start('openbox', '--sm-disable');
  }

  async #startOrca(): Promise<void> {
    this.#speech = new Speech(this.#start(PYTHON, join(ORCA, 'start_orca.py')));
    // Orca's first line, "Screen reader on.", in any language.
    if (!(await this.#speech.hears(0, () => true, START_MS))) {
      throw new Error(`Orca has not spoken in ${START_MS} ms.`);
    }
  }

  /** Starts a program under its own subreaper. Returns the stream of its descriptor 3. */
  #start(command: string, ...args: readonly string[]): Readable {
    const log = openSync(this.#at(`${this.#programs.length}.log`), 'w');
    const child = spawn(PYTHON, [join(ORCA, 'subreaper.py'), command, ...args], {
      env: this.#environment,
      cwd: this.#folder,
      stdio: ['ignore', log, log, 'pipe'],
    });
    closeSync(log);
    this.#programs.push({ child, gone: new Promise((gone) => child.once('exit', gone)) });
    return child.stdio[3] as Readable;
  }

  /** The last lines of each program's log. */
  #logs(): string {
    return this.#programs
      .map(({ child }, at) => {
        const text = readFileSync(this.#at(`${at}.log`), 'utf8').slice(-1000);
        return `${child.spawnargs.slice(2, 4).join(' ')}\n${text}`;
      })
      .join('\n');
  }
}

async function firstLine(stream: Readable): Promise<string> {
  for await (const line of createInterface({ input: stream })) return line.trim();
  throw new Error('The program ended before its first line.');
}
