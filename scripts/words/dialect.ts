/**
 * Words that newcomers had to translate while reading, each with a plain replacement. `npm run words`
 * looks for them in comments, names of tests, and messages of assertions, and in the documents for
 * contributors.
 */

/** `example` is a text in which `pattern` must find the word. */
export type DialectWord = {
  readonly pattern: RegExp;
  readonly plain: string;
  readonly example: string;
};

const word = (pattern: RegExp, plain: string, example: string): DialectWord => ({
  pattern,
  plain,
  example,
});

export const DIALECT: readonly DialectWord[] = [
  // Verbs of posture and movement, used for things.
  word(/\bstands?\b(?! (?:for|out)\b)/i, 'is, appears', 'the heading that stands above it'),
  word(/\bstood\b/i, 'was', 'the option it stood beside'),
  word(/\bstanding\b/i, 'name the state', 'a page standing still'),
  word(/\b(?:lies|lay)\b(?! out\b)/i, 'is stored, is', 'the code lies in the tab'),
  word(/\b(?:go(?:es|ing)? on|went on)\b/i, 'continue', 'goes on at the same step'),
  word(/\b(?:is|are|was|were) gone\b/i, 'was removed, no longer exists', 'the entry is gone'),
  word(/\btravel(?:s|ed|led|ing)?\b/i, 'is sent', 'the secret travels once'),
  word(
    /\b(?:has|have|had|does not|do not|did not) come\b/i,
    'loaded, arrived',
    'when it does not come',
  ),
  word(/\bout comes?\b|\bcomes? out\b/i, 'results, is returned', 'out come 20 bytes'),
  word(/\b(?:brings?|brought)\b/i, 'provides, installs, has', 'the package brings its own fonts'),
  word(
    /\b(?:is|are|was|were|be) held (?:to|against)\b/i,
    'is checked against',
    'rows are held to limits',
  ),
  word(/\btold (?:from|apart)\b/i, 'derived from, distinguished', 'told from what both sides keep'),
  word(/\btakes? the place of\b/i, 'replaces', 'it takes the place of the first'),
  word(/\blet be\b/i, 'accepted', 'survivors that are let be'),
  // Archaic and literary words.
  word(/\b(?:anew|afresh)\b/i, 'again', 'the page is opened anew'),
  word(/\bmerely\b/i, 'only', 'it is merely hidden'),
  word(/\bfor good\b/i, 'permanently', 'kept for good'),
  word(/\b(?:at|in) hand\b/i, 'available', 'with the link at hand'),
  word(/\bunder ?way\b/i, 'in progress', 'while an exercise is under way'),
  word(/\bin life\b/i, 'in reality', 'no longer works, as in life'),
  word(
    /\bof (?:ours|(?:its|their|his|her|our) own)\b(?! \w+s?\b(?<! (?:where|which|that|with|and|in|on|to|for|by|so|below|beside)))/i,
    'its, separate',
    'a file of its own',
  ),
  word(/\bby (?:itself|themselves)\b/i, 'automatically, alone', 'shows it by itself'),
  word(/\b(?:cure[ds]?|remed(?:y|ies))\b/i, 'fix', 'is cured by a restart'),
  word(
    /\bvoid(?:s|ed)? (?:code|codes|token|tokens)\b|\b(?:is|are) void\b/i,
    'invalid',
    'the code is void',
  ),
  word(
    /\b(?:thereby|whereby|thereof|herein|hence|thus|whilst|amid|unto|nought|naught)\b/i,
    'a plain word',
    'thus it ends',
  ),
  word(/\bmend(?:s|ed|ing)?\b/i, 'fix', 'mends the page'),
  word(/\b(?:fare|fares|fared)\b/i, 'work, result', 'how people fare'),
  word(/\bastray\b/i, 'wrong', 'a link that leads astray'),
  word(/\bin one go\b/i, 'at the same time', 'drawn in one go'),
  word(/\ball the while\b/i, 'during that time', 'waits all the while'),
  word(/\bslip of the (?:finger|pen)\b/i, 'typo', 'a slip of the finger'),
  word(
    /\b(?:is|are|was|were|be|as|what|nothing) said\b/i,
    'name the source or the event',
    'as was said before',
  ),
  // Pronouns without a noun.
  word(/\bwho(?:ever|soever)\b/i, 'anyone who', 'Whoever closes the line'),
  word(
    /\b(?:for|to|under|by|of|but|only|from|with|than|tells?|and) who\b/i,
    'a reader who',
    'for who comes back',
  ),
  word(/(?:^|[.:;] )who (?!\w+[^.]*\?)[a-z]+s\b/i, 'a reader who', 'Who comes back waits for it'),
  word(/(?<!there )\b(?:is|are|was) none\b(?! of\b)/i, 'is not one', 'a command that is none'),
  word(/\bwhat (?:was|is) kept\b/i, 'name the thing', 'what was kept in the tab'),
  // Terms that were replaced.
  word(
    /\b(?:the|a|this|whole|open|saved) practice\b(?! (?:password|page|clock|entry|account|tag))/i,
    'simulator',
    'the practice opens',
  ),
  word(/\bscenarios?\b/i, 'exercise', 'the scenario list'),
  word(/\baccount sites?\b/i, 'hub', 'the account site'),
  word(/\bdrawers?\b/i, 'saved codes', 'it is in the drawer'),
  word(/\bright (?:code|codes|clock|digits|answer|key|word)\b/i, 'correct', 'a right code'),
  word(/\btick(?:s|ed)?\b/i, 'check', 'a ticked box'),
  word(/\bset-ups?\b/i, 'setup', 'a set-up that was not finished'),
  // Spelling: American.
  word(
    /\b(?:recogni|organi|initiali|normali|locali|reali|minimi|maximi|optimi|customi|seriali|tokeni|synchroni|randomi|capitali|summari|emphasi|finali|speciali|utili|visuali|prioriti|categori|authori|memori|sanitit?i|apologi|analy)s(?:e|es|ed|er|ing|ation)\b/i,
    '-ize, -yze',
    'a recognised token',
  ),
  word(/\b(?:cancel|travel|label|model|signal)l(?:ed|ing)\b/i, 'one l', 'a cancelled request'),
  word(
    /\b(?:colour|behaviour|favourite|neighbour|honour|flavour)\w*\b/i,
    '-or',
    'the colours of a page',
  ),
  word(/\blicences?\b/i, 'license', 'the licences of others'),
  word(/\bpractis\w+\b/i, 'practice', 'to practise a step'),
  word(/\b(?:misspelt|spelt|learnt|burnt)\b/i, '-ed', 'a misspelt key'),
  word(
    /\b(?:centre|centred|grey|judgement|programme)s?\b/i,
    'center, gray, judgment',
    'the centre of it',
  ),
  word(/\b(?:half-way|any more of)\b/i, 'halfway', 'half-way through'),
  word(/\be-mails?\b/i, 'email', 'the e-mail arrives'),
  word(/\bmails\b/i, 'emails', 'two mails arrive'),
  word(/\buser names?\b/i, 'username', 'the user name'),
];

/** The words of `DIALECT` that a text contains. Code between backticks and quotations do not count. */
export function dialectIn(text: string): readonly DialectWord[] {
  const prose = text.replace(/`[^`]*`|“[^”]*”/g, '');
  return DIALECT.filter(({ pattern }) => pattern.test(prose));
}
