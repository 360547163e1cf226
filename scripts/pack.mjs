/**
 * `npm run pack`: writes a brotli and a gzip copy next to every text file of `dist/` or of the
 * given folder, for servers that send precompressed files.
 */
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const [folder = 'dist'] = process.argv.slice(2);
for (const file of globSync('**/*.{html,css,js,svg,txt,xml,md,webmanifest}', { cwd: folder })) {
  const path = `${folder}/${file}`;
  const text = readFileSync(path);
  const params = { [constants.BROTLI_PARAM_SIZE_HINT]: text.length };
  writeFileSync(`${path}.br`, brotliCompressSync(text, { params }));
  writeFileSync(`${path}.gz`, gzipSync(text, { level: 9 }));
}
