/** Each note of the terminal has its own text, and each of these texts has a note. */
import { expect, test } from 'vitest';
import type { LoginRefusal } from '../../src/core/devices/terminal/registry.ts';
import type { TerminalNote } from '../../src/core/devices/terminal/note.ts';
import { demoIdentity } from '../../src/core/world/demo-identity.ts';
import { terminalSentence } from '../../src/simulator/terminal-note.ts';
import { wordsOf } from '../support/words.ts';
import { keys } from './keys.ts';

const texts = [...wordsOf('en').keys()];

test('a plain note is shown by its kind', () => {
  const withWords = [
    ...['not-simulated', 'unknown-command', 'unset-variable', 'name-as-server', 'hub-address'],
  ];
  const kinds = texts
    .filter((key) => key.startsWith('terminal:note.'))
    .map((key) => key.replace('terminal:note.', ''))
    .filter((kind) => !withWords.includes(kind) && !kind.startsWith('meant.'));
  expect(kinds.length).toBeGreaterThan(20);
  for (const kind of kinds) {
    expect(terminalSentence(keys, { kind } as TerminalNote)).toBe(`terminal:note.${kind}`);
  }
});

test.each(['not-simulated', 'unknown-command', 'unset-variable'] as const)(
  'the note %s names the word',
  (kind) => {
    expect(terminalSentence(keys, { kind, word: 'dokcer' })).toBe(
      `terminal:note.${kind} {"word":"dokcer"}`,
    );
  },
);

test.each([
  'invisible',
  'full-width',
  'typographic',
  'prompt-sign',
  'placeholder',
  'capitals',
] as const)('a line with a typo (%s) is shown with the line that works', (what) => {
  expect(terminalSentence(keys, { kind: 'meant', what, line: 'docker login' })).toBe(
    `terminal:note.meant.${what} {"line":"docker login"}`,
  );
});

test('a server that does not exist is shown with the line that works', () => {
  const line = 'docker login -u aoi_demo';
  expect(terminalSentence(keys, { kind: 'name-as-server', word: 'aoi_demo', line })).toBe(
    `terminal:note.name-as-server ${JSON.stringify({ line })}`,
  );
  expect(terminalSentence(keys, { kind: 'hub-address', word: 'hub.docker.com', line })).toBe(
    `terminal:note.hub-address ${JSON.stringify({ word: 'hub.docker.com', line })}`,
  );
});

test('a refused credential is explained by its reason, with the Docker ID that works', () => {
  const reasons = texts
    .filter((key) => key.startsWith('terminal:refused.'))
    .map((key) => key.replace('terminal:refused.', '') as LoginRefusal);
  expect(reasons.length).toBeGreaterThan(5);
  for (const reason of reasons) {
    expect(terminalSentence(keys, { kind: 'credential-refused', reason, from: 'typed' })).toBe(
      `terminal:refused.${reason} ${JSON.stringify({ id: demoIdentity.dockerId })}`,
    );
  }
});

test('another kind of text in a credential’s place is named', () => {
  expect(terminalSentence(keys, { kind: 'wrong-thing', what: 'recovery-code' })).toBe(
    'terminal:wrong.recovery-code',
  );
});
