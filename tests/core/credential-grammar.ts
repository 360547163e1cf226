/**
 * Generators of command lines that contain a credential: the kind of credential, its quoting,
 * hidden characters in it, and its position in the command. None of the credentials is real.
 */
import fc from '../support/fast-check.ts';
import { answeredPlaces, insidePlaces, operandPlaces, places } from './credential-places.ts';

export type CredentialLine = {
  readonly line: string;
  /** The credential as a program receives it. */
  readonly secret: string;
  /** The credential as typed, with its quotes. */
  readonly typed: string;
};

const chars = (alphabet: string, length: number) =>
  fc
    .array(fc.constantFrom(...alphabet), { minLength: length, maxLength: length })
    .map((all) => all.join(''));
const [lower, upper, digits] = [
  'abcdefghijklmnopqrstuvwxyz',
  'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
  '0123456789',
];
const letters = lower + upper + digits;
const printable = String.fromCodePoint(...Array.from({ length: 94 }, (_, at) => at + 33));
const hex = `${digits}abcdef`;
const base64 = (text: string) => Buffer.from(text, 'utf8').toString('base64');
const base64Url = (text: string) => Buffer.from(text, 'utf8').toString('base64url');
const joined = (...parts: readonly fc.Arbitrary<string>[]) =>
  fc.tuple(...parts).map((texts) => texts.join(''));
const after = (prefix: string, alphabet: string, length: number) =>
  chars(alphabet, length).map((text) => prefix + text);

const uuid = joined(
  chars(hex, 8),
  after('-', hex, 4),
  after('-', hex, 4),
  after('-', hex, 4),
  after('-', hex, 12),
);
const jwt = joined(
  after('eyJhbGciOiJ', letters, 24),
  after('.eyJ', letters, 40),
  after('.', letters, 32),
);

/** Usernames, which are not secret. */
const userName = fc.constantFrom(
  'me',
  'aoi_demo',
  'taro.yamada',
  'build-bot',
  'Jane_D',
  'a@demo.example',
);
const password = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.integer({ min: 7, max: 24 }).chain((length) => chars(printable, length)),
  },
  // These look like a variable or an option.
  {
    weight: 3,
    arbitrary: fc
      .tuple(
        fc.constantFrom('$', '$', '${', '%', '$$', '$env:', '-', '--', '-u', '-u=', '-p', '-P'),
        fc.constantFrom(`${upper}_`, `${lower}_`, letters, `${letters}!$%&*+-./=?@^_~`),
        fc.integer({ min: 6, max: 16 }),
      )
      .chain(([front, alphabet, length]) =>
        chars(alphabet, length).map(
          (text) => front + text + (front === '${' ? '}' : front === '%' ? '%' : ''),
        ),
      ),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      'Pa$$w0rd!2026',
      'Sommer-2026Xy',
      'horse battery staple',
      '!bang!$HOME!x',
      'hunter2;rm -x',
      "it's-O'Brien-9",
      '#hash-first-1',
      'C:\\temp\\x9',
      '桜の木の下で2026',
      'パスワードひみつ９',
      '~tilde/slash@at:colon',
    ),
  },
  { weight: 1, arbitrary: chars('あいうえお漢字仮名桜ｱｲｳ０１２ＡＢ', 9) },
  { weight: 1, arbitrary: chars(`${letters}!$%&*+-./=?@^_~`, 16) },
);

/** Credentials that are recognized by their form. */
const token = fc.oneof(
  after('dckr_pat_', `${letters}_-`, 27),
  after('dckr_oat_', `${letters}_-`, 32),
  uuid,
  uuid.map((text) => text.replaceAll('-', '')),
  jwt,
  after('ghp_', letters, 36),
  after('gho_', letters, 36),
  joined(after('github_pat_', letters, 22), after('_', letters, 59)),
  after('glpat-', letters, 20),
  after('npm_', letters, 36),
  after('AKIA', upper + digits, 16),
  joined(after('xoxb-', digits, 12), after('-', digits, 12), after('-', letters, 24)),
  joined(after('sk-', letters, 20), fc.constant('aB3'), chars(letters, 20)),
  after('hf_', letters, 34),
  after('pypi-AgEIcHlwaS5vcmc', letters, 50),
  // Credentials for the registries of Google and Amazon
  after('ya29.', `${letters}_-`, 60),
  chars(letters, 60).map((text) => base64(`{"payload":"${text}"}`)),
  // config.json's "auth"
  fc.tuple(userName, chars(letters, 12)).map((login) => base64(login.join(':'))),
  fc.tuple(userName, after('dckr_pat_', letters, 27)).map((login) => base64(login.join(':'))),
  fc.tuple(userName, chars('桜木の下で', 6)).map((login) => base64Url(login.join(':'))),
  fc.tuple(userName, after('dckr_pat_', letters, 27)).map((login) => base64Url(login.join(':'))),
);

/** Characters that are not displayed: zero width space and joiner, soft hyphen, BOM, bidi marks, a
 * variation selector, a tag, and the combining grapheme joiner. */
const notDrawn = fc.constantFrom(
  ...'\u200b\u200d\u00ad\ufeff\u200e\u202e\ufe0f',
  '\u{e0061}',
  '\u034f',
);
const fullWidth = (text: string) =>
  text.replace(/[!-~]/g, (char) => String.fromCodePoint((char.codePointAt(0) ?? 0) + 0xfee0));

/** A token as it can be pasted from an email or a PDF, or typed with an input method. */
export const disguisedToken = fc.oneof(
  { weight: 2, arbitrary: token },
  { weight: 2, arbitrary: withHidden(token, 6) },
  { weight: 1, arbitrary: token.map(fullWidth) },
);

/** The text with an invisible character after one of its first characters. */
function withHidden(texts: fc.Arbitrary<string>, last: number): fc.Arbitrary<string> {
  return fc
    .tuple(texts, notDrawn, fc.nat(last))
    .map(([text, hidden, at]) => [...text].toSpliced(at + 1, 0, hidden).join(''));
}

type Quoting = (secret: string) => string | undefined;
const quotings: readonly Quoting[] = [
  (text) => (/\s/.test(text) ? undefined : text),
  (text) => `'${text.replaceAll("'", String.raw`'\''`)}'`,
  (text) => `"${text.replace(/["\\$`]/g, String.raw`\$&`)}"`,
  // Double quotes without escaping `$`.
  (text) => (/["\\]/.test(text) ? undefined : `"${text}"`),
  (text) => `$'${text.replace(/['\\]/g, String.raw`\$&`)}'`,
  (text) => text.replace(/[^\p{L}\p{N}]/gu, String.raw`\$&`),
  (text) => (/["'\\$`]/.test(text) ? undefined : `"${text.slice(0, 4)}"'${text.slice(4)}'`),
  (text) => (/["'\\$`“”]/.test(text) ? undefined : `“${text}”`),
  (text) => (/['\\]/.test(text) ? undefined : `'${text}`),
];

const variable = fc.constantFrom('DOCKER_PASSWORD', 'DOCKER_TOKEN', 'CR_PAT', 'TOKEN', 'PW', 'x');

const secret = fc.oneof(
  { weight: 3, arbitrary: password },
  { weight: 1, arbitrary: withHidden(password, 20) },
  { weight: 2, arbitrary: disguisedToken },
);
const plain = (text: string) => !/[\s"'\\$`<>|&;()#]/.test(text);

/** Text before and after a line that is typed, or pasted with other lines. */
const surroundings = fc.oneof(
  { weight: 5, arbitrary: fc.constant(['', ''] as const) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      ...([
        ['docker logout; ', ''],
        ['docker logout && ', ' && docker pull hello-world'],
        ['cd /tmp; ', '; echo $?'],
        ['  ', '  '],
        ['$ ', ''],
        ['sudo ', ''],
        ['', ' # note'],
        ['', ' || true'],
        ['', ' 2>&1'],
        ['', ' &'],
        ['', '; history -c'],
        ['docker logout\n', ''],
        ['docker logout\r\n', '\r\ndocker pull hello-world\r\n'],
        ['$ docker logout\n$ ', '\n'],
        ['# log in\n', '\ndocker info'],
      ] as const),
    ),
  },
);

const quotedLine = lineOf([...places, ...operandPlaces]);
function lineOf(templates: readonly string[]): fc.Arbitrary<CredentialLine> {
  return fc
    .tuple(
      fc.constantFrom(...templates),
      secret,
      fc.constantFrom(...quotings),
      userName,
      variable,
      surroundings,
    )
    .map(([place, drawn, quoting, name, variableName, around]) => {
      const text = operandPlaces.includes(place) ? drawn.replace(/^-u/, '-w') : drawn;
      const typed = quoting(text) ?? `'${text.replaceAll("'", '')}'`;
      const line = filled(place, { x: typed, name, var: variableName });
      return { line: around[0] + line + around[1], secret: text, typed };
    });
}
const insideLine = fc
  .tuple(fc.constantFrom(...insidePlaces), secret.filter(plain), userName, variable, surroundings)
  .map(([place, text, name, variableName, around]) => {
    const line = filled(place, { x: text, name, var: variableName });
    return { line: around[0] + line + around[1], secret: text, typed: text };
  });

function filled(place: string, values: { readonly [name: string]: string }): string {
  return place.replace(/\{(x|name|var)\}/g, (_, name: string) => values[name] ?? '');
}

/** A line with a credential where a command expects one. */
export const credentialLine: fc.Arbitrary<CredentialLine> = fc.oneof(
  { weight: 7, arbitrary: quotedLine },
  { weight: 1, arbitrary: insideLine },
);

/** Pasted lines, one of which is a credential that answers another. */
export const answeredLine: fc.Arbitrary<CredentialLine> = lineOf(answeredPlaces);

/** A line with a token where no command expects one. */
export const strayTokenLine: fc.Arbitrary<CredentialLine> = fc
  .tuple(
    fc.constantFrom<(text: string) => string>(
      (text) => text,
      (text) => `echo ${text}`,
      (text) => `cat ${text}`,
      (text) => `docker pull ${text}`,
      (text) => `docker logout ${text}`,
      (text) => `docker login -u ${text}`,
      (text) => `docker ${text}`,
      (text) => `my token is ${text} ok`,
    ),
    disguisedToken,
  )
  .map(([place, text]) => ({ line: place(text), secret: text, typed: text }));

const shortestPart = 6;

/** All parts of six characters of a credential, as typed and as received, without characters that
 * are not displayed. Omits parts that the rest of the line contains too. */
export function partsOf({ line, secret, typed }: CredentialLine): ReadonlySet<string> {
  const around = drawn(line.replaceAll(typed, '\n'));
  const parts = [secret, typed]
    .map(drawn)
    .flatMap((text) =>
      Array.from({ length: Math.max(1, text.length - shortestPart + 1) }, (_, at) =>
        text.slice(at, at + shortestPart),
      ),
    );
  return new Set(parts.filter((part) => !around.includes(part)));
}

/** Normalizes a text to NFKC and removes characters that are not displayed. */
function drawn(text: string): string {
  return text.normalize('NFKC').replace(/[\p{Default_Ignorable_Code_Point}\p{Mn}]/gu, '');
}

/** All strings in a value, one on each line, without characters that are not displayed. */
export function textsIn(value: unknown): string {
  const texts: string[] = [];
  JSON.stringify(value, (_key, each: unknown) => {
    if (typeof each === 'string') texts.push(each);
    return each;
  });
  return drawn(texts.join('\n'));
}
