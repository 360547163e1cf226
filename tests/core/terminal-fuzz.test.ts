/** Thousands of random lines at every prompt, with secrets among the words. */
import fc, { runs } from '../support/fast-check.ts';
import { expect, test } from 'vitest';
import type { Act } from '../../src/core/world/act.ts';
import { lineLimit } from '../../src/core/devices/terminal/command-line.ts';
import { historyKept, linesKept } from '../../src/core/devices/terminal/terminal.ts';
import { demoIdentity } from '../../src/core/world/demo-identity.ts';
import { readWorld } from '../../src/core/snapshot/read-snapshot.ts';
import { saveWorld } from '../../src/core/snapshot/save-world.ts';
import { update } from '../../src/core/world/update.ts';
import type { World } from '../../src/core/world/world.ts';
import { entropyOf, startMs } from './player.ts';
import { atKeyboard, tokenFor, withTwoFactor } from './terminal-session.ts';

const linesAtOnce = 20;
/** The number of runs, which type 10,000 lines together with LONG=1. */
const many = runs(500);
const some = 100;

/**
 * A world with a saved token and a saved recovery code, and the secrets that a reader might type
 * there.
 */
const begun = (() => {
  const player = withTwoFactor(atKeyboard());
  const token = tokenFor(player);
  const { account, savedCodes } = player.world;
  const recoveryCode =
    savedCodes.recoveryCode.kind === 'kept' ? savedCodes.recoveryCode.recoveryCode : '';
  const textCode = account.twoFactor.kind === 'on' ? account.twoFactor.secret : '';
  const secrets = [
    demoIdentity.password,
    token,
    recoveryCode,
    textCode,
    recoveryCode.toLowerCase(),
  ];
  if (secrets.includes('')) throw new Error('a secret is missing');
  return { world: player.world, secrets };
})();

const words = fc.constantFrom(
  ...['docker', 'login', 'logout', 'pull', 'push', 'info', 'sudo', 'echo', 'cat', 'clear', 'help'],
  ...['-u', '-p', '-', '--', '-x', '--username', '--password', '--password-stdin', '-a', '-q'],
  ...['aoi_demo', 'AOI_DEMO', demoIdentity.email, 'hello-world', 'aoi_demo/diary:1', 'ghcr.io/a/b'],
  ...['$DOCKER_TOKEN', '${DOCKER_TOKEN}', '$NONE', '$', '${', 'token.txt', 'docker.io', '123456'],
  ...['ｄｏｃｋｅｒ', '　', 'パスワード', '🐳', '\u202e', '\u0301', '#', '\\'],
);
const piece = fc.oneof(
  { weight: 6, arbitrary: words },
  { weight: 2, arbitrary: fc.constantFrom(...begun.secrets) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
);
const worn = fc
  .tuple(
    fc.constantFrom(
      '',
      '',
      '',
      '',
      '"',
      "'",
      '\\',
      'x=',
      '-p',
      '-u',
      '--password=',
      'a:',
      '$(',
      '`',
    ),
    piece,
    fc.constantFrom('', '', '', '', '"', "'", ')', '`'),
  )
  .map((parts) => parts.join(''));
const gap = fc.constantFrom(
  ' ',
  ' ',
  ' ',
  '  ',
  '\t',
  ' | ',
  '|',
  ' < ',
  '<<<',
  ' && ',
  ';',
  ' > ',
);
const line = fc
  .array(fc.tuple(worn, gap), { maxLength: 12, size: 'max' })
  .map((parts) => parts.flat().join(''));

const enter = (typed: string): Act => ({ type: 'terminal.enter', line: typed });
const asking = fc.constantFrom(
  'docker login',
  'docker login -u aoi_demo',
  'docker login -p x',
  'docker login -u aoi_demo --password-stdin',
);
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 14, arbitrary: line.map(enter) },
  // A line that leads to a prompt, and an answer to it.
  { weight: 3, arbitrary: asking.map(enter) },
  { weight: 3, arbitrary: piece.map(enter) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Act>(
      { type: 'terminal.paste', what: 'access-token' },
      { type: 'hub.press', control: 'done' },
      { type: 'hub.press', control: 'confirm-device' },
    ),
  },
);
const acts = fc.array(act, { minLength: linesAtOnce, maxLength: linesAtOnce + 4, size: 'max' });

function always(numRuns: number, rule: (after: World, effects: string) => void): void {
  fc.assert(
    fc.property(acts, (session) => {
      let { world } = begun;
      for (const [index, each] of session.entries()) {
        const event = { ...each, at: startMs + index * 1000, entropy: entropyOf(index) };
        const turn = update(world, event);
        ({ world } = turn);
        rule(world, JSON.stringify(turn.effects));
      }
    }),
    { numRuns },
  );
}

const timeout = 60_000;

test(
  'no line makes the world throw or grow past its limits, and no line keeps a secret',
  { timeout },
  () => {
    always(many, ({ terminal }, effects) => {
      const { lines, history } = terminal;
      const texts = [...history, ...lines.map(({ text }) => text)];
      expect(lines.length).toBeLessThanOrEqual(linesKept);
      expect(history.length).toBeLessThanOrEqual(historyKept);
      expect(Math.max(0, ...texts.map(({ length }) => length))).toBeLessThanOrEqual(lineLimit);
      const told = [effects, ...texts].join('\n');
      for (const secret of begun.secrets) expect(told).not.toContain(secret);
    });
  },
);

test('after any line, one interrupt leads back to the command prompt', { timeout }, () => {
  always(some, (world) => {
    const event = { type: 'terminal.interrupt', at: startMs, entropy: entropyOf('^C') } as const;
    expect(update(world, event).world.terminal.prompt).toEqual({ kind: 'command' });
  });
});

test('after any line, the world can be saved and read', { timeout }, () => {
  always(some, (world) => {
    expect(readWorld(saveWorld(world)).ok).toBe(true);
  });
});

test('the lines reach every prompt and every kind of note', { timeout }, () => {
  const prompts = new Set<string>();
  const noted = new Set<string>();
  always(some, ({ terminal }, effects) => {
    prompts.add(terminal.prompt.kind);
    for (const [, kind = ''] of effects.matchAll(/"note":\{"kind":"([a-z0-9-]+)"/g))
      noted.add(kind);
  });
  expect([...prompts].toSorted()).toEqual([
    'command',
    'device-login',
    'password',
    'stdin',
    'username',
  ]);
  for (const kind of ['credential-refused', 'wrong-thing', 'not-simulated', 'unclosed-quote']) {
    expect(noted).toContain(kind);
  }
});
