/**
 * Debian's TOTP clients with one interface: key URIs and times in, codes out. Clients that read key
 * URIs get the URI. The others get only its secret, so they use their own defaults.
 */
import { globSync } from 'node:fs';
import { keepassxcEndsMs, keepassxcWith, missingKeepassxc } from './keepassxc.ts';
import { missingPassStore, passStoreWith } from './pass-store.ts';
import { codeFromOathtool } from './peers.ts';
import { ask, endsWell, isThere, notInstalled } from './program.ts';

export type Question = { readonly keyUri: string; readonly atMs: number };

export type Client = {
  readonly name: string;
  /** Why the client is not available, or undefined if it is. */
  readonly missing: string | undefined;
  /** Whether each question starts the program, which takes at least a tenth of a second. */
  readonly startedEachTime?: true;
  /** The first time at which the client is known to be wrong, in epoch milliseconds. */
  readonly endsMs?: number;
  /** The codes that the client shows, one for each question. */
  codes(questions: readonly Question[]): readonly string[];
};

/** The Base32 secret in a key URI, or the empty string. */
export const secretIn = (keyUri: string) => new URL(keyUri).searchParams.get('secret') ?? '';

/** Asks a client that has to be set up with all key URIs first and removed at the end. */
function codesOf(
  setUp: (keyUris: readonly string[]) => {
    code(keyUri: string, atMs: number): string;
    remove(): void;
  },
): Client['codes'] {
  return (questions) => {
    const kept = setUp([...new Set(questions.map(({ keyUri }) => keyUri))]);
    try {
      return questions.map(({ keyUri, atMs }) => kept.code(keyUri, atMs));
    } finally {
      kept.remove();
    }
  };
}

/** Asks a library in its own language in one run, with JSON as input and output. */
function codesFrom(interpreter: string, ...program: readonly string[]): Client['codes'] {
  return (questions) => {
    const input = questions.map(({ keyUri, atMs }) => {
      return { keyUri, secret: secretIn(keyUri), seconds: Math.floor(atMs / 1000) };
    });
    const said: unknown = JSON.parse(ask(interpreter, program, { input: JSON.stringify(input) }));
    if (!Array.isArray(said)) throw new Error(`${interpreter} did not answer with a list`);
    return said.map(String);
  };
}

// Debian's Python packages are visible only to Debian's Python, which is not always the first on
// the PATH.
const python = endsWell('/usr/bin/python3', '--version') ? '/usr/bin/python3' : 'python3';

const PYOTP = `
import json, sys, pyotp
print(json.dumps([pyotp.parse_uri(q["keyUri"]).at(q["seconds"]) for q in json.load(sys.stdin)]))`;

const ROTP = `
require 'json'
puts JSON.generate(JSON.parse($stdin.read).map { |q| ROTP::TOTP.new(q['secret']).at(q['seconds']) })`;

// A different number after .so would be a different interface.
const [libcotp] = globSync('/usr/lib/*/libcotp.so.12');

/**
 * Debian's command line for this library (otpclient-cli) asks for a password on a terminal; the
 * library does not.
 */
const LIBCOTP = `
import ctypes, json, sys
totp = ctypes.CDLL("${libcotp}").get_totp_at
totp.restype = ctypes.c_char_p
totp.argtypes = [ctypes.c_char_p, ctypes.c_long, ctypes.c_int, ctypes.c_int, ctypes.c_int, ctypes.c_void_p]
sha1 = 2 # libgcrypt's number for it
def code(q):
  problem = ctypes.c_int()
  said = totp(q["secret"].encode(), q["seconds"], 6, 30, sha1, ctypes.byref(problem))
  return said.decode() if said else "refused: %d" % problem.value
print(json.dumps([code(q) for q in json.load(sys.stdin)]))`;

const inLong = 'LONG=1 npm run machine';

export const CLIENTS: readonly Client[] = [
  {
    name: 'oathtool',
    missing: notInstalled([!isThere('oathtool') && 'oathtool']),
    codes: (questions) =>
      questions.map(({ keyUri, atMs }) => codeFromOathtool(secretIn(keyUri), atMs)),
  },
  {
    name: 'KeePassXC',
    missing: missingKeepassxc(),
    startedEachTime: true,
    endsMs: keepassxcEndsMs,
    codes: codesOf(keepassxcWith),
  },
  {
    name: 'pass otp',
    missing: missingPassStore(),
    startedEachTime: true,
    codes: codesOf(passStoreWith),
  },
  {
    name: 'pyotp',
    missing: notInstalled([!endsWell(python, '-c', 'import pyotp') && 'pyotp']),
    codes: codesFrom(python, '-c', PYOTP),
  },
  {
    name: 'rotp',
    missing: notInstalled([!endsWell('ruby', '-rrotp', '-e', '') && 'rotp'], inLong),
    codes: codesFrom('ruby', '-rrotp', '-e', ROTP),
  },
  {
    name: 'libcotp',
    missing: notInstalled(
      [libcotp === undefined && 'libcotp', !isThere(python) && 'python3'],
      inLong,
    ),
    codes: codesFrom(python, '-c', LIBCOTP),
  },
];
