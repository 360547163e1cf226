/**
 * Two versions of the site, and a server to which they are deployed, in whole or in part. In the
 * second version, every file in `_astro/` has another address, and one page another text.
 */
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from './build.ts';
import { serveFolder, type Fault, type FolderServer } from './folder-server.ts';
import { copyProject } from './project-copy.ts';

/** The folder of the first version. */
export const FIRST = 'dist';

/** Replaces a text in a file. Throws if the file does not contain it. */
function replaceIn(file: string, from: string, to: string): void {
  const text = readFileSync(file, 'utf8');
  if (!text.includes(from)) throw new Error(`${file} has no ${from}`);
  writeFileSync(file, text.replaceAll(from, to));
}

/** Builds the second version. Resolves with its folder; `remove` deletes it. */
export async function buildSecond(): Promise<{ folder: string; remove: () => void }> {
  const project = copyProject('second-');
  const format = "format: 'directory',";
  replaceIn(join(project, 'astro.config.mjs'), format, `${format} assets: '_astro/second',`);
  replaceIn(
    join(project, 'content/docs/en/glossary.mdx'),
    'title: Glossary',
    'title: Second glossary',
  );
  await build({ environment: {} }, resolve(project, 'dist'), project);
  return {
    folder: join(project, 'dist'),
    remove: () => rmSync(project, { recursive: true }),
  };
}

/** The files of a version that are copied to the server: those whose path in the site matches. */
export const PAGES = /\.(html|md|txt|xml)$/;
export const ASSETS = /^_astro\//;
export const WORKER = /^sw\.js$/;
export const EVERYTHING = /./;

export class Deployment {
  readonly #folder = mkdtempSync(join(tmpdir(), 'deployment-'));
  readonly #server: Promise<FolderServer>;
  /** Returns the current fault of the answer to a path. */
  fault: (path: string) => Fault | undefined = () => undefined;

  /** Begins with all files of a version. */
  constructor(version: string) {
    this.copy(version, EVERYTHING);
    this.#server = serveFolder(this.#folder, { fault: (path) => this.fault(path) });
  }

  async origin(): Promise<string> {
    return (await this.#server).origin;
  }

  /** Copies files of a version over the existing ones. */
  copy(version: string, which: RegExp): void {
    for (const file of globSync('**/*.*', { cwd: version })) {
      if (which.test(file)) cpSync(join(version, file), join(this.#folder, file));
    }
  }

  delete(which: RegExp): void {
    for (const file of globSync('**/*.*', { cwd: this.#folder })) {
      if (which.test(file)) rmSync(join(this.#folder, file));
    }
  }

  /** Replaces all files by those of a version. */
  replaceBy(version: string): void {
    this.delete(EVERYTHING);
    this.copy(version, EVERYTHING);
  }

  async stop(): Promise<void> {
    await (await this.#server).stop();
    rmSync(this.#folder, { recursive: true });
  }
}
