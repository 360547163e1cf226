/**
 * The shape of a saved world (valibot), part for part as the world's own types have it.
 *
 * Lengths are bounded where the world bounds them, so that foreign text cannot swell it. Whether
 * right parts also fit each other is the snapshot's question.
 */
import * as v from 'valibot';
import { descriptionLimit } from '../account/access-token.ts';
import { lineLimit } from '../devices/terminal/command-line.ts';
import { historyKept, linesKept } from '../devices/terminal/terminal.ts';
import { failuresAllowed } from '../account/throttle.ts';

const whole = v.pipe(v.number(), v.safeInteger());
const text = v.pipe(v.string(), v.maxLength(300));
const secret = v.pipe(v.string(), v.regex(/^[A-Z2-7]{16,}$/), v.maxLength(128));
const recoveryCode = v.pipe(v.string(), v.regex(/^[0-9A-HJKMNP-TV-Z]{13}$/));
const hex = v.pipe(v.string(), v.regex(/^[0-9a-f]+$/), v.maxLength(128));
const digest = v.object({ salt: hex, digest: hex });

const throttle = v.variant('kind', [
  v.object({
    kind: v.literal('open'),
    failuresMs: v.pipe(v.array(whole), v.maxLength(failuresAllowed)),
  }),
  v.object({ kind: v.literal('locked'), untilMs: whole }),
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
    lastAcceptedTimeStep: whole,
  }),
]);

const tokenTime = v.union([v.literal('never'), whole]);
const tokenText = v.pipe(v.string(), v.regex(/^dckr_pat\.practice(?:\.[0-9a-z]{4}){5}$/));
const accessToken = v.object({
  id: hex,
  description: v.pipe(v.string(), v.minLength(1), v.maxLength(descriptionLimit * 2)),
  permission: v.picklist(['public-read', 'read', 'read-write', 'read-write-delete']),
  status: v.picklist(['active', 'inactive', 'revoked', 'deleted']),
  source: v.picklist(['manual', 'auto-generated']),
  createdAtMs: whole,
  expiresAt: tokenTime,
  lastUsedAt: tokenTime,
  ...digest.entries,
});

const account = v.object({
  twoFactor,
  email: v.picklist(['verified', 'not-verified']),
  retiredRecoveryCodes: v.pipe(
    v.array(
      v.object({
        ...digest.entries,
        how: v.picklist(['used', 'replaced', 'turned-off', 'discarded']),
      }),
    ),
    v.maxLength(6),
  ),
  fault: v.picklist(['none', 'loses-recovery-code']),
  codeThrottle: throttle,
  recoveryThrottle: throttle,
  mails: v.pipe(
    v.array(
      v.object({
        kind: v.picklist([
          'two-factor-on',
          'two-factor-off',
          'recovery-code-generated',
          'recovery-code-used',
          'verify-email',
        ]),
        sentAtMs: whole,
      }),
    ),
    v.maxLength(40),
  ),
  accessTokens: v.pipe(v.array(accessToken), v.maxLength(14)),
});

const userCode = v.pipe(v.string(), v.regex(/^[B-Z]{4}-[B-Z]{4}$/));
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
      'settings',
      'two-factor',
      'email-not-verified',
      'get-app',
      'enabled',
      'access-tokens',
      'access-token-form',
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
    recoveryCode,
  }),
  v.object({ kind: v.literal('pairing'), tab: v.picklist(['qr', 'text']) }),
  v.object({ kind: v.literal('access-token-shown'), plaintext: tokenText }),
  v.object({ kind: v.literal('access-token-edit'), id: hex }),
  v.object({ kind: v.literal('device-login'), userCode }),
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
  stored: v.object({ own: stored, root: stored }),
  prompt: v.variant('kind', [
    v.object({ kind: v.literal('command') }),
    v.object({ kind: v.literal('username'), owner, secret: line }),
    v.object({ kind: v.picklist(['password', 'stdin']), owner, username: line }),
    v.object({
      kind: v.literal('device-login'),
      owner,
      userCode,
      browser: v.picklist(['not-opened', 'opened']),
    }),
  ]),
  lines: v.pipe(
    v.array(v.object({ kind: v.picklist(['typed', 'answer', 'output']), text: line })),
    v.maxLength(linesKept),
  ),
  history: v.pipe(v.array(line), v.maxLength(historyKept)),
});

const entry = v.object({
  id: whole,
  name: v.variant('kind', [
    v.object({ kind: v.literal('from-key-uri'), issuer: text, account: text }),
    v.object({ kind: v.literal('unnamed') }),
  ]),
  secret,
  addedAtMs: whole,
});

const keyEntries = v.pipe(
  v.array(v.object({ ...entry.entries, touch: v.picklist(['required', 'not-required']) })),
  v.maxLength(64),
);
const firmware = v.picklist(['5.4', '5.7']);
const key = v.variant('kind', [
  v.object({ kind: v.literal('in-hand'), firmware, entries: keyEntries }),
  v.object({
    kind: v.literal('inserted'),
    firmware,
    entries: keyEntries,
    touchedTimeStep: whole,
  }),
  v.object({ kind: v.literal('lost') }),
]);

/** A whole world, as storage gives it back: plain JSON without brands. */
export const worldSchema = v.object({
  edition: v.picklist(['today', 'classic']),
  clock: v.variant('kind', [
    v.object({ kind: v.literal('running'), offsetMs: whole }),
    v.object({ kind: v.literal('frozen'), atMs: whole }),
  ]),
  account,
  browser: v.object({ screen, menu: v.picklist(['closed', 'open']) }),
  phone: v.variant('kind', [
    v.object({
      kind: v.literal('in-hand'),
      entries: v.pipe(v.array(entry), v.maxLength(20)),
      skewMs: whole,
    }),
    v.object({ kind: v.literal('lost') }),
  ]),
  key: v.object({ first: key, spare: key }),
  terminal,
  drawer: v.object({
    recoveryCode: v.variant('kind', [
      v.object({ kind: v.literal('empty') }),
      v.object({ kind: v.literal('kept'), recoveryCode }),
    ]),
    accessToken: v.variant('kind', [
      v.object({ kind: v.literal('empty') }),
      v.object({ kind: v.literal('kept'), plaintext: tokenText }),
    ]),
  }),
});
