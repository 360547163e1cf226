/**
 * The places of credentials that a word or the word before it shows: `--token X`, `password=X`,
 * `Authorization: Bearer X`, `-u name:X`, and `https://name:X@host`.
 */
import type { Word } from './command-line.ts';
import { isOption, placeIn, type Place } from './place.ts';

/**
 * A name whose value is a secret. The name is that of an option, a variable, a field, a header, or
 * a file.
 */
const sensitive = String.raw`[\w.-]*(?:access[_-]?key|api[_-]?key|auth(?!or(?!i))|bearer|cookie|cred|(?:\b|_)(?:pass|pat|pw|sig)(?![a-z])|pass(?:code|phrase|w(?:or)?d)|private[_-]?key|pwd|secret|token|パスワ[ー-]ド|ト[ー-]クン)[\w.-]*`;
const scheme = String.raw`(?:(?:basic|bearer|token)\s+)?`;
/** Each pattern matches the text before a secret. */
const fronts = [
  // name=value, in an option, an assignment, a form, or a query
  new RegExp(String.raw`(?:^|[^\w.-])${sensitive}["']?\s*=\s*["']?${scheme}`, 'i'),
  // "name": value, and Name: value
  new RegExp(String.raw`(?:^|[^\w.-])${sensitive}(?:["']\s*:\s*|:\s+)["']?${scheme}`, 'i'),
  /(?:パスワ[ー-]ド|ト[ー-]クン)[^\s:：]{0,6}[:：]/,
  // the user information of a URL, and name:secret@host; a digest is no host
  /[a-z][\w+.-]*:\/\/(?!git@)(?=.+@(?!sha256:))/i,
  /^[^\s:/]+:(?!\/\/)(?=.+@(?!sha256:))/i,
];
const wholeName = new RegExp(`^${sensitive}$`, 'i');
const label = new RegExp(`^${sensitive}:$`, 'i');
const nameOption = /^(?:-u|--?user(?:name)?)$/i;
const attachedName = /^(?:-u=?|--user(?:name)?=)/i;

/** Whether the last part of a path is the name of a secret. */
export function isSensitiveName(path: string): boolean {
  return wholeName.test(path.replace(/^.*[/:]/, ''));
}

/** The places of credentials in the words of one command. */
export function wordPlaces(words: readonly Word[]): readonly Place[] {
  let labeled = false;
  // A missing value can be after an operator.
  const missing = words
    .slice(-1)
    .filter(({ text }) => takesSecret(text) || label.test(text) || text === '=')
    .map((word) => placeIn(word, word.to - word.from));
  const places = words.flatMap((word, index) => {
    const before = words[index - 1]?.text ?? '';
    const { text } = word;
    labeled = label.test(before) || (labeled && !text.startsWith('-'));
    if (labeled || /^[$\w]*[:+]?=$/.test(before)) return [placeIn(word)];
    if (/^=./s.test(text)) return [placeIn(word, 1)];
    if (takesSecret(before) && !isOption(word)) return [placeIn(word)];
    if (nameOption.test(before)) return namedSecret(word, 0);
    const [attached] = attachedName.exec(text) ?? [];
    if (attached !== undefined) return namedSecret(word, attached.length);
    return fronts.flatMap((front) => {
      const match = front.exec(text);
      return match === null ? [] : [placeIn(word, match.index + match[0].length)];
    });
  });
  return [...places, ...missing];
}

function takesSecret(option: string): boolean {
  return /^--?\w/.test(option) && wholeName.test(option) && !/stdin$|^--with-/.test(option);
}

/** The secret in `name:secret`. In `user:group` of a container, both are numbers. */
function namedSecret(word: Word, start: number): readonly Place[] {
  const name = word.text.slice(start);
  const end = name.search(/[:/,]|(?<=\S)[ \t]+(?=\S)/);
  return end < 0 || /^\d+:\d+$/.test(name) ? [] : [placeIn(word, start + end + 1)];
}
