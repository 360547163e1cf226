/**
 * Every UI text is used: an unused text would become outdated unnoticed. The compiler checks that
 * each key that a source file names exists.
 */
import { expect, test } from 'vitest';
import { means, namedKeys } from '../support/named-keys.ts';
import { withoutPlural, wordsOf } from '../support/words.ts';

// The meanings of Docker's labels are looked up by the label's key, which their types check.
const keys = [...new Set([...wordsOf('en').keys()].map(withoutPlural))];
const named = [...namedKeys()];

test(`each of the ${keys.length} texts is named by a source file`, () => {
  const unnamed = keys.filter((key) => !named.some((name) => means(name, key)));
  expect(unnamed).toEqual([]);
});

test.each([
  'simulator:undo.not',
  'simulator:no.such',
  'site:nowhere',
  'script:copy2.failed',
  'search:never',
  'refusals:nowhere.at-all',
])('an unused text %s would be reported', (key) => {
  expect(named.some((name) => means(name, key))).toBe(false);
});
