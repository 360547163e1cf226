/** Each act of a plan has a sentence that quotes its control, and a target. */
import { describe, expect, test } from 'vitest';
import type { Permission } from '../../src/core/account/access-token.ts';
import { onScreen, signedInToOther } from '../../src/core/hub/browser-session.ts';
import type { Screen } from '../../src/core/hub/screen.ts';
import { secretFromEntropy } from '../../src/core/otp/base32.ts';
import { codeAt, timeStepAt } from '../../src/core/otp/totp.ts';
import { demoIdentity } from '../../src/core/world/demo-identity.ts';
import { newWorld, type World } from '../../src/core/world/world.ts';
import { nothingTyped, showStep, type Seen } from '../../src/simulator/show-step.ts';
import type { Plan, PlannedAct } from '../../src/exercises/play.ts';
import { press } from '../../src/exercises/plans/sign-in.ts';
import { submitCode } from '../../src/exercises/plans/authenticator-code.ts';
import { turnOn } from '../../src/exercises/plans/turn-on.ts';
import { entropyOf, startMs } from '../core/player.ts';
import { keys } from './keys.ts';
import { enrolling, on, worldAfter } from './worlds.ts';

/** Performs the plan until the phone has the secret. */
const toScanned: Plan = (situation) => {
  const act = turnOn(situation);
  return act?.type === 'hub.submit' ? undefined : act;
};

const today = newWorld({ edition: 'today' });
const classic = newWorld({ edition: 'classic' });
const create = {
  type: 'token.create',
  description: 'laptop "2"',
  permission: 'read',
  expiry: { kind: 'none' },
} as const;

describe('a step quotes its control and says where it is', () => {
  const onKey = { ...nothingTyped, authenticator: 'key' } as const;
  const quoting = (key: string, label: string) => `path:step.${key} ${JSON.stringify({ label })}`;
  test.each<[PlannedAct, key: string, label: string, device: string, target: string]>([
    [press('enable'), 'press', 'Enable 2FA', 'hub', '[data-control="enable"]'],
    [
      press('use-practice-password'),
      'press',
      'simulator:do.use-practice-password',
      'hub',
      '[data-control="use-practice-password"]',
    ],
    [press('avatar'), 'avatar', 'avatar', 'hub', '[data-control="avatar"]'],
    [submitCode('1'), 'code.key', 'Authentication code', 'hub', '#hub-field'],
    [
      { type: 'hub.submit', field: 'recovery-code', text: '1' },
      'saved',
      'simulator:savedCodes.typeIt',
      'saved-codes',
      '[data-act="type-recovery-code"]',
    ],
    [
      { type: 'hub.submit', field: 'email-code', text: '123456' },
      'code.email',
      'Verification code',
      'hub',
      '#hub-field',
    ],
    [{ type: 'hub.leave' }, 'press', 'simulator:do.leave', 'hub', '[data-act="hub.leave"]'],
    [
      { type: 'password.reset' },
      'inbox',
      'simulator:do.setPassword',
      'inbox',
      '[data-act="password.reset"]',
    ],
    [create, 'token.name', 'Access token description', 'hub', '#token-description'],
    [{ type: 'token.delete' }, 'press', 'Delete', 'hub', '[data-act="token.delete"]'],
    [
      { type: 'saved-codes.keep-access-token' },
      'press',
      'Copy',
      'hub',
      '[data-control="copy-access-token"]',
    ],
    [
      { type: 'saved-codes.keep-recovery-code' },
      'press',
      'Copy',
      'hub',
      '[data-control="copy-recovery-code"]',
    ],
    [
      { type: 'terminal.enter', line: '' },
      'terminal',
      'terminal:enter',
      'terminal',
      '[data-act="terminal.enter"]',
    ],
    [
      { type: 'terminal.paste', what: 'access-token' },
      'terminal',
      'terminal:pasteToken',
      'terminal',
      '[data-act="terminal.paste"]',
    ],
    [
      { type: 'terminal.paste', what: 'practice-password' },
      'terminal',
      'terminal:usePassword',
      'terminal',
      '[data-act="terminal.paste-password"]',
    ],
    [
      { type: 'terminal.interrupt' },
      'terminal',
      'terminal:stop',
      'terminal',
      '[data-act="terminal.interrupt"]',
    ],
    [
      { type: 'clock.advance', ms: 1 },
      'clock',
      'simulator:clock.next',
      'hub',
      '[data-act="clock.advance"]',
    ],
    [
      { type: 'clock.advance', ms: 30_000 },
      'clock',
      'simulator:clock.next',
      'hub',
      '[data-act="clock.advance"]',
    ],
    [
      { type: 'clock.advance', ms: 30_001 },
      'clock',
      'path:do.skipLock',
      'hub',
      '[data-act="clock.skip-lock"]',
    ],
    [
      { type: 'clock.advance', ms: 300_000 },
      'clock',
      'path:do.skipLock',
      'hub',
      '[data-act="clock.skip-lock"]',
    ],
  ])('%j', (act, key, label, device, target) => {
    expect(showStep(keys, today, act, onKey)).toMatchObject({
      text: quoting(key, label),
      label,
      device,
      target,
    });
  });

  test('a command is quoted first, and then its Enter button', () => {
    const act = { type: 'terminal.enter', line: 'docker logout' } as const;
    expect(showStep(keys, today, act, onKey)).toEqual({
      text: 'path:step.enter {"line":"docker logout"}',
      label: 'docker logout',
      device: 'terminal',
      target: '#terminal-line',
    });
    const typed: Seen = { ...nothingTyped, line: 'docker logout' };
    expect(showStep(keys, today, act, typed).target).toBe('[data-act="terminal.enter"]');
  });

  test('Enter alone is quoted by the name of its button', () => {
    const act = { type: 'terminal.enter', line: '' } as const;
    const typed: Seen = { ...nothingTyped, line: 'docker' };
    const step = { text: 'path:step.enter {"line":"terminal:enter"}', target: '#terminal-line' };
    expect(showStep(keys, today, act, typed)).toMatchObject(step);
  });

  test('a line with a space too many is not the command yet', () => {
    const act = { type: 'terminal.enter', line: 'docker logout' } as const;
    const typed: Seen = { ...nothingTyped, line: 'docker logout ' };
    expect(showStep(keys, today, act, typed).target).toBe('#terminal-line');
  });

  test('the page for a device code is opened on the website', () => {
    expect(showStep(keys, today, { type: 'device-page.open' })).toEqual({
      text: 'terminal:step.open {"label":"terminal:openDevicePage"}',
      label: 'terminal:openDevicePage',
      device: 'hub',
      target: '[data-act="device-page.open"]',
    });
  });

  test('a setup is left by its own name', () => {
    expect(showStep(keys, enrolling, { type: 'hub.leave' })).toMatchObject({
      label: 'simulator:do.leaveSetup',
      target: '[data-act="hub.leave"]',
    });
  });

  test('a device code is asked for until it is in the field, in capitals or not', () => {
    const act = { type: 'device-page.submit', text: 'ABCD-EFGH' } as const;
    const target = (field: string) => showStep(keys, today, act, { ...nothingTyped, field }).target;
    expect(target('')).toBe('#hub-field');
    expect(target('ABCD-EFG')).toBe('#hub-field');
    for (const field of ['ABCD-EFGH', 'abcd-efgh', ' Abcd-efgh ']) {
      expect(target(field)).toBe('[data-control="verify"]');
    }
  });

  test.each<[PlannedAct, 'phone' | 'key', label: string, target: string]>([
    [{ type: 'phone.scan', text: '' }, 'phone', 'simulator:do.scan', '[data-act="scan"]'],
    [
      { type: 'key.scan', text: '', touch: 'required' },
      'key',
      'simulator:do.scan',
      '[data-act="scan"]',
    ],
    [
      { type: 'phone.remove-entry', id: 1 },
      'phone',
      'simulator:do.removeEntry',
      '[data-act="phone.remove-entry"]',
    ],
    [
      { type: 'phone.copy-entries' },
      'phone',
      'simulator:wrong.copyEntries',
      '[data-act="phone.copy-entries"]',
    ],
    [{ type: 'phone.replace' }, 'phone', 'simulator:wrong.newPhone', '[data-act="phone.replace"]'],
    [
      { type: 'phone.set-skew', ms: 0 },
      'phone',
      'simulator:wrong.right',
      '[data-act="phone.set-skew"]',
    ],
    [
      { type: 'key.insert', name: 'first' },
      'key',
      'simulator:yubikey.insertFirst',
      '[data-act="key.insert"][data-key="first"]',
    ],
    [
      { type: 'key.insert', name: 'spare' },
      'key',
      'simulator:yubikey.insertSpare',
      '[data-act="key.insert"][data-key="spare"]',
    ],
    [{ type: 'key.touch' }, 'key', 'simulator:yubikey.touch', '[data-act="key.touch"]'],
  ])('%j names the authenticator that performs it', (act, kind, label, target) => {
    const text = quoting(kind, label);
    const step = { text, label, device: 'authenticator', authenticator: kind, target };
    expect(showStep(keys, today, act, { ...nothingTyped, authenticator: kind })).toEqual(step);
  });

  test.each(['phone', 'key'] as const)('an act on the %s begins by switching to it', (kind) => {
    const act =
      kind === 'phone' ? ({ type: 'phone.replace' } as const) : ({ type: 'key.touch' } as const);
    const label = `simulator:authenticator.${kind}`;
    expect(showStep(keys, today, act, { ...nothingTyped, authenticator: 'own' })).toEqual({
      text: quoting('switch', label),
      label,
      device: 'authenticator',
      authenticator: kind,
      target: `[data-authenticator="${kind}"]`,
    });
  });

  test('a control is named by the label of the edition', () => {
    expect(showStep(keys, classic, press('enable')).label).toBe('Next');
    expect(showStep(keys, classic, press('avatar')).text).toBe(
      'path:step.name {"label":"aoi_demo"}',
    );
  });

  test('the menu of the other account has the name of that account', () => {
    const world = { ...classic, browser: signedInToOther };
    expect(showStep(keys, world, press('avatar'))).toMatchObject({
      text: `path:step.name ${JSON.stringify({ label: demoIdentity.otherDockerId })}`,
      label: demoIdentity.otherDockerId,
    });
  });

  test('the button for a new recovery code has the text that its page shows', () => {
    const shown = (world: World, screen: Screen) => {
      const { label, target } = showStep(
        keys,
        { ...world, browser: onScreen(screen) },
        press('generate-new-code'),
      );
      expect(target).toBe('[data-control="generate-new-code"]');
      return label;
    };
    const flow = 'new-recovery-code';
    expect(shown(classic, { kind: 'two-factor' })).toBe('Click here to generate a new code.');
    expect(shown(classic, { kind: 'password', flow, password: 'given' })).toBe('Generate New Code');
    expect(shown(today, { kind: 'two-factor' })).toBe('Generate new code');
  });

  test('a token is named by its button, and found by its id', () => {
    const world = worldAfter(
      'classic',
      press('avatar'),
      press('account-settings'),
      press('security'),
      press('generate-new-token'),
      create,
      press('copy-access-token'),
      press('generate-new-token'),
      { ...create, description: 'server' },
    );
    const { accessTokens } = world.account;
    expect(accessTokens).toHaveLength(2);
    for (const { id, description } of accessTokens) {
      const step = showStep(keys, world, { type: 'token.open', id });
      expect(step.label).toBe(`Edit ${description}`);
      expect(step.target).toBe(`[data-token="${id}"]`);
    }
  });
});

describe('an act with typed text is several steps', () => {
  const nowMs = startMs + 60_000;
  const { twoFactor } = enrolling.account;
  const right = twoFactor.kind === 'off' ? '' : codeAt(twoFactor.secret, timeStepAt(nowMs));
  const step = (field: string, authenticator: Seen['authenticator'] = 'phone') =>
    showStep(keys, enrolling, submitCode(''), { ...nothingTyped, nowMs, field, authenticator });

  test('first the six digits, then the button that submits them', () => {
    expect(step('', 'key').target).toBe('#hub-field');
    expect(step(right).target).toBe('[data-control="enable"]');
    expect(step(` ${right.slice(0, 3)} ${right.slice(3)}`).target).toBe('[data-control="enable"]');
  });

  test('refused digits are typed again', () => {
    const wrong = right === '000000' ? '111111' : '000000';
    for (const field of [wrong, right.slice(1), `${right}0`, 'docker']) {
      expect(step(field, 'key').target).toBe('#hub-field');
    }
  });

  test('digits that were accepted before are typed again', () => {
    const { twoFactor } = on.account;
    if (twoFactor.kind !== 'on') throw new TypeError('2FA is not on');
    const used = twoFactor.lastAcceptedTimeStep;
    const at = (timeStep: number) => {
      const field = codeAt(twoFactor.secret, timeStep);
      return showStep(keys, on, submitCode(''), { ...nothingTyped, nowMs: used * 30_000, field });
    };
    expect(at(used + 1).target).toBe('[data-control="verify"]');
    for (const timeStep of [used, used - 1]) {
      expect(at(timeStep)).toMatchObject({ target: '#hub-field', authenticator: 'phone' });
    }
  });

  test('the digits come from the device that has the secret, or from the reader’s own app', () => {
    const withEntry = worldAfter('today', toScanned);
    const asked = showStep(keys, withEntry, submitCode(''), nothingTyped);
    expect(asked).toMatchObject({ authenticator: 'phone' });
    expect(asked.text).toMatch(/^path:step.code.phone /);
    expect(step('', 'key').text).toMatch(/^path:step.code.key /);
    expect(step('').text).toMatch(/^path:step.switch /);
    expect(step('', 'own').text).toMatch(/^path:step.code.own /);
    expect(step('', 'own')).not.toHaveProperty('authenticator');
  });

  test('the digits come from the key if the phone has only the entry of another account', () => {
    const scanned = worldAfter('today', toScanned);
    if (scanned.phone.kind === 'lost') throw new TypeError('The phone is lost');
    const secret = secretFromEntropy(entropyOf('another account'));
    const entries = scanned.phone.entries.map((entry) => ({ ...entry, secret }));
    const world = { ...scanned, phone: { ...scanned.phone, entries } };
    expect(showStep(keys, world, submitCode('')).authenticator).toBe('key');
  });

  test('a reader’s own app scans the QR code and gives the digits in one step', () => {
    const own = { ...nothingTyped, nowMs, authenticator: 'own' } as const;
    const scan = { type: 'phone.scan', text: '' } as const;
    expect(showStep(keys, enrolling, scan, own).text).toMatch(/^path:step.scanOwn /);
    const typed = { ...own, field: right };
    expect(showStep(keys, enrolling, scan, typed).target).toBe('[data-control="enable"]');
  });

  test('the text code is typed if no QR code can be decoded', () => {
    const scan = { type: 'phone.scan', text: '' } as const;
    const step = showStep(keys, enrolling, scan, { ...nothingTyped, scanner: false });
    expect(step.target).toBe('#phone-key');
    const onKey = { ...nothingTyped, scanner: false, authenticator: 'key' } as const;
    expect(showStep(keys, enrolling, scan, onKey).target).toBe('[data-authenticator="phone"]');
  });

  test('the form for a token asks for its name, its permission, and its button', () => {
    const act = { ...create, permission: 'read-write' } as const;
    const at = (description: string, permission: Permission) =>
      showStep(keys, today, act, { ...nothingTyped, token: { description, permission } });
    expect(at(' ', 'public-read').target).toBe('#token-description');
    expect(at('any name', 'public-read').text).toBe(
      'path:step.token.permission {"label":"Access permissions","option":"Repo Read & Write"}',
    );
    expect(at('any name', 'read-write').target).toBe('[data-act="token.create"]');
  });

  test('the form for a token that exists begins with what is saved for this token', () => {
    const made = worldAfter(
      'today',
      press('avatar'),
      press('account-settings'),
      press('personal-access-tokens'),
      press('generate-new-token'),
      create,
      press('done'),
      press('generate-new-token'),
      { ...create, description: 'server', permission: 'read-write' },
    );
    expect(made.account.accessTokens).toHaveLength(2);
    for (const { id, permission: saved } of made.account.accessTokens) {
      const world = { ...made, browser: onScreen({ kind: 'access-token-edit', id }) };
      const save = { type: 'token.save', description: 'any name' } as const;
      const button = { label: 'Save token', target: '[data-act="token.save"]' };
      expect(showStep(keys, world, save)).toMatchObject(button);
      for (const permission of ['read', 'read-write', 'public-read'] as const) {
        expect(showStep(keys, world, { ...save, permission })).toMatchObject(
          permission === saved ? button : { target: '#token-permission' },
        );
      }
    }
  });

  test('a recovery code that is in the field is submitted', () => {
    const act = { type: 'hub.submit', field: 'recovery-code', text: 'A1B2C3D4E5F6G' } as const;
    const typed = { ...nothingTyped, field: 'A1B2C3D4E5F6G ' };
    expect(showStep(keys, today, act, typed).target).toBe('[data-control="verify"]');
    const other = { ...nothingTyped, field: 'A1B2C3D4E5F6H' };
    expect(showStep(keys, today, act, other).target).toBe('[data-act="type-recovery-code"]');
  });

  test('an emailed code that is in the field is submitted, and no other code', () => {
    const act = { type: 'hub.submit', field: 'email-code', text: '123456' } as const;
    const target = (field: string) => showStep(keys, today, act, { ...nothingTyped, field }).target;
    expect(target('123 456')).toBe('[data-control="verify"]');
    expect(target('123457')).toBe('#hub-field');
    expect(target('12345')).toBe('#hub-field');
  });
});
