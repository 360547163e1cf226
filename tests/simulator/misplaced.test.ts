/**
 * Every thing that a reader has (codes, secrets, passwords, tokens), in every field in which it does
 * not belong: the refusal names the thing and says what to enter, in both languages and editions.
 * Trials: trials.md#wrong-secret-in-field, trials.md#two-entries
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sendEmailCode } from '../../src/core/account/account.ts';
import type { Act } from '../../src/core/world/act.ts';
import { simulatedNow } from '../../src/core/world/clock.ts';
import type { EditionId } from '../../src/core/hub/edition.ts';
import { onScreen } from '../../src/core/hub/browser-session.ts';
import type { Screen } from '../../src/core/hub/screen.ts';
import { codeAt, timeStepAt } from '../../src/core/otp/totp.ts';
import { formatKeyUri } from '../../src/core/otp/key-uri.ts';
import { LOCALES, type Locale } from '../../src/i18n/locales.ts';
import { phrasebook } from '../../src/i18n/phrasebook.ts';
import { refusedText } from '../../src/simulator/next-line.ts';
import { siteSentence } from '../../src/simulator/panels/hub-sentence.ts';
import { pairingOutcome } from '../../src/simulator/panels/pairing-outcome.ts';
import type { Translate } from '../../src/simulator/simulator-context.ts';
import { terminalSentence } from '../../src/simulator/terminal-note.ts';
import * as en from '../../src/simulator/text/en.ts';
import * as ja from '../../src/simulator/text/ja.ts';
import { atCodePrompt, paired, press } from '../core/journey.ts';
import { entropyOf, playerOf, type Player } from '../core/player.ts';
import { enter, notesOf, tokenFor } from '../core/terminal-session.ts';

const translate: Readonly<Record<Locale, Translate>> = {
  en: phrasebook({ ...en.words, ...(await en.laterWords()) }),
  ja: phrasebook({ ...ja.words, ...(await ja.laterWords()) }),
};
const editions: readonly EditionId[] = ['today', 'classic'];

/** How a text names each thing. Six digits of any origin can be called a code or six digits. */
const names = {
  'app code': { en: /six digits|authenticator app|a code/i, ja: /6桁|認証アプリのコード|コードや/ },
  'code of an abandoned entry': {
    en: /earlier setup|six digits|authenticator app|a code/i,
    ja: /以前の設定|6桁|認証アプリのコード|コードや/,
  },
  'emailed code': { en: /email|six digits|a code/i, ja: /メール|6桁|コードや/ },
  'recovery code': { en: /the recovery code|a code/, ja: /リカバリーコード|コードや/ },
  'text code': {
    en: /text code|secret for the|a code/,
    ja: /テキストコード|シークレット|コードや/,
  },
  'key URI': { en: /key URI|secret for the|a code/, ja: /キーURI|シークレット|コードや/ },
  token: { en: /access token|real token|a token|real credential/, ja: /トークン|本物の認証情報/ },
  password: { en: /password/, ja: /パスワード|password/ },
  'device code': { en: /device confirmation code|a code/, ja: /デバイス確認コード|コードや/ },
} as const;
type Thing = keyof typeof names;
const things = Object.keys(names) as readonly Thing[];

type Field = {
  /** Prepares the field. */
  readonly at: (edition: EditionId) => Player;
  readonly act: (text: string) => Act;
  /** What the field takes, and what a description can hold without harm. */
  readonly takes: readonly Thing[];
  /** What the reader has to enter, as the refusals name it. */
  readonly asks: Readonly<Record<Locale, RegExp>>;
  readonly only?: EditionId;
};

/** A reader who has everything: 2FA is on, and a setup was abandoned before. */
function withEverything(edition: EditionId): Player {
  const player = atCodePrompt(edition);
  const { world } = player;
  const other = paired(edition, 'abandoned').world.account.twoFactor;
  player.world = {
    ...world,
    account: sendEmailCode(world.account, entropyOf('mail'), player.atMs),
    earlierSecrets: other.kind === 'enrolling' ? [other.secret] : [],
  };
  return player;
}

const on = (screen: Screen) => (edition: EditionId) => {
  const player = withEverything(edition);
  player.world = { ...player.world, browser: onScreen(screen) };
  return player;
};
const lineAt =
  (...lines: readonly string[]) =>
  (edition: EditionId) => {
    const player = withEverything(edition);
    enter(player, ...lines);
    return player;
  };
const pairing = (edition: EditionId): Player => {
  const { world } = withEverything(edition);
  const player = paired(edition);
  const { earlierSecrets } = world;
  const account = { ...player.world.account, mails: world.account.mails };
  player.world = { ...player.world, account, earlierSecrets };
  return player;
};
const enterLine = (line: string): Act => ({ type: 'terminal.enter', line });
const form = { permission: 'read', expiry: { kind: 'none' } } as const;

const sixFromApp = { en: /six|entry|code shown/i, ja: /6桁|項目/ };
const eightLetters = { en: /eight letters|four letters/, ja: /英字/ };
const textCode = { en: /text code|“Text Code”/i, ja: /テキストコード|32文字/ };
const tokenHere = { en: /token|Log in as|Docker ID/i, ja: /トークン|Docker ID/ };

const fields: Readonly<Record<string, Field>> = {
  'six digits at setup': {
    at: pairing,
    act: (text) => ({ type: 'hub.submit', field: 'authentication-code', text }),
    takes: ['app code'],
    asks: sixFromApp,
  },
  'six digits at sign-in': {
    at: on({ kind: 'code-prompt' }),
    act: (text) => ({ type: 'hub.submit', field: 'authentication-code', text }),
    takes: ['app code'],
    asks: sixFromApp,
  },
  'recovery code': {
    at: on({ kind: 'recovery-entry' }),
    act: (text) => ({ type: 'hub.submit', field: 'recovery-code', text }),
    takes: ['recovery code'],
    asks: { en: /recovery code|13 letters/i, ja: /リカバリーコード|13文字/ },
  },
  'emailed code': {
    at: on({ kind: 'email-not-verified' }),
    act: (text) => ({ type: 'hub.submit', field: 'email-code', text }),
    takes: ['emailed code'],
    asks: { en: /email/, ja: /メール/ },
  },
  'device code': {
    at: on({ kind: 'device-code' }),
    act: (text) => ({ type: 'device-page.submit', text }),
    takes: ['device code'],
    asks: eightLetters,
  },
  'text code on the phone': {
    at: withEverything,
    act: (text) => ({ type: 'phone.type-key', text }),
    takes: ['text code', 'key URI'],
    asks: textCode,
  },
  'text code on the YubiKey': {
    at: (edition) => {
      const player = withEverything(edition);
      player.play({ type: 'key.insert', name: 'first' });
      return player;
    },
    act: (text) => ({ type: 'key.type-key', text, touch: 'not-required' }),
    takes: ['text code', 'key URI'],
    asks: textCode,
  },
  'description of a new token': {
    at: on({ kind: 'access-token-form' }),
    act: (description) => ({ type: 'token.create', description, ...form }),
    takes: ['app code', 'code of an abandoned entry', 'emailed code', 'device code'],
    asks: { en: /Describe the machine/, ja: /マシンの説明/ },
  },
  'description of a token': {
    at: (edition) => {
      const player = on({ kind: 'home' })(edition);
      tokenFor(player);
      const id = player.world.account.accessTokens.at(-1)?.id ?? '';
      player.world = { ...player.world, browser: onScreen({ kind: 'access-token-edit', id }) };
      return player;
    },
    act: (description) => ({ type: 'token.save', description }),
    takes: ['app code', 'code of an abandoned entry', 'emailed code', 'device code'],
    asks: { en: /Describe the machine/, ja: /マシンの説明/ },
  },
  'Username:': {
    // A password on the command line makes the client ask for the username only.
    at: lineAt('docker login -p wrong'),
    act: enterLine,
    takes: [],
    asks: tokenHere,
  },
  'Password:': {
    at: lineAt('docker login -u aoi_demo'),
    act: enterLine,
    takes: ['token'],
    asks: tokenHere,
  },
  '--password-stdin': {
    at: lineAt('docker login -u aoi_demo --password-stdin'),
    act: enterLine,
    takes: ['token'],
    asks: tokenHere,
  },
  'command line': {
    at: withEverything,
    act: enterLine,
    takes: [],
    asks: { en: /command/i, ja: /コマンド/ },
  },
};

/** The text of each thing in a player's world, now. */
function textOf(thing: Thing, player: Player): string {
  const { account, savedCodes, earlierSecrets, clock } = player.world;
  const { twoFactor } = account;
  if (twoFactor.kind === 'off') throw new TypeError('2FA is off');
  const step = timeStepAt(simulatedNow(clock, player.atMs));
  const [abandoned] = earlierSecrets;
  switch (thing) {
    case 'app code':
      return codeAt(twoFactor.secret, step);
    case 'code of an abandoned entry':
      return abandoned ? codeAt(abandoned, step) : '';
    case 'emailed code':
      return (
        account.mails.flatMap((mail) => (mail.kind === 'verify-email' ? [mail.code] : []))[0] ?? ''
      );
    case 'recovery code':
      return savedCodes.recoveryCode.kind === 'kept' ? savedCodes.recoveryCode.recoveryCode : '';
    case 'text code':
      return twoFactor.secret;
    case 'key URI':
      return formatKeyUri({ issuer: '2FA Practice', account: 'aoi', secret: twoFactor.secret });
    case 'token':
      return 'dckr_pat.practice.0a1b.2c3d.4e5f.6g7h.8j9k';
    case 'password':
      return 'practice-password';
    case 'device code':
      return 'BCDF-GHJK';
  }
}

/** How people write and copy a text. */
const spellings: Readonly<Record<string, (text: string) => string>> = {
  'as it is': (text) => text,
  'with spaces and a line ending': (text) => `  ${text} \n`,
  'in quotation marks': (text) => `“${text}”`,
};

/** All sentences about the effects, short and long. */
function sentencesAbout(t: Translate, { world }: Player, effects: ReturnType<Player['play']>) {
  return [
    refusedText(t, world, effects),
    siteSentence(t, effects)?.ours,
    pairingOutcome(t, effects)?.text,
    ...notesOf(effects)
      .filter(({ kind }) => kind !== 'secret-masked')
      .map((note) => terminalSentence(t, note)),
  ].filter((text) => text !== undefined);
}

const cases = Object.entries(fields).flatMap(([name, field]) =>
  things
    .filter((thing) => !field.takes.includes(thing))
    .map((thing) => [thing, name, field] as const),
);

describe(`a thing in a field in which it does not belong (${cases.length} cases)`, () => {
  test.each(cases)('%s in the field %s is named, with what to enter', (thing, name, field) => {
    for (const edition of editions) {
      for (const [how, spell] of Object.entries(spellings)) {
        // A shell reads quotation marks and line endings itself.
        if (how !== 'as it is' && /:$|stdin|command|description/.test(name)) continue;
        const player = field.at(edition);
        const { account, savedCodes } = player.world;
        const effects = player.play(field.act(spell(textOf(thing, player))));
        for (const locale of LOCALES) {
          const said = sentencesAbout(translate[locale], player, effects);
          expect(said.length, `${thing} in ${name}, ${how}, ${edition}`).toBeGreaterThan(1);
          expect(said.every((each) => each.length > 10)).toBe(true);
          // The thing is named at the latest in the second sentence, which explains more.
          expect(said.join('\n'), how).toMatch(names[thing][locale]);
          for (const each of said) expect(each, how).toMatch(field.asks[locale]);
        }
        expect(player.world.account.twoFactor.kind).toBe(account.twoFactor.kind);
        expect(player.world.savedCodes).toEqual(savedCodes);
        expect(player.world.account.accessTokens).toEqual(account.accessTokens);
      }
    }
  });

  test.each(
    Object.entries(fields).flatMap(([name, field]) =>
      field.takes.map((thing) => [thing, name, field] as const),
    ),
  )('%s in the field %s is not called misplaced', (thing, _name, field) => {
    for (const edition of editions) {
      const player = field.at(edition);
      const effects = player.play(field.act(textOf(thing, player)));
      for (const locale of LOCALES) {
        const said = sentencesAbout(translate[locale], player, effects).join('\n');
        expect(said).not.toMatch(/looks like|のようです|のようなので/);
      }
    }
  });
});

test('a description is refused for what the account issued, and not for its form', () => {
  const words = ['myraspberrypi', 'docker-compose', '123456', 'BCDFGHJK', 'password rotation'];
  const machines = [
    'laptop',
    'build server of the office',
    'CI, deploy token',
    '予備のPC',
    ...words,
  ];
  for (const description of machines) {
    const player = on({ kind: 'access-token-form' })('today');
    expect(player.play({ type: 'token.create', description, ...form })[0]).toMatchObject({
      change: 'created',
    });
  }
  const player = on({ kind: 'access-token-form' })('today');
  for (const thing of ['recovery code', 'text code', 'key URI', 'token', 'password'] as const) {
    const description = `laptop ${textOf(thing, player)}`;
    if (thing === 'recovery code') continue;
    expect(player.play({ type: 'token.create', description, ...form }), thing).toEqual([
      { type: 'access-token-refused', reason: 'description-holds-secret' },
    ]);
  }
  const elsewhere = playerOf(player.world);
  elsewhere.play(...press('cancel'));
  expect(
    elsewhere.play({ type: 'token.create', description: 'practice-password', ...form }),
  ).toEqual([{ type: 'refused', reason: 'not-on-this-screen' }]);
});

test('a name in the form of a code is not called a code at the shell and at Username:', () => {
  for (const name of ['docker-compose', 'documentation', 'kubectl', 'aoi']) {
    const player = withEverything('today');
    expect(notesOf(player.play(enterLine(name))).map(({ kind }) => kind)).toEqual([
      'unknown-command',
    ]);
  }
  for (const name of ['someone', 'aoi-demo', 'aoi']) {
    const player = lineAt('docker login -p wrong')('today');
    expect(notesOf(player.play(enterLine(name))).at(-1)).toMatchObject({
      reason: 'unknown-username',
    });
  }
});

test('the list of fields has every field for text in the simulator', () => {
  const folder = join(import.meta.dirname, '../../src/simulator');
  const inputs = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.tsx'))
    .flatMap(
      (name) =>
        readFileSync(join(folder, name), 'utf8').match(/<input\b[^>]*?type="[^"]*"/gs) ?? [],
    )
    .map(
      (input) =>
        `${/id=["{]`?([^"`}]*)/.exec(input)?.[1] ?? ''} ${/type="([^"]*)"/.exec(input)?.[1]}`,
    );
  expect(inputs.filter((input) => !/checkbox|radio|datetime-local/.test(input)).toSorted()).toEqual(
    ['${device text', 'hub-field text', 'terminal-line text', 'token-description text'],
  );
});
