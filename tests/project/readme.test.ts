/** The README's two setup commands: one line each, and the second is what CI runs. */
import { expect, test } from 'vitest';
import { readSource } from '../../src/i18n/source-text.ts';

const commands = Array.from(
  readSource('README.md').matchAll(/```sh\n(.*?)\n```/gs),
  ([, command]) => command,
);

test('the README has two setup commands of one line each: the site, and its tests', () => {
  expect(commands).toEqual(['npm ci && npm start', 'npm ci && npm run machine && npm test']);
});

test('CI runs the second command and nothing else', () => {
  const lines = readSource('.ci/run').trim().split('\n');
  expect(lines.filter((line) => !/^(#|set -e$)/.test(line))).toEqual([commands[1]]);
});
