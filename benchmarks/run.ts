/** `npm run bench`: measures and prints. It judges nothing in the tests; the limits are beside. */
import { existsSync } from 'node:fs';
import { measureBytes } from './bytes.ts';
import { measureCore } from './core.ts';
import { measurePractice } from './simulator.ts';
import { printTable } from './table.ts';

printTable('The simulated world', measureCore());
if (existsSync('dist')) {
  printTable('Bytes on the wire (brotli)', measureBytes());
  printTable('The practice in Chromium, processor slowed down 4 times', await measurePractice());
} else console.log('\nNo dist/: run `npm run build` first to weigh the pages.');
