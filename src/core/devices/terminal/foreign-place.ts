/**
 * The places of credentials in a command of a program that is not simulated: the values of its
 * options, and the words after a word such as `password`. This module does not know which options
 * take a credential, so a value stays readable only if it cannot be one.
 */
import type { Word } from './command-line.ts';
import { roleOf } from './command-role.ts';
import { isAlone, isOption, placeIn, type Place } from './place.ts';
import { isFileName, isServer, type KnownNames } from './readable-word.ts';
import { isSensitiveName } from './word-place.ts';

const option = /^--?[a-z][\w-]*$/i;
/** An option, an assignment, or a field of a form. */
const longOption = /^(?:--)?[a-z_][\w-]*=/i;
/** One letter with its value. A few letters in one word are switches. */
const shortOption = /^-[a-z]=?(?![a-z]{1,6}$)/i;
/** An option with a username and a password. The username stays readable. */
const nameOption = /^(?:-u|--user(?:name)?)$/i;
/** A value that is too short for a password, or is a number, or the name of a region or a file. */
const harmless =
  /^(?:[a-z]{1,5}|v?\d[\d.:,x]{0,11}|[a-z]{2}-[a-z]{4,9}-\d|[a-z-]+\.(?:crt|csv|html|js|py|sh|tar|t?gz|zip))$/i;
/** A value that begins with a dash can follow these. */
const letter = /^-[a-z]$/i;
/** The names of groups of subcommands. */
const subcommand = /^(?:auth|credentials?|secrets?|tokens?)$/i;

/** The places in the words of a command. */
export function foreignPlaces(
  words: readonly Word[],
  { line, known }: { readonly line: string; readonly known: KnownNames },
): readonly Place[] {
  let told = false;
  return words.flatMap((word, index) => {
    const { text } = word;
    const before = words[index - 1]?.text ?? '';
    const behindOption = option.test(before) && !(nameOption.test(before) && /:/.test(text));
    const [front = ''] =
      behindOption || told ? [] : (longOption.exec(text) ?? shortOption.exec(text) ?? []);
    const value = placeIn(word, front.length);
    const anyOption = told || letter.test(before) ? isOption(word) : option.test(text);
    const isValue = front !== '' || ((told || behindOption) && !anyOption);
    const named = isSensitiveName(text) && !subcommand.test(text) && roleOf(word) === 'unknown';
    told ||= named && !text.startsWith('-');
    const readable =
      (harmless.test(value.secret) && isAlone(line, word)) ||
      isServer(value.secret) ||
      isFileName(line.slice(value.from, value.to), known);
    // A value that begins with an operator is not a word.
    const missing = anyOption
      ? index === words.length - 1 || !isAlone(line, word)
      : told && index === words.length - 1;
    return isValue && !readable ? [value] : missing ? [placeIn(word, text.length)] : [];
  });
}
