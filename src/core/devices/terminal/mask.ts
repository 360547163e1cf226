/**
 * What was typed or printed, as it may stay on the screen and in the history.
 *
 * A real shell shows and keeps everything; here a secret is covered at once, so that nobody learns
 * to leave one in a command line, and no log or saved world holds it. A secret is known by its
 * shape: what is right is the account's to say.
 */
import { likenessOf } from '../../otp/typed-text.ts';
import { fiction } from '../../world/demo-identity.ts';
import { readCommandLine, type Word } from './command-line.ts';

export const concealment = '••••••';

/** Secrets that show by themselves: the practice password, a key URI, a token, a JWT, and a text
 * code in the groups it is shown in. */
const shapes = new RegExp(
  [
    fiction.password,
    String.raw`otpauth:\S*`,
    String.raw`dckr_[a-z]+[_.][\w.-]*`,
    String.raw`eyJ[\w-]+\.[\w.-]*`,
    String.raw`(?:[a-z2-7]{4}[ -]){7}[a-z2-7]{4}`,
  ].join('|'),
  'gi',
);
/** Letters and digits, in groups or not, also right behind an option such as `-u`: what a recovery
 * code or a text code is written in. */
const groups = /(-[a-z])?([0-9a-z]+(?:-[0-9a-z]+)*)/gi;
const runs = /[0-9a-z]+/gi;

/** The text with every secret in it covered, also one in full width; without one, the text as it
 * was. */
export function concealed(text: string): string {
  const covered = cover(text);
  const written = covered.normalize('NFKC');
  const again = cover(written);
  return again === written ? covered : again;
}

function cover(text: string): string {
  return text
    .replace(shapes, concealment)
    .replace(groups, (whole, option: string | undefined, group: string) =>
      isCode(group) ? `${option ?? ''}${concealment}` : whole,
    )
    .replace(runs, (run) => (isCode(run) ? concealment : run));
}

/** A typed line with its secrets covered: what looks like one, and whatever follows `-p`. A
 * variable is not a secret; only its value is. */
export function concealedLine(line: string): string {
  const { words } = readCommandLine(line, (name) => `$${name}`);
  const covered = words.reduceRight((shown, word, index) => {
    const from = secretStart(word, words[index - 1]);
    return from === undefined ? shown : shown.slice(0, from) + concealment + shown.slice(word.to);
  }, line);
  return concealed(covered);
}

/** Where in the line the word's secret begins; `undefined` without one. */
function secretStart(word: Word, before: Word | undefined): number | undefined {
  if (before?.text === '-p' || before?.text === '--password') return word.from;
  const [option] = /^(?:--password=|-p)(?=.)/s.exec(word.text) ?? [];
  if (option !== undefined) return word.from + option.length;
  // Quotes may part a secret on the line that is whole for the shell.
  return concealed(word.text) === word.text ? undefined : word.from;
}

/** Printed recovery codes have a digit, or else none of the letters that look like digits, which
 * tells nearly all words of thirteen letters from them. */
function isCode(run: string): boolean {
  const likeness = likenessOf(run);
  if (likeness === 'recovery-code') return /[0-9]/.test(run) || !/[ilou]/i.test(run);
  return likeness === 'text-code';
}
