/** The same lines at the simulated terminal. */
import { newWorld } from '../../../src/core/world/world.ts';
import { playerOf } from '../../core/player.ts';
import type { Case } from './cases.ts';
import type { Transcript } from './client.ts';

export function simulate({ line, answers }: Case): Transcript {
  const player = playerOf(newWorld({ edition: 'today' }));
  player.play({ type: 'terminal.enter', line });
  for (const answer of answers) {
    player.play(
      answer === '^C' ? { type: 'terminal.interrupt' } : { type: 'terminal.enter', line: answer },
    );
  }
  const { lines, status, prompt } = player.world.terminal;
  const shown = lines.filter(({ kind }) => kind !== 'typed').map(({ text }) => text);
  return { lines: prompt.kind === 'command' ? shown : [...shown, `[${prompt.kind}]`], status };
}
