/**
 * Serves the guide from the folder `site`, on this computer and its local network:
 *
 *   node serve.mjs
 *
 * `node serve.mjs 9000` uses another port. It needs Node 18 or newer, no packages, and no Internet.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { networkInterfaces } from 'node:os';
import { extname } from 'node:path';

const read = (name) => readFileSync(new URL(name, import.meta.url));
const { base, caching, documents, everywhere, textTypes, worker } = JSON.parse(read('serve.json'));
const port = Number(process.argv[2] ?? 8000);

const TYPES = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  xml: 'application/xml',
  ...textTypes,
};

/** The addresses that exist. No other file of the computer can be requested. */
const addresses = new Map();
const collect = (folder) => {
  for (const entry of readdirSync(new URL(`site/${folder}`, import.meta.url), {
    withFileTypes: true,
  })) {
    const path = folder + entry.name;
    if (entry.isDirectory()) collect(`${path}/`);
    else if (path !== '_headers')
      addresses.set(base + path.replace(/(^|\/)index\.html$/, '$1'), path);
  }
};
collect('');

const pathOf = (url) => {
  try {
    return decodeURIComponent(url.split(/[?#]/)[0]);
  } catch {
    return '%';
  }
};

const server = createServer(({ url, method }, answer) => {
  const path = pathOf(url);
  const redirect = [`${path}/`, path.replace(/index\.html$/, '')].find((to) => addresses.has(to));
  const to = path === '/' && base !== '/' ? base : redirect;
  const file = addresses.get(path);
  if (file === undefined && to !== undefined) {
    answer.writeHead(302, { Location: to, 'Cache-Control': caching.pages }).end();
    return;
  }
  const shown = file ?? '404.html';
  const isAsset = shown.startsWith('_astro/');
  answer.writeHead(file === undefined ? 404 : 200, {
    ...everywhere,
    ...(!isAsset && documents),
    ...(shown === 'sw.js' && worker),
    'Content-Type': TYPES[extname(shown).slice(1)] ?? 'application/octet-stream',
    'Cache-Control': isAsset ? caching.assets : caching.pages,
  });
  answer.end(method === 'HEAD' ? undefined : read(`site/${shown}`));
});

server.on('error', ({ code }) => {
  const why = code === 'EADDRINUSE' ? 'is in use. Try another one:' : 'cannot be used. Try:';
  console.error(`Port ${port} ${why} node serve.mjs ${port + 1}`);
  process.exitCode = 1;
});
server.listen(port, () => {
  const own = Object.values(networkInterfaces())
    .flat()
    .filter(({ family, internal }) => family === 'IPv4' && !internal);
  const hosts = ['localhost', ...own.map(({ address }) => address)];
  console.log('The guide is open at these addresses. Ctrl+C ends it.');
  for (const host of hosts) console.log(`  http://${host}:${server.address().port}${base}`);
});
