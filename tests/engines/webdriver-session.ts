/**
 * A session of W3C WebDriver over plain HTTP, and its server: WebKitGTK's, or WPE's, whose WebKit
 * in Debian 12 is from 2022.
 * https://www.w3.org/TR/webdriver2/
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { setTimeout as after } from 'node:timers/promises';
import { freePort } from '../support/free-port.ts';

/** WebDriver's reference to an element. It is stale after the page is unloaded. */
export type ElementId = string;

/** The key of an element reference in JSON, which the standard defines. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

/**
 * An error with its WebDriver code, such as `stale element reference` or `element click
 * intercepted`.
 */
export class WebDriverError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(`${code}: ${message}`);
  }
}

async function ask<T>(method: string, url: string, body?: object): Promise<T> {
  const response = await fetch(url, { method, ...(body && { body: JSON.stringify(body) }) });
  const { value } = (await response.json()) as { value: unknown };
  if (response.ok) return value as T;
  const { error, message } = value as { error: string; message: string };
  throw new WebDriverError(error, message);
}

/** The server's program, and the options of its browser. */
export type WebKitPort = {
  readonly server: string;
  readonly options: string;
  readonly args: readonly string[];
  readonly screen: boolean;
};

const GTK: WebKitPort = {
  server: 'WebKitWebDriver',
  options: 'webkitgtk:browserOptions',
  args: ['--automation'],
  screen: true,
};

export const WPE: WebKitPort = {
  server: 'WPEWebDriver',
  options: 'wpe:browserOptions',
  args: ['--automation', '--platform=headless'],
  screen: false,
};

export class WebDriverSession {
  readonly #url: string;
  readonly #process: ChildProcess;

  private constructor(url: string, process: ChildProcess) {
    this.#url = url;
    this.#process = process;
  }

  /** Starts the server and a browser, with a virtual display if one is needed and missing. */
  static async start(browser: string, webkit = GTK): Promise<WebDriverSession> {
    const port = await freePort();
    const command = [webkit.server, `--port=${port}`];
    if (webkit.screen && !process.env['DISPLAY'])
      command.unshift('xvfb-run', '-a', '-s', '-screen 0 1280x1000x24');
    const [program = '', ...args] = command;
    // A separate process group, so that the virtual display ends with the server.
    const child = spawn(program, args, { stdio: 'ignore', detached: true });
    const server = `http://127.0.0.1:${port}`;
    try {
      await answering(server, child);
      const options = { binary: browser, args: webkit.args };
      const { sessionId } = await ask<{ sessionId: string }>('POST', `${server}/session`, {
        capabilities: { alwaysMatch: { [webkit.options]: options } },
      });
      return new WebDriverSession(`${server}/session/${sessionId}`, child);
    } catch (error) {
      end(child);
      throw error;
    }
  }

  get<T>(path: string): Promise<T> {
    return ask('GET', this.#url + path);
  }

  async post(path: string, body: object = {}): Promise<void> {
    await ask('POST', this.#url + path, body);
  }

  /** The result of a function body that runs in the page. */
  run<T>(script: string, ...args: readonly unknown[]): Promise<T> {
    return ask('POST', `${this.#url}/execute/sync`, { script, args });
  }

  /**
   * The value that a function body passes to its last argument, a callback. Its first argument is
   * the element.
   */
  runOn<T>(element: ElementId, script: string): Promise<T> {
    return ask('POST', `${this.#url}/execute/async`, { script, args: [{ [ELEMENT]: element }] });
  }

  /** The elements that a function body returns. It gets a selector and, optionally, an element. */
  async elements(script: string, selector: string, within?: ElementId): Promise<ElementId[]> {
    const place = within === undefined ? [] : [{ [ELEMENT]: within }];
    const found = await this.run<Record<string, ElementId>[]>(script, selector, ...place);
    return found.map((each) => each[ELEMENT] ?? '');
  }

  async close(): Promise<void> {
    try {
      await ask('DELETE', this.#url);
    } finally {
      end(this.#process);
    }
  }
}

/** Resolves when the server listens. Rejects if it ends first. */
async function answering(server: string, child: ChildProcess): Promise<void> {
  let failed: Error | undefined;
  child.once('error', (error) => (failed = error));
  child.once('exit', (code) => (failed ??= new Error(`The WebDriver server ended with ${code}`)));
  for (;;) {
    if (failed) throw failed;
    try {
      await ask('GET', `${server}/status`);
      return;
    } catch {
      // The server does not listen yet.
      await after(50);
    }
  }
}

function end(child: ChildProcess): void {
  const ended = child.exitCode !== null || child.signalCode !== null;
  if (child.pid !== undefined && !ended) process.kill(-child.pid, 'SIGTERM');
}
