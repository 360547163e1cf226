/**
 * `docker logout`: forgets what the client has stored, and tells nobody else (facts §5.2; docker/cli,
 * cli/command/registry/logout.go at 28f756087e). A token made for this machine stays on the
 * account's list.
 */
import type { Call } from './call.ts';
import type { Word } from './command-line.ts';
import * as message from './docker-message.ts';
import { readFlags } from './flags.ts';
import { indexServer } from './stored-credential.ts';
import { note, print, store, type Run } from './run.ts';

const usage = 'logout [SERVER]';

export function dockerLogout(run: Run, words: readonly Word[], { owner }: Call): Run {
  const read = readFlags([], words);
  if (!read.ok) return print(run, ...message.badOption(read.message, usage));
  if (read.values.has('help')) return print(run, `Usage:  docker ${usage}`);
  const [server, more] = read.operands;
  if (more !== undefined) {
    return print(run, ...message.wrongArguments('at most 1 argument', usage));
  }
  const typed = server?.text ?? '';
  const said = print(run, message.removing(typed === '' ? indexServer : hostOf(typed)));
  if (run.terminal.stored[owner].kind === 'none') return note(said, { kind: 'nothing-to-remove' });
  return typed === '' || typed === indexServer
    ? note(store(said, owner, { kind: 'none' }), { kind: 'credential-removed' })
    : note(said, { kind: 'logout-kept-credential' });
}

/** What the client says in place of a URL. */
function hostOf(server: string): string {
  return server.replace(/^\w+:\/\//, '').replace(/\/.*/s, '');
}
