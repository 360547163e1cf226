/**
 * The guide's commands are executable: each is entered in the simulated terminal in the situation
 * that it is written for, and the simulated client prints the output that the guide shows.
 */
import { expect, test } from 'vitest';
import type { Act } from '../../src/core/world/act.ts';
import type { Effect } from '../../src/core/world/effect.ts';
import { update } from '../../src/core/world/update.ts';
import { newWorld, type World } from '../../src/core/world/world.ts';
import { makeToken } from '../../src/exercises/plans/access-tokens.ts';
import { follow } from '../../src/exercises/exercise.ts';
import { press } from '../../src/exercises/plans/sign-in.ts';
import { turnOn } from '../../src/exercises/plans/turn-on.ts';
import { stamps } from '../exercises/stamps.ts';
import { guideSources } from '../support/guide-source.ts';

type Session = { readonly command: string; readonly shown: readonly string[] };

/**
 * The commands of a block; in a `console` block with the output below each. `bash` marks a block for
 * programs that the simulator does not have.
 */
function sessionsOf(block: string): readonly Session[] {
  const [kind, ...lines] = block.split('\n');
  if (kind !== 'console' && kind !== 'sh') return [];
  return lines.reduce<Session[]>((sessions, line) => {
    const last = sessions.at(-1);
    if (kind === 'sh') return [...sessions, { command: line, shown: [] }];
    if (line.startsWith('$ ')) return [...sessions, { command: line.slice(2), shown: [] }];
    if (!last || line.trim() === '') return sessions;
    return [...sessions.slice(0, -1), { ...last, shown: [...last.shown, line.trim()] }];
  }, []);
}

const ready = follow(
  newWorld({ edition: 'today' }),
  [
    turnOn,
    press('done'),
    makeToken({ description: 'x', permission: 'read-write', expiry: { kind: 'none' } }),
    press('done'),
  ],
  stamps(),
);

/**
 * Enters a command and responds as the guide says: pastes the token at a password prompt, and
 * confirms a login in the browser.
 */
function run(command: string): { readonly world: World; readonly effects: readonly Effect[] } {
  const stamp = stamps();
  let world = ready;
  const effects: Effect[] = [];
  const act = (next: Act) => {
    const turn = update(world, { ...next, ...stamp() });
    world = turn.world;
    effects.push(...turn.effects);
  };
  const named = command
    .replaceAll('<YOUR_DOCKER_ID>', 'aoi_demo')
    .replaceAll('"$DOCKER_ID"', 'aoi_demo');
  act({ type: 'terminal.enter', line: named });
  if (world.terminal.prompt.kind === 'password') {
    act({ type: 'terminal.paste', what: 'access-token' });
  }
  if (world.terminal.prompt.kind === 'device-login') {
    act({ type: 'terminal.enter', line: '' });
    act(press('confirm-device'));
  }
  return { world, effects };
}

const sessions = ['en', 'ja'].flatMap((language) =>
  guideSources(language).flatMap(({ path, commands }) =>
    commands.flatMap(sessionsOf).map((session) => [`${language}/${path}`, session] as const),
  ),
);

test('the guide contains commands', () => {
  expect(sessions.length).toBeGreaterThan(10);
});

test.each(sessions)('%s: $command is understood, and prints what is shown', (_path, session) => {
  const { world, effects } = run(session.command);
  const strange = effects.filter(
    (effect) =>
      effect.type === 'terminal' &&
      ['unknown-command', 'not-simulated', 'meant', 'unclosed-quote', 'unset-variable'].includes(
        effect.note.kind,
      ),
  );
  expect(strange).toEqual([]);
  const code = /[A-Z]{4}-[A-Z]{4}/;
  const printed = world.terminal.lines.map(({ text }) => text.replace(code, 'CODE').trim());
  for (const line of session.shown) expect(printed).toContain(line.replace(code, 'CODE'));
});
