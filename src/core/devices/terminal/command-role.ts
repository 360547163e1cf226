/** The role of a command, determined by its name: what it does with the words after it. */
import type { Word } from './command-line.ts';

const names = {
  /** Writes its operands. */
  prints: ['echo', 'print', 'printf', 'write-host', 'write-output', 'yes'],
  /** Reads the files that its operands name. */
  reads: ['cat', 'get-content', 'type'],
  assigns: [
    ...['declare', 'export', 'let', 'local', 'read', 'readonly', 'set', 'set-variable', 'setenv'],
    ...['setx', 'typeset'],
  ],
  /** Transforms text. Its output does not log in anywhere. */
  filters: [
    ...['awk', 'cut', 'egrep', 'fold', 'grep', 'head', 'hexdump', 'less', 'more', 'nl', 'rev'],
    ...['sed', 'sort', 'tail', 'tr', 'uniq', 'wc'],
  ],
  engine: ['buildah', 'docker', 'finch', 'nerdctl', 'podman', 'skopeo'],
  /** Its `-p` does not take a password. */
  files: ['cd', 'chmod', 'cp', 'find', 'git', 'ls', 'mkdir', 'mv', 'rm', 'scp', 'ssh'],
  other: [
    ...['apk', 'apt', 'apt-get', 'aws', 'az', 'base64', 'bash', 'brew', 'clear', 'curl', 'date'],
    ...['exit', 'gcloud', 'gh', 'go', 'gpg', 'helm', 'help', 'history', 'id', 'jq', 'kubectl'],
    ...['make', 'man', 'node', 'npm', 'npx', 'op', 'openssl', 'oras', 'pass', 'pip', 'pwd'],
    ...['python', 'python3', 'sh', 'sha256sum', 'sleep', 'source', 'tee', 'test', 'touch', 'true'],
    ...['uname', 'unset', 'vault', 'watch', 'wget', 'whoami', 'xxd', 'zsh'],
  ],
  /** Runs the command that follows it. */
  runs: ['command', 'env', 'exec', 'nohup', 'sudo', 'time'],
} as const;

export type Role = keyof typeof names | 'unknown';

const roles = new Map<string, Role>(
  (Object.keys(names) as (keyof typeof names)[]).flatMap((role) =>
    names[role].map((name) => [name, role] as const),
  ),
);

/** The role of the command that a word names. */
export function roleOf(word: Word | undefined): Role {
  const name = (word?.text ?? '').toLowerCase().replace(/^.*\/|\.exe$/g, '');
  return roles.get(name) ?? 'unknown';
}
