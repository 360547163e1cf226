/**
 * The shell's reading of one line: words, quotes, variables, pipes and input redirection.
 *
 * Follows the Shell Command Language of POSIX.1-2017, §2.2 (quoting), §2.3 (tokens), §2.6.2
 * (variables, without splitting their values) and §2.7 (redirection), with bash's `<<<`. Whatever
 * else a shell can do is named and left out. Reading always ends and never throws.
 */
export type Word = {
  readonly text: string;
  /** Where the word stands in the line, quotes and all. */
  readonly from: number;
  readonly to: number;
};

export type Stage = {
  readonly words: readonly Word[];
  /** `word` is the name of the file, or the text itself. */
  readonly input: {
    readonly kind: 'none' | 'file' | 'text';
    readonly word: string;
  };
};

export type CommandLine = {
  /** Everything read, also from a line that cannot be run. */
  readonly words: readonly Word[];
  /** Variables that have no value. */
  readonly unset: readonly string[];
  readonly reading:
    /** `last` is the one whose output is seen; the others feed it. */
    | { readonly kind: 'pipeline'; readonly feeding: readonly Stage[]; readonly last: Stage }
    | { readonly kind: 'unclosed-quote' }
    | { readonly kind: 'not-simulated'; readonly operator: string };
};

/** Longer lines are cut, and words that variables made longer: nobody types them, and a world must
 * stay small. */
export const lineLimit = 300;

/** The value of a shell variable; `undefined` if it has none. */
type ValueOf = (name: string) => string | undefined;

type Token =
  | { readonly kind: 'word'; readonly word: Word }
  | { readonly kind: 'operator'; readonly text: string };

type Reading = {
  readonly tokens: readonly Token[];
  readonly unset: readonly string[];
  readonly unclosed: boolean;
};

const operator = /^(?:<<<|&&|\|\||>>|<<|\$\(|[|<>&;()`])/;
const substitution = /^(?:\$\(|`)/;
/** A full-width space is no blank to a shell. */
const blank = /^[ \t\r\n]/;
const emptyStage: Stage = { words: [], input: { kind: 'none', word: '' } };

/** Reads a line. */
export function readCommandLine(line: string, valueOf: ValueOf): CommandLine {
  const { tokens, unset, unclosed } = tokenize(line, valueOf);
  const words = tokens.flatMap((token) => (token.kind === 'word' ? [token.word] : []));
  return { words, unset, reading: unclosed ? { kind: 'unclosed-quote' } : pipelineOf(tokens) };
}

function pipelineOf(tokens: readonly Token[]): CommandLine['reading'] {
  const feeding: Stage[] = [];
  let stage = emptyStage;
  let redirect = '';
  for (const token of tokens) {
    if (token.kind === 'word') {
      const { word } = token;
      stage =
        redirect === ''
          ? { ...stage, words: [...stage.words, word] }
          : { ...stage, input: { kind: redirect === '<' ? 'file' : 'text', word: word.text } };
      redirect = '';
    } else if (token.text === '|' && redirect === '') {
      feeding.push(stage);
      stage = emptyStage;
    } else if ((token.text === '<' || token.text === '<<<') && redirect === '') {
      redirect = token.text;
    } else {
      return { kind: 'not-simulated', operator: token.text };
    }
  }
  if (redirect !== '') return { kind: 'not-simulated', operator: redirect };
  const halfPipe =
    feeding.length > 0 && [...feeding, stage].some(({ words }) => words.length === 0);
  return halfPipe
    ? { kind: 'not-simulated', operator: '|' }
    : { kind: 'pipeline', feeding, last: stage };
}

function tokenize(line: string, valueOf: ValueOf): Reading {
  const tokens: Token[] = [];
  const unset: string[] = [];
  let at = 0;
  while (at < line.length && line.charAt(at) !== '#') {
    const rest = line.slice(at);
    const [found] = operator.exec(rest) ?? [];
    if (blank.test(rest)) {
      at += 1;
    } else if (found !== undefined) {
      tokens.push({ kind: 'operator', text: found });
      at += found.length;
    } else {
      const read = readWord(line, at, valueOf);
      unset.push(...read.unset);
      if (read.kept) tokens.push({ kind: 'word', word: read.word });
      if (read.substitution !== '') tokens.push({ kind: 'operator', text: read.substitution });
      if (read.unclosed) return { tokens, unset, unclosed: true };
      at = read.word.to;
    }
  }
  return { tokens, unset, unclosed: false };
}

type ReadWord = {
  readonly word: Word;
  /** False for an unquoted variable that is empty (§2.6.5). */
  readonly kept: boolean;
  readonly unset: readonly string[];
  /** The sign of a command within double quotes, if there is one (§2.2.3). */
  readonly substitution: string;
  readonly unclosed: boolean;
};

/** One word from `from` on. */
function readWord(line: string, from: number, valueOf: ValueOf): ReadWord {
  const unset: string[] = [];
  let [text, at, quote, quoted, found] = ['', from, '', false, ''];
  while (at < line.length) {
    const rest = line.slice(at);
    const char = rest.charAt(0);
    const [variable] = /^\$(?:\w+|\{\w+\})/.exec(rest) ?? [];
    if (char === quote) {
      quote = '';
      at += 1;
    } else if (quote === "'") {
      text += char;
      at += 1;
    } else if (char === '\\' && (quote === '' || /^\\[$`"\\]/.test(rest))) {
      text += rest.charAt(1);
      at += 2;
      quoted = true;
    } else if (variable !== undefined) {
      const name = variable.replace(/\W/g, '');
      const value = valueOf(name);
      if (value === undefined) unset.push(name);
      text += value ?? '';
      at += variable.length;
    } else if (quote === '' && /["']/.test(char)) {
      [quote, quoted] = [char, true];
      at += 1;
    } else if (quote === '' && (blank.test(rest) || operator.test(rest))) {
      break;
    } else {
      found ||= substitution.exec(rest)?.[0] ?? '';
      text += char;
      at += 1;
    }
  }
  const word = { text: text.slice(0, lineLimit), from, to: Math.min(at, line.length) };
  const kept = text !== '' || quoted;
  return { word, kept, unset, substitution: found, unclosed: quote !== '' };
}
