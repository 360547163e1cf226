/**
 * Each word that `content/translating/en.md` and `ja.md` ban is found in a text, so a page of old
 * words cannot pass `npm run words`. Words that no pattern recognizes are listed and printed.
 */
import { createLinter, loadTextlintrc } from 'textlint';
import { describe, expect, test } from 'vitest';
import { BY_EYE as EN_BY_EYE, FOR_READERS, TERMS, findings } from '../../scripts/words/english.ts';
import { EXEMPTIONS } from '../../scripts/words/exemptions.ts';
import { BY_EYE as JA_BY_EYE } from '../../scripts/words/japanese.ts';
import { checked, proseOf } from '../../scripts/words/prose.ts';
import { bannedWords } from '../../scripts/words/tables.ts';

/** A sentence for each word that is wrong in some sentences only. */
const IN_CONTEXT: Readonly<Record<string, string>> = {
  'the practice (the simulator)': 'Open the practice.',
  'press (a control)': 'Press “Confirm”.',
  'choose (a control)': 'Choose “Account settings”.',
  'make (a token)': 'Make a new token.',
  'make (a recovery code)': 'A new recovery code was made.',
  'CIのシークレット（変数のこと）': 'CIのシークレットを使います。',
  '証明（要素のこと）': '2つ目の証明です。',
  'ステップ（タイムステップのこと）': '同じステップにいます。',
  'アドレス（URLのこと）': 'アドレスを確かめます。',
};

const EN = 'content/translating/en.md';
const JA = 'content/translating/ja.md';

const english = [...bannedWords(EN, 'Terms', 0), ...bannedWords(EN, 'Verbs', 0)]
  .map(({ word }) => word)
  .filter((word) => !EN_BY_EYE.includes(word));
const japanese = bannedWords(JA, '用語', 1)
  .map(({ word }) => word)
  .filter((word) => !JA_BY_EYE.includes(word));

async function japaneseFindings(text: string) {
  const descriptor = await loadTextlintrc({
    configFilePath: 'scripts/words/textlint.config.cjs',
  });
  const { messages } = await createLinter({ descriptor }).lintText(text, 'page.md');
  return messages.filter(({ ruleId }) => ruleId === 'prh');
}

describe('English', () => {
  test(`each of the ${english.length} banned words is found`, () => {
    const missed = english.filter((word) => {
      const text = IN_CONTEXT[word] ?? `There is ${word} here.`;
      return !findings(text, FOR_READERS).some(({ name }) => name === word);
    });
    expect(missed).toEqual([]);
  });

  test.each([
    'What do you want to practise?',
    'Docker and Docker Hub are its marks; labels are quoted so that you can recognise them.',
    'Press your avatar at the top right.',
    'Type the six digits your app shows.',
    'The recovery code lies in the drawer under the inbox.',
    'The secret travels once, as a picture.',
    'Begin this scenario again.',
    'Signing in takes two proofs.',
    'For CI, servers and older versions, use a token.',
    'The login was cancelled in the browser.',
    'No mails yet.',
    'Your e-mail address or user name.',
    'A set-up that was left half-way.',
    'Nothing was used up.',
    'The token may not do this.',
    'A token you did not make.',
  ])('an old sentence fails: %s', (sentence) => {
    expect(findings(sentence, FOR_READERS)).not.toEqual([]);
  });

  test.each([
    'Press Enter to run the command.',
    'Select “Confirm”, then enter the six digits.',
    'Use the practice password. The practice clock is frozen.',
    'Phone, key, and terminal.',
    'The account is made up, and a token is stored.',
    'The message is `user name; mail`.',
  ])('a correct sentence passes: %s', (sentence) => {
    expect(findings(sentence, FOR_READERS)).toEqual([]);
  });

  test('the verbs of readers do not bind the project’s own documents', () => {
    expect(findings('Type the command.', TERMS)).toEqual([]);
    expect(findings('The practice is a simulation.', TERMS)).not.toEqual([]);
  });
});

describe('Japanese', () => {
  test(`each of the ${japanese.length} banned words is found`, async () => {
    const lines = japanese.map((word) => IN_CONTEXT[word] ?? `ここに${word}があります。`);
    const messages = await japaneseFindings(lines.join('\n\n'));
    const found = new Set(messages.map(({ loc }) => (loc.start.line - 1) / 2));
    expect(japanese.filter((_, at) => !found.has(at))).toEqual([]);
  }, 30_000);

  test('correct sentences pass', async () => {
    const text = [
      'シミュレーターで練習します。',
      'タイムステップはどの端末でも同じです。',
      'メールアドレスは受け入れない決まりです。',
      'リカバリーコードを生成します。',
    ].join('\n\n');
    expect(await japaneseFindings(text)).toEqual([]);
  }, 30_000);
});

describe('exemptions', () => {
  test('there are at most twenty, each with a reason', () => {
    expect(EXEMPTIONS.length).toBeLessThanOrEqual(20);
    expect(EXEMPTIONS.filter(({ reason }) => reason.length < 8)).toEqual([]);
  });

  test('each of them exempts something', () => {
    const texts = { en: proseOf('en', { exempt: false }), ja: proseOf('ja', { exempt: false }) };
    const unused = EXEMPTIONS.filter(
      ({ language, phrase }) => !texts[language].some(({ text }) => text.search(phrase) >= 0),
    );
    expect(unused.map(({ phrase }) => phrase.source)).toEqual(['^### [a-z-]+$']);
    expect(checked('en', '### half-minute')).toBe('X');
  });

  test('no page or text switches a rule off', () => {
    const inline = /(?:cspell|textlint|spell-?checker)[:-]\s*(?:disable|ignore|words)/i;
    for (const language of ['en', 'ja'] as const)
      for (const { file, text } of proseOf(language, { exempt: false }))
        expect(text, file).not.toMatch(inline);
  });

  test('words that are left to the reader are few', () => {
    console.log(`left to the reader: ${[...EN_BY_EYE, ...JA_BY_EYE].join(', ')}`);
    expect(EN_BY_EYE.length + JA_BY_EYE.length).toBeLessThan(20);
  });
});
