/**
 * The credential store of the client: config.json itself, or a program that `credsStore` names. In
 * the simulator, this program is always missing, as after Docker Desktop was removed
 * (facts.md#store-fails).
 */
import * as message from './docker-message.ts';
import { exit, fail, note, print, type Run } from './run.ts';
import { indexServer, type ConfigOwner } from './stored-credential.ts';

export type CredentialStore = 'file' | 'missing-helper';

/** The line that names the program, in Docker Desktop's format. */
const credsStoreLine = '\t"credsStore": "desktop",\n';

/** The only simulated edit of config.json. It deletes the line with `credsStore`. */
export const removeCredsStore = "sed -i '/credsStore/d' ~/.docker/config.json";

/** Whether the client of `owner` cannot reach its credential store. */
export function lacksStore({ terminal }: Run, owner: ConfigOwner): boolean {
  return owner === 'own' && terminal.credentialStore === 'missing-helper';
}

/** Prints `before` and the error about the missing program, and ends the command with a failure. */
export function failAtStore(run: Run, act: 'getting' | 'storing', before = ''): Run {
  return note(fail(run, 1, before + message.storeFailed(act)), { kind: 'store-missing' });
}

/** Prints the warning of `docker logout`, which succeeds (facts.md#logout-erase-failed). */
export function warnAtErase(run: Run): Run {
  const warned = print(run, message.notErased, `${indexServer}: ${message.storeFailed('erasing')}`);
  return note(exit(warned, 0), { kind: 'store-missing' });
}

/** The text of config.json, in which the login is masked. */
export function configText({ stored, credentialStore }: Run['terminal']): string {
  const auths =
    stored.own.kind === 'none'
      ? '{}'
      : `{\n\t\t"${indexServer}": {\n\t\t\t"auth": "••••"\n\t\t}\n\t}`;
  const line = credentialStore === 'file' ? '' : credsStoreLine;
  return `{\n\t"auths": ${auths},\n${line}\t"features": {\n\t\t"hooks": "true"\n\t}\n}\n`;
}
