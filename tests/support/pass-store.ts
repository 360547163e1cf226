/**
 * `pass`, the Unix password store, with the extension `pass otp`, which parses the key URI and
 * computes the code with oathtool. The store and the GnuPG key are deleted with their folder.
 */
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ask, isThere, notInstalled } from './program.ts';

/** Why tests with `pass otp` are skipped, or undefined if it is available. */
export const missingPassStore = () =>
  notInstalled(
    [
      ...['pass', 'gpg', 'oathtool', 'faketime'].filter((program) => !isThere(program)),
      !existsSync('/usr/lib/password-store/extensions/otp.bash') && 'pass-otp',
    ],
    'LONG=1 npm run machine',
  );

export type PassStore = {
  /** The code that `pass otp` shows for one of the key URIs, at a time in epoch milliseconds. */
  code(keyUri: string, atMs: number): string;
  remove(): void;
};

/** Creates a store with all key URIs. */
export function passStoreWith(keyUris: readonly string[]): PassStore {
  const folder = mkdtempSync(join(tmpdir(), 'pass-'));
  const env = { GNUPGHOME: join(folder, 'keys'), PASSWORD_STORE_DIR: join(folder, 'store') };
  mkdirSync(env.GNUPGHOME, { mode: 0o700 });
  const whose = 'aoi@demo.example';
  const quick = ['--quick-gen-key', whose, 'default', 'default', 'never'];
  ask('gpg', ['--batch', '--quiet', '--passphrase', '', ...quick], { env });
  ask('pass', ['init', whose], { env });
  keyUris.forEach((keyUri, at) => {
    ask('pass', ['otp', 'insert', `entry ${at}`], { env, input: `${keyUri}\n` });
  });
  return {
    code: (keyUri, atMs) =>
      ask('pass', ['otp', 'code', `entry ${keyUris.indexOf(keyUri)}`], { env, atMs }).trim(),
    remove() {
      // GnuPG leaves an agent running for each folder of keys.
      ask('gpgconf', ['--kill', 'gpg-agent'], { env });
      rmSync(folder, { recursive: true });
    },
  };
}
