/**
 * The word list of `content/translating/ja.md` as a dictionary for prh, the textlint rule: for each
 * word that is not used, the word to use.
 */
import { bannedWords } from './tables.ts';

/** Words that are wrong in some sentences only, and how those sentences look. */
const IN_CONTEXT: Readonly<Record<string, string>> = {
  'CIのシークレット（変数のこと）': '/CIのシークレット(?!変数)/',
  '証明（要素のこと）': '/証明(?!書)/',
  'ステップ（タイムステップのこと）': '/(?<!タイム)ステップ/',
  'アドレス（URLのこと）': '/(?<!メール|IP)アドレス(?!バー)/',
};

/** Words whose wrong use no pattern recognizes. */
export const BY_EYE: readonly string[] = [
  'アカウント（認証アプリの中のものを指すとき）',
  'デバイス（画面のラベルと製品名のほか）',
  '処理（ジョブのこと）',
  '3つをまとめて「無効」',
  '間隔（周期のこと）',
  'ログ（シミュレーターの記録のこと）',
  '登録する（2FAのこと）',
  'ブラウザーでの「ログイン」',
  'ターミナルでの「サインイン」',
  '忘れた（端末のこと）',
  'やり直し（元に戻すこと）',
  '取り消し（操作のこと）',
];

function patternOf(word: string): string | undefined {
  if (BY_EYE.includes(word)) return undefined;
  const inContext = IN_CONTEXT[word];
  if (inContext) return inContext;
  if (/[（「]/.test(word)) throw new RangeError(`"${word}" needs a pattern, or a place in BY_EYE`);
  // An abbreviation is a separate word: TOTP does not contain the word OTP.
  if (/^[A-Z]+$/.test(word)) return `/\\b${word}\\b/`;
  // 「シミュレーター」 does not contain the word 「シミュレータ」.
  if (/[ァ-ヶ]$/.test(word)) return `/${word}(?!ー)/`;
  // 「受け入れない」 does not contain the word 「入れない」.
  return word.startsWith('入れな') ? `/(?<!受け)${word}/` : word;
}

/** The word to use: the first one in its cell, without remarks. */
const wordIn = (cell: string) =>
  cell
    .replace(/（.*?）/g, '')
    .split(/[。、]/)[0]
    ?.trim() ?? cell;

export const PRH_RULES = bannedWords('content/translating/ja.md', '用語', 1).flatMap(
  ({ word, instead }) => {
    const pattern = patternOf(word);
    return pattern ? [{ expected: wordIn(instead), patterns: [pattern] }] : [];
  },
);
