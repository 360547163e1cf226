/**
 * The forty complaints of real people (collected from public issues, 2019 to 2026), each with the
 * place in the guide that answers it. `complaints.csv`: number, page, anchor (none for the page as a
 * whole), and words of the answer, alternatives divided by `|`.
 */
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const [, ...rows] = readFileSync('tests/content/complaints.csv', 'utf8').trim().split('\n');
const complaints = rows.map((row) => row.split(',') as [string, string, string, string]);

function sourceOf(language: string, page: string): string {
  const path = `content/docs/${language}/${page}`;
  const file = existsSync(`${path}.mdx`) ? `${path}.mdx` : `${path}/index.mdx`;
  return readFileSync(file, 'utf8');
}

/** What stands below a heading, up to the next one of its depth or above. */
function sectionOf(source: string, anchor: string): string | undefined {
  if (anchor === '') return source;
  const lines = source.split('\n');
  const from = lines.findIndex((line) => line.includes(`{/* #${anchor} */}`));
  if (from < 0) return undefined;
  const depth = /^#+/.exec(lines[from] ?? '')?.[0].length ?? 0;
  const rest = lines.slice(from + 1);
  const end = rest.findIndex((line) => (/^#+/.exec(line)?.[0].length ?? 9) <= depth);
  return [lines[from], ...(end < 0 ? rest : rest.slice(0, end))].join('\n');
}

test('all forty are there, once', () => {
  expect(complaints.map(([number]) => Number(number))).toEqual(
    Array.from({ length: 40 }, (_, index) => index + 1),
  );
});

test.each(complaints)('complaint %s is answered in %s, %s', (_number, page, anchor, words) => {
  const english = sectionOf(sourceOf('en', page), anchor);
  const japanese = sectionOf(sourceOf('ja', page), anchor);
  expect(english).toBeDefined();
  expect(japanese).toBeDefined();
  expect(english).toMatch(new RegExp(words));
  expect(japanese?.length).toBeGreaterThan(30);
});
