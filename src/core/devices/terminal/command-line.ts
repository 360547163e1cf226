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
  readonly input:
    { readonly kind: 'none' } | { readonly kind: 'file' | 'text'; readonly word: Word };
};

export type CommandLine = {
  /** Everything read, also from a line that cannot be run. */
  readonly words: readonly Word[];
  /** Variables that have no value. */
  readonly unset: readonly string[];
  readonly reading:
    /** `last` is the one whose output is seen; the others feed it. */
    | { readonly kind: 'pipeline'; readonly feeding: readonly Stage[]; readonly last: Stage }
    | { readonly kind: 'unclosed-quote'; readonly quote: string }
    | { readonly kind: 'not-simulated'; readonly operator: string };
};

const operators = ['<<<', '&&', '||', '>>', '<<', '|', '<', '>', '&', ';', '(', ')', '`', '$('];

type Token =
  | { readonly kind: 'word'; readonly word: Word }
  | { readonly kind: 'operator'; readonly text: string };

type Reading = {
  readonly tokens: readonly Token[];
  readonly unset: readonly string[];
  readonly openQuote: string;
};

/** Reads a line; `variables` are those of the shell, by name. */
export function readCommandLine(line: string, variables: ReadonlyMap<string, string>): CommandLine {
  const { tokens, unset, openQuote } = tokenize(line, variables);
  const words = tokens.flatMap((token) => (token.kind === 'word' ? [token.word] : []));
  const reading: CommandLine['reading'] =
    openQuote === '' ? pipelineOf(tokens) : { kind: 'unclosed-quote', quote: openQuote };
  return { words, unset, reading };
}

function pipelineOf(tokens: readonly Token[]): CommandLine['reading'] {
  const feeding: Stage[] = [];
  let stage: Stage = { words: [], input: { kind: 'none' } };
  let redirect: '' | '<' | '<<<' = '';
  for (const token of tokens) {
    if (token.kind === 'word') {
      const { word } = token;
      stage =
        redirect === ''
          ? { ...stage, words: [...stage.words, word] }
          : { ...stage, input: { kind: redirect === '<' ? 'file' : 'text', word } };
      redirect = '';
    } else if (token.text === '|' && redirect === '') {
      feeding.push(stage);
      stage = { words: [], input: { kind: 'none' } };
    } else if ((token.text === '<' || token.text === '<<<') && redirect === '') {
      redirect = token.text;
    } else {
      return { kind: 'not-simulated', operator: token.text };
    }
  }
  if (redirect !== '') return { kind: 'not-simulated', operator: redirect };
  const empty = [...feeding, stage].some(({ words }) => words.length === 0);
  return feeding.length > 0 && empty
    ? { kind: 'not-simulated', operator: '|' }
    : { kind: 'pipeline', feeding, last: stage };
}

function tokenize(line: string, variables: ReadonlyMap<string, string>): Reading {
  const tokens: Token[] = [];
  const unset: string[] = [];
  let at = 0;
  while (at < line.length) {
    const rest = line.slice(at);
    const operator = operators.find((text) => rest.startsWith(text));
    if (/^\s/.test(rest)) {
      at += 1;
    } else if (rest.startsWith('#')) {
      break;
    } else if (operator !== undefined) {
      tokens.push({ kind: 'operator', text: operator });
      at += operator.length;
    } else {
      const { word, kept, openQuote } = readWord(line, at, variables, unset);
      if (kept) tokens.push({ kind: 'word', word });
      if (openQuote !== '') return { tokens, unset, openQuote };
      at = word.to;
    }
  }
  return { tokens, unset, openQuote: '' };
}

/** One word from `from` on. `kept` is false for an unquoted variable that is empty (§2.6.5). */
function readWord(
  line: string,
  from: number,
  variables: ReadonlyMap<string, string>,
  unset: string[],
): { readonly word: Word; readonly kept: boolean; readonly openQuote: string } {
  let [text, at, quote, quoted] = ['', from, '', false];
  while (at < line.length) {
    const rest = line.slice(at);
    const char = rest.charAt(0);
    const variable = /^\$(?:\w+|\{\w+\})/.exec(rest);
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
    } else if (variable !== null) {
      const name = variable[0].replace(/[${}]/g, '');
      const value = variables.get(name);
      if (value === undefined) unset.push(name);
      text += value ?? '';
      at += variable[0].length;
    } else if (quote === '' && (char === '"' || char === "'")) {
      [quote, quoted] = [char, true];
      at += 1;
    } else if (quote === '' && endsWord(rest)) {
      break;
    } else {
      text += char;
      at += 1;
    }
  }
  const word = { text, from, to: Math.min(at, line.length) };
  return { word, kept: text !== '' || quoted, openQuote: quote };
}

function endsWord(rest: string): boolean {
  return /^\s/.test(rest) || operators.some((text) => rest.startsWith(text));
}
