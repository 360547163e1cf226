/**
 * A real server to compare with: Google's PAM module. It runs under pam_wrapper, which leaves the
 * machine's configuration unchanged, at a time set by faketime. Its state is in one file.
 */
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { ask, isThere, notInstalled } from './program.ts';

const [module] = globSync('/usr/lib/*/security/pam_google_authenticator.so');
const [wrapper] = globSync('/usr/lib/*/libpam_wrapper.so');

/** Why tests with this server are skipped, or undefined if everything is installed. */
export function missingPam(): string | undefined {
  return notInstalled([
    module === undefined && 'libpam-google-authenticator',
    wrapper === undefined && 'libpam-wrapper',
    !isThere('pamtester') && 'pamtester',
    !isThere('faketime') && 'faketime',
  ]);
}

export type Pam = {
  /** Whether the server accepts `code` at `atMs`, in epoch milliseconds. */
  accepts(code: string, atMs: number): boolean;
  remove(): void;
};

/**
 * A server for one Base32 secret that accepts each step once and does not limit attempts. Its
 * window has `steps` steps, with the current one in the middle.
 */
export function pamFor(secret: string, { steps = 3 }: { readonly steps?: number } = {}): Pam {
  if (module === undefined || wrapper === undefined) throw new Error(missingPam());
  const folder = mkdtempSync(join(tmpdir(), 'pam-'));
  const state = join(folder, 'state');
  writeFileSync(state, `${secret}\n" WINDOW_SIZE ${steps}\n" DISALLOW_REUSE\n" TOTP_AUTH\n`, {
    mode: 0o600,
  });
  const { username } = userInfo();
  // Without noskewadj, the server would adjust its clock after three codes with the same deviation.
  const service = `auth required ${module} secret=${state} user=${username} noskewadj\n`;
  writeFileSync(join(folder, 'judge'), service);
  return {
    accepts(code, atMs) {
      const env = { LD_PRELOAD: wrapper, PAM_WRAPPER: '1', PAM_WRAPPER_SERVICE_DIR: folder };
      const said = ask('pamtester', ['judge', username, 'authenticate'], {
        input: `${code}\n`,
        env,
        atMs,
        endings: [0, 1],
      });
      return said.includes('successfully authenticated');
    },
    remove() {
      // The server's state file shows that it was asked.
      if (!readFileSync(state, 'utf8').includes('DISALLOW_REUSE')) throw new Error('no state');
      rmSync(folder, { recursive: true });
    },
  };
}
