/**
 * The schema of a saved world (valibot). It has the same shape as the type `World`: `saveWorld` and
 * `readWorld` do not compile if the two differ.
 *
 * It limits lengths as the world does, so that foreign text cannot make a world large.
 * `read-snapshot.ts` checks that valid parts are consistent with each other.
 */
import * as v from 'valibot';
import { accessTokensKept } from '../account/access-token-list.ts';
import { descriptionLimit } from '../account/access-token.ts';
import { tokenAlphabet, tokenPrefix, tokenSymbols } from '../account/access-token-text.ts';
import { mailsKept } from '../account/mail.ts';
import {
  recoveryCodeAlphabet,
  recoveryCodeLength,
  retiredKept,
  type RecoveryCode,
} from '../account/recovery-code.ts';
import { failuresAllowed } from '../account/throttle.ts';
import { lastDateMs } from '../world/clock.ts';
import { nameLength } from '../devices/authenticator.ts';
import { earlierSecretsKept } from '../world/earlier-setup.ts';
import { largestSkewMs, phoneCapacity } from '../devices/phone.ts';
import { capacityOf } from '../devices/security-key.ts';
import { lineLimit } from '../devices/terminal/command-line.ts';
import { historyKept, imagesKept, linesKept, variablesKept } from '../devices/terminal/terminal.ts';
import { base32, longestTextCode, shortestTextCode, type Secret } from '../otp/base32.ts';
import { digits, timeStepAt } from '../otp/totp.ts';
import { deviceCodeLetters as letters } from '../otp/typed-text.ts';

const whole = v.pipe(v.number(), v.safeInteger());
const wholeWithin = (least: number, most: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));
/** An instant in epoch milliseconds that a `Date` can hold. */
const instant = wholeWithin(0, lastDateMs);
const timeStep = wholeWithin(0, timeStepAt(lastDateMs));
/** A text of at most `most` characters, each of which has one or two UTF-16 code units. */
const characters = (most: number) => v.pipe(v.string(), v.maxLength(most * 2));
/** Gives the output of a schema a branded type; the schema must check what the brand means. */
const branded = <Text extends string>(schema: v.GenericSchema<string>) =>
  schema as v.GenericSchema<string, Text>;
const secret = branded<Secret>(
  v.pipe(v.string(), v.regex(base32), v.minLength(shortestTextCode), v.maxLength(longestTextCode)),
);
const recoveryCode = branded<RecoveryCode>(
  v.pipe(v.string(), v.regex(new RegExp(`^[${recoveryCodeAlphabet}]{${recoveryCodeLength}}$`))),
);
const hex = v.pipe(v.string(), v.regex(/^[0-9a-f]+$/), v.maxLength(128));
const digest = v.object({ salt: hex, digest: hex });

const throttle = v.variant('kind', [
  v.object({
    kind: v.literal('open'),
    failuresMs: v.pipe(v.array(instant), v.maxLength(failuresAllowed)),
  }),
  v.object({ kind: v.literal('locked'), untilMs: instant }),
]);

const twoFactor = v.variant('kind', [
  v.object({ kind: v.literal('off') }),
  v.object({ kind: v.literal('enrolling'), secret, recovery: digest }),
  v.object({
    kind: v.literal('on'),
    secret,
    recovery: v.variant('kind', [
      v.object({ kind: v.literal('on-file'), digest }),
      v.object({ kind: v.literal('none') }),
    ]),
    lastAcceptedTimeStep: timeStep,
  }),
]);

const tokenTime = v.union([v.literal('never'), instant]);
const tokenText = v.pipe(
  v.string(),
  v.startsWith(tokenPrefix),
  v.regex(new RegExp(`(?:\\.[${tokenAlphabet}]{4}){${tokenSymbols / 4}}$`)),
  v.length(tokenPrefix.length + (tokenSymbols / 4) * 5 - 1),
);
const accessToken = v.object({
  id: hex,
  description: v.pipe(characters(descriptionLimit), v.minLength(1)),
  permission: v.picklist(['public-read', 'read', 'read-write', 'read-write-delete']),
  status: v.picklist(['active', 'inactive', 'revoked', 'deleted']),
  source: v.picklist(['manual', 'auto-generated']),
  createdAtMs: instant,
  expiresAt: tokenTime,
  lastUsedAt: tokenTime,
  ...digest.entries,
});

const accessTokens = v.pipe(v.array(accessToken), v.maxLength(accessTokensKept));

const account = v.object({
  twoFactor,
  email: v.picklist(['verified', 'not-verified']),
  password: v.picklist(['known', 'forgotten']),
  retiredRecoveryCodes: v.pipe(
    v.array(
      v.object({
        ...digest.entries,
        how: v.picklist(['used', 'replaced', 'turned-off', 'discarded']),
      }),
    ),
    v.maxLength(retiredKept),
  ),
  fault: v.picklist(['none', 'loses-recovery-code']),
  codeThrottle: throttle,
  recoveryThrottle: throttle,
  mails: v.pipe(
    v.array(
      v.variant('kind', [
        v.object({
          kind: v.picklist([
            'two-factor-on',
            'two-factor-off',
            'recovery-code-generated',
            'recovery-code-used',
            'password-reset',
          ]),
          sentAtMs: instant,
        }),
        v.object({
          kind: v.literal('verify-email'),
          sentAtMs: instant,
          code: v.pipe(v.string(), v.regex(new RegExp(`^[0-9]{${digits}}$`))),
        }),
      ]),
    ),
    v.maxLength(mailsKept),
  ),
  accessTokens,
});

const userCode = v.pipe(v.string(), v.regex(new RegExp(`^[${letters}]{4}-[${letters}]{4}$`)));
const passwordField = v.picklist(['not-given', 'given']);

const screen = v.variant('kind', [
  v.object({ kind: v.literal('sign-in'), password: passwordField }),
  v.object({
    kind: v.picklist([
      'code-prompt',
      'lost-device',
      'recovery-entry',
      'support',
      'home',
      'other-home',
      'settings',
      'two-factor',
      'email-not-verified',
      'get-app',
      'enabled',
      'access-tokens',
      'access-token-form',
      'device-code',
    ]),
  }),
  v.object({
    kind: v.literal('password'),
    flow: v.picklist(['enable', 'manage', 'disable', 'new-recovery-code']),
    password: passwordField,
  }),
  v.object({
    kind: v.literal('recovery-code-shown'),
    flow: v.picklist(['enable', 'new-recovery-code']),
    recoveryCode: v.union([v.literal('gone'), recoveryCode]),
  }),
  v.object({ kind: v.literal('pairing'), tab: v.picklist(['qr', 'text', 'gone']) }),
  v.object({
    kind: v.literal('access-token-shown'),
    plaintext: v.union([v.literal('gone'), tokenText]),
  }),
  v.object({ kind: v.literal('access-token-edit'), id: hex }),
  v.object({ kind: v.picklist(['device-login', 'other-device-login']), userCode }),
]);

const line = v.pipe(v.string(), v.maxLength(lineLimit));
const owner = v.picklist(['own', 'root']);
const stored = v.variant('kind', [
  v.object({ kind: v.literal('none') }),
  v.object({
    kind: v.picklist(['account-password', 'access-token']),
    username: line,
    secret: line,
  }),
]);
const terminal = v.object({
  host: v.picklist(['computer', 'server']),
  stored: v.object({ own: stored, root: stored }),
  prompt: v.variant('kind', [
    v.object({ kind: v.literal('command') }),
    v.object({
      kind: v.literal('username'),
      owner,
      secret: v.variant('kind', [
        v.object({ kind: v.literal('none') }),
        v.object({ kind: v.literal('given'), text: line }),
      ]),
    }),
    v.object({ kind: v.picklist(['password', 'stdin']), owner, username: line }),
    v.object({
      kind: v.literal('device-login'),
      owner,
      userCode,
      expiresAtMs: instant,
      browser: v.picklist(['not-opened', 'opened']),
    }),
  ]),
  remainder: v.variant('kind', [
    v.object({ kind: v.literal('none') }),
    v.object({ kind: v.literal('waiting'), after: v.picklist([';', '&&']), line }),
  ]),
  status: wholeWithin(0, 255),
  variables: v.pipe(v.array(v.object({ name: line, value: line })), v.maxLength(variablesKept)),
  images: v.pipe(v.array(line), v.maxLength(imagesKept)),
  credentialStore: v.picklist(['file', 'missing-helper']),
  lines: v.pipe(
    v.array(
      v.object({
        kind: v.picklist(['typed', 'answer', 'output']),
        text: line,
        status: wholeWithin(0, 255),
      }),
    ),
    v.maxLength(linesKept),
  ),
  history: v.pipe(v.array(line), v.maxLength(historyKept)),
});

const entry = v.object({
  id: whole,
  name: v.variant('kind', [
    v.object({
      kind: v.literal('from-key-uri'),
      issuer: characters(nameLength),
      account: characters(nameLength),
    }),
    v.object({ kind: v.literal('unnamed') }),
  ]),
  secret,
  addedAtMs: instant,
});

const phoneEntries = v.pipe(v.array(entry), v.maxLength(phoneCapacity));
const keyEntries = v.pipe(
  v.array(v.object({ ...entry.entries, touch: v.picklist(['required', 'not-required']) })),
  v.maxLength(capacityOf('5.7')),
);
const firmware = v.picklist(['5.4', '5.7']);
const key = v.variant('kind', [
  v.object({ kind: v.literal('in-hand'), firmware, entries: keyEntries }),
  v.object({
    kind: v.literal('inserted'),
    firmware,
    entries: keyEntries,
    touchedTimeStep: v.union([v.literal('none'), timeStep]),
  }),
  v.object({ kind: v.literal('lost') }),
]);

/** A complete world as plain JSON. */
export const worldSchema = v.object({
  edition: v.picklist(['today', 'classic']),
  clock: v.variant('kind', [
    v.object({ kind: v.literal('running'), offsetMs: wholeWithin(-lastDateMs, lastDateMs) }),
    v.object({ kind: v.literal('frozen'), atMs: instant }),
  ]),
  account,
  otherTokens: accessTokens,
  browser: v.object({ screen, menu: v.picklist(['closed', 'open']) }),
  phone: v.variant('kind', [
    v.object({
      kind: v.literal('in-hand'),
      entries: phoneEntries,
      skewMs: wholeWithin(-largestSkewMs, largestSkewMs),
    }),
    v.object({ kind: v.literal('lost') }),
  ]),
  oldPhone: phoneEntries,
  key: v.object({ first: key, spare: key }),
  terminal,
  savedCodes: v.object({
    recoveryCode: v.variant('kind', [
      v.object({ kind: v.literal('empty') }),
      v.object({ kind: v.literal('kept'), recoveryCode }),
    ]),
    accessToken: v.variant('kind', [
      v.object({ kind: v.literal('empty') }),
      v.object({ kind: v.literal('kept'), plaintext: tokenText }),
    ]),
  }),
  imageStore: v.picklist(['containerd', 'graph']),
  earlierSecrets: v.pipe(v.array(secret), v.maxLength(earlierSecretsKept)),
  anonymousPulls: v.variant('kind', [
    v.object({ kind: v.literal('allowed') }),
    v.object({ kind: v.literal('used-up'), untilMs: instant }),
  ]),
});

/** A type with all optional fields required, because a saved world has every field. */
export type Stored<Value> = Value extends string | number
  ? Value
  : { readonly [Key in keyof Value]-?: Stored<Value[Key]> };

export type StoredWorld = Stored<v.InferOutput<typeof worldSchema>>;
