/** A credential in the place of a credential is not kept anywhere, whatever its format. */
import fc, { runs } from '../support/fast-check.ts';
import { afterAll, expect, test } from 'vitest';
import { saveWorld } from '../../src/core/snapshot/save-world.ts';
import { update } from '../../src/core/world/update.ts';
import { newWorld, type World } from '../../src/core/world/world.ts';
import {
  answeredLine,
  credentialLine,
  disguisedToken,
  partsOf,
  strayTokenLine,
  textsIn,
  type CredentialLine,
} from './credential-grammar.ts';
import { entropyOf, startMs } from './player.ts';

const begun = newWorld({ edition: 'today' });
const startText = textsIn(begun);
let lines = 0;
afterAll(() => console.info(`${lines} generated lines with a credential`));

/**
 * Types the lines in order. Returns all text that is kept, the kinds of the notes, and the number of
 * notes about masking.
 */
function typed(
  world: World,
  ...all: readonly string[]
): { kept: string; noted: number; notes: readonly string[] } {
  let next = world;
  const effects = all.flatMap((line, index) => {
    const event = { type: 'terminal.enter', line, at: startMs, entropy: entropyOf(index) } as const;
    const turn = update(next, event);
    next = turn.world;
    return turn.effects;
  });
  lines += all.length;
  const kinds = effects.map((effect) => (effect.type === 'terminal' ? effect.note.kind : ''));
  return {
    kept: `${textsIn(JSON.parse(saveWorld(next)))}\n${textsIn(effects)}`,
    noted: kinds.filter((kind) => kind === 'secret-masked').length,
    notes: kinds,
  };
}

function expectNothingOf(credential: CredentialLine, kept: string): void {
  for (const part of partsOf(credential)) {
    if (!startText.includes(part)) expect(kept, credential.line).not.toContain(part);
  }
}

test('a credential in its place is not kept, and one note says that it was masked', () => {
  fc.assert(
    fc.property(credentialLine, (credential) => {
      const { kept, noted } = typed(begun, credential.line);
      expectNothingOf(credential, kept);
      expect(noted, credential.line).toBe(1);
    }),
    { numRuns: runs(5_000), endOnFailure: true },
  );
});

test('a text shaped like a token is kept nowhere in a line', () => {
  fc.assert(
    fc.property(strayTokenLine, (credential) => {
      const { kept, noted } = typed(begun, credential.line);
      expectNothingOf(credential, kept);
      expect(noted, credential.line).toBe(1);
    }),
    { numRuns: runs(2_500) },
  );
});

test('a credential that is pasted with the command that asks for it is not kept', () => {
  fc.assert(
    fc.property(answeredLine, (credential) => {
      expectNothingOf(credential, typed(begun, credential.line).kept);
    }),
    { numRuns: runs(2_500) },
  );
});

const linesAtOnce = 20;

test('of a paste with more lines than run at once, no credential is kept, and one note says so', () => {
  const plainLine = fc.constantFrom(
    ...['docker info', 'docker logout', '# note', 'echo a', ''],
    // After these operators, the next line belongs to the command. The comment ends with its line.
    ...['docker info && # note', 'docker info | # it is', 'docker pull web # note \\'],
  );
  const part = fc.oneof(
    { weight: 2, arbitrary: credentialLine },
    { weight: 1, arbitrary: answeredLine },
  );
  const pasted = fc.array(fc.oneof(part, plainLine), { minLength: 4, maxLength: 60, size: 'max' });
  fc.assert(
    fc.property(pasted, fc.constantFrom('\n', '\r\n', '\r'), (parts, lineEnding) => {
      const credentials = parts.flatMap((each) => (typeof each === 'string' ? [] : [each]));
      const line = parts
        .map((each) => (typeof each === 'string' ? each : each.line))
        .join(lineEnding);
      const { kept, notes } = typed(begun, line);
      for (const { secret, typed: written } of credentials) {
        expectNothingOf({ line, secret, typed: written }, kept);
      }
      const cut = line
        .split(/\r\n|\n|\r/)
        .slice(linesAtOnce)
        .some((each) => each.trim() !== '');
      expect(notes.filter((kind) => kind === 'lines-not-run')).toHaveLength(cut ? 1 : 0);
    }),
    { numRuns: runs(1_000), endOnFailure: true },
  );
});

test.each([
  ['Username:', 'docker login -p x', (secret: string) => `me:${secret}`],
  ['Password:', 'docker login -u aoi_demo', (secret: string) => secret],
  ['the end of a browser login', 'docker login', (secret: string) => secret],
  ['standard input', 'docker login -u aoi_demo --password-stdin', (secret: string) => secret],
])('a credential typed at %s is not kept', (_prompt, line, answer) => {
  fc.assert(
    fc.property(credentialLine, disguisedToken, ({ secret }, token) => {
      for (const each of [secret, token]) {
        const credential = { line: answer(each), secret: each, typed: each };
        expectNothingOf(credential, typed(begun, line, credential.line).kept);
      }
    }),
    { numRuns: 200 },
  );
});
