/**
 * A player at the terminal of a world: types lines, and returns what the terminal prints and notes.
 */
import { simulatedNow } from '../../src/core/world/clock.ts';
import type { EditionId } from '../../src/core/hub/edition.ts';
import type { TerminalNote } from '../../src/core/devices/terminal/note.ts';
import type { Effect } from '../../src/core/world/effect.ts';
import { newWorld } from '../../src/core/world/world.ts';
import { makeToken } from '../../src/exercises/plans/access-tokens.ts';
import type { Plan } from '../../src/exercises/play.ts';
import { turnOn } from '../../src/exercises/plans/turn-on.ts';
import { playerOf, type Player } from './player.ts';

export const atKeyboard = (edition: EditionId = 'today'): Player => playerOf(newWorld({ edition }));

/** Types lines, each with Enter, and returns their output. */
export function enter(player: Player, ...lines: readonly string[]): readonly string[] {
  return printed(player, () => {
    for (const line of lines) player.play({ type: 'terminal.enter', line });
  });
}

/** The terminal's output during `meanwhile`, without what was typed. */
export function printed(player: Player, meanwhile: () => void): readonly string[] {
  const before = new Set(player.world.terminal.lines);
  meanwhile();
  return player.world.terminal.lines
    .filter((line) => line.kind === 'output' && !before.has(line))
    .map(({ text }) => text);
}

export function notesOf(effects: readonly Effect[]): readonly TerminalNote[] {
  return effects.flatMap((effect) => (effect.type === 'terminal' ? [effect.note] : []));
}

/** Types one line and returns its notes. */
export function noted(player: Player, line: string): readonly TerminalNote[] {
  return notesOf(player.play({ type: 'terminal.enter', line }));
}

/** Performs a plan to its end. Throws a RangeError if the plan does not end. */
export function pursue(player: Player, plan: Plan): void {
  for (let acts = 0; acts < 60; acts += 1) {
    const { world } = player;
    const act = plan({ world, nowMs: simulatedNow(world.clock, player.atMs) });
    if (act === undefined) return;
    player.play(act);
  }
  throw new RangeError('The plan does not end');
}

export function withTwoFactor(player: Player): Player {
  pursue(player, turnOn);
  return player;
}

/** Creates a token on the website, saves it, and returns its text. */
export function tokenFor(
  player: Player,
  form: Partial<Parameters<typeof makeToken>[0]> = {},
): string {
  const { description = 'laptop', permission = 'read-write', expiry = { kind: 'none' } } = form;
  pursue(player, makeToken({ description, permission, expiry }));
  const { accessToken } = player.world.savedCodes;
  if (accessToken.kind === 'empty') throw new Error('no token was kept');
  return accessToken.plaintext;
}

/** Logs in by username and enters the secret at `Password:`. Returns the output. */
export function logIn(player: Player, secret: string): readonly string[] {
  return enter(player, 'docker login -u aoi_demo', secret);
}
