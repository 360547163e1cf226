/** A reader who cannot see a drawing learns the same from its caption. */
import { expect, test } from 'vitest';
import en from '../../content/ui/en/drawings.json' with { type: 'json' };
import ja from '../../content/ui/ja/drawings.json' with { type: 'json' };

test.each([
  ['en', en],
  ['ja', ja],
])('the caption of each drawing contains every label in it (%s)', (_, texts) => {
  const drawings = Object.values(texts).filter((words) => typeof words === 'object');
  expect(drawings.length).toBeGreaterThan(4);
  for (const { caption, ...labels } of drawings) {
    const missing = Object.values(labels).filter(
      (label) => !caption.toLowerCase().includes(label.toLowerCase()),
    );
    expect(missing, caption).toEqual([]);
  }
});
