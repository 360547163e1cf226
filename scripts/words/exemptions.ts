/**
 * Phrases that `npm run words` leaves out before it checks a text, at most twenty, each with its
 * reason. There are no other exemptions: nothing in a page or a text file can switch a rule off.
 */
export interface Exemption {
  readonly language: 'en' | 'ja';
  readonly phrase: RegExp;
  readonly reason: string;
}

export const EXEMPTIONS: readonly Exemption[] = [
  {
    language: 'en',
    phrase: /Elsewhere: [^.]*\./g,
    reason: 'The glossary lists words that readers know from other sites.',
  },
  {
    language: 'en',
    phrase: /[Tt]ime-based one-time passwords?/g,
    reason: 'RFC 6238 has this name.',
  },
  {
    language: 'en',
    phrase: /(?:Enable|Disable) two-factor authentication(?: on Docker Hub)?/g,
    reason: 'The titles and headings of Docker’s own pages, by which readers look for them.',
  },
  {
    language: 'en',
    phrase: /^### [a-z-]+$/gm,
    reason: 'Ids of facts and trials, which other files cite.',
  },
  {
    language: 'ja',
    phrase: /ほかの呼び方：[^。]*。/g,
    reason: '用語集には、ほかの場所で見かける呼び方も載せます。',
  },
  {
    language: 'ja',
    phrase: /デバイス確認コード/g,
    reason: '「確認コード」を含みますが、別の語です。',
  },
  {
    language: 'ja',
    phrase: /時間ベースのワンタイムパスワード/g,
    reason: 'RFC 6238の名前です。',
  },
  {
    language: 'ja',
    phrase: /「セキュリティコード」/g,
    reason: '2026年までのDockerの文書の用語として1回だけ引用します。',
  },
  {
    language: 'ja',
    phrase: /Google認証システム/g,
    reason: '製品の日本語名です。',
  },
  {
    language: 'ja',
    phrase: /Docker, Inc\./g,
    reason: '社名の句点は文の終わりではありません。',
  },
  {
    language: 'ja',
    phrase: / · /g,
    reason: 'ページの題では、英語版と同じ区切りを使います。',
  },
  {
    language: 'ja',
    phrase: /(?<=[^\w`])-{1,2}[a-z][\w-]*/g,
    reason: 'コマンドのオプションは日本語の文ではありません。',
  },
];
