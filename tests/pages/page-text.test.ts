/** Japanese meanings of Docker’s English labels. */
import { expect, test } from 'vitest';
import labels from '../../content/ui/ja/labels.json' with { type: 'json' };
import { hasLabel, type LabelKey } from '../../src/simulator/labels.ts';
import { glossIn, wordsIn } from '../../src/site/layout/page-text.ts';

const keys = Object.keys(labels).filter((key) => !key.endsWith('_classic')) as LabelKey[];

test('each label has a meaning in each edition that has the label', () => {
  expect(keys.length).toBeGreaterThan(50);
  for (const key of keys) {
    for (const edition of ['today', 'classic'] as const) {
      if (!hasLabel(edition, key)) continue;
      expect(glossIn('ja', edition, key), key).toMatch(/[ぁ-んァ-ヶ\p{Script=Han}A-Z]/u);
    }
  }
});

test('a label with a different meaning in the older edition has both meanings', () => {
  const all: Readonly<Record<string, string>> = labels;
  const different = keys.filter((key) => `${key}_classic` in all);
  expect(different.length).toBeGreaterThan(3);
  for (const key of different) {
    expect(glossIn('ja', 'today', key)).toBe(all[key]);
    expect(glossIn('ja', 'classic', key)).toBe(all[`${key}_classic`]);
    expect(all[key]).not.toBe(all[`${key}_classic`]);
  }
});

test('each language has its own texts', () => {
  expect(wordsIn('en')('stage:undo')).not.toBe(wordsIn('ja')('stage:undo'));
});
