/**
 * Serves a folder with the headers of `deploy/`: either its current files at each request, for
 * tests that replace the site by a new version, or precompressed copies, for measuring what a
 * reader gets from a host.
 */
import { globSync, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders, type RequestListener } from 'node:http';
import { createSecureServer } from 'node:http2';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { caching, documents, everywhere, textTypes } from '../../src/site/build/server-headers.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.md': textTypes.md,
  '.txt': textTypes.txt,
  '.webmanifest': textTypes.webmanifest,
};

export type FolderServer = { readonly origin: string; readonly stop: () => Promise<void> };

type Options = {
  /** Serves brotli copies made at the start, as hosts do; compressing takes time. */
  readonly pack?: boolean;
  /** Serves HTTP/2, as hosts do. Without it, HTTP/1.1. */
  readonly tls?: { readonly key: Buffer; readonly cert: Buffer };
  /** Changes the HTML of each page before it is sent. */
  readonly change?: (html: string) => string;
  /** Returns the fault of the answer to a request for a path, such as `/en/2fa/`. */
  readonly fault?: (path: string, headers: IncomingHttpHeaders) => Fault | undefined;
};

/**
 * `mistyped`: the answer is a page in place of the file, as from hosts that send a page for every
 * missing file. `cut`: the connection ends without an answer, as without a network. `held`: no
 * answer is sent.
 */
export type Fault = 'mistyped' | 'cut' | 'held';

/** Resolves when the server listens on a free port. */
export async function serveFolder(
  folder: string,
  { pack = false, tls, change = (html) => html, fault = () => undefined }: Options = {},
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
  const answerWith: RequestListener = ({ url = '/', headers }, answer) => {
    const { pathname } = new URL(url, 'http://localhost');
    const wrong = fault(pathname, headers);
    if (wrong === 'held') return;
    if (wrong === 'cut') {
      answer.destroy();
      return;
    }
    if (wrong === 'mistyped') {
      answer.writeHead(200, { 'Content-Type': TYPES['.html'], 'Cache-Control': caching.pages });
      answer.end('<!doctype html><title>Welcome</title>');
      return;
    }
    const path = join(folder, pathname);
    const file = path.endsWith('/') ? join(path, 'index.html') : path;
    if (!statSync(file, { throwIfNoEntry: false })?.isFile()) {
      answer.writeHead(404, { 'Cache-Control': caching.pages }).end();
      return;
    }
    const asset = pathname.includes('/_astro/');
    answer.writeHead(200, {
      ...everywhere,
      ...(!asset && documents),
      'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream',
      'Cache-Control': asset ? caching.assets : caching.pages,
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
        // HTTP/2 connections end when the browser closes.
        if ('closeAllConnections' in server) server.closeAllConnections();
        else stopped();
      }),
  };
}
