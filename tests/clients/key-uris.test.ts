/**
 * The key URIs the practice makes, given to authenticators nobody here wrote: each must show, at any
 * moment, the code that the practice's own phone shows, and a real server must take it.
 *
 * The practice is played up to the pairing screen, so the URI is the one on the page; the language
 * is no part of it (`tests/browser/own-app.test.ts` reads it off the page in both). Secrets are new
 * in every run: a failure prints the URI, which is all that is needed to see it again.
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

/** Where a time step begins: in 2023, at the first after 2038's end of 31 bits, in 2100. */
const steps = [1_700_000_010_000, 2_147_483_670_000, 4_102_444_800_000];

const moments = [
  ...steps.flatMap((step) => [step - 1, step]),
  // 31 bits of seconds end within a step, and so do 32, in 2106.
  2 ** 31 * 1000 - 1,
  2 ** 31 * 1000,
  2 ** 32 * 1000 + 60_000,
];

/** A moment whose code begins with two zeros, which a client that counts in numbers would lose. */
function zerosIn(secret: string): number {
  let at = steps[0] ?? 0;
  while (!oracleCode(secret, at).startsWith('00')) at += 30_000;
  return at;
}

type Expected = Question & { readonly code: string };

/** A practice of its own at the pairing screen, and the codes its phone shows. */
function questionsIn(edition: 'today' | 'classic'): readonly Expected[] {
  const { account, phone } = paired(edition, randomBytes(16).toString('hex')).world;
  const keyUri = keyUriOf(account);
  const entry = phone.kind === 'in-hand' ? phone.entries.at(-1) : undefined;
  if (keyUri === undefined || entry === undefined) throw new Error('the practice is not paired');
  return [...moments, zerosIn(secretIn(keyUri))].map((atMs) => {
    return { keyUri, atMs, code: codeShown(entry, atMs).code };
  });
}

const keys = (['today', 'classic'] as const).flatMap((edition) =>
  Array.from({ length: keysAnEdition }, (_, at) => ({ first: at === 0, of: questionsIn(edition) })),
);
const questions = keys.flatMap(({ of }) => of);
/** Enough for a client that is started anew with each question: one key an edition. */
const fewQuestions = long ? questions : keys.flatMap(({ first, of }) => (first ? of : []));

test('every practice has a key of its own', () => {
  expect(new Set(questions.map(({ keyUri }) => keyUri)).size).toBe(2 * keysAnEdition);
});

describe('a key URI of the practice', () => {
  for (const { name, missing, startedEachTime, endsMs = Infinity, codes } of CLIENTS) {
    if (missing) console.log(`SKIPPED: key URIs in ${name}: ${missing}`);
    test.skipIf(missing)(
      `gives the same codes in ${name} as in the practice${missing ? ` (${missing})` : ''}`,
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
    "holds the secret whose codes Google's PAM takes in their own time step and not in the next",
    { timeout: 300_000 },
    () => {
      for (const { keyUri, atMs, code } of fewQuestions) {
        // A server each, because the same step is asked about twice.
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
