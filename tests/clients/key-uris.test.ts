/**
 * Gives the simulator's key URIs to independent authenticators: each must show the same code as the
 * simulated phone at any time, and a real server must accept it.
 *
 * The simulated world is played up to the pairing screen, so the URI is the one shown on the page.
 * It does not depend on the language (`tests/browser/own-app.test.ts` reads it from the page in
 * both). Secrets are new in every run; a failure prints the URI, which is enough to reproduce it.
 */
import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { codeShown } from '../../src/core/devices/authenticator.ts';
import { keyUriOf } from '../../src/core/world/world.ts';
import { paired } from '../core/journey.ts';
import { CLIENTS, secretIn, type Question } from '../support/clients.ts';
import { oracleCode } from '../support/oracle.ts';
import { missingPam, pamFor } from '../support/pam.ts';

const long = process.env['LONG'] === '1';
const keysAnEdition = long ? 12 : 4;

/**
 * Starts of time steps: in 2023, the first one after the end of 31-bit seconds in 2038, and in
 * 2100.
 */
const steps = [1_700_000_010_000, 2_147_483_670_000, 4_102_444_800_000];

const moments = [
  ...steps.flatMap((step) => [step - 1, step]),
  // 31-bit seconds end within a step, and so do 32-bit seconds, in 2106.
  2 ** 31 * 1000 - 1,
  2 ** 31 * 1000,
  2 ** 32 * 1000 + 60_000,
];

/** A time whose code starts with two zeros, which a client that uses numbers would drop. */
function zerosIn(secret: string): number {
  let at = steps[0] ?? 0;
  while (!oracleCode(secret, at).startsWith('00')) at += 30_000;
  return at;
}

type Expected = Question & { readonly code: string };

/** A new simulated world at the pairing screen, and the codes that its phone shows. */
function questionsIn(edition: 'today' | 'classic'): readonly Expected[] {
  const { account, phone } = paired(edition, randomBytes(16).toString('hex')).world;
  const keyUri = keyUriOf(account);
  const entry = phone.kind === 'in-hand' ? phone.entries.at(-1) : undefined;
  if (keyUri === undefined || entry === undefined) throw new Error('the simulator is not paired');
  return [...moments, zerosIn(secretIn(keyUri))].map((atMs) => {
    return { keyUri, atMs, code: codeShown(entry, atMs).code };
  });
}

const keys = (['today', 'classic'] as const).flatMap((edition) =>
  Array.from({ length: keysAnEdition }, (_, at) => ({ first: at === 0, of: questionsIn(edition) })),
);
const questions = keys.flatMap(({ of }) => of);
/** Fewer questions, for clients that start again for each one: one key for each edition. */
const fewQuestions = long ? questions : keys.flatMap(({ first, of }) => (first ? of : []));

test('every simulated world has a different key', () => {
  expect(new Set(questions.map(({ keyUri }) => keyUri)).size).toBe(2 * keysAnEdition);
});

describe('a key URI of the simulator', () => {
  for (const { name, missing, startedEachTime, endsMs = Infinity, codes } of CLIENTS) {
    if (missing) console.log(`SKIPPED: key URIs in ${name}: ${missing}`);
    test.skipIf(missing)(
      `gives the same codes in ${name} as in the simulator${missing ? ` (${missing})` : ''}`,
      { timeout: 300_000 },
      () => {
        const all = startedEachTime ? fewQuestions : questions;
        const asked = all.filter(({ atMs }) => atMs < endsMs);
        const said = codes(asked);
        expect(asked.map((each, at) => ({ ...each, code: said[at] }))).toEqual(asked);
      },
    );
  }

  const missing = missingPam();
  if (missing) console.log(`SKIPPED: key URIs at Google's PAM: ${missing}`);
  test.skipIf(missing)(
    "contains the secret whose codes Google's PAM accepts in their own time step and not in the next",
    { timeout: 300_000 },
    () => {
      for (const { keyUri, atMs, code } of fewQuestions) {
        // A new server for each question, because the same step is used twice.
        const pam = pamFor(secretIn(keyUri), { steps: 1 });
        try {
          expect(pam.accepts(code, atMs + 30_000), `${keyUri} after ${atMs}`).toBe(false);
          expect(pam.accepts(code, atMs), `${keyUri} at ${atMs}`).toBe(true);
        } finally {
          pam.remove();
        }
      }
    },
  );
});
