/**
 * Rules that must hold in every history of acts. fast-check prints the seed and the shortest
 * history that breaks a rule. With `LONG=1`, each rule is checked on more than 100,000 steps.
 */
import fc, { long } from '../support/fast-check.ts';
import { expect, test } from 'vitest';
import { listedAccessTokens } from '../../src/core/account/access-token-list.ts';
import { isRecoveryCode } from '../../src/core/account/recovery-code.ts';
import { filedRecoveryCode } from '../../src/core/account/two-factor.ts';
import { controlsOn } from '../../src/core/hub/edition.ts';
import { isSignedIn } from '../../src/core/hub/screen.ts';
import { historyKept, linesKept } from '../../src/core/devices/terminal/terminal.ts';
import { demoIdentity } from '../../src/core/world/demo-identity.ts';
import { readWorld } from '../../src/core/snapshot/read-snapshot.ts';
import { saveWorld } from '../../src/core/snapshot/save-world.ts';
import { update } from '../../src/core/world/update.ts';
import { newWorld } from '../../src/core/world/world.ts';
import { oracleCode } from '../support/oracle.ts';
import { draw, historyOf, type Step } from './random-history.ts';

/** Checks a rule on random histories of up to 120 steps. */
function always(rule: (steps: readonly Step[]) => void): void {
  const draws = fc.array(draw, { minLength: long ? 60 : 20, maxLength: 120, size: 'max' });
  fc.assert(
    fc.property(draws, fc.constantFrom('today', 'classic'), (history, edition) =>
      rule(historyOf(history, edition)),
    ),
    { numRuns: long ? 1_500 : 150 },
  );
}

const timeout = long ? 900_000 : 60_000;
const rule = (name: string, check: (steps: readonly Step[]) => void) =>
  test(name, { timeout }, () => always(check));

rule(
  'signing in requires the password and, while 2FA is on, a correct code or recovery code',
  (steps) => {
    let passwordGiven = false;
    for (const { before, event, after, effects } of steps) {
      const pressed = event.type === 'hub.press' ? event.control : undefined;
      if (before.browser.screen.kind === 'sign-in' && pressed === 'use-practice-password') {
        passwordGiven = true;
      }
      if (!isSignedIn(before.browser.screen) && isSignedIn(after.browser.screen)) {
        expect(passwordGiven).toBe(true);
        const secondFactor = effects.some(
          (effect) =>
            (effect.type === 'code-judged' && effect.at === 'sign-in' && effect.verdict.ok) ||
            (effect.type === 'recovery-code-judged' && effect.verdict.ok),
        );
        expect(secondFactor).toBe(before.account.twoFactor.kind === 'on');
      }
      if (isSignedIn(after.browser.screen) || after.browser.screen.kind === 'sign-in') {
        passwordGiven &&= after.browser.screen.kind === 'sign-in' && pressed !== 'sign-out';
      }
    }
  },
);

rule(
  'after a time step is accepted, neither it nor an older one is accepted, also at enrollment',
  (steps) => {
    const accepted = new Map<string, number>();
    for (const { before, effects } of steps) {
      for (const effect of effects) {
        if (effect.type !== 'code-judged' || !effect.verdict.ok) continue;
        const { twoFactor } = before.account;
        const secret = twoFactor.kind === 'off' ? '' : twoFactor.secret;
        expect(effect.verdict.timeStep).toBeGreaterThan(accepted.get(secret) ?? -1);
        accepted.set(secret, effect.verdict.timeStep);
      }
    }
  },
);

rule(
  'a code is accepted only if another implementation computes it for one of the three time steps',
  (steps) => {
    for (const { before, event, effects, nowMs } of steps) {
      const judged = effects.find((effect) => effect.type === 'code-judged');
      const { twoFactor } = before.account;
      if (judged?.type !== 'code-judged' || twoFactor.kind === 'off') continue;
      if (!judged.verdict.ok || event.type !== 'hub.submit') continue;
      const near = [-30_000, 0, 30_000].map((by) => oracleCode(twoFactor.secret, nowMs + by));
      expect(near).toContain(event.text);
    }
  },
);

rule('2FA is turned on only by a correct code at enrollment', (steps) => {
  for (const { before, after, effects } of steps) {
    if (before.account.twoFactor.kind === 'on' || after.account.twoFactor.kind !== 'on') continue;
    expect(before.account.twoFactor.kind).toBe('enrolling');
    expect(
      effects.some(
        (effect) => effect.type === 'code-judged' && effect.at === 'pairing' && effect.verdict.ok,
      ),
    ).toBe(true);
  }
});

rule('the secret of a canceled enrollment is never used again', (steps) => {
  const discarded = new Set<string>();
  for (const { before, after, effects } of steps) {
    const { twoFactor } = before.account;
    if (twoFactor.kind === 'enrolling' && after.account.twoFactor.kind === 'off') {
      discarded.add(twoFactor.secret);
      expect(effects.some(({ type }) => type === 'enrollment-discarded')).toBe(true);
    }
    if (after.account.twoFactor.kind !== 'off') {
      expect(discarded.has(after.account.twoFactor.secret)).toBe(false);
    }
  }
});

rule('a recovery code works once, signs the person in, and turns 2FA off', (steps) => {
  const used = new Set<string>();
  for (const { before, event, after, effects } of steps) {
    const judged = effects.find((effect) => effect.type === 'recovery-code-judged');
    if (judged?.type !== 'recovery-code-judged' || !judged.verdict.ok) continue;
    if (event.type !== 'hub.submit') throw new TypeError('no recovery code was submitted');
    const filed = filedRecoveryCode(before.account.twoFactor);
    expect(filed).toBeDefined();
    expect(used.has(filed?.digest ?? '')).toBe(false);
    used.add(filed?.digest ?? '');
    expect(after.account.twoFactor).toEqual({ kind: 'off' });
    expect(isSignedIn(after.browser.screen)).toBe(true);
  }
});

rule('the hub shows only the recovery code that is valid or pending', (steps) => {
  for (const { after } of steps) {
    const { screen } = after.browser;
    if (screen.kind !== 'recovery-code-shown' || screen.recoveryCode === 'gone') continue;
    const filed = filedRecoveryCode(after.account.twoFactor);
    expect(filed && isRecoveryCode(screen.recoveryCode, filed)).toBe(true);
  }
});

rule('a change of 2FA changes neither access tokens nor the terminal', (steps) => {
  for (const { before, after } of steps) {
    if (before.account.twoFactor.kind === after.account.twoFactor.kind) continue;
    expect(after.account.accessTokens).toEqual(before.account.accessTokens);
    expect(after.terminal).toEqual(before.terminal);
  }
});

rule('the registry never accepts the account password while 2FA is on', (steps) => {
  for (const { before, effects } of steps) {
    if (before.account.twoFactor.kind !== 'on') continue;
    for (const effect of effects) {
      if (effect.type !== 'terminal') continue;
      expect(effect.note.kind).not.toBe('logged-in-with-password');
      if (before.terminal.stored.own.kind !== 'account-password') continue;
      if (before.terminal.stored.root.kind !== 'none') continue;
      expect(effect.note.kind).not.toBe('pulled');
      expect(effect.note.kind).not.toBe('pushed');
    }
  }
});

rule(
  'stored credentials change only in the terminal or when a browser login is confirmed',
  (steps) => {
    for (const { before, event, after } of steps) {
      if (event.type.startsWith('terminal.')) continue;
      if (event.type === 'hub.press' && event.control === 'confirm-device') continue;
      expect(after.terminal.stored).toEqual(before.terminal.stored);
    }
  },
);

rule('the terminal and its history never contain a secret', (steps) => {
  const secrets = new Set<string>([demoIdentity.password]);
  for (const { after } of steps) {
    const { savedCodes, terminal } = after;
    if (savedCodes.accessToken.kind === 'kept') secrets.add(savedCodes.accessToken.plaintext);
    if (savedCodes.recoveryCode.kind === 'kept') secrets.add(savedCodes.recoveryCode.recoveryCode);
    const shown = [...terminal.history, ...terminal.lines.map(({ text }) => text)].join('\n');
    for (const secret of secrets) expect(shown).not.toContain(secret);
  }
});

rule('every screen except support has a control', (steps) => {
  for (const { after } of steps) {
    const { account, browser, edition } = after;
    if (browser.screen.kind === 'support') continue;
    expect(controlsOn(edition, browser, account.twoFactor.kind).length).toBeGreaterThan(0);
  }
});

rule('applying the same events again gives the same world', (steps) => {
  const [first] = steps;
  if (!first) return;
  let world = newWorld({ edition: first.before.edition });
  for (const { event } of steps) ({ world } = update(world, event));
  expect(world).toEqual(steps.at(-1)?.after);
});

rule('a saved world is read unchanged, and the next event has the same result', (steps) => {
  for (const { before, event, after } of steps.filter((_, index) => index % 10 === 0)) {
    const read = readWorld(saveWorld(before));
    expect(read).toEqual({ ok: true, world: before });
    if (read.ok) expect(update(read.world, event).world).toEqual(after);
  }
});

rule('a world stays within 16 KiB and its limits of lines, history, and tokens', (steps) => {
  const { after } = steps.at(-1) ?? {};
  if (!after) return;
  expect(saveWorld(after).length).toBeLessThanOrEqual(16 * 1024);
  expect(after.terminal.lines.length).toBeLessThanOrEqual(linesKept);
  expect(after.terminal.history.length).toBeLessThanOrEqual(historyKept);
  expect(listedAccessTokens(after.account.accessTokens).length).toBeLessThanOrEqual(11);
});

test('random histories reach every screen and verdict that the rules are about', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(fc.array(draw, { minLength: 100, maxLength: 120, size: 'max' }), (history) => {
      for (const { effects, after } of historyOf(history, 'today')) {
        seen.add(after.browser.screen.kind);
        for (const effect of effects) {
          seen.add(effect.type);
          if (effect.type === 'code-judged')
            seen.add(effect.verdict.ok ? 'accepted' : effect.verdict.reason);
          if (effect.type === 'recovery-code-judged')
            seen.add(`recovery ${effect.verdict.ok ? 'accepted' : effect.verdict.reason}`);
          if (effect.type === 'two-factor') seen.add(`2FA ${effect.to}`);
        }
      }
    }),
    { numRuns: 80, seed: 1 },
  );
  for (const expected of [
    'accepted',
    'replayed',
    'mismatch',
    'out-of-window',
    'malformed',
    'recovery accepted',
    'recovery mismatch',
    '2FA on',
    '2FA off',
    'enrollment-discarded',
    'access-token',
    'terminal',
    'device-login',
    'access-token-shown',
    'support',
  ]) {
    expect(seen).toContain(expected);
  }
});
