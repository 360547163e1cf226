/**
 * The glossary of `content/translating/ja.md` as a dictionary for prh: every word of the column
 * 「使わない語」 is to be the word the row begins with. A remark in brackets belongs to the word
 * before it and is no part of it; a row whose word depends on the sentence is left to the reader.
 */
import { readFileSync } from 'node:fs';

const JA = 'content/translating/ja.md';
const withoutRemark = (word) => word.replace(/（.*?）/g, '').trim();

/** Words that are also parts of other words, or right in some sentences. */
const BY_EYE = new Set([
  '認証コード',
  'アカウント',
  'ブラウザーでの「ログイン」',
  'ターミナルでの「サインイン」',
  '3つをまとめて「無効」',
  '忘れた',
  '間隔',
  '誤差',
  '停止',
  '登録する',
  'シード',
  '2 要素認証',
]);

export function prhRules() {
  const table = readFileSync(JA, 'utf8').split('## 用語')[1].split('次の語は')[0];
  const rows = [...table.matchAll(/^\| ([^|]+) \| ([^|]+) \| ([^|]+) \|$/gm)].slice(2);
  const rules = rows.flatMap(([, , right, wrong]) => {
    const expected = withoutRemark(right)
      .split(/[。、]/)[0]
      .trim();
    const patterns = wrong
      .split('、')
      .map(withoutRemark)
      .filter((word) => word && word !== '—' && !BY_EYE.has(word) && !expected.includes(word));
    // A Latin abbreviation is a word of its own: the OTP in TOTP is none.
    const whole = patterns.map((word) => (/^[A-Z]+$/.test(word) ? `/\\b${word}\\b/` : word));
    return whole.length > 0 ? [{ expected, patterns: whole }] : [];
  });
  return JSON.stringify({ version: 1, rules });
}
