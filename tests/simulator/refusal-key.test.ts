/** What the next line keeps of a refusal, and what it reads of one from storage. */
import { expect, test } from 'vitest';
import { demoIdentity } from '../../src/core/world/demo-identity.ts';
import { lineRefusal, readLineRefusal } from '../../src/simulator/refusal-key.ts';

const emailed = {
  type: 'code-judged',
  at: 'sign-in',
  verdict: { ok: false, reason: 'emailed' },
} as const;

test('a refusal keeps the number of attempts left, also if none is left', () => {
  const key = 'path:refused.code.emailed';
  for (const attemptsLeft of [9, 1, 0]) {
    expect(lineRefusal([{ ...emailed, attemptsLeft }])).toEqual({ key, attemptsLeft });
  }
  expect(lineRefusal([emailed])).toEqual({ key });
});

test('a refused login names the Docker ID that works', () => {
  const note = { kind: 'credential-refused', reason: 'unknown-username', from: 'typed' } as const;
  expect(lineRefusal([{ type: 'terminal', note }])).toEqual({
    key: 'path:refused.login.unknown-username',
    values: { id: demoIdentity.dockerId },
  });
});

test.each(['phone', 'key'] as const)('a refusal of a %s is in the line', (type) => {
  const note = { kind: 'refused', refusal: { ok: false, reason: 'full' } } as const;
  expect(lineRefusal([{ type, note }])).toEqual({ key: 'path:refused.device.full' });
});

test.each([null, 'path:refused.code.emailed', [], {}, { key: 7 }, { key: 'path:stuck.goal' }])(
  'the stored value %j is no refusal',
  (stored) => expect(readLineRefusal(stored)).toBeUndefined(),
);

test('of a stored refusal, only texts and numbers are read', () => {
  const key = 'path:refused.code.too-few';
  const others = { list: [1], part: { a: 1 }, yes: true, none: null };
  expect(
    readLineRefusal({ key, values: { issuer: 'X', digits: 0, ...others }, attemptsLeft: '3' }),
  ).toEqual({ key, values: { issuer: 'X', digits: 0 } });
});
