/**
 * The next act as a step for the reader: one sentence that quotes the control's accessible name,
 * and a CSS selector for that control. An act with typed text is several steps, and the text in the
 * field determines the next one.
 */
import type { Permission } from '../core/account/access-token.ts';
import { readCode, verifyCode } from '../core/otp/totp.ts';
import { isOtherAccount } from '../core/hub/screen.ts';
import { demoIdentity } from '../core/world/demo-identity.ts';
import type { World } from '../core/world/world.ts';
import type { PlannedAct } from '../exercises/play.ts';
import type { Translate } from './simulator-context.ts';
import { controlLabel } from './control-label.ts';
import { hasLabel, labelOn, type LabelKey } from './labels.ts';
import type { Device, View } from './view-choice.ts';

export type ShownStep = {
  readonly text: string;
  /** The accessible name of the control, as `text` quotes it. A command is its own name. */
  readonly label: string;
  readonly device: Device;
  /** The authenticator of the step, if the reader might have another one in front. */
  readonly authenticator?: 'phone' | 'key';
  readonly target: string;
};

/** The reader's input so far that is not part of the world. */
export type Seen = {
  readonly nowMs: number;
  /** The text in the website's field. */
  readonly field: string;
  /** The text in the terminal's line. */
  readonly line: string;
  /** The contents of the form for a token. Absent if no such form is shown. */
  readonly token?: { readonly description: string; readonly permission: Permission };
  readonly authenticator: View['authenticator'];
  /** Whether this browser can scan the QR code. */
  readonly scanner: boolean;
};

export const nothingTyped: Seen = {
  nowMs: 0,
  field: '',
  line: '',
  authenticator: 'phone',
  scanner: true,
};

/**
 * The step that the reader does next for this act. If the act is on an authenticator that is not in
 * front, the step is to switch to it.
 */
export function showStep(
  t: Translate,
  world: World,
  act: PlannedAct,
  seen: Seen = nothingTyped,
): ShownStep {
  const step = stepOf(t, world, act, seen);
  const { authenticator } = step;
  if (!authenticator || authenticator === seen.authenticator) return step;
  const label = t(`simulator:authenticator.${authenticator}`);
  const target = `[data-authenticator="${authenticator}"]`;
  const text = t('path:step.switch', { label });
  return { text, label, device: 'authenticator', authenticator, target };
}

function stepOf(t: Translate, world: World, act: PlannedAct, seen: Seen): ShownStep {
  const { edition } = world;
  const at = (device: Device, target: string, label: string, text: string): ShownStep => ({
    text,
    label,
    device,
    target,
  });
  const onHub = (target: string, label: string): ShownStep =>
    at('hub', target, label, t('path:step.press', { label }));
  const press = (key: LabelKey, target = `[data-control="${key}"]`) =>
    onHub(target, labelOn(edition, key));
  const onPhone = (control: string, label: string): ShownStep => ({
    ...at('authenticator', `[data-act="${control}"]`, label, t('path:step.phone', { label })),
    authenticator: 'phone',
  });
  const onKey = (control: string, label: string): ShownStep => ({
    ...at('authenticator', control, label, t('path:step.key', { label })),
    authenticator: 'key',
  });
  const inTerminal = (target: string, label: string): ShownStep =>
    at('terminal', target, label, t('path:step.terminal', { label }));
  switch (act.type) {
    case 'hub.press': {
      const { control } = act;
      const target = `[data-control="${control}"]`;
      if (control === 'avatar') return avatar(t, world);
      // On the Security page of 2019 to 2024, this button has the text of a link.
      if (control === 'generate-new-code' && world.browser.screen.kind === 'two-factor') {
        return press(hasLabel(edition, 'new-code-link') ? 'new-code-link' : control, target);
      }
      return onHub(target, controlLabel(t, edition, control));
    }
    case 'hub.submit':
      if (isEntered(world, act, seen)) {
        return press(world.browser.screen.kind === 'pairing' ? 'enable' : 'verify');
      }
      switch (act.field) {
        case 'recovery-code':
          return savedCode(t);
        case 'email-code': {
          const label = labelOn(edition, 'field-email-code');
          return at('hub', '#hub-field', label, t('path:step.code.email', { label }));
        }
        case 'authentication-code':
          return typeCode(t, world, seen.authenticator === 'own' ? 'own' : deviceOf(world));
      }
    case 'password.reset': {
      const label = t('simulator:do.setPassword');
      const text = t('path:step.inbox', { label });
      return at('inbox', `[data-act="${act.type}"]`, label, text);
    }
    case 'device-page.open': {
      const label = t('terminal:openDevicePage');
      return at('hub', '[data-act="device-page.open"]', label, t('terminal:step.open', { label }));
    }
    case 'device-page.submit': {
      if (seen.field.trim().toUpperCase() === act.text) {
        return press('verify');
      }
      const label = labelOn(edition, 'page-device-login');
      return at('hub', '#hub-field', label, t('terminal:step.code', { label }));
    }
    case 'hub.leave': {
      const setup = world.account.twoFactor.kind === 'enrolling';
      return onHub(
        '[data-act="hub.leave"]',
        t(setup ? 'simulator:do.leaveSetup' : 'simulator:do.leave'),
      );
    }
    case 'token.create':
    case 'token.save':
      return tokenStep(t, world, act, seen.token);
    case 'token.open': {
      const name = world.account.accessTokens.find(({ id }) => id === act.id)?.description ?? '';
      return onHub(`[data-token="${act.id}"]`, `${labelOn(edition, 'edit-token')} ${name}`);
    }
    case 'token.delete':
      return press('delete-token', '[data-act="token.delete"]');
    case 'saved-codes.keep-access-token':
      return press('copy-access-token');
    case 'saved-codes.keep-recovery-code':
      return press('copy-recovery-code');
    case 'terminal.enter':
      return seen.line === act.line
        ? inTerminal('[data-act="terminal.enter"]', t('terminal:enter'))
        : at(
            'terminal',
            '#terminal-line',
            act.line,
            t('path:step.enter', { line: act.line || t('terminal:enter') }),
          );
    case 'terminal.paste':
      return act.what === 'access-token'
        ? inTerminal('[data-act="terminal.paste"]', t('terminal:pasteToken'))
        : inTerminal('[data-act="terminal.paste-password"]', t('terminal:usePassword'));
    case 'terminal.interrupt':
      return inTerminal('[data-act="terminal.interrupt"]', t('terminal:stop'));
    case 'phone.scan':
      if (seen.authenticator === 'own') return ownApp(t, world, seen);
      return seen.scanner ? onPhone('scan', t('simulator:do.scan')) : typeTextCode(t);
    case 'phone.remove-entry':
      return onPhone(act.type, t('simulator:do.removeEntry'));
    case 'phone.copy-entries':
      return onPhone(act.type, t('simulator:wrong.copyEntries'));
    case 'phone.replace':
      return onPhone(act.type, t('simulator:wrong.newPhone'));
    case 'phone.set-skew':
      return onPhone(act.type, t('simulator:wrong.right'));
    case 'key.scan':
      return onKey('[data-act="scan"]', t('simulator:do.scan'));
    case 'key.insert':
      return onKey(
        `[data-act="key.insert"][data-key="${act.name}"]`,
        t(act.name === 'first' ? 'simulator:yubikey.insertFirst' : 'simulator:yubikey.insertSpare'),
      );
    case 'key.touch':
      return onKey('[data-act="key.touch"]', t('simulator:yubikey.touch'));
    case 'clock.advance': {
      const lock = act.ms > timeStepMs;
      const label = t(lock ? 'path:do.skipLock' : 'simulator:clock.next');
      const target = `[data-act="${lock ? 'clock.skip-lock' : 'clock.advance'}"]`;
      return at('hub', target, label, t('path:step.clock', { label }));
    }
  }
}

/** In milliseconds. A longer wait is for the end of a lock. */
const timeStepMs = 30_000;

/** The step that opens the menu behind the avatar (today) or the username (classic). */
function avatar(t: Translate, { browser, edition }: World): ShownStep {
  const today = edition === 'today';
  const { dockerId, otherDockerId } = demoIdentity;
  const id = isOtherAccount(browser.screen) ? otherDockerId : dockerId;
  const label = today ? labelOn(edition, 'avatar') : id;
  return {
    text: t(today ? 'path:step.avatar' : 'path:step.name', { label }),
    label,
    device: 'hub',
    target: '[data-control="avatar"]',
  };
}

/** Whether the field already has the text that the act submits. */
function isEntered(
  { account }: World,
  act: Extract<PlannedAct, { type: 'hub.submit' }>,
  { field, nowMs }: Seen,
): boolean {
  if (act.field === 'recovery-code') return field.trim() === act.text;
  const typed = readCode(field);
  if (act.field === 'email-code') return typed.ok && typed.code === act.text;
  const { twoFactor } = account;
  if (twoFactor.kind === 'off' || !typed.ok) return false;
  const lastAcceptedTimeStep = twoFactor.kind === 'on' ? twoFactor.lastAcceptedTimeStep : 'none';
  return verifyCode({ secret: twoFactor.secret, text: field, nowMs, lastAcceptedTimeStep }).ok;
}

/** The device whose code a plan submits: the phone, unless only a YubiKey has the secret. */
function deviceOf({ account, phone }: World): 'phone' | 'key' {
  const { twoFactor } = account;
  const onPhone =
    twoFactor.kind !== 'off' &&
    phone.kind === 'in-hand' &&
    phone.entries.some(({ secret }) => secret === twoFactor.secret);
  return onPhone ? 'phone' : 'key';
}

function typeCode(t: Translate, { edition }: World, from: 'phone' | 'key' | 'own'): ShownStep {
  const label = labelOn(edition, 'field-authentication-code');
  return {
    text: t(`path:step.code.${from}`, { label }),
    label,
    device: 'hub',
    ...(from !== 'own' && { authenticator: from }),
    target: '#hub-field',
  };
}

/**
 * The step for a reader's own app, which scans the QR code outside the simulator. The reader enters
 * its digits.
 */
function ownApp(t: Translate, world: World, seen: Seen): ShownStep {
  const { edition } = world;
  const submit = { type: 'hub.submit', field: 'authentication-code', text: '' } as const;
  if (isEntered(world, submit, seen)) return showStep(t, world, submit, seen);
  const label = labelOn(edition, 'field-authentication-code');
  return {
    text: t('path:step.scanOwn', { label }),
    label,
    device: 'hub',
    target: '#hub-field',
  };
}

function savedCode(t: Translate): ShownStep {
  const label = t('simulator:savedCodes.typeIt');
  return {
    text: t('path:step.saved', { label }),
    label,
    device: 'saved-codes',
    target: '[data-act="type-recovery-code"]',
  };
}

function typeTextCode(t: Translate): ShownStep {
  const label = t('simulator:phone.keyField');
  return {
    text: t('path:step.typeKey', { label }),
    label,
    device: 'authenticator',
    authenticator: 'phone',
    target: '#phone-key',
  };
}

/** The next field of the form for a token: the description, the permission, or the button. */
function tokenStep(
  t: Translate,
  { account, edition, browser }: World,
  act: Extract<PlannedAct, { type: 'token.create' | 'token.save' }>,
  form: Seen['token'],
): ShownStep {
  const hub = { device: 'hub' } as const;
  const create = act.type === 'token.create';
  const { screen } = browser;
  const saved = account.accessTokens.find(
    ({ id }) => screen.kind === 'access-token-edit' && id === screen.id,
  );
  const { description, permission } = form ?? {
    description: saved?.description ?? '',
    permission: saved?.permission ?? 'public-read',
  };
  if (description.trim() === '') {
    const label = labelOn(edition, 'field-token-description');
    return {
      ...hub,
      label,
      target: '#token-description',
      text: t('path:step.token.name', { label }),
    };
  }
  if (act.permission !== undefined && act.permission !== permission) {
    const label = labelOn(edition, 'field-token-permission');
    const option = labelOn(edition, `permission-${act.permission}`);
    const text = t('path:step.token.permission', { label, option });
    return { ...hub, label, target: '#token-permission', text };
  }
  const label = create ? labelOn(edition, 'generate-token') : labelOn(edition, 'save-token');
  return {
    ...hub,
    label,
    target: `[data-act="${act.type}"]`,
    text: t('path:step.press', { label }),
  };
}
