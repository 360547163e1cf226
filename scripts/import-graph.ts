/**
 * Finds the files of this project that a file imports, directly or indirectly, from the import
 * statements.
 */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const IMPORT = /(?:from|import)\s*\(?\s*['"](\.[^'"?]+)['"?]/g;

/** Returns paths relative to the project, including `entries`. */
export function importedBy(entries: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  const left = [...entries];
  for (let file = left.pop(); file !== undefined; file = left.pop()) {
    if (found.has(file) || !existsSync(file)) continue;
    found.add(file);
    for (const [, target = ''] of readFileSync(file, 'utf8').matchAll(IMPORT)) {
      left.push(join(dirname(file), target).replaceAll('\\', '/'));
    }
  }
  return found;
}
