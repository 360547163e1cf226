/**
 * Lines worth trying next, for the buttons below the terminal: a reader can run every command with
 * a button.
 */
import { demoIdentity } from '../../world/demo-identity.ts';
import { ownRepositories } from './registry.ts';
import type { Terminal } from './terminal.ts';

/** Whole lines. Empty while the client waits for an answer. */
export function suggestedLines(
  { prompt }: Terminal,
  options: { readonly tokenKept: boolean },
): readonly string[] {
  if (prompt.kind !== 'command') return [];
  const { dockerId, tokenVariable } = demoIdentity;
  const piped = `echo "$${tokenVariable}" | docker login -u ${dockerId} --password-stdin`;
  return [
    'docker pull hello-world',
    'docker login',
    `docker login -u ${dockerId}`,
    ...(options.tokenKept ? [piped] : []),
    'docker logout',
    'docker info',
    `docker pull ${dockerId}/${ownRepositories.private}`,
    `docker push ${dockerId}/${ownRepositories.public}`,
    'clear',
  ];
}
