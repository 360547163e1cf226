/**
 * Builds for the benchmarks: the site at its own address, the site with many more pages, a page's
 * bare text, and the same text in VitePress.
 */
import { spawn } from 'node:child_process';
import { cpSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { BUILD_INPUTS } from '../tests/support/project-copy.ts';

export type Build = {
  /** Duration of the program in seconds. */
  readonly seconds: number;
  /**
   * Peak memory of the process in bytes, or 0 if the system does not report it (only Linux does).
   */
  readonly memory: number;
};

const LINE_OF_PEAK = /VmHWM:\s+(\d+) kB/;

function peakOf(pid: number | undefined): number {
  try {
    return 1024 * Number(LINE_OF_PEAK.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}

/** Runs a program and waits until it ends. Rejects with its output if it fails. */
export async function runToEnd(
  command: readonly [string, ...string[]],
  options: { readonly cwd?: string; readonly env?: Readonly<Record<string, string>> } = {},
): Promise<Build> {
  const [program, ...rest] = command;
  const start = performance.now();
  const child = spawn(program, rest, {
    ...options,
    env: { ...process.env, ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  let memory = 0;
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const watching = setInterval(() => (memory = Math.max(memory, peakOf(child.pid))), 50);
  const code = await new Promise((ended) => child.on('close', ended));
  clearInterval(watching);
  if (code !== 0) throw new Error(`${command.join(' ')} failed:\n${said}`);
  return { seconds: (performance.now() - start) / 1_000, memory };
}

/** Builds the project in `root` into `folder`, with the site URL `address`. */
export const buildSite = (root: string, folder: string, address: string): Promise<Build> =>
  runToEnd(
    [
      process.execPath,
      'node_modules/astro/bin/astro.mjs',
      'build',
      '--root',
      root,
      '--outDir',
      folder,
    ],
    { env: { SITE_URL: address } },
  );

/** Copies the project below `reports/` and adds `times` copies of every guide page. */
export function projectWithCopies(times: number): string {
  const root = 'reports/simulator/many';
  rmSync(root, { recursive: true, force: true });
  for (const part of BUILD_INPUTS) cpSync(part, join(root, part), { recursive: true });
  const pages = globSync('content/docs/{en,ja}/**/*.mdx').filter(
    // The simulator's page and the home page are not copied.
    (file) => !/(practice|docs\/..\/index)\.mdx$/.test(file),
  );
  for (const file of pages) {
    const source = readFileSync(file, 'utf8');
    const language = file.includes('/en/') ? 'en' : 'ja';
    const name = file.slice(`content/docs/${language}/`.length, -'.mdx'.length);
    for (let copy = 1; copy <= times; copy += 1) {
      const target = join(root, `content/docs/${language}/copy-${copy}/${name}.mdx`);
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, source.replace(/^order: \d+/m, `order: ${1_000 + copy}`));
    }
  }
  return root;
}

/**
 * Writes the bare text of a page, the minimum that any site has to send: one style sheet and no
 * script.
 */
export function writeBare(page: string, folder: string): void {
  mkdirSync(folder, { recursive: true });
  const html = readFileSync(page, 'utf8');
  const article = /<article[^>]*>([\s\S]*)<\/article>/.exec(html)?.[1] ?? '';
  const text = article
    .replace(/<(figure|noscript|nav|fieldset|button)\b[\s\S]*?<\/\1>/g, '')
    .replace(/<(\/?[a-z][a-z0-9]*)\b[^>]*>/g, (tag, name: string) => {
      const href = / href="[^"]*"/.exec(tag)?.[0] ?? '';
      return `<${name}${href}>`;
    });
  const title = /<title>.*?<\/title>/.exec(html)?.[0] ?? '';
  writeFileSync(
    join(folder, 'bare.css'),
    'body{max-width:34em;margin:auto;font:17px/1.6 sans-serif}',
  );
  writeFileSync(
    join(folder, 'index.html'),
    `<!doctype html><html lang="${/lang="(\w+)"/.exec(html)?.[1]}"><meta charset="utf-8">${title}` +
      `<meta name="viewport" content="width=device-width"><link rel="stylesheet" href="/bare.css">${text}`,
  );
}

/**
 * Builds the guide's Markdown copies as a VitePress site in two languages. Returns the folder of
 * the build.
 */
export async function buildPeer(copies: string): Promise<string> {
  const root = 'reports/simulator/peer';
  rmSync(root, { recursive: true, force: true });
  for (const file of globSync('{en,ja}/**/index.md', { cwd: copies })) {
    mkdirSync(join(root, dirname(file)), { recursive: true });
    // Escapes text that Vue would parse as an element or an expression.
    const text = readFileSync(join(copies, file), 'utf8').replaceAll('{{', '{ {');
    writeFileSync(join(root, file), text.replace(/<(?=[A-Z_])/g, '&lt;'));
  }
  mkdirSync(join(root, '.vitepress'), { recursive: true });
  writeFileSync(
    join(root, '.vitepress/config.mjs'),
    `export default {
      ignoreDeadLinks: true, cleanUrls: true, title: 'Two-factor guide',
      locales: { en: { label: 'English', lang: 'en' }, ja: { label: '日本語', lang: 'ja' } },
      themeConfig: { search: { provider: 'local' } },
    };`,
  );
  await runToEnd([
    process.execPath,
    'benchmarks/peer/node_modules/vitepress/bin/vitepress.js',
    'build',
    root,
  ]);
  return `${root}/.vitepress/dist`;
}

/**
 * Creates a key and a self-signed certificate with openssl, valid for one day. HTTP/2 needs TLS.
 */
export async function makeTls(): Promise<{ readonly key: Buffer; readonly cert: Buffer }> {
  const [key, cert] = ['reports/simulator/key.pem', 'reports/simulator/cert.pem'];
  const request = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '1'];
  await runToEnd(['openssl', ...request, '-subj', '/CN=localhost', '-keyout', key, '-out', cert]);
  return { key: readFileSync(key), cert: readFileSync(cert) };
}
