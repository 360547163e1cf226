/**
 * Splits pasted text into the lines that a shell reads. Each line ending acts as the Enter key.
 *
 * An open quote or a backslash at the end continues the line (POSIX.1-2017, §2.2.1), and so does
 * `|`, `&&`, or `||` at the end (§2.10.2). A here-document is one line, because the shell reads its
 * text together with the command.
 */
import { asWritten, lineLimit, readTokens, type Token } from './command-line.ts';
import { roleOf } from './command-role.ts';
import { promptSign } from './typing-fault.ts';
import { endOf, isOperator } from './unquoted-place.ts';

/** The maximum number of lines of one paste that run. */
const linesAtOnce = 20;
const lineEnding = /\r\n|\n|\r/;

/** The lines of a paste that run, and whether there are more lines with text. */
export function linesToRun(text: string): { readonly lines: string; readonly cut: boolean } {
  const lines = text.split(lineEnding);
  const cut = lines.slice(linesAtOnce).some((line) => line.trim() !== '');
  return { lines: lines.slice(0, linesAtOnce).join('\n'), cut };
}

/** The next line of the text, and the text after it; `undefined` if the line is the last one. */
export function nextInputLine(text: string): { readonly line: string; readonly rest?: string } {
  const [first = '', ...others] = text.split(lineEnding);
  let line = first;
  for (let next = others.shift(); next !== undefined; next = others.shift()) {
    const { tokens, unclosed } = readTokens(line, asWritten);
    const code = unclosed ? line : withoutComment(line, tokens);
    if (!unclosed && /(?:^|[^\\])(?:\\\\)*\\$/.test(code)) line = code.slice(0, -1) + next;
    else if (unclosed || tokens.some(isOperator('<<'))) line += `\n${next}`;
    else if (endsOpen(tokens)) line = `${code}\n${next}`;
    else {
      const rest = [next, ...others].join('\n');
      return rest === ''
        ? { line: line.slice(0, lineLimit) }
        : { line: line.slice(0, lineLimit), rest };
    }
  }
  return { line: line.slice(0, lineLimit) };
}

/**
 * Whether a pasted line might be the answer to a line before it, because it is not a command. A
 * password without a blank can begin with a command's name and an operator.
 */
export function isAnswer(line: string, before: string): boolean {
  const command = line.replace(promptSign, '').trim();
  if (
    !/\bl[ogin]{3,6}\b|log-?[io]n|sign-?in|read|pass|token/i.test(before) ||
    /^(?:#\s.*)?$/s.test(command)
  )
    return false;
  const [first] = readTokens(command, asWritten).tokens;
  const whole = /^\S*$/.test(command) && /[|&;()<>]/.test(command);
  return whole || first?.kind !== 'word' || roleOf(first.word) === 'unknown';
}

/**
 * The line without a comment after a command: the comment ends with its line, and must not hide the
 * next one. At the start of a line, `#` can be the prompt sign of root.
 */
function withoutComment(line: string, tokens: readonly Token[]): string {
  return tokens.length === 0 ? line : line.slice(0, endOf(tokens));
}

/** Whether the line ends with an operator after which a command follows. */
function endsOpen(tokens: readonly Token[]): boolean {
  const last = tokens.at(-1);
  return last?.kind === 'operator' && ['|', '&&', '||'].includes(last.text);
}
