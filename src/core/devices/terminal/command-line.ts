/**
 * Reads one line as a shell does: words, quotes, variables, pipes, lists, and input redirection.
 *
 * Follows the Shell Command Language of POSIX.1-2017: §2.2 (quoting), §2.3 (tokens), §2.6.2
 * (variables, without field splitting of their values), §2.7 (redirection), and §2.9.3 (lists with
 * `;` and `&&`), with bash's `<<<`, `$'…'`, and `$"…"`. For any other operator, the result names
 * the operator, and the line does not run. The functions end for every input and never throw.
 */
export type Word = {
  readonly text: string;
  /** The span of the word in the line, quotes included. */
  readonly from: number;
  readonly to: number;
};

export type PipelineStage = {
  readonly words: readonly Word[];
  readonly input:
    | { readonly kind: 'none' }
    | { readonly kind: 'file'; readonly name: string }
    | { readonly kind: 'text'; readonly text: string };
};

export type CommandLine = {
  /** All words, also if the line cannot run. */
  readonly words: readonly Word[];
  /** The names of the variables in the line that have no value. */
  readonly unset: readonly string[];
  readonly reading:
    /**
     * The terminal shows the output of `last`. The output of each stage in `feeding` is the input
     * of the next stage.
     */
    | {
        readonly kind: 'pipeline';
        readonly feeding: readonly PipelineStage[];
        readonly last: PipelineStage;
      }
    | { readonly kind: 'unclosed-quote' }
    | { readonly kind: 'not-simulated'; readonly operator: string };
};

/** A pipeline of a list, as text. The values of its variables are read when it runs. */
export type ListPart = { readonly after: 'start' | ';' | '&&'; readonly line: string };

export type List =
  | { readonly kind: 'list'; readonly parts: readonly ListPart[] }
  | { readonly kind: 'unclosed-quote' }
  | { readonly kind: 'not-simulated'; readonly operator: string };

/**
 * The maximum number of characters of a line, and of a word after its variables are replaced. The
 * rest is cut, so that the world stays small.
 */
export const lineLimit = 300;

/** Returns the value of a shell variable; `undefined` if it has none. */
type ValueOf = (name: string) => string | undefined;

export type Token =
  | { readonly kind: 'word'; readonly word: Word }
  /**
   * The opening of a substitution inside double quotes is an operator of length 0 after its word.
   */
  | {
      readonly kind: 'operator';
      readonly text: string;
      readonly from: number;
      readonly to: number;
    };

export type Tokens = {
  readonly tokens: readonly Token[];
  readonly unset: readonly string[];
  readonly unclosed: boolean;
};

const operator = /^(?:<<<|&&|\|\||>>|<<|\$\(|[|<>&;()`])/;
const substitution = /^(?:\$\(|`)/;
const variable = /^\$(?:\w+|\?|\{(?:\w+|\?)\})/;
/** A full-width space is not a blank in a shell. */
const blank = /^[ \t\r\n]/;
const emptyStage: PipelineStage = { words: [], input: { kind: 'none' } };

/** Returns a variable as written, for callers that need the words without values. */
export function asWritten(name: string): string {
  return `$${name}`;
}

/** Splits a line into the pipelines of its list. */
export function readList(line: string): List {
  const { tokens, unclosed } = readTokens(line, asWritten);
  if (unclosed) return { kind: 'unclosed-quote' };
  const parts: ListPart[] = [];
  let after: ListPart['after'] = 'start';
  let from = 0;
  for (const token of tokens) {
    if (token.kind === 'word' || ['|', '<', '<<<'].includes(token.text)) continue;
    if (token.text !== ';' && token.text !== '&&') {
      return { kind: 'not-simulated', operator: token.text };
    }
    parts.push({ after, line: line.slice(from, token.from) });
    [after, from] = [token.text, token.to];
  }
  const end = line.slice(from);
  // A list can end with `;`, as in `docker logout;`.
  if (after !== ';' || readTokens(end, asWritten).tokens.length > 0) {
    parts.push({ after, line: end });
  }
  const empty = parts.find((part) => readTokens(part.line, asWritten).tokens.length === 0);
  return empty !== undefined && tokens.length > 0
    ? { kind: 'not-simulated', operator: empty.after === 'start' ? ';' : empty.after }
    : { kind: 'list', parts };
}

/** Reads one pipeline. */
export function readCommandLine(line: string, valueOf: ValueOf): CommandLine {
  const { tokens, unset, unclosed } = readTokens(line, valueOf);
  const words = tokens.flatMap((token) => (token.kind === 'word' ? [token.word] : []));
  return { words, unset, reading: unclosed ? { kind: 'unclosed-quote' } : pipelineOf(tokens) };
}

function pipelineOf(tokens: readonly Token[]): CommandLine['reading'] {
  const feeding: PipelineStage[] = [];
  let stage = emptyStage;
  let redirect: '<' | '<<<' | undefined;
  for (const token of tokens) {
    if (token.kind === 'word') {
      const { word } = token;
      stage =
        redirect === undefined
          ? { ...stage, words: [...stage.words, word] }
          : { ...stage, input: inputOf(redirect, word.text) };
      redirect = undefined;
    } else if (token.text === '|' && redirect === undefined) {
      feeding.push(stage);
      stage = emptyStage;
    } else if ((token.text === '<' || token.text === '<<<') && redirect === undefined) {
      redirect = token.text;
    } else {
      return { kind: 'not-simulated', operator: token.text };
    }
  }
  if (redirect !== undefined) return { kind: 'not-simulated', operator: redirect };
  const halfPipe =
    feeding.length > 0 && [...feeding, stage].some(({ words }) => words.length === 0);
  return halfPipe
    ? { kind: 'not-simulated', operator: '|' }
    : { kind: 'pipeline', feeding, last: stage };
}

function inputOf(redirect: '<' | '<<<', text: string): PipelineStage['input'] {
  return redirect === '<' ? { kind: 'file', name: text } : { kind: 'text', text };
}

/** Splits a line into words and operators, without its comment. */
export function readTokens(line: string, valueOf: ValueOf): Tokens {
  const tokens: Token[] = [];
  const unset: string[] = [];
  let at = 0;
  while (at < line.length && line.charAt(at) !== '#') {
    const rest = line.slice(at);
    const [found] = operator.exec(rest) ?? [];
    if (blank.test(rest)) {
      at += 1;
    } else if (found !== undefined) {
      tokens.push({ kind: 'operator', text: found, from: at, to: at + found.length });
      at += found.length;
    } else {
      const read = readWord(line, at, valueOf);
      unset.push(...read.unset);
      if (read.kept) tokens.push({ kind: 'word', word: read.word });
      if (read.substitution !== undefined) {
        const { to } = read.word;
        tokens.push({ kind: 'operator', text: read.substitution, from: to, to });
      }
      if (read.unclosed) return { tokens, unset, unclosed: true };
      at = read.word.to;
    }
  }
  return { tokens, unset, unclosed: false };
}

type ReadWord = {
  readonly word: Word;
  /** False for an unquoted variable that is empty (POSIX.1-2017, §2.6.5). */
  readonly kept: boolean;
  readonly unset: readonly string[];
  /** The opening of a command substitution in double quotes (POSIX.1-2017, §2.2.3). */
  readonly substitution: string | undefined;
  readonly unclosed: boolean;
};

/** Reads the word that begins at `from`. */
function readWord(line: string, from: number, valueOf: ValueOf): ReadWord {
  const unset: string[] = [];
  let [text, at, quoted, ansiC] = ['', from, false, false];
  let quote: string | undefined;
  let found: string | undefined;
  while (at < line.length) {
    const rest = line.slice(at);
    const char = rest.charAt(0);
    const [written] = variable.exec(rest) ?? [];
    if (char === quote) {
      quote = undefined;
      at += 1;
    } else if (quote === "'") {
      // In $'…' a backslash quotes these characters; other escapes are left as they are.
      const escaped = ansiC && /^\\[\\'"]/.test(rest);
      text += escaped ? rest.charAt(1) : char;
      at += escaped ? 2 : 1;
    } else if (char === '\\' && (quote === undefined || /^\\[$`"\\]/.test(rest))) {
      text += rest.charAt(1);
      at += 2;
      quoted = true;
    } else if (written !== undefined) {
      const name = written.replace(/^\$\{?|\}$/g, '');
      const value = valueOf(name);
      if (value === undefined) unset.push(name);
      text += value ?? '';
      at += written.length;
    } else if (quote === undefined && /^\$?["']/.test(rest)) {
      ansiC = char === '$';
      at += ansiC ? 2 : 1;
      [quote, quoted] = [line.charAt(at - 1), true];
    } else if (quote === undefined && (blank.test(rest) || operator.test(rest))) {
      break;
    } else {
      found ??= substitution.exec(rest)?.[0];
      text += char;
      at += 1;
    }
  }
  const word = { text: text.slice(0, lineLimit), from, to: Math.min(at, line.length) };
  const kept = text !== '' || quoted;
  return { word, kept, unset, substitution: found, unclosed: quote !== undefined };
}
