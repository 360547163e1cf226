/**
 * The places of credentials in `docker login` and similar logins. Only options that a login can
 * have, a username, and the address of a registry stay readable. Everything else is a credential.
 */
import { demoIdentity } from '../../world/demo-identity.ts';
import type { Word } from './command-line.ts';
import { roleOf } from './command-role.ts';
import { placeIn, type Place } from './place.ts';
import { isServer } from './readable-word.ts';

/** `login`, also misspelled. */
const login = /^(?:l[ogin]{3,6}|log-in|logon|sign-?in)$/i;
const otherCommand = /^(?:build|exec|images|inspect|logout|logs|ps|pull|push|run|search|tag)$/i;
const switchOption = /^(?:--|-h|--help|-D|--debug|--password-stdin)$/i;
const nameOption = /^(?:-u|--user(?:name)?|--config|--context|--host|--log-level)$/i;
const passwordOption = /^(?:-p|--password)$/i;
const ownNames: readonly string[] = [demoIdentity.dockerId, demoIdentity.email];
const attachedName = /^(?:-u|--user(?:name)?=)./s;
/**
 * The part of an unknown option that stays readable: its name, if it is similar to a login's
 * option.
 */
const optionName =
  /^(?:-[a-z]=?|--(?=[a-z-]*(?:auth|code|cred|help|key|mail|name|otp|pas|pat|pw|reg|sec|serv|stdin|tok|us))[a-z-]{1,20}(?:=|$))|^--?/i;

/**
 * The index of the word `login`; -1 if there is none. After another command, as in `ssh host docker
 * login`, the client's name must be directly before it.
 */
export function loginIndex(words: readonly Word[]): number {
  const [first, second] = words.filter((word) => roleOf(word) !== 'runs');
  const role = roleOf(first);
  if (['prints', 'reads', 'assigns', 'filters'].includes(role)) return -1;
  const other = role === 'engine' && second !== undefined && otherCommand.test(second.text);
  const inside = other || role === 'files';
  return words.findIndex(
    ({ text }, index) => login.test(text) && (!inside || clientIndex(words, index) > 0),
  );
}

/** The index of the client that logs in, among the words before the `login`. */
function clientIndex(words: readonly Word[], index: number): number {
  const before = words.slice(0, index).findLastIndex(({ text }) => !text.startsWith('-'));
  return roleOf(words[before]) === 'engine' ? before : 0;
}

/** The places in the words of the command whose word `login` has this `index`. */
export function loginPlaces(words: readonly Word[], index: number): readonly Place[] {
  const places: Place[] = [];
  let operands = 0;
  let [ended, named] = [false, false];
  let expected: 'nothing' | 'name' | 'secret' = 'nothing';
  for (const word of [
    ...subcommandOptions(words.slice(clientIndex(words, index) + 1, index)),
    ...words.slice(index + 1),
  ]) {
    const { text } = word;
    const quoted = word.to - word.from !== text.length;
    // After `--`, no word is an option.
    if (ended) {
      places.push(...(isServer(text) ? [] : [placeIn(word)]));
      continue;
    }
    ended = text === '--';
    // A typographic dash: `maskedLine` also reads the folded line, in which this word is an option.
    const folded = /^[\u2010-\u2015\u2212\u30FC]/.test(text);
    const [name = ''] = optionName.exec(text) ?? [];
    const known = switchOption.test(text) || nameOption.test(text) || passwordOption.test(text);
    const operand = name === '' || text === '-';
    const value = placeIn(word, operand || quoted ? 0 : name.length);
    const username = !quoted && attachedName.test(text);
    if (!known && expected === 'secret') places.push(placeIn(word));
    else if (!known && !folded && expected === 'nothing' && !(username && !named)) {
      if (operand) operands += 1;
      const readable = isServer(value.secret) || ownNames.includes(value.secret);
      if (operands > 1 || !readable) places.push(value);
    }
    const takesSecret = passwordOption.test(text) || (!known && !operand && name === text);
    named ||= username || nameOption.test(text);
    expected = folded || nameOption.test(text) ? 'name' : takesSecret ? 'secret' : 'nothing';
  }
  return places.filter(({ secret }) => secret !== '-');
}

/** The words before `login` without names of commands, such as `registry` and `auth`. */
function subcommandOptions(words: readonly Word[]): readonly Word[] {
  return words.filter(({ text }, index) => {
    const behindOption = words[index - 1]?.text.startsWith('-');
    return behindOption || !/^[a-z]{2,12}$/.test(text);
  });
}
