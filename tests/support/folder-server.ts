/**
 * Serves a folder with the headers of `deploy/`: as it stands at each request, for tests that put a
 * new version of the site there, or as copies packed beforehand, for what is weighed and timed as a
 * reader gets it from a host.
 */
import { globSync, readFileSync, statSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import { createSecureServer } from 'node:http2';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { caching, everywhere } from '../../src/site/build/server-headers.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
};

export type FolderServer = { readonly origin: string; readonly stop: () => Promise<void> };

type Options = {
  /** With brotli, as the folder is now: a host has its copies ready, and packing takes its time. */
  readonly pack?: boolean;
  /** Over HTTP/2, as hosts serve; without it over HTTP/1.1. */
  readonly tls?: { readonly key: Buffer; readonly cert: Buffer };
  /** What a page becomes before it is sent. */
  readonly change?: (html: string) => string;
};

/** Resolves when it listens, on a free port of this machine. */
export async function serveFolder(
  folder: string,
  { pack = false, tls, change = (html) => html }: Options = {},
): Promise<FolderServer> {
  const bodyOf = (file: string): Buffer => {
    const stored = readFileSync(file);
    return extname(file) === '.html' ? Buffer.from(change(stored.toString())) : stored;
  };
  const packed = new Map<string, Buffer>();
  if (pack) {
    for (const name of globSync('**/*.{html,css,js,svg,txt}', { cwd: folder })) {
      const file = join(folder, name);
      packed.set(file, brotliCompressSync(bodyOf(file)));
    }
  }
  const answerWith: RequestListener = ({ url = '/' }, answer) => {
    const { pathname } = new URL(url, 'http://localhost');
    const path = join(folder, pathname);
    const file = path.endsWith('/') ? join(path, 'index.html') : path;
    if (!statSync(file, { throwIfNoEntry: false })?.isFile()) {
      answer.writeHead(404).end();
      return;
    }
    answer.writeHead(200, {
      ...everywhere,
      'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream',
      'Cache-Control': pathname.includes('/_astro/') ? caching.assets : caching.pages,
      ...(packed.has(file) && { 'Content-Encoding': 'br' }),
    });
    answer.end(packed.get(file) ?? bodyOf(file));
  };
  const server = tls
    ? createSecureServer({ ...tls, allowHTTP1: true }, answerWith as never)
    : createServer(answerWith);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    origin: `${tls ? 'https' : 'http'}://localhost:${(server.address() as AddressInfo).port}`,
    stop: () =>
      new Promise((stopped) => {
        server.close(() => stopped());
        // Those over HTTP/2 end with the browser.
        if ('closeAllConnections' in server) server.closeAllConnections();
        else stopped();
      }),
  };
}
