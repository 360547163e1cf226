/**
 * Finds what a shell reads differently from what the reader means, and the line that works:
 * characters from chat apps, documents, and Japanese keyboards (trials.md#smart-punctuation),
 * invisible characters, a copied prompt sign, a placeholder that was not replaced
 * (trials.md#angle-brackets), and capitals.
 */
import { demoIdentity } from '../../world/demo-identity.ts';

export type TypingFault =
  'invisible' | 'full-width' | 'typographic' | 'prompt-sign' | 'placeholder' | 'capitals';

type Repair = { readonly fault: TypingFault; readonly repair: (line: string) => string };

const anySpace = /[\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F]/g;
const notDrawn = /[\p{Default_Ignorable_Code_Point}\p{Cc}\uFFFC]/gu;
/** A backslash that quotes a character that is not displayed. Alone, it would quote the next one. */
const escapedNothing = /\\(?=[\p{Default_Ignorable_Code_Point}\uFFFC])/gu;
const fullWidth = /[\uFF01-\uFF5E]/g;
/**
 * Dashes, and the long vowel sign that a Japanese keyboard types with the hyphen key. After a
 * Japanese character, that sign is a letter.
 */
const dash = /[\p{Pd}\u2212]|(?<![\p{sc=Kana}\p{sc=Hira}\p{sc=Han}])\u30FC/gu;
/** Text editors replace `--` by one dash. */
const longOption = /(?<=^|[\s"'])[\p{Pd}\u2212\u30FC]+(?: [\p{Pd}\u2212\u30FC]+)?(?=[A-Za-z]{2})/gu;
/** What a sentence puts around a command. */
const around = /^[「『・•]\s*(?=\w)|(?<=[\w"'-])[」』。、]+$/g;
const doubleQuote = /[\u201C-\u201F\u301D-\u301F\u00AB\u00BB]/g;
const singleQuote = /[\u2018-\u201B\u2032\u00B4]/g;
const commands = 'docker|sudo|echo|printf|cat|export';
const command = String.raw`(?:${commands})\b`;
/** A copied prompt: the text up to its sign, such as `aoi@host:~$`. After `➜`, also the folder. */
export const promptSign = new RegExp(
  String.raw`^(?!\s*${command})[^|"']{0,60}?(?:[$#%>❯»λ]\s*|[❯➜]\s+(?:\S+\s+){0,3}?)(?=${command})`,
  'i',
);

const repairs: readonly Repair[] = [
  {
    fault: 'invisible',
    repair: (line) =>
      line
        .replace(anySpace, ' ')
        .replace(escapedNothing, '')
        .replace(/[^\t\n\r]/gu, (char) => char.replace(notDrawn, '')),
  },
  {
    fault: 'full-width',
    repair: (line) =>
      line
        .replace(fullWidth, (char) => char.normalize('NFKC'))
        .replaceAll('\u3000', ' ')
        .replace(/[\u00A5\uFFE5]/g, '\\'),
  },
  { fault: 'prompt-sign', repair: (line) => line.replace(promptSign, '') },
  {
    fault: 'typographic',
    repair: (line) => {
      const options = line.replace(longOption, (found) => (/^[- ]+$/.test(found) ? found : '--'));
      return options
        .replace(around, '')
        .replace(dash, '-')
        .replace(doubleQuote, '"')
        .replace(singleQuote, "'");
    },
  },
  { fault: 'placeholder', repair: replacePlaceholders },
  {
    fault: 'capitals',
    // Names of variables and values keep their capitals: only the command, its subcommand, and the
    // options of `docker` change.
    repair: (line) =>
      line
        .replace(
          new RegExp(
            String.raw`^\s*(?:sudo\s+)?(?:docker\s+[a-z]+|docker|sudo|echo|printf|cat|export|clear|help)\b`,
            'i',
          ),
          (front) => front.toLowerCase(),
        )
        .replace(/(?<=^\s*(?:sudo\s+)?docker\s.*\s)-(?:-[a-z-]+|[a-z])(?=[\s=]|$)/gi, (option) =>
          option.toLowerCase(),
        ),
  },
];

type Meant = {
  readonly what: TypingFault;
  readonly line: string;
  /** Whether the line has a word in place of a placeholder. */
  readonly replaced: boolean;
};

/**
 * The first fault in a line, and the line without any fault. `undefined` if the line has no fault,
 * or is still not a command without its faults.
 */
export function typingFault(line: string): Meant | undefined {
  let meant = line;
  let what: TypingFault | undefined;
  let replaced = false;
  for (const { fault, repair } of repairs) {
    const repaired = repair(meant);
    if (repaired !== meant) {
      what ??= fault;
      replaced ||= fault === 'placeholder';
    }
    meant = repaired;
  }
  const known = new RegExp(String.raw`^\s*(?:${commands}|clear|help|[A-Za-z_]\w*=\S*)(?:\s|$)`);
  return what === undefined || !known.test(meant)
    ? undefined
    : { what, line: meant.trim(), replaced };
}

const { dockerId, tokenVariable } = demoIdentity;
const whose = String.raw`(?:your|my)[-_ ]?`;
const thing = String.raw`(?:docker[-_ ]?)?(?:hub[-_ ]?)?(?:id|user(?:[-_ ]?name)?|account|namespace|organization|(?:access[-_ ]?)?token|pat|password|(?:image|repo(?:sitory)?)(?:[-_ ]?name)?|tag(?:[-_ ]?name)?)`;
/** A placeholder in angle brackets. */
export const bracketed = /<[\p{L}_][\p{L}\p{N}_ .:/-]{0,40}>/gu;
/** A placeholder in brackets, with `your` or `my`, or in capitals. */
const placeholder = new RegExp(
  [
    bracketed.source,
    String.raw`\$?\{\{[^{}]{1,40}\}\}`,
    String.raw`(?<!\$)\{[A-Za-z_][\w -]{0,40}\}`,
    String.raw`\[[A-Za-z_][\w -]{0,40}\]`,
    String.raw`%[A-Za-z_]\w{0,40}%`,
    String.raw`[〈《【][^〈《【〉》】]{1,40}[〉》】]`,
    String.raw`(?<![\p{L}\w$"'])(?:ユーザー名|アクセストークン|トークン|パスワード|イメージ名|リポジトリ名|タグ名)(?![\p{L}\w])`,
    String.raw`(?<![\w$"'{-])${whose}${thing}(?![\w-]|\.\w)`,
    String.raw`(?<![\w$"'{-])(?:DOCKER(?:HUB)?_)?(?:ID|USER(?:_?NAME)?|NAMESPACE|(?:ACCESS_)?TOKEN|PAT|PASSWORD|IMAGE(?:_?NAME)?|REPO(?:SITORY)?(?:_?NAME)?|TAG(?:_?NAME)?)(?![\w-]|=|\.\w)`,
  ].join('|'),
  'gu',
);
const anyCase = new RegExp(`${whose}${thing}`, 'i');

function replacePlaceholders(line: string): string {
  return line
    .replace(new RegExp(String.raw`(?<![\w$"'{<-])${anyCase.source}(?![\w->]|\.\w)`, 'gi'), standIn)
    .replace(placeholder, (found) =>
      found.startsWith('${') && !found.startsWith('${{') ? found : standIn(found),
    )
    .replace(/ +$/, '');
}

/** The word that replaces a placeholder: an existing name of the simulated computer. */
function standIn(found: string): string {
  if (/option|server|registry/i.test(found)) return '';
  if (/token|\bpat\b|_pat|pass|secret(?!s\.)|パスワード|トークン/i.test(found))
    return `"$${tokenVariable}"`;
  if (/image|repo|app|イメージ|リポジトリ/i.test(found)) return 'hello';
  if (/tag|version|タグ/i.test(found)) return 'latest';
  return dockerId;
}
