/**
 * Finds the places in a line where a password or a token belongs, from the words around them.
 *
 * A real password has no shape that a pattern recognizes, so the place decides: the options and
 * operands of a login, text that is piped or redirected into a login, assignments, user information
 * in a URL (RFC 3986 §3.2.1), and names such as `password` or `Authorization` with a value. The
 * line does not have to run in this shell: curl, other shells, and misspelled options are covered
 * too.
 */
import { readTokens, type Token, type Word } from './command-line.ts';
import { roleOf, type Role } from './command-role.ts';
import { foreignPlaces } from './foreign-place.ts';
import { loginIndex, loginPlaces } from './login-place.ts';
import { isAlone, placeIn, type Place } from './place.ts';
import { isFileName, isReadable, type KnownNames } from './readable-word.ts';
import { pipesOf, type Pipe, type Redirection, type ShellCommand } from './shell-command.ts';
import {
  attachedPlaces,
  commentPlaces,
  endOf,
  herePlaces,
  isOperator,
  operatorStarts,
} from './unquoted-place.ts';
import { isSensitiveName, wordPlaces } from './word-place.ts';

/** Facts about the whole line that a command is in. */
type Around = {
  readonly line: string;
  readonly known: KnownNames;
  /** Whether a command in the line takes a credential. */
  readonly login: boolean;
  /** Whether a command that prints its operands might print a credential. */
  readonly printsSecret: boolean;
  /** Whether the line might write a printed text to a file. */
  readonly writes: boolean;
  /**
   * Whether the output of a command with an unknown name might go into a login, or into a file
   * whose name is that of a secret.
   */
  readonly feedsLogin: boolean;
};

const assignment = /^\$?(?:env:)?[a-z_]\w*[+:?]?=/i;
/** Variables that contain no secret, and values that are not secrets. */
const harmlessVariable =
  /^(?:BUILDKIT_\w+|COMPOSE_\w+|DOCKER_(?:BUILDKIT|CONFIG|CONTENT_TRUST|CONTEXT|DEFAULT_PLATFORM|HOST|ID)|HOME|IMAGE|LANG|LC_\w+|PATH|TAG|TERM|TZ|USER|VERSION)=/;
/** An operand of a command such as `tr` or `cut` that is an option or a pattern. */
const filter = /^(?:-.{0,3}|.{1,3}|\\.)$/;
const harmlessValue = /^(?:\d{1,3}|true|false|yes|no|on|off)$/;
/** Subcommands whose `-p` takes a port or a project, not a password. */
const usesPorts = /^(?:compose|container|create|port|run|service|stack)$/;

/** The places of credentials in a line, in no particular order. */
export function credentialPlaces(line: string, known: KnownNames): readonly Place[] {
  const { tokens, unclosed } = readTokens(line, (name) => `$${name}`);
  const pipes = pipesOf(tokens);
  const comment = commentPlaces(tokens, line);
  // A command after an open quote or a `#` may belong to the quoted text or the comment.
  const swallowed = unclosed || comment.length > 0;
  const login =
    pipes.some(({ commands }) => commands.some(takesCredential)) ||
    (swallowed && /log-?in|stdin|[|>]/i.test(line));
  const around = {
    line,
    known,
    login,
    printsSecret: login || pipes.some(carriesSecret),
    writes:
      pipes.some(({ commands }) => commands.some(writesFile)) &&
      pipes.some(({ commands }) => commands.some(printsText)),
    feedsLogin:
      (login && (swallowed || tokens.some(isOperator('|')))) ||
      pipes.some(({ commands }) => commands.some((each) => each.redirections.some(usesSecretFile))),
  };
  const found = [
    ...pipes.flatMap((pipe) => pipePlaces(pipe, around)),
    ...tokens.flatMap((token) => nestedPlaces(token, around)),
  ];
  const places = found.filter(({ from, to }) => !isReadable(line.slice(from, to), known.variables));
  const starts = found.map(({ to }) => to);
  const carried = around.printsSecret || around.writes || tokens.some(isOperator('<<<'));
  if (carried || starts.length > 0) starts.push(...operatorStarts(tokens));
  return [
    ...places,
    ...starts.flatMap((start) => attachedPlaces(start, tokens, around)),
    ...comment,
    ...herePlaces(tokens, line),
    ...(unclosed ? [] : commentedPlaces(tokens, around)),
  ];
}

/** The places in a command after a `#`, which is a comment or the prompt sign of root. */
function commentedPlaces(tokens: readonly Token[], { line, known }: Around): readonly Place[] {
  const end = endOf(tokens);
  const start = end + line.slice(end).indexOf('#') + 1;
  return start === end
    ? []
    : credentialPlaces(line.slice(start), known).map(({ from, to, secret }) => ({
        from: start + from,
        to: start + to,
        secret,
      }));
}

function takesCredential({ words }: ShellCommand): boolean {
  return (
    loginIndex(words) >= 0 ||
    words.some(({ text }) => /^--[\w-]*stdin$|^--with-token$|^-S$/i.test(text))
  );
}

/** Whether text goes into a program, a variable, or a file whose name is that of a secret. */
function carriesSecret({ commands }: Pipe): boolean {
  const readers = commands.slice(1).map(({ words }) => roleOf(words[0]));
  return (
    readers.some((role) => role !== 'filters' && role !== 'reads') ||
    commands.some(
      ({ words, redirections }) =>
        redirections.some(usesSecretFile) || printsToVariable(words.slice(commandStart(words))),
    )
  );
}

function usesSecretFile({ word }: Redirection): boolean {
  return isSensitiveName(word.text);
}

/** Whether the command is `printf -v NAME`. */
function printsToVariable([name, option]: readonly Word[]): boolean {
  return roleOf(name) === 'prints' && option?.text === '-v';
}

function printsText({ words }: ShellCommand): boolean {
  return ['prints', 'reads'].includes(roleOf(words[commandStart(words)]));
}

function writesFile({ redirections }: ShellCommand): boolean {
  return redirections.some(
    ({ operator, word }) => operator.includes('>') && word.text !== '/dev/null',
  );
}

function pipePlaces({ commands, substituted }: Pipe, around: Around): readonly Place[] {
  const printsSecret = around.printsSecret || substituted;
  return commands.flatMap((command) => commandPlaces(command, { ...around, printsSecret }));
}

function commandPlaces({ words, redirections }: ShellCommand, around: Around): readonly Place[] {
  const start = commandStart(words);
  const command = words.slice(start);
  const assigned = words.slice(0, start);
  return [
    ...assigned.flatMap((word) => assignedValue(word, around)),
    ...wordPlaces(words),
    ...ownPlaces(command, assigned, redirections, around),
    ...redirectedPlaces(redirections, roleOf(command[0]), around),
  ];
}

/** The places that depend on the command's name. */
function ownPlaces(
  command: readonly Word[],
  assigned: readonly Word[],
  redirections: readonly Redirection[],
  around: Around,
): readonly Place[] {
  const [name, ...operands] = command;
  if (name === undefined) return around.feedsLogin ? assigned.map((word) => placeIn(word)) : [];
  const login = loginIndex(command);
  if (login >= 0) return loginPlaces(command, login);
  const role = roleOf(name);
  switch (role) {
    case 'assigns':
      return declaredPlaces(operands, around);
    case 'prints':
      return around.printsSecret
        ? printedPlaces(operands)
        : around.writes
          ? printedPlaces(operands.filter(({ text }) => !/^[a-z]{1,5}$/.test(text)))
          : [];
    case 'reads':
      return around.login || around.writes || redirections.some(({ operator }) => operator === '<<')
        ? operands.filter((word) => !namesFile(word, around)).map((word) => placeIn(word))
        : [];
    case 'filters':
      return around.login
        ? operands.filter(({ text }) => !filter.test(text)).map((word) => placeIn(word))
        : [];
    case 'files':
      return [];
    case 'engine':
      return operands[0] && usesPorts.test(operands[0].text) ? [] : passwordPlaces(operands);
    case 'unknown':
      // An unquoted value that contains a blank, or a misspelled `echo`.
      return assigned.some((word) => assignedValue(word, around).length > 0) || around.feedsLogin
        ? command.filter(({ text }) => !/^[a-z]{1,4}$/.test(text)).map((word) => placeIn(word))
        : foreignPlaces(command, around);
    default:
      return foreignPlaces(command, around);
  }
}

/** The index of the command's name: after a prompt sign, assignments, and `sudo` with its options. */
function commandStart(words: readonly Word[]): number {
  const start = words.findIndex((word, index) => {
    const before = words[index - 1]?.text ?? '';
    const option = index > 0 && word.text.startsWith('-');
    return !(
      assignment.test(word.text) ||
      /^[$%❯➜»λ]$/.test(word.text) ||
      roleOf(word) === 'runs' ||
      option ||
      /^(?:-[gu]|--user)$/.test(before)
    );
  });
  return start < 0 ? words.length : start;
}

/** The value in `NAME=value`. */
function assignedValue(word: Word, { line }: Around): readonly Place[] {
  const [front] = assignment.exec(word.text) ?? [];
  if (front === undefined || harmlessVariable.test(word.text)) return [];
  const value = placeIn(word, front.length);
  return harmlessValue.test(value.secret) && isAlone(line, word) ? [] : [value];
}

/**
 * The values after `export` and similar commands: `NAME=value`, and `NAME value` as in some shells.
 */
function declaredPlaces(operands: readonly Word[], around: Around): readonly Place[] {
  const start = operands.findIndex(({ text }) => !/^[-+][a-z]{1,3}$/i.test(text));
  const [first, ...others] = start < 0 ? [] : operands.slice(start);
  if (first === undefined) return [];
  if (assignment.test(first.text)) {
    return [first, ...others].flatMap((word) =>
      assignment.test(word.text) ? assignedValue(word, around) : [placeIn(word)],
    );
  }
  // The place after the name exists even if the value is empty.
  const value = /^[a-z_$:]\w*$/i.test(first.text) ? first.text.length : 0;
  return [placeIn(first, value), ...others.map((word) => placeIn(word))];
}

function printedPlaces(operands: readonly Word[]): readonly Place[] {
  return operands
    .filter(({ text }) => !/^(?:-[eEn]+|(?:%[bs]|\\[nrt])+)$/.test(text))
    .map((word) => placeIn(word));
}

/** The password after `-p`, attached or separate. */
function passwordPlaces(words: readonly Word[]): readonly Place[] {
  return words.flatMap((word, index) => {
    if (words[index - 1]?.text === '-p') return [placeIn(word)];
    return /^-p./s.test(word.text) ? [placeIn(word, 2)] : [];
  });
}

function namesFile({ from, to }: Word, { line, known }: Around): boolean {
  return isFileName(line.slice(from, to), known);
}

function redirectedPlaces(
  redirections: readonly Redirection[],
  role: Role,
  around: Around,
): readonly Place[] {
  const carried = around.printsSecret || around.writes;
  return redirections.flatMap(({ operator, word }) => {
    const readable =
      operator === '<<<'
        ? !carried && ['prints', 'reads', 'filters'].includes(role)
        : operator === '<<'
          ? /^-?[A-Z]{2,5}$/.test(word.text)
          : !around.login || namesFile(word, around);
    return readable ? [] : [placeIn(word)];
  });
}

/** A command line in quotes, as after `sh -c`: the whole word, if it contains a credential. */
function nestedPlaces(token: Token, { line, known }: Around): readonly Place[] {
  if (token.kind === 'operator') return [];
  const { word } = token;
  const quoted = line.slice(word.from, word.to) !== word.text && /[\s`]|\$\(/.test(word.text);
  if (!quoted || credentialPlaces(word.text, known).length === 0) return [];
  // In this reading, a quote inside a substitution ends the word. In a shell, it does not.
  const open = /\$\([^)]*$/.test(word.text);
  return [
    open ? { ...placeIn(word), to: line.length, secret: line.slice(word.from) } : placeIn(word),
  ];
}
