// @vitest-environment happy-dom
/**
 * Everything that each part of the simulator tells a reader, in its order: texts (as their keys),
 * names, states, and links.
 */
import { h, type ComponentChild } from 'preact';
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { sendPasswordReset } from '../../src/core/account/account.ts';
import { newSecurityKeys, useSecurityKey } from '../../src/core/devices/security-key.ts';
import { newTerminal } from '../../src/core/devices/terminal/terminal.ts';
import { demoIdentity } from '../../src/core/world/demo-identity.ts';
import { keyUriOf, type World } from '../../src/core/world/world.ts';
import { listedIds } from '../../src/exercises/groups.ts';
import { exercises } from '../../src/exercises/list.ts';
import { loadExercises } from '../../src/exercises/loaded.ts';
import { makeToken } from '../../src/exercises/plans/access-tokens.ts';
import { press, signOut, toCodePrompt } from '../../src/exercises/plans/sign-in.ts';
import { turnOn } from '../../src/exercises/plans/turn-on.ts';
import { Chooser } from '../../src/simulator/Chooser.tsx';
import { DeviceTabs } from '../../src/simulator/DeviceTabs.tsx';
import { EarlierScreen } from '../../src/simulator/EarlierScreen.tsx';
import { FootBar } from '../../src/simulator/FootBar.tsx';
import { History } from '../../src/simulator/History.tsx';
import { MoreMenu } from '../../src/simulator/MoreMenu.tsx';
import { AuthenticatorPanel } from '../../src/simulator/panels/AuthenticatorPanel.tsx';
import { HubPanel } from '../../src/simulator/panels/HubPanel.tsx';
import { InboxPanel } from '../../src/simulator/panels/InboxPanel.tsx';
import { KeyPanel } from '../../src/simulator/panels/KeyPanel.tsx';
import { OldPhone } from '../../src/simulator/panels/OldPhone.tsx';
import { OpenDevicePage } from '../../src/simulator/panels/OpenDevicePage.tsx';
import { OwnApp } from '../../src/simulator/panels/OwnApp.tsx';
import { SavedCodesPanel } from '../../src/simulator/panels/SavedCodesPanel.tsx';
import { TerminalPanel } from '../../src/simulator/panels/TerminalPanel.tsx';
import { Question } from '../../src/simulator/Question.tsx';
import { Report } from '../../src/simulator/Report.tsx';
import '../../src/simulator/screens/later-screens.tsx';
import type { Later } from '../../src/simulator/simulator-context.ts';
import { TopBar } from '../../src/simulator/TopBar.tsx';
import { startMs } from '../core/player.ts';
import { contentOf } from './content.ts';
import { draw, logLine, type Scene } from './drawn.ts';
import { enrolling, off, on, worldAfter } from './worlds.ts';

// Times for readers are in the time zone of the device.
vi.mock('../../src/simulator/time-of-day.ts', () => ({
  timeOfDay: (style: string, ms: number) => `${style} ${new Date(ms).toISOString()}`,
}));

beforeAll(() => loadExercises(exercises));
beforeEach(() => localStorage.clear());

const later = {
  ...{ KeyPanel, OwnApp, OldPhone, OpenDevicePage },
  qrPicture: () => ({ src: 'data:,', size: 256 }),
  scan: () => Promise.resolve({ text: '' }),
} as Partial<Later> as Later;

const content = (part: () => ComponentChild, scene: Scene = {}): string =>
  contentOf(draw(part, { later, ...scene }).place).join('\n');

const at = (world: World, screen: World['browser']['screen'], edition = world.edition): World => ({
  ...world,
  edition,
  browser: { screen, menu: 'closed' },
});

describe('the exact content of the authenticator', () => {
  const panel = (scene: Scene) => content(() => h(AuthenticatorPanel, {}), scene);
  const phoneOf = (world: World) => {
    if (world.phone.kind !== 'in-hand') throw new TypeError('The phone is lost');
    return world.phone;
  };

  test('without an entry, beside a QR code', () => {
    expect(panel({ world: enrolling })).toMatchInlineSnapshot(`
      "section aria-labelledby=phone-name
      h3 id=phone-name
      “stage:device.phone”
      “simulator:tag”
      “simulator:phone.empty”
      details
      summary
      “simulator:do.typeKey”
      form
      label for=phone-key
      “simulator:phone.keyField”
      input aria-describedby=phone-key-hint autocomplete=off id=phone-key type=text
      p id=phone-key-hint
      “simulator:key.hint”
      button type=submit
      “simulator:do.addKey”
      button type=button
      “simulator:do.scan”
      div aria-label=simulator:authenticator.choose role=group
      button type=button
      “simulator:authenticator.key”
      button type=button
      “simulator:authenticator.own”"
    `);
  });

  test('with two entries and a slow clock', () => {
    const { entries } = phoneOf(on);
    const [first] = entries;
    const phone = {
      ...phoneOf(on),
      entries: [...entries, ...(first ? [{ ...first, id: 9 }] : [])],
      skewMs: -300_000,
    };
    const world = { ...worldAfter('today', turnOn, signOut, toCodePrompt), phone };
    expect(panel({ world })).toMatchInlineSnapshot(`
      "section aria-labelledby=phone-name
      h3 id=phone-name
      “stage:device.phone”
      “simulator:tag”
      “simulator:wrong.clockSlow {"minutes":5}”
      button type=button
      “simulator:wrong.right”
      p lang=en
      “2FA Practice”
      “aoi+practice@demo.example”
      “simulator:phone.code”
      p lang=en
      “121”
      “239”
      div aria-hidden=true
      “simulator:phone.secondsLeft {"seconds":25}”
      div aria-label=simulator:do.entryActions {"number":1} role=group
      button type=button
      “simulator:do.typeForMe”
      button type=button
      “simulator:do.copyCode”
      button type=button
      “simulator:do.removeEntry”
      p lang=en
      “2FA Practice”
      “aoi+practice@demo.example”
      “simulator:phone.code”
      p lang=en
      “121”
      “239”
      div aria-hidden=true
      “simulator:phone.secondsLeft {"seconds":25}”
      div aria-label=simulator:do.entryActions {"number":2} role=group
      button type=button
      “simulator:do.typeForMe”
      button type=button
      “simulator:do.copyCode”
      button type=button
      “simulator:do.removeEntry”
      details
      summary
      “simulator:do.typeKey”
      form
      label for=phone-key
      “simulator:phone.keyField”
      input aria-describedby=phone-key-hint autocomplete=off id=phone-key type=text
      p id=phone-key-hint
      “simulator:key.hint”
      button type=submit
      “simulator:do.addKey”
      div aria-label=simulator:authenticator.choose role=group
      button type=button
      “simulator:authenticator.key”
      button type=button
      “simulator:authenticator.own”"
    `);
  });

  test('that is lost', () => {
    expect(panel({ world: { ...on, phone: { kind: 'lost' } } })).toMatchInlineSnapshot(`
      "section aria-labelledby=phone-name
      h3 id=phone-name
      “stage:device.phone”
      “simulator:tag”
      “simulator:wrong.lost”
      button type=button
      “simulator:wrong.newPhone”
      div aria-label=simulator:authenticator.choose role=group
      button type=button
      “simulator:authenticator.key”
      button type=button
      “simulator:authenticator.own”"
    `);
  });

  test('that is a YubiKey without and with a key, and with an entry that needs a touch', () => {
    const view = { authenticator: 'key' } as const;
    expect(panel({ world: off, view })).toMatchInlineSnapshot(`
      "section aria-labelledby=key-name
      h3 id=key-name
      “stage:device.key”
      “simulator:tag”
      “simulator:yubikey.none”
      button type=button
      “simulator:yubikey.insertFirst”
      button type=button
      “simulator:yubikey.insertSpare”
      div aria-label=simulator:authenticator.choose role=group
      button type=button
      “simulator:authenticator.phone”
      button type=button
      “simulator:authenticator.own”"
    `);
    const uri = keyUriOf(enrolling.account) ?? '';
    const key = (
      [
        { type: 'key.insert', name: 'spare' },
        { type: 'key.scan', text: uri, touch: 'required' },
      ] as const
    ).reduce((keys, act) => useSecurityKey(keys, act, startMs).keys, newSecurityKeys);
    expect(panel({ world: { ...enrolling, key }, view })).toMatchInlineSnapshot(`
      "section aria-labelledby=key-name
      h3 id=key-name
      “stage:device.key”
      “simulator:tag”
      “simulator:yubikey.which.spare {"firmware":"5.4","used":1,"capacity":32}”
      p lang=en
      “2FA Practice”
      “aoi+practice@demo.example”
      “simulator:yubikey.touchNeeded”
      details
      summary
      “simulator:do.typeKey”
      form
      label for=key-key
      “simulator:phone.keyField”
      input aria-describedby=key-key-hint autocomplete=off id=key-key type=text
      p id=key-key-hint
      “simulator:key.hint”
      button type=submit
      “simulator:do.addKey”
      label
      input type=checkbox
      “simulator:yubikey.askTouch”
      “simulator:yubikey.spareHint”
      button type=button
      “simulator:do.scan”
      button type=button
      “simulator:yubikey.touch”
      button type=button
      “simulator:yubikey.insertFirst”
      button type=button
      “simulator:yubikey.remove”
      div aria-label=simulator:authenticator.choose role=group
      button type=button
      “simulator:authenticator.phone”
      button type=button
      “simulator:authenticator.own”"
    `);
  });

  test('that is the reader’s own app, beside a QR code', () => {
    const view = { authenticator: 'own' } as const;
    expect(panel({ world: enrolling, view })).toMatchInlineSnapshot(`
      "section aria-labelledby=own-name
      h3 id=own-name
      “stage:device.own”
      “simulator:tag”
      “simulator:authenticator.ownText”
      a href=otpauth://totp/2FA%20Practice:aoi%2Bpractice%40demo.example?issuer=2FA%20Practice&secret=FELGLZJP7BSN4BH4XEC6P7H4J3O4CWTQ&algorithm=SHA1&digits=6&period=30
      “simulator:do.openInApp”
      h4 id=key-label
      “simulator:key.label”
      p aria-labelledby=key-label lang=en
      “FELG”
      “LZJP”
      “7BSN”
      “4BH4”
      “XEC6”
      “P7H4”
      “J3O4”
      “CWTQ”
      button type=button
      “simulator:do.copyKey”
      “simulator:key.names {"issuer":"2FA Practice","account":"aoi+practice@demo.example"}”
      “simulator:ownApp {"issuer":"2FA Practice"}”
      div aria-label=simulator:authenticator.choose role=group
      button type=button
      “simulator:authenticator.phone”
      button type=button
      “simulator:authenticator.key”"
    `);
  });
});

describe('the exact content of the simulated Docker Hub', () => {
  const panel = (world: World, scene: Scene = {}) =>
    content(() => h(HubPanel, {}), { world, ...scene });

  test('that asks for the password', () => {
    expect(panel(at(off, { kind: 'sign-in', password: 'not-given' }))).toMatchInlineSnapshot(`
      "section aria-labelledby=hub-name
      h3 id=hub-name
      “stage:device.hub”
      “simulator:tag”
      div lang=en
      h4 tabindex=-1
      “Sign in”
      “Docker ID”
      “aoi_demo”
      “Password”
      button aria-disabled=false lang=en translate=true type=button
      “simulator:do.use-practice-password”
      button type=button
      “Sign in”"
    `);
    expect(panel(at(off, { kind: 'sign-in', password: 'given' }))).toMatchInlineSnapshot(`
      "section aria-labelledby=hub-name
      h3 id=hub-name
      “stage:device.hub”
      “simulator:tag”
      div lang=en
      h4 tabindex=-1
      “Sign in”
      “Docker ID”
      “aoi_demo”
      “Password”
      button aria-disabled=true lang=en translate=true type=button
      span aria-hidden=true
      “••••••••”
      “stage:passwordGiven”
      button type=button
      “Sign in”"
    `);
  });

  test('that asks for a code, with a refusal', () => {
    const verdict = { ok: false, reason: 'mismatch' } as const;
    const effect = { type: 'code-judged', at: 'sign-in', verdict, attemptsLeft: 8 } as const;
    const runtime = { lastEffects: () => [effect] };
    expect(panel(at(on, { kind: 'code-prompt' }), { runtime })).toMatchInlineSnapshot(`
      "section aria-labelledby=hub-name
      h3 id=hub-name
      “stage:device.hub”
      “simulator:tag”
      div lang=en
      h4 tabindex=-1
      “Two-Factor Authentication”
      form
      label for=hub-field
      “Authentication code”
      input aria-describedby=simulator-notice aria-invalid=true autocomplete=one-time-code id=hub-field inputmode=numeric placeholder=000000 type=text
      “refusals:attempts.left {"left":8}”
      “refusals:docker.wrong-code {"message":"Invalid one-time password"}”
      button type=submit
      “Verify”
      button type=button
      “I've lost my authentication device”
      button type=button
      “simulator:do.leave”
      “simulator:field.codeHint”"
    `);
  });

  test('with the QR code, and with the text code', () => {
    expect(panel(enrolling)).toMatchInlineSnapshot(`
      "section aria-labelledby=hub-name
      h3 id=hub-name
      “stage:device.hub”
      “simulator:tag”
      div lang=en
      h4 tabindex=-1
      “Two-Factor Authentication”
      button aria-expanded=false type=button
      img alt=simulator:qr.alt
      button aria-pressed=true type=button
      “QR Code”
      button aria-pressed=false type=button
      “Text Code”
      form
      label for=hub-field
      “Authentication code”
      input aria-describedby=simulator-notice autocomplete=one-time-code id=hub-field inputmode=numeric placeholder=000000 type=text
      button type=submit
      “Enable 2FA”
      button type=button
      “Cancel”
      button type=button
      “simulator:do.leaveSetup”
      “simulator:field.codeHint”"
    `);
    expect(panel(at(enrolling, { kind: 'pairing', tab: 'text' }))).toMatchInlineSnapshot(`
      "section aria-labelledby=hub-name
      h3 id=hub-name
      “stage:device.hub”
      “simulator:tag”
      div lang=en
      h4 tabindex=-1
      “Two-Factor Authentication”
      “FELG”
      “LZJP”
      “7BSN”
      “4BH4”
      “XEC6”
      “P7H4”
      “J3O4”
      “CWTQ”
      button aria-pressed=false type=button
      “QR Code”
      button aria-pressed=true type=button
      “Text Code”
      form
      label for=hub-field
      “Authentication code”
      input aria-describedby=simulator-notice autocomplete=one-time-code id=hub-field inputmode=numeric placeholder=000000 type=text
      button type=submit
      “Enable 2FA”
      button type=button
      “Cancel”
      button type=button
      “simulator:do.copyKey”
      button type=button
      “simulator:do.leaveSetup”
      “simulator:field.codeHint”"
    `);
  });

  test('with an open menu in each edition', () => {
    const open = (edition: World['edition']) =>
      panel({
        ...at(on, { kind: 'home' }, edition),
        browser: { screen: { kind: 'home' }, menu: 'open' },
      });
    expect(open('today')).toMatchInlineSnapshot(`
      "section aria-labelledby=hub-name
      h3 id=hub-name
      “stage:device.hub”
      “simulator:tag”
      div lang=en
      h4 tabindex=-1
      “aoi_demo”
      button aria-expanded=true type=button
      span aria-hidden=true
      “A”
      “avatar”
      button type=button
      “Account settings”
      button type=button
      “Sign out”
      “aoi+practice@demo.example”"
    `);
    expect(open('classic')).toMatchInlineSnapshot(`
      "section aria-labelledby=hub-name
      h3 id=hub-name
      “stage:device.hub”
      “simulator:tag”
      div lang=en
      h4 tabindex=-1
      “aoi_demo”
      button aria-expanded=true type=button
      “aoi_demo”
      span aria-hidden=true
      “▾”
      button type=button
      “Account Settings”
      button type=button
      “Sign out”
      “aoi+practice@demo.example”"
    `);
  });

  test('with the form for a token, and with a token', () => {
    const form = { description: 'ci', permission: 'read', expiry: { kind: 'none' } } as const;
    const world = worldAfter('today', turnOn, makeToken(form));
    const id = world.account.accessTokens[0]?.id ?? '';
    expect(panel(at(world, { kind: 'access-token-form' }))).toMatchInlineSnapshot(`
      "section aria-labelledby=hub-name
      h3 id=hub-name
      “stage:device.hub”
      “simulator:tag”
      div lang=en
      form
      h4 tabindex=-1
      “Generate new token”
      label for=token-description
      “Access token description”
      input aria-describedby=simulator-notice autocomplete=off id=token-description type=text value
      label for=token-expiry
      “Expiration date”
      select id=token-expiry value=none
      option value=none
      “None”
      option value=30
      “30 days”
      option value=90
      “90 days”
      option value=custom
      “Custom”
      label for=token-permission
      “Access permissions”
      select id=token-permission value=public-read
      option value=public-read
      “Repo Public Read-only”
      option value=read
      “Repo Read-only”
      option value=read-write
      “Repo Read & Write”
      option value=read-write-delete
      “Repo Read, Write, Delete”
      button type=submit
      “Generate”
      button type=button
      “Cancel”"
    `);
    expect(panel(at(world, { kind: 'access-tokens' }))).toMatchInlineSnapshot(`
      "section aria-labelledby=hub-name
      h3 id=hub-name
      “stage:device.hub”
      “simulator:tag”
      div lang=en
      h4 tabindex=-1
      “Personal access tokens”
      button aria-expanded=false type=button
      span aria-hidden=true
      “A”
      “avatar”
      button type=button
      “Generate new token”
      “ci”
      “Repo Read-only”
      “·”
      “Active”
      button type=button
      “Edit”
      “ci”"
    `);
    expect(panel(at(world, { kind: 'access-token-edit', id }))).toMatchInlineSnapshot(`
      "section aria-labelledby=hub-name
      h3 id=hub-name
      “stage:device.hub”
      “simulator:tag”
      div lang=en
      form id=token-form
      h4 tabindex=-1
      “Edit”
      “Repo Read-only”
      “·”
      “Active”
      label for=token-description
      “Access token description”
      input aria-describedby=simulator-notice autocomplete=off id=token-description type=text value=ci
      label for=token-permission
      “Access permissions”
      select id=token-permission value=read
      option value=public-read
      “Repo Public Read-only”
      option value=read
      “Repo Read-only”
      option value=read-write
      “Repo Read & Write”
      option value=read-write-delete
      “Repo Read, Write, Delete”
      button type=submit
      “Save token”
      button type=button
      “Deactivate”
      button type=button
      “Delete”
      button type=button
      “Cancel”"
    `);
  });
});

test('the button for the password, and the report, name the language of the page', () => {
  const world = at(off, { kind: 'sign-in', password: 'not-given' });
  const locale = 'ja';
  const hub = content(() => h(HubPanel, {}), { world, locale });
  expect(hub).toContain('button aria-disabled=false lang=ja translate=true type=button');
  expect(content(() => h(Report, {}), { locale })).toContain('report:label.languageja');
});

test('the exact content of the saved codes', () => {
  const form = { description: 'x', permission: 'read', expiry: { kind: 'none' } } as const;
  const world = worldAfter(
    'today',
    turnOn,
    makeToken(form),
    signOut,
    toCodePrompt,
    press('lost-device'),
  );
  expect(content(() => h(SavedCodesPanel, {}), { world })).toMatchInlineSnapshot(`
    "section aria-labelledby=saved-codes-name
    h3 id=saved-codes-name
    “stage:savedCodes.name”
    h4
    “stage:savedCodes.recoveryCode”
    code lang=en
    “R1C2MJZGEJD7R”
    button type=button
    “simulator:savedCodes.typeIt”
    button type=button
    “simulator:savedCodes.copy”
    button type=button
    “simulator:savedCodes.lose”
    h4
    “stage:savedCodes.token”
    code lang=en
    “dckr_pat.practice.ah5t.0vfg.r7rh.5p8c.0wxq”
    button type=button
    “simulator:savedCodes.copyToken”"
  `);
});

test('the exact content of the inbox', () => {
  const account = sendPasswordReset(on.account, startMs);
  const emails = [
    ...account.mails,
    { kind: 'verify-email', sentAtMs: startMs, code: '123456' } as const,
  ];
  const world = { ...off, account: { ...account, mails: emails, password: 'forgotten' } } as World;
  const asked = at(world, { kind: 'email-not-verified' });
  expect(content(() => h(InboxPanel, {}), { world: asked })).toMatchInlineSnapshot(`
    "section aria-labelledby=inbox-name
    h3 id=inbox-name
    “stage:device.inbox”
    ul aria-labelledby=inbox-name tabindex=0
    time datetime=2023-11-14T22:13:35.000Z
    “short 2023-11-14T22:13:35.000Z”
    “simulator:inbox.subject.verify-email”
    “123456”
    button type=button
    “simulator:do.typeForMe”
    time datetime=2023-11-14T22:13:35.000Z
    “short 2023-11-14T22:13:35.000Z”
    “simulator:inbox.subject.password-reset”
    button type=button
    “simulator:do.setPassword”
    time datetime=2023-11-14T22:13:44.000Z
    “short 2023-11-14T22:13:44.000Z”
    “simulator:inbox.subject.two-factor-on”"
  `);
});

test('the exact content of the terminal, at the shell and at a question for the password', () => {
  const terminal = {
    ...newTerminal,
    lines: [
      { kind: 'typed', text: 'docker login', status: 0 },
      { kind: 'output', text: 'Error', status: 1 },
    ],
  } as World['terminal'];
  const panel = (world: World) => content(() => h(TerminalPanel, {}), { world });
  expect(panel({ ...off, terminal })).toMatchInlineSnapshot(`
    "section aria-labelledby=terminal-name
    h3 id=terminal-name
    “stage:device.terminal”
    “simulator:tag”
    div lang=en
    div aria-label=terminal:output role=region tabindex=0
    “$ docker login”
    “Error”
    “terminal:exitStatus {"status":1}”
    form
    label for=terminal-line
    span aria-hidden=true
    “$”
    “terminal:line”
    input autocomplete=off id=terminal-line type=text
    button type=submit
    “terminal:enter”
    div aria-label=terminal:notes role=region tabindex=0
    details
    summary
    “terminal:try”
    div lang=en
    button type=button
    “docker pull hello-world”
    button type=button
    “docker login”
    button type=button
    “docker login -u aoi_demo”
    button type=button
    “docker logout”
    button type=button
    “docker info”
    button type=button
    “docker pull aoi_demo/diary”
    button type=button
    “docker push aoi_demo/hello”
    button type=button
    “clear”
    “terminal:stored.title”
    “terminal:stored.none”"
  `);
  const prompt = { kind: 'password', owner: 'own', username: demoIdentity.dockerId } as const;
  const form = { description: 'x', permission: 'read', expiry: { kind: 'none' } } as const;
  const world = worldAfter('today', turnOn, makeToken(form));
  expect(panel({ ...world, terminal: { ...terminal, prompt } })).toMatchInlineSnapshot(`
    "section aria-labelledby=terminal-name
    h3 id=terminal-name
    “stage:device.terminal”
    “simulator:tag”
    div lang=en
    div aria-label=terminal:output role=region tabindex=0
    “$ docker login”
    “Error”
    “terminal:exitStatus {"status":1}”
    form
    label for=terminal-line
    span aria-hidden=true
    “Password:”
    “terminal:answer.password”
    input autocomplete=off id=terminal-line type=text
    button type=submit
    “terminal:enter”
    div aria-label=terminal:notes role=region tabindex=0
    button type=button
    “terminal:usePassword”
    button type=button
    “terminal:pasteToken”
    button type=button
    “terminal:stop”
    “terminal:stored.title”
    “terminal:stored.none”"
  `);
});

describe('the exact content of the bars', () => {
  test('the top bar', () => {
    expect(content(() => h(TopBar, { wanted: undefined }), { world: on })).toMatchInlineSnapshot(`
      "h3 tabindex=-1
      button aria-disabled=false aria-expanded=false type=button
      “path:exercise.first-enrollment.title”
      “stage:number {"number":1,"count":30}”
      “simulator:state.on”
      “stage:goal”
      “path:exercise.first-enrollment.goal”
      “simulator:account {"id":"aoi_demo","mail":"aoi+practice@demo.example"}”
      “stage:progress {"step":1,"steps":9}”
      p aria-hidden=true
      button aria-disabled=true type=button
      “stage:undo”
      button aria-disabled=false aria-expanded=false type=button
      “stage:more”"
    `);
  });

  test('the foot bar', () => {
    const log = [logLine(1, { type: 'mail', kind: 'two-factor-on' }, startMs + 7_200_000)];
    expect(content(() => h(FootBar, {}), { world: on, log })).toMatchInlineSnapshot(`
      "time datetime=2023-11-14T22:13:35.001Z
      “medium 2023-11-14T22:13:35.001Z”
      “exercises:first-enrollment.reached”
      button aria-disabled=false aria-expanded=false type=button
      “stage:history {"count":1}”"
    `);
  });

  test('the tabs of the devices', () => {
    expect(content(() => h(DeviceTabs, { terminal: true }))).toMatchInlineSnapshot(`
      "nav aria-label=simulator:bar.name
      button aria-current=true type=button
      “stage:tab.hub”
      button type=button
      “stage:tab.authenticator”
      button type=button
      “stage:tab.terminal”
      button type=button
      “stage:tab.saved-codes”
      button type=button
      “stage:tab.inbox”
      button type=button
      “stage:tab.log”"
    `);
  });

  test('a question', () => {
    const props = { id: 'ask', text: 'Text', no: 'No', yes: 'Yes', answer: () => {} };
    const shown = content(() => h(Question, props));
    // The answer that loses nothing.
    expect(document.activeElement?.textContent).toBe('No');
    expect(shown).toMatchInlineSnapshot(`
      "div aria-labelledby=ask role=group
      p id=ask
      “Text”
      button type=button
      “No”
      button type=button
      “Yes”"
    `);
  });
});

describe('the exact content of the layers', () => {
  test('the list of exercises, with what each teaches', () => {
    const shown = content(() => h(Chooser, {}), { view: { exercise: 'sign-in' } });
    expect(shown.split('\n').slice(0, 24).join('\n')).toMatchInlineSnapshot(`
      "section aria-labelledby=chooser-title
      h3 id=chooser-title tabindex=-1
      “exercises:list”
      button type=button
      “stage:close”
      section aria-labelledby=group-everyday
      h4 id=group-everyday
      “path:group.everyday”
      ol start=1
      a href=/en/practice/#first-enrollment
      “path:exercise.first-enrollment.title”
      “path:steps {"count":9}”
      “path:exercise.first-enrollment.learned”
      a aria-current=true href=/en/practice/#sign-in
      “path:exercise.sign-in.title”
      “path:steps {"count":3}”
      “path:exercise.sign-in.learned”
      a href=/en/practice/#first-enrollment-key
      “path:exercise.first-enrollment-key.title”
      “path:steps {"count":11}”
      “path:exercise.first-enrollment-key.learned”
      a href=/en/practice/#new-phone
      “path:exercise.new-phone.title”
      “path:steps {"count":11}”"
    `);
    for (const id of listedIds) expect(shown).toContain(`“path:exercise.${id}.learned”`);
  });

  test('the menu', () => {
    const runtime = { isSaved: () => true };
    const view = { exercise: 'sign-in' };
    const shown = content(() => h(MoreMenu, {}), { world: on, runtime, view });
    expect(shown.replace(/“report:label\.wrong[^”]*”/, '“REPORT”')).toMatchInlineSnapshot(`
      "section aria-labelledby=more-title
      h3 id=more-title tabindex=-1
      “stage:more”
      button type=button
      “stage:close”
      nav aria-label=stage:places.name
      a href=/en/
      “stage:places.home”
      a href=/en/2fa/
      “stage:places.guide”
      a href=/en/2fa/recover-hub-account/
      “stage:places.lockedOut”
      div aria-label=simulator:clock.name role=group
      “simulator:clock.name”
      “medium 2023-11-14T22:13:35.000Z”
      button type=button
      “simulator:clock.freeze”
      button type=button
      “simulator:clock.next”
      legend
      “simulator:edition.choose”
      label
      input checked name=simulator-edition type=radio value=today
      “simulator:edition.today”
      label
      input name=simulator-edition type=radio value=classic
      “simulator:edition.classic”
      legend
      “simulator:imageStore.choose”
      label
      input checked name=simulator-image-store type=radio value=containerd
      “simulator:imageStore.containerd”
      label
      input name=simulator-image-store type=radio value=graph
      “simulator:imageStore.graph”
      div aria-label=simulator:wrong.title role=group
      h4
      “simulator:wrong.title”
      button type=button
      “simulator:wrong.slow”
      button type=button
      “simulator:wrong.fast”
      button type=button
      “simulator:wrong.losePhone”
      button type=button
      “stage:hints.hide”
      a href=/en/2fa/
      “exercises:really”
      details
      summary
      “report:title”
      “report:explain”
      “REPORT”
      button type=button
      “report:copy”
      “report:noAddress”
      a href=/en/practice/#sign-in
      “exercises:again”
      button type=button
      “simulator:do.startAgain”
      “simulator:stored.here”"
    `);
  });

  test('the history', () => {
    const verdict = { ok: false, reason: 'mismatch' } as const;
    const log = [
      logLine(1, { type: 'mail', kind: 'two-factor-on' }, startMs + 7_200_000),
      logLine(2, { type: 'code-judged', at: 'sign-in', verdict }, startMs + 7_200_000),
    ];
    const runtime = { start: 'fresh' } as const;
    const view = { exercise: 'sign-in' };
    expect(
      content(() => h(History, {}), { world: on, log, runtime, view, nowMs: startMs + 300_000 }),
    ).toMatchInlineSnapshot(`
      "section aria-labelledby=history-title
      h3 id=history-title tabindex=-1
      “simulator:device.log”
      button type=button
      “stage:close”
      “exercises:sign-in.situation”
      “exercises:goal”
      “exercises:sign-in.goal”
      “simulator:next.enabled”
      “simulator:verdict.title”
      “simulator:verdict.then”
      time datetime=2023-11-14T22:13:00.000Z
      “medium 2023-11-14T22:13:00.000Z”
      “simulator:verdict.now”
      time datetime=2023-11-14T22:13:30.000Z
      “medium 2023-11-14T22:13:30.000Z”
      “simulator:verdict.next”
      time datetime=2023-11-14T22:14:00.000Z
      “medium 2023-11-14T22:14:00.000Z”
      “simulator:verdict.none”
      time datetime=2023-11-14T22:13:35.002Z
      “medium 2023-11-14T22:13:35.002Z”
      “simulator:log.code.mismatch {"step":0}”
      time datetime=2023-11-14T22:13:35.001Z
      “medium 2023-11-14T22:13:35.001Z”
      “simulator:log.mail.two-factor-on”
      “simulator:log.ours”
      details
      summary
      “simulator:inspect.title”
      “exercises:tidy {"issuer":"2FA Practice"}”"
    `);
  });

  test('an earlier screen, with nothing of the current world', () => {
    const form = { description: 'ci', permission: 'read', expiry: { kind: 'none' } } as const;
    const earlier = at(worldAfter('classic', turnOn, makeToken(form)), { kind: 'two-factor' });
    const now: World = { ...off, browser: { screen: { kind: 'settings' }, menu: 'open' } };
    const props = { world: earlier, toNow: () => {} };
    expect(content(() => h(EarlierScreen, props), { world: now })).toMatchInlineSnapshot(`
      "“simulator:back.notice”
      button type=button
      “simulator:back.now”
      div aria-hidden=true inert
      “stage:device.hub”
      “simulator:tag”
      div lang=en
      h4
      “Security”
      “aoi_demo”
      span aria-hidden=true
      “▾”
      “Two-Factor Authentication”
      “Two-factor authentication is enabled.”
      “View Recovery Code”
      “Disable 2FA”
      “Click here to generate a new code.”
      “Access Tokens”
      “New Access Token”
      “ci”
      “Read-only”
      “·”
      “Active”
      button type=button
      “Edit”
      “ci”"
    `);
  });
});
