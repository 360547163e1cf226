/**
 * KeePassXC, a password manager that many use as their authenticator, by its command line. Its
 * database is made by importing KeePass XML: the command line alone cannot give an entry a key URI.
 */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ask, isThere, notInstalled } from './program.ts';

/** Why tests with KeePassXC must be skipped, or undefined where it can be asked. */
export const missingKeepassxc = () =>
  notInstalled(['keepassxc-cli', 'faketime'].filter((program) => !isThere(program)));

/** It counts seconds in 32 bits (2.7.4) and from there on shows the last code of 2106. */
export const keepassxcEndsMs = 2 ** 32 * 1000;

export type Keepassxc = {
  /** The code it shows for one of the key URIs, at a time in epoch milliseconds. */
  code(keyUri: string, atMs: number): string;
  remove(): void;
};

const password = 'practice';
// It is a program of the desktop, and looks for a screen even here.
const env = { QT_QPA_PLATFORM: 'offscreen' };

/** A database with an entry for each of the key URIs. */
export function keepassxcWith(keyUris: readonly string[]): Keepassxc {
  const folder = mkdtempSync(join(tmpdir(), 'keepassxc-'));
  const database = join(folder, 'kept.kdbx');
  const xml = join(folder, 'to-import.xml');
  writeFileSync(xml, xmlOf(keyUris));
  // The least time it lets a key be stretched for: nothing here is worth guarding.
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
