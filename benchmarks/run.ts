/**
 * `npm run bench`: prints the measurements next to their limits. It never fails; `npm test` checks
 * the limits of sizes.
 */
import { existsSync } from 'node:fs';
import { measureBytes } from './bytes.ts';
import { measureCore } from './core.ts';
import { measureSimulator } from './simulator.ts';
import { printTable } from './table.ts';

printTable('The simulated world', measureCore());
if (existsSync('dist')) {
  printTable('Bytes on the wire (brotli)', measureBytes());
  printTable('The simulator in Chromium, processor slowed down 4 times', await measureSimulator());
} else console.log('\nNo dist/: run `npm run build` first to weigh the pages.');
