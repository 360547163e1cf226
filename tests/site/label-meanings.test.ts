/**
 * Readers often arrive at a section by a link, so each section explains Docker’s English labels.
 */
import { expect } from '@playwright/test';
import { builtFiles, PLAIN, readBuilt, test } from '../support/built-site.ts';

const LABEL = /<b [^>]*translate="no"[^>]*>([^<]+)<\/b>(（?)/g;

test('a label has its Japanese meaning at its first use in each section', () => {
  const without: string[] = [];
  let found = 0;
  for (const file of builtFiles(PLAIN).filter((path) => /^ja\/.*\.html$/.test(path))) {
    for (const section of readBuilt(PLAIN, file).split(/(?=<h2 )/)) {
      const met = new Set<string>();
      for (const [, label = '', bracket] of section.matchAll(LABEL)) {
        if (!met.has(label) && bracket === '')
          without.push(`${file}: ${label} in ${section.slice(0, 60)}`);
        met.add(label);
      }
      found += met.size;
    }
  }
  expect(found).toBeGreaterThan(40);
  expect(without).toEqual([]);
});
