/** A real credential that is entered into the simulator is neither in an event nor in storage. */
import fc from '../support/fast-check.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Act } from '../../src/core/world/act.ts';
import { update } from '../../src/core/world/update.ts';
import { startRuntime, type Runtime } from '../../src/simulator/runtime.ts';
import { withoutRealCredentials } from '../../src/simulator/withhold.ts';
import {
  credentialLine,
  disguisedToken,
  partsOf,
  strayTokenLine,
  textsIn,
  type CredentialLine,
} from '../core/credential-grammar.ts';
import { newTab, type Tab } from './tab.ts';

/** One act of each kind that contains text. */
const acts: readonly ((text: string) => Act)[] = [
  (text) => ({ type: 'hub.submit', field: 'authentication-code', text }),
  (text) => ({ type: 'hub.submit', field: 'recovery-code', text }),
  (text) => ({
    type: 'token.create',
    description: text,
    permission: 'read',
    expiry: { kind: 'none' },
  }),
  (text) => ({ type: 'token.save', description: text }),
  (text) => ({ type: 'phone.type-key', text }),
  (text) => ({ type: 'phone.scan', text }),
  (text) => ({ type: 'key.type-key', text, touch: 'required' }),
  (text) => ({ type: 'key.scan', text, touch: 'required' }),
  (text) => ({ type: 'terminal.enter', line: text }),
];

/** The text that replaces a credential, so that the refusal can still name its kind. */
const standIn = 'dckr_pat_hidden';

let tab: Tab;
let runtime: Runtime;
let typed = 0;
beforeAll(async () => {
  tab = newTab();
  runtime = await startRuntime(tab);
  runtime.complete({ update, worldAt: () => runtime.world() });
});
afterAll(() => console.info(`${typed} generated texts with a credential`));

/**
 * Performs the acts in a new world, and returns all texts in storage, in the world, and in the log.
 */
function keptAfter(...all: readonly Act[]): string {
  runtime.begin();
  for (const act of all) runtime.act(act);
  typed += 1;
  return textsIn([
    [...tab.items.values()].map((text) => JSON.parse(text)),
    runtime.world(),
    runtime.log(),
  ]);
}

function expectNothingOf(credential: CredentialLine, kept: string): void {
  const before = keptAfter();
  for (const part of partsOf(credential)) {
    if (!before.includes(part)) expect(kept, credential.line).not.toContain(part);
  }
}

describe('a real credential', () => {
  test('is in no event, whichever text contains it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...acts), disguisedToken, (make, token) => {
        const credential = { line: token, secret: token, typed: token };
        for (const text of [token, ` x ${token} y`]) {
          const event = textsIn(withoutRealCredentials(make(text)));
          for (const part of partsOf(credential)) {
            if (!standIn.includes(part)) expect(event).not.toContain(part);
          }
        }
      }),
      { numRuns: 1_000 },
    );
  });

  test('in a command is not in storage, in the world, or in the log', () => {
    fc.assert(
      fc.property(fc.oneof(credentialLine, strayTokenLine), (credential) => {
        expectNothingOf(credential, keptAfter({ type: 'terminal.enter', line: credential.line }));
      }),
      { numRuns: 800, endOnFailure: true },
    );
  });

  test.each(['docker login -p x', 'docker login -u aoi_demo', 'docker login'])(
    'in an answer after %s is not in storage',
    (question) => {
      fc.assert(
        fc.property(disguisedToken, (token) => {
          const lines = [question, token].map(
            (line) => ({ type: 'terminal.enter', line }) as const,
          );
          expectNothingOf({ line: token, secret: token, typed: token }, keptAfter(...lines));
        }),
        { numRuns: 100 },
      );
    },
  );
});

test('a command is withheld as a whole, and any other text is replaced by one of the same kind', () => {
  const real = 'dckr_pat_A1b2C3d4E5f6G7h8I9j0K1l2M3n';
  for (const make of acts) {
    const act = make(`docker login -u aoi_demo -p ${real}`);
    expect(withoutRealCredentials(act)).toEqual(
      act.type === 'terminal.enter' ? { type: 'terminal.withhold' } : make(standIn),
    );
  }
});

test('texts that the simulator issued, and codes, are in events as entered', () => {
  for (const text of [
    '123456',
    '7K3M9QW2XHTRA',
    'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP',
    'practice-password',
    'dckr_pat.practice.0a1b.2c3d.4e5f.6g7h.8j9k',
    'otpauth://totp/2FA%20Practice:aoi?secret=JBSWY3DPEHPK3PXP',
    'My laptop, 2026',
  ]) {
    for (const make of acts) expect(withoutRealCredentials(make(text))).toEqual(make(text));
  }
});
