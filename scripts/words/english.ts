/**
 * The English word list as a checker: words that `content/translating/en.md` bans, semicolons, and
 * lists without a serial comma. It knows words, not grammar: cspell checks the spelling.
 */
import { bannedWords } from './tables.ts';

export interface Rule {
  /** The banned word with its remark, or the name of another rule. */
  readonly name: string;
  readonly pattern: RegExp;
  readonly instead: string;
}

/** Words that are wrong in some sentences only, and how those sentences look. X is a quotation. */
const IN_CONTEXT: Readonly<Record<string, RegExp>> = {
  'the practice (the simulator)':
    /\b(?:the|a|this) practice\b(?! (?:password|account|entry|clock|page))/gi,
  'press (a control)': /\bpress(?:es|ed|ing)?\b(?! (?:Enter|Esc|Ctrl|Tab|Space|a key|the key))/gi,
  'choose (a control)': /\bcho(?:o|)se(?:s|n)? (?:the )?(?:Label|X)\b/gi,
  'make (a token)':
    /\b(?:make|makes|making|made)\b(?![- ]up)(?=[^.\n]*\btokens?\b)|\btokens?\b[^.\n]*?\b(?:make|makes|making|made)\b(?![- ]up)/gi,
  'make (a recovery code)':
    /\b(?:make|makes|making|made)\b(?![- ]up)(?= [^.]{0,20}\brecovery code)|\brecovery code (?:was|is) made\b/gi,
};

/** Words whose wrong use no pattern recognizes. */
export const BY_EYE: readonly string[] = [
  'computer (that runs docker)',
  'picture (of a QR code)',
  'log in (in a browser)',
  'sign in (in a terminal)',
];

/** Finds a word with its regular endings; undefined for a word that is left to the reader. */
function patternOf(word: string): RegExp | undefined {
  if (BY_EYE.includes(word)) return undefined;
  const inContext = IN_CONTEXT[word];
  if (inContext) return inContext;
  if (word.includes('(')) throw new RangeError(`"${word}" needs a pattern, or a place in BY_EYE`);
  // Months, abbreviations, and names differ from words by their capitals.
  const flags = word === 'may' || word !== word.toLowerCase() ? 'g' : 'gi';
  return new RegExp(`(?<![\\w-])${word}(?:s|es|d|ed|ing)?(?![\\w-])`, flags);
}

const EN = 'content/translating/en.md';

const rulesOf = (heading: string): readonly Rule[] =>
  bannedWords(EN, heading, 0).flatMap(({ word, instead }) => {
    const pattern = patternOf(word);
    return pattern ? [{ name: word, pattern, instead }] : [];
  });

/** For everything that is written. */
export const TERMS = rulesOf('Terms');

/** For texts that readers of the site see. */
export const FOR_READERS: readonly Rule[] = [
  ...TERMS,
  ...rulesOf('Verbs'),
  { name: 'semicolon', pattern: /;/g, instead: 'two sentences' },
  {
    name: 'no serial comma',
    pattern: /(?<=[\w’]), (?:an? |the )?[\w’]+ (?:and|or) (?=[\w’]+\b(?!,))/gi,
    instead: 'A, B, and C',
  },
];

/** Code and quotations are not our words. Lines stay where they are. */
const ownWords = (text: string) =>
  text.replace(
    /^```[\s\S]*?^```$|`[^`]*`|“[^”]*”|"[^"\n]*"|\]\([^)]*\)|https?:\/\/\S+|<[A-Za-z/][^>]*>/gm,
    (quoted) => `X${'\n'.repeat(quoted.split('\n').length - 1)}`,
  );

/** What a text has that the rules ban, each with its line (from 1) and what to write instead. */
export function findings(text: string, rules: readonly Rule[]) {
  const own = ownWords(text);
  return rules.flatMap(({ name, pattern, instead }) =>
    [...own.matchAll(pattern)].map((found) => ({
      line: own.slice(0, found.index).split('\n').length,
      found: found[0],
      name,
      instead,
    })),
  );
}
