/**
 * KeePassXC, a password manager that is often used as an authenticator, through its command line.
 * The database is imported from KeePass XML, because the command line cannot add a key URI to an
 * entry.
 */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ask, isThere, notInstalled } from './program.ts';

/** Why tests with KeePassXC are skipped, or undefined if it is available. */
export const missingKeepassxc = () =>
  notInstalled(['keepassxc-cli', 'faketime'].filter((program) => !isThere(program)));

/**
 * KeePassXC (2.7.4) counts seconds in 32 bits. After their end in 2106, it keeps showing the last
 * code.
 */
export const keepassxcEndsMs = 2 ** 32 * 1000;

export type Keepassxc = {
  /** The code that KeePassXC shows for one of the key URIs, at a time in epoch milliseconds. */
  code(keyUri: string, atMs: number): string;
  remove(): void;
};

const password = 'practice';
// A desktop program, which needs a display setting even on the command line.
const env = { QT_QPA_PLATFORM: 'offscreen' };

/** Creates a database with an entry for each key URI. */
export function keepassxcWith(keyUris: readonly string[]): Keepassxc {
  const folder = mkdtempSync(join(tmpdir(), 'keepassxc-'));
  const database = join(folder, 'kept.kdbx');
  const xml = join(folder, 'to-import.xml');
  writeFileSync(xml, xmlOf(keyUris));
  // The shortest allowed key derivation time, because this data needs no protection.
  const flags = ['--quiet', '--set-password', '--decryption-time', '100'];
  ask('keepassxc-cli', ['import', ...flags, xml, database], {
    input: `${password}\n${password}\n`,
    env,
  });
  return {
    code(keyUri, atMs) {
      const entry = `entry ${keyUris.indexOf(keyUri)}`;
      const flags = ['--quiet', '--totp', database, entry];
      return ask('keepassxc-cli', ['show', ...flags], {
        input: `${password}\n`,
        env,
        atMs,
      }).trim();
    },
    remove: () => rmSync(folder, { recursive: true }),
  };
}

const uuid = () => `<UUID>${randomBytes(16).toString('base64')}</UUID>`;

const escaped = (text: string) =>
  text.replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`);

const entryOf = (keyUri: string, at: number) =>
  `<Entry>${uuid()}<String><Key>Title</Key><Value>entry ${at}</Value></String>` +
  `<String><Key>otp</Key><Value>${escaped(keyUri)}</Value></String></Entry>`;

const xmlOf = (keyUris: readonly string[]) =>
  '<?xml version="1.0" encoding="UTF-8"?><KeePassFile><Meta><Generator>tests</Generator></Meta>' +
  `<Root><Group>${uuid()}<Name>Root</Name>${keyUris.map(entryOf).join('')}</Group></Root></KeePassFile>`;
