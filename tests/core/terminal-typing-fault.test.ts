/**
 * Lines that people paste from chats, documents, web pages, and other terminals. A note names each
 * fault and shows the line that works. The lines are generated independently of the
 * implementation's table.
 */
import { afterAll, describe, expect, test } from 'vitest';
import { atKeyboard, enter, noted, notesOf, tokenFor } from './terminal-session.ts';

const name = 'docker login -u aoi_demo';
const piped = 'echo "$DOCKER_TOKEN" | docker login --username aoi_demo --password-stdin';
const bases = [
  name,
  piped,
  'docker pull hello-world',
  'docker push aoi_demo/hello:1.0',
  'docker logout',
];

type Fault = { readonly typed: string; readonly meant: string };
const corpora = new Map<string, number>();
afterAll(() => {
  for (const [kind, count] of corpora) console.info(`${kind}: ${count} generated lines`);
});

function check(what: string, all: readonly Fault[]): void {
  const lines = [...new Map(all.map((each) => [each.typed, each])).values()];
  corpora.set(what, lines.length);
  expect(lines.length).toBeGreaterThanOrEqual(50);
  const wrong = lines.flatMap(({ typed, meant }) => {
    const notes = noted(atKeyboard(), typed);
    const told = notes.find(({ kind }) => kind === 'meant');
    return told?.kind === 'meant' && told.line === meant && told.what === what
      ? []
      : [{ typed, meant, notes }];
  });
  expect(wrong).toEqual([]);
}

/**
 * The line with one character inserted at the beginning, in the middle, and at the end of each
 * word.
 */
function inserted(line: string, char: string): readonly string[] {
  const places = [...line.matchAll(/\w+/g)].flatMap(({ 0: word, index }) => [
    index,
    index + Math.ceil(word.length / 2),
    index + word.length,
  ]);
  return places.map((at) => line.slice(0, at) + char + line.slice(at));
}

describe('a note names the fault and shows the line that works', () => {
  test('invisible characters', () => {
    const hidden = [
      '\u200B',
      '\u200C',
      '\u2060',
      '\uFEFF',
      '\u00AD',
      '\u200E',
      '\u202E',
      '\u2066',
      '\uFE0F',
      '\u{E0061}',
    ];
    const spaces = ['\u00A0', '\u2003', '\u2009', '\u202F', '\u205F'];
    check('invisible', [
      ...bases.flatMap((meant) =>
        hidden.flatMap((char) => inserted(meant, char).map((typed) => ({ typed, meant }))),
      ),
      ...bases.flatMap((meant) =>
        spaces.map((space) => ({ typed: meant.replaceAll(' ', space), meant })),
      ),
    ]);
  });

  test('full-width letters, signs, and spaces', () => {
    const wide = (text: string) =>
      text.replace(/[!-~]/g, (char) => String.fromCodePoint(char.charCodeAt(0) + 0xfee0));
    check('full-width', [
      ...bases.flatMap((meant) => [
        { typed: wide(meant), meant },
        { typed: wide(meant).replaceAll(' ', '\u3000'), meant },
        { typed: meant.replaceAll(' ', '\u3000'), meant },
        { typed: meant.replace(' ', '\u3000'), meant },
      ]),
      ...bases.flatMap((meant) =>
        [...meant.matchAll(/\S+/g)].map(({ 0: word, index }) => ({
          typed: meant.slice(0, index) + wide(word) + meant.slice(index + word.length),
          meant,
        })),
      ),
      ...[...'$-"|_/:.'].flatMap((sign) =>
        bases
          .filter((meant) => meant.includes(sign))
          .map((meant) => ({ typed: meant.replaceAll(sign, wide(sign)), meant })),
      ),
    ]);
  });

  test('typographic dashes and quotation marks', () => {
    const dashes = [
      '\u2010',
      '\u2011',
      '\u2012',
      '\u2013',
      '\u2014',
      '\u2015',
      '\u2212',
      '\u30FC',
      '\uFE58',
    ];
    const options = bases.filter((meant) => meant.includes(' -'));
    const marks = [
      ['“', '”'],
      ['”', '”'],
      ['„', '“'],
      ['«', '»'],
      ['〝', '〟'],
      ['‟', '”'],
    ] as const;
    check('typographic', [
      ...dashes.flatMap((dash) => [
        ...options.flatMap((meant) => [
          { typed: meant.replace(/ -+/g, ` ${dash}`), meant },
          {
            typed: meant.replace(/ --/g, ` ${dash}${dash}`).replace(/ -(?!-)/g, ` ${dash}`),
            meant,
          },
        ]),
        { typed: `docker pull hello${dash}world`, meant: 'docker pull hello-world' },
        { typed: piped.replace('word-stdin', `word${dash}stdin`), meant: piped },
      ]),
      ...marks.flatMap(([open, close]) => [
        { typed: piped.replace(/"([^"]*)"/, `${open}$1${close}`), meant: piped },
        { typed: `docker login -u ${open}aoi_demo${close}`, meant: 'docker login -u "aoi_demo"' },
      ]),
      ...['‘’', '’’', '‚‘', '‛’']
        .map((pair) => ({
          typed: `docker login -u ${pair.charAt(0)}aoi_demo${pair.charAt(1)}`,
          meant: "docker login -u 'aoi_demo'",
        }))
        .slice(0, 2),
    ]);
  });

  test('a prompt sign copied with the command', () => {
    const prompts = [
      ...['$ ', '# ', '% ', '> ', '$  ', ' $ ', '$', '❯ ', '» ', 'λ ', '~ $ ', '~ % ', '/ # '],
      ...[
        'aoi@host:~$ ',
        'aoi@host:~/app$ ',
        'root@host:/# ',
        '[aoi@host ~]$ ',
        '(base) aoi@mac ~ % ',
      ],
      ...[
        'aoi@mac app % ',
        'bash-5.2$ ',
        'sh-5.1# ',
        'C:\\Users\\aoi>',
        'PS C:\\Users\\aoi> ',
        '➜  ~ ',
      ],
      ...['➜ app git:(main) ', '(venv) $ '],
    ];
    check(
      'prompt-sign',
      prompts.flatMap((prompt) => bases.map((meant) => ({ typed: prompt + meant, meant }))),
    );
  });

  test('a placeholder that was not replaced', () => {
    const brackets = [
      (text: string) => `<${text}>`,
      (text: string) => `{${text}}`,
      (text: string) => `{{${text}}}`,
      (text: string) => `{{ ${text} }}`,
      (text: string) => `[${text}]`,
      (text: string) => `%${text}%`,
      (text: string) => text,
    ];
    const owned = (words: string) => [
      `your_${words}`,
      `your-${words.replaceAll('_', '-')}`,
      `YOUR_${words.toUpperCase()}`,
      `MY_${words.toUpperCase()}`,
    ];
    const ids = [
      ...owned('docker_id'),
      ...owned('username'),
      ...owned('dockerhub_username'),
      'yourusername',
    ];
    const tokens = [...owned('token'), ...owned('access_token'), ...owned('password')];
    const inBrackets = (words: readonly string[], line: (text: string) => string, meant: string) =>
      words.flatMap((text) => brackets.map((bracket) => ({ typed: line(bracket(text)), meant })));
    check('placeholder', [
      ...inBrackets(ids, (text) => `docker login -u ${text}`, name),
      ...inBrackets(
        ids,
        (text) => `docker push ${text}/hello:1.0`,
        'docker push aoi_demo/hello:1.0',
      ),
      ...['<username>', 'USERNAME', 'DOCKER_ID', '<user>', '<ユーザー名>', '{username}'].map(
        (text) => ({
          typed: `docker login -u ${text}`,
          meant: name,
        }),
      ),
      ...[
        '<hub-user>/<repo-name>:<tag>',
        'USERNAME/REPOSITORY:TAG',
        '<username>/<image>:<version>',
      ].map((text) => ({
        typed: `docker push ${text}`,
        meant: 'docker push aoi_demo/hello:latest',
      })),
      ...tokens
        .filter((text) => text === text.toUpperCase())
        .map((text) => ({
          typed: `echo ${text} | docker login -u aoi_demo --password-stdin`,
          meant: 'echo "$DOCKER_TOKEN" | docker login -u aoi_demo --password-stdin',
        })),
      { typed: 'docker login [OPTIONS] [SERVER]', meant: 'docker login' },
    ]);
  });

  test('capitals', () => {
    const written = (text: string) => [
      text.toUpperCase(),
      text.charAt(0).toUpperCase() + text.slice(1),
    ];
    const lines = [
      'pull hello-world',
      'login -u aoi_demo',
      'push aoi_demo/hello',
      'logout',
      'info',
      'help',
      'pull nginx:1.27',
    ];
    check('capitals', [
      ...lines.flatMap((line) => {
        const [command = '', ...rest] = line.split(' ');
        const meant = ['docker', command, ...rest].join(' ');
        return written('docker')
          .flatMap((docker) =>
            [command, ...written(command)].map((each) => ({
              typed: [docker, each, ...rest].join(' '),
              meant,
            })),
          )
          .concat(
            written(command).map((each) => ({ typed: ['docker', each, ...rest].join(' '), meant })),
          );
      }),
    ]);
  });
});

describe('a line without a fault gets no such note', () => {
  test.each([
    ...bases,
    'echo “quoted” – dash',
    'echo こんにちは　世界',
    'docker login -u aoi_demo # my note',
    'docker pull aoi_demo/ユーザー',
    'echo $HOME > docker',
    'docker pull id',
    'docker pull token',
    'docker pull my-app',
    '# a note',
    'docker login -u "$DOCKER_ID"',
    'docker login -u ${DOCKER_ID}',
  ])('%s', (line) => {
    const kinds = noted(atKeyboard(), line).map(({ kind }) => kind);
    expect(kinds).not.toContain('meant');
  });
});

test('the suggested line works when it is entered', () => {
  const player = atKeyboard();
  tokenFor(player);
  const [note] = noted(
    player,
    '＄ ｅｃｈｏ “$DOCKER_TOKEN” | docker login —username USERNAME —password-stdin',
  ).filter(({ kind }) => kind === 'meant');
  const line = note?.kind === 'meant' ? note.line : '';
  expect(line).toBe(piped);
  expect(enter(player, line).at(-1)).toBe('Login Succeeded');
});

describe('addresses and usernames in the place of a server or an image', () => {
  const hosts = [
    ...['hub.docker.com', 'docker.com', 'www.docker.com', 'app.docker.com', 'index.docker.io'],
    ...['registry-1.docker.io', 'registry.hub.docker.com', 'auth.docker.io', 'login.docker.com'],
  ];
  const written = hosts.flatMap((host) => [
    host,
    `https://${host}`,
    `https://${host}/`,
    `http://${host}`,
    `https://${host}/v2/`,
    `${host}:443`,
  ]);

  test.each(written)('docker login %s', (server) => {
    const player = atKeyboard();
    const notes = noted(player, `docker login ${server} -u aoi_demo`);
    expect(notes).toEqual([{ kind: 'hub-address', word: server, line: name }]);
    expect(player.world.terminal.prompt.kind).toBe('command');
  });

  test('docker login aoi_demo gets a note with the -u line', () => {
    const word = 'aoi_demo';
    expect(noted(atKeyboard(), `docker login ${word}`)).toEqual([
      { kind: 'name-as-server', word, line: name },
    ]);
  });

  test.each(['taro', 'AOI_DEMO', 'user-1'])(
    'docker login %s, which might contain a secret, is masked',
    (word) => {
      expect(noted(atKeyboard(), `docker login ${word}`)).toEqual([
        { kind: 'secret-masked' },
        { kind: 'name-as-server', word: '••••••', line: name },
      ]);
    },
  );

  test.each([
    ['https://hub.docker.com/_/nginx', 'nginx'],
    ['https://hub.docker.com/r/aoi_demo/hello', 'aoi_demo/hello'],
    ['https://hub.docker.com/r/aoi_demo/hello/tags', 'aoi_demo/hello'],
    ['https://hub.docker.com/repository/docker/aoi_demo/hello/general', 'aoi_demo/hello'],
    ['hub.docker.com/library/nginx', 'nginx'],
    ['registry-1.docker.io/library/nginx:1.27', 'nginx:1.27'],
    ['registry.hub.docker.com/aoi_demo/hello', 'aoi_demo/hello'],
    ['https://docker.io/nginx', 'nginx'],
  ])('docker pull %s', (address, image) => {
    expect(noted(atKeyboard(), `docker pull ${address}`)).toEqual([
      { kind: 'hub-address', word: address, line: `docker pull ${image}` },
    ]);
  });
});

describe('files', () => {
  const missing = [
    'password.txt',
    '~/token',
    '/run/secrets/docker',
    'secret.txt',
    '"~/my token.txt"',
  ];
  test.each(
    missing.flatMap((file) => [
      `cat ${file}`,
      `cat ${file} | docker login -u aoi_demo --password-stdin`,
      `docker login -u aoi_demo --password-stdin < ${file}`,
    ]),
  )('after %s, a note says which file exists', (line) => {
    const player = atKeyboard();
    expect(noted(player, line)).toContainEqual({ kind: 'no-file-yet' });
    tokenFor(player);
    expect(notesOf(player.play({ type: 'terminal.enter', line }))).toContainEqual({
      kind: 'file-is-token',
    });
  });

  test.each(['token.txt', './token.txt', '~/token.txt', 'my_password.txt', '~/my_password.txt'])(
    '%s contains the saved token',
    (file) => {
      const player = atKeyboard();
      tokenFor(player);
      const line = `cat ${file} | docker login --username aoi_demo --password-stdin`;
      expect(enter(player, line).at(-1)).toBe('Login Succeeded');
    },
  );
});
