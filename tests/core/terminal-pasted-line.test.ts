/**
 * Lines as readers paste them from pages, chats, and documents. Written by hand, not derived from the
 * tables of the terminal: each note names what is wrong, and shows a line that works.
 */
import { expect, test } from 'vitest';
import type { TerminalNote } from '../../src/core/devices/terminal/note.ts';
import type { TypingFault } from '../../src/core/devices/terminal/typing-fault.ts';
import { atKeyboard, enter, noted, tokenFor } from './terminal-session.ts';

const login = 'docker login -u aoi_demo';
const piped = 'echo "$DOCKER_TOKEN" | docker login -u aoi_demo --password-stdin';

const faulty: Readonly<Record<TypingFault, readonly (readonly [string, string])[]>> = {
  typographic: [
    ['docker login –u aoi_demo', login],
    ['docker login −u aoi_demo', login],
    ['docker login ‐u aoi_demo', login],
    ['docker login ‑u aoi_demo', login],
    ['docker login ーu aoi_demo', login],
    ['docker login —username aoi_demo', 'docker login --username aoi_demo'],
    ['docker login ––username aoi_demo', 'docker login --username aoi_demo'],
    ['docker login – –username aoi_demo', 'docker login --username aoi_demo'],
    ['docker login -u “aoi_demo”', 'docker login -u "aoi_demo"'],
    ['docker login -u ‘aoi_demo’', "docker login -u 'aoi_demo'"],
    ['docker login -u «aoi_demo»', 'docker login -u "aoi_demo"'],
    ['docker login -u „aoi_demo“', 'docker login -u "aoi_demo"'],
    ['echo “$DOCKER_TOKEN” | docker login -u aoi_demo --password-stdin', piped],
    ['echo "$DOCKER_TOKEN" | docker login –u aoi_demo —password-stdin', piped],
    ['docker login。', 'docker login'],
    ['「docker login」', 'docker login'],
    ['・docker logout', 'docker logout'],
  ],
  'full-width': [
    ['ｄｏｃｋｅｒ　ｌｏｇｉｎ', 'docker login'],
    ['ｄｏｃｋｅｒ login', 'docker login'],
    ['docker　logout', 'docker logout'],
    ['docker login　-u　aoi_demo', login],
    ['docker login －u aoi_demo', login],
    ['docker pull ｈｅｌｌｏ－ｗｏｒｌｄ', 'docker pull hello-world'],
    ['docker login -u ＜username＞', login],
    ['echo "$DOCKER_TOKEN" ｜ docker login -u aoi_demo --password-stdin', piped],
    ['　docker login', 'docker login'],
    ['＄ docker login', 'docker login'],
  ],
  'prompt-sign': [
    ['$ docker login', 'docker login'],
    ['# docker login', 'docker login'],
    ['> docker login', 'docker login'],
    ['% docker logout', 'docker logout'],
    ['$docker login', 'docker login'],
    ['❯ docker login', 'docker login'],
    ['➜  ~ docker login', 'docker login'],
    ['>>> docker login', 'docker login'],
    ['$ sudo docker login', 'sudo docker login'],
    ['aoi@laptop:~$ docker pull hello-world', 'docker pull hello-world'],
    ['[aoi@laptop ~]$ docker logout', 'docker logout'],
    ['root@abc123:/# docker info', 'docker info'],
    ['PS C:\\Users\\aoi> docker login', 'docker login'],
    ['C:\\> docker login', 'docker login'],
  ],
  placeholder: [
    ['docker login -u <username>', login],
    ['docker login -u <your-username>', login],
    ['docker login -u YOUR_USERNAME', login],
    ['docker login -u {username}', login],
    ['docker login -u [username]', login],
    ['docker login -u your_username', login],
    ['docker login -u <あなたのユーザー名>', login],
    ['docker login -u ユーザー名', login],
    ['docker login -u 〈username〉', login],
    ['docker login -u %USERNAME%', login],
    ['docker login -u <Docker ID>', login],
    ['docker login -u DOCKER_ID', login],
    ['docker login -u {{ username }}', login],
    ['docker login --username=<USERNAME>', 'docker login --username=aoi_demo'],
    ['echo {token} | docker login -u aoi_demo --password-stdin', piped],
    ['echo <token> | docker login -u aoi_demo --password-stdin', piped],
    ['echo YOUR_TOKEN | docker login -u aoi_demo --password-stdin', piped],
    ['docker push YOUR_USERNAME/hello', 'docker push aoi_demo/hello'],
    ['docker pull <username>/<repository>:<tag>', 'docker pull aoi_demo/hello:latest'],
  ],
  invisible: [
    ['\ufeffdocker login', 'docker login'],
    ['docker\u200b login', 'docker login'],
    ['docker login\u200b', 'docker login'],
    ['docker\u00a0login', 'docker login'],
    ['docker login\u00a0-u\u00a0aoi_demo', login],
    ['\u200edocker login', 'docker login'],
    ['docker login -u aoi_demo\u200b', login],
    ['do\u00adcker login', 'docker login'],
    ['docker\u2009login', 'docker login'],
    ['docker login\u0000', 'docker login'],
  ],
  capitals: [
    ['Docker login', 'docker login'],
    ['DOCKER LOGIN', 'docker login'],
    ['docker Login', 'docker login'],
    ['docker login -U aoi_demo', login],
    ['docker login --Username aoi_demo', 'docker login --username aoi_demo'],
  ],
};

const inputs = Object.entries(faulty).flatMap(([what, lines]) =>
  lines.map(([typed, meant]) => ({ what, typed, meant })),
);

test('the corpus has at least 50 lines', () => {
  expect(inputs.length).toBeGreaterThanOrEqual(50);
});

test.each(inputs)(
  '$typed gets a note ($what) with the line that works',
  ({ what, typed, meant }) => {
    const notes = noted(atKeyboard(), typed);
    expect(notes.filter(({ kind }) => kind === 'meant')).toEqual([
      { kind: 'meant', what, line: meant },
    ]);
    const repeated = noted(atKeyboard(), meant).map(({ kind }) => kind);
    for (const kind of ['meant', 'unknown-command', 'not-simulated', 'unclosed-quote'] as const) {
      expect(repeated).not.toContain(kind);
    }
  },
);

const servers: readonly (readonly [string, TerminalNote['kind'], string])[] = [
  ['docker login aoi_demo', 'name-as-server', login],
  ['docker login AOI_DEMO', 'name-as-server', login],
  ['docker login aoi+practice@demo.example', 'name-as-server', login],
  ['docker login dockerhub', 'name-as-server', login],
  ['docker login index.docker.io', 'hub-address', 'docker login'],
  ['docker login registry-1.docker.io', 'hub-address', 'docker login'],
  ['docker login hub.docker.com', 'hub-address', 'docker login'],
  ['docker login HUB.DOCKER.COM', 'hub-address', 'docker login'],
  ['docker login https://hub.docker.com/', 'hub-address', 'docker login'],
  ['docker login http://hub.docker.com/v2/', 'hub-address', 'docker login'],
  ['docker login https://index.docker.io/v1', 'hub-address', 'docker login'],
  ['docker login -u aoi_demo hub.docker.com', 'hub-address', login],
  ['docker login docker.com', 'hub-address', 'docker login'],
  ['docker login app.docker.com', 'hub-address', 'docker login'],
];

test.each(servers)('%s gets a note (%s) with %s', (typed, kind, line) => {
  const notes = noted(atKeyboard(), typed);
  expect(notes.filter((note) => note.kind === kind)).toMatchObject([{ line }]);
  expect(notes.filter((note) => note.kind === 'not-simulated')).toEqual([]);
});

test('Docker Hub’s address in config.json logs in', () => {
  const player = atKeyboard();
  expect(enter(player, 'docker login https://index.docker.io/v1/').join('\n')).toContain(
    'docker.com',
  );
  expect(player.world.terminal.prompt.kind).toBe('device-login');
});

const fromFiles = [
  'cat ~/my_password.txt | docker login --username aoi_demo --password-stdin',
  'cat my_password.txt | docker login -u aoi_demo --password-stdin',
  'cat token.txt | docker login -u aoi_demo --password-stdin',
  'cat ~/token.txt | docker login -u aoi_demo --password-stdin',
  'cat /home/aoi/token.txt | docker login -u aoi_demo --password-stdin',
  'docker login -u aoi_demo --password-stdin < ~/my_password.txt',
  'docker login -u aoi_demo --password-stdin < ./token.txt',
];

test.each(fromFiles)(
  '%s logs in with the kept token, and before that a note names the files',
  (line) => {
    const player = atKeyboard();
    expect(noted(player, line)).toEqual([{ kind: 'no-file-yet' }]);
    tokenFor(player);
    expect(noted(player, line)).toEqual([{ kind: 'logged-in-with-access-token' }]);
  },
);

test.each(['password.txt', '~/GH_TOKEN.txt', '~/TOKEN.txt', 'pass.txt', '/run/secrets/pat'])(
  'a file %s does not exist, and a note names the files that do',
  (file) => {
    const player = atKeyboard();
    tokenFor(player);
    const line = `cat ${file} | docker login -u aoi_demo --password-stdin`;
    expect(noted(player, line)).toEqual([{ kind: 'file-is-token' }]);
    expect(player.world.terminal.history).toEqual([line]);
  },
);

test.each([
  'printf "%s" "$DOCKER_TOKEN" | docker login -u aoi_demo --password-stdin',
  String.raw`printf '%s\n' "$DOCKER_TOKEN" | docker login -u aoi_demo --password-stdin`,
  'printf "$DOCKER_TOKEN" | docker login -u aoi_demo --password-stdin',
  'printf %s "$DOCKER_TOKEN" | docker login --password-stdin -u aoi_demo',
  'echo "$DOCKER_TOKEN" |\n  docker login -u aoi_demo --password-stdin',
  'echo "$DOCKER_TOKEN" \\\n  | docker login -u aoi_demo --password-stdin',
  'docker logout &&\ndocker login -u aoi_demo -p "$DOCKER_TOKEN"',
])('%j logs in with the kept token', (line) => {
  const player = atKeyboard();
  tokenFor(player);
  expect(noted(player, line).at(-1)).toEqual({ kind: 'logged-in-with-access-token' });
});
