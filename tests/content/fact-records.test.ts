/** The date that a page's footer has for its facts. */
import { expect, test } from 'vitest';
import { oldestRead, recordsOf } from '../../src/site/build/fact-records.ts';

const fact = (id: string, read: string, checkBy: string) =>
  `### ${id}\n\n- **Read:** ${read}\n- **Check by:** ${checkBy}\n`;
const facts = recordsOf(
  [
    '## Subject\n',
    fact('new', '2026-05-01', '2026-11-01'),
    fact('old', '2026-03-01', '2026-09-01'),
    fact('older', '2026-01-01', '2026-09-01'),
    fact('fixed', '2020-01-01', 'never: a standard does not change'),
  ].join('\n'),
);

test('the age of facts is that of the oldest of them that is checked again', () => {
  expect(oldestRead(facts, ['new', 'old', 'fixed'])).toBe('2026-03-01');
  expect(oldestRead(facts, ['fixed'])).toBeUndefined();
  expect(oldestRead(facts, [])).toBeUndefined();
});
