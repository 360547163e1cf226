/**
 * `docker logout`: removes the client's stored credential and contacts no server
 * (facts.md#logout-plain; docker/cli 28f756087e, cli/command/registry/logout.go). The token from a
 * browser login stays on the account's list.
 */
import type { Call } from './call.ts';
import { lacksStore, warnAtErase } from './credential-store.ts';
import type { Word } from './command-line.ts';
import type { Values } from './docker-command.ts';
import * as message from './docker-message.ts';
import type { Ended } from './pipeline.ts';
import { indexServer } from './stored-credential.ts';
import { exit, note, print, repeatable, store, type Run } from './run.ts';

/** Runs `docker logout`. The only operand is the server. */
export function dockerLogout(
  run: Run,
  _values: Values,
  [server]: readonly Word[],
  { owner }: Call,
): Ended {
  const typed = server?.text ?? '';
  const name = typed === '' ? indexServer : repeatable(run, hostOf(typed));
  const said = exit(print(run, message.removing(name)), 0);
  const ended = lacksStore(said, owner) ? warnAtErase(said) : removeFrom(said, typed, owner);
  return { run: ended, simulated: true };
}

/**
 * Removes the credential only for the index server's address: the client stores it under no other
 * name.
 */
function removeFrom(run: Run, typed: string, owner: Call['owner']): Run {
  if (run.terminal.stored[owner].kind === 'none') return note(run, { kind: 'nothing-to-remove' });
  return typed === '' || typed === indexServer
    ? note(store(run, owner, { kind: 'none' }), { kind: 'credential-removed' })
    : note(run, { kind: 'logout-kept-credential' });
}

/** The part of the address that the client prints. */
function hostOf(server: string): string {
  return server.replace(/^\w+:\/\//, '').replace(/\/.*/s, '');
}
