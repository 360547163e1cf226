import { describe, expect, test } from 'vitest';
import { lineLimit } from '../../src/core/devices/terminal/command-line.ts';
import { dots, masked, maskedLine } from '../../src/core/devices/terminal/mask.ts';
import { suggestedLines } from '../../src/core/devices/terminal/suggestion.ts';
import { newTerminal } from '../../src/core/devices/terminal/terminal.ts';
import { demoIdentity } from '../../src/core/world/demo-identity.ts';
import {
  atKeyboard,
  enter,
  logIn,
  noted,
  notesOf,
  tokenFor,
  withTwoFactor,
} from './terminal-session.ts';

const token = 'dckr_pat.practice.0a1b.2c3d.4e5f.6g7h.8j9k';
const shownToken = 'dckr_pat.practice.••••8j9k';
const textCode = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
const recoveryCode = '7K3M9QW2XHTRA';
const codes = [textCode, recoveryCode];
const known = { files: new Set(['token.txt']), variables: new Set<string>() };
const shownLine = (line: string) => maskedLine(line, codes, known).shown;

describe('a secret is masked at any place in a line', () => {
  test.each([
    ['the practice password', 'practice-password', 'practice-••••word'],
    ['it in other letters', 'Practice-Password', 'practice-••••word'],
    ['a simulator token', token, shownToken],
    ['something like a real token', 'dckr_pat_ABCdef123', dots],
    ['a JWT', 'eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.', dots],
    ['a key URI', 'otpauth://totp/x?secret=JBSWY3DPEHPK3PXP', dots],
    ['an issued text code', textCode, '••••3PXP'],
    ['it in its groups', 'JBSW Y3DP EHPK 3PXP JBSW Y3DP EHPK 3PXP', '••••3PXP'],
    ['another text code', 'KRSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP', dots],
    ['an issued recovery code', recoveryCode, '••••HTRA'],
    ['an issued recovery code in lowercase', '7k3m9qw2xhtra', '••••HTRA'],
    ['an issued recovery code in groups', '7K3M-9QW2-XHTRA', '••••HTRA'],
    ['an issued recovery code in full-width characters', '７Ｋ３Ｍ９ＱＷ２ＸＨＴＲＡ', '••••HTRA'],
    ['another recovery code', '8K3M9QW2XHTRA', dots],
    ['a recovery code with letters only', 'ABCDEFGHJKMNP', dots],
  ])('%s', (_name, secret, shown) => {
    for (const around of ['%', 'x %', 'name=%,', '"%"', '(%)', 'docker pull aoi_demo/%']) {
      const text = around.replace('%', () => secret);
      expect(masked(text, codes)).toContain(around.replace(/%.*/s, '') + shown);
      expect(masked(text, codes)).not.toContain(secret);
      expect(shownLine(text)).not.toContain(secret);
    }
    expect(masked(`-u${secret}`, codes)).toBe(`-u${shown}`);
  });

  test.each(['-x', '_x', '\u0301', '🐳', '"x'])('before %j', (behind) => {
    for (const secret of [demoIdentity.password, token, recoveryCode, textCode]) {
      expect(masked(secret + behind, codes)).not.toContain(secret);
    }
  });

  test('a masked text stays the same when it is masked again', () => {
    for (const shown of [dots, shownToken, 'practice-••••word', '••••HTRA']) {
      const line = `docker login -u me -p ${shown}`;
      expect(shownLine(line)).toBe(line);
    }
  });
});

test.each([
  ['docker login -p hunter2', 'docker login -p ••••••'],
  ['docker login -phunter2 -u aoi', 'docker login -p•••••• -u aoi'],
  ['docker login --password hunter2', 'docker login --password ••••••'],
  ['docker login --password=hunter2', 'docker login --password=••••••'],
  ['docker login -p "my own" -u aoi', 'docker login -p •••••• -u aoi'],
  ['docker login -p', 'docker login -p'],
  ['docker login -u me:hunter2', 'docker login -u me:••••••'],
  ['docker login --pasword hunter2 -u me', 'docker login --pasword •••••• -u me'],
  ['docker login ghcr.io hunter2', 'docker login ghcr.io ••••••'],
  [
    'echo hunter2 | docker login -u me --password-stdin',
    'echo •••••• | docker login -u me --password-stdin',
  ],
  ['echo hunter2|cat', 'echo hunter2|cat'],
  ['export A=hunter2; docker info', 'export A=••••••; docker info'],
  ['export', 'export'],
  ['set -x PW -sy7Wzx', 'set -x PW ••••••'],
  ['export hunter2!x y', 'export •••••• ••••••'],
  ['export A=1 hunter2', 'export A=1 ••••••'],
  ['A=hunter2 docker info', 'A=•••••• docker info'],
  ['curl -u me:hunter2 https://hub.docker.com', 'curl -u me:•••••• https://hub.docker.com'],
  ["curl -H 'Authorization: Bearer hunter2' x", 'curl -H •••••• x'],
  [`docker login -p ${token}`, `docker login -p ${shownToken}`],
  [
    `echo "${token}" | docker login -u me --password-stdin`,
    `echo ${shownToken} | docker login -u me --password-stdin`,
  ],
  [`docker login -u me:${demoIdentity.password}`, 'docker login -u me:practice-••••word'],
  ['echo prac"tice-pass"word', 'echo practice-••••word'],
  [String.raw`echo 7K3M9\QW2XHTRA | cat`, 'echo ••••HTRA | cat'],
  ["echo '8K3M9QW2XHTRA", 'echo ••••••'],
])('%s is shown as %s', (line, shown) => {
  expect(shownLine(line)).toBe(shown);
});

describe('a word that begins with `$` or `%` in the place of a credential', () => {
  const login = (secret: string) => `docker login -u aoi_demo -p ${secret}`;

  test.each([
    ...[
      '$AB',
      '$SECRETPASS',
      '$ABC_DEF',
      '${SUMMER_RAIN}',
      '$Passw0rd',
      '"$ecret1"',
      '$TOKEN1',
      'pa$$word',
    ],
    ...[
      '$env:SUMMER_RAIN',
      '%SUMMER_RAIN%',
      '$hunter',
      '$TOKEN$SUMMER',
      "'$SUMMER_RAIN'",
      '$PassWord',
    ],
    ...['MY_SUMMER_RAIN', '$my_summer_token'],
  ])('is masked if it is not the name of a variable: %s', (secret) => {
    for (const line of [
      login(secret),
      `echo ${secret} | docker login -u aoi_demo --password-stdin`,
    ]) {
      expect(shownLine(line)).toBe(line.replace(secret, () => dots));
    }
  });

  test.each([
    ...[
      '$DOCKER_TOKEN',
      '"$DOCKER_TOKEN"',
      '${DOCKER_TOKEN}',
      '$TOKEN',
      '$PASSWORD',
      '$CR_PAT',
      '$PW',
    ],
    ...[
      '$GITHUB_TOKEN',
      '$CI_REGISTRY_PASSWORD',
      '$CI_JOB_TOKEN',
      '$DOCKERHUB_USERNAME',
      '$my_pat',
    ],
    ...[
      '$env:DOCKER_TOKEN',
      '%DOCKER_PASSWORD%',
      'MY_TOKEN',
      'YOUR_ACCESS_TOKEN',
      '$1',
      '$?',
      '$HOME',
    ],
  ])('stays readable if it is a conventional name of a variable: %s', (name) => {
    expect(shownLine(login(name))).toBe(login(name));
  });

  test('stays readable if a variable with that name has a value', () => {
    const player = atKeyboard();
    const line = login('"$SUMMER_RAIN"');
    enter(player, line, 'SUMMER_RAIN=x', line);
    expect(player.world.terminal.history).toEqual([login(dots), `SUMMER_RAIN=${dots}`, line]);
  });

  test('is not repeated in a note as a variable without a value', () => {
    for (const secret of ['x$docker', '$SUMMER_RAIN', 'Pa$aoi_demo', '${SUMMER_RAIN}']) {
      const notes = noted(atKeyboard(), login(secret));
      expect(notes.map(({ kind }) => kind)).not.toContain('unset-variable');
    }
    expect(noted(atKeyboard(), login('$DOCKER_TOKEN'))).toContainEqual({
      kind: 'unset-variable',
      word: '$DOCKER_TOKEN',
    });
  });
});

test.each([
  ['docker login -u aoi_demo -p -Summer26', 'docker login -u aoi_demo -p ••••••'],
  ['docker login -u aoi_demo -p -uSummer26', 'docker login -u aoi_demo -p ••••••'],
  ['docker login -u aoi_demo --password --Summer26', 'docker login -u aoi_demo --password ••••••'],
  ['docker login -u aoi_demo --password=-uSummer26', 'docker login -u aoi_demo --password=••••••'],
  ['docker login -u aoi_demo -uSummer26', 'docker login -u aoi_demo -u••••••'],
  ['docker login -u aoi_demo "-uSummer26"', 'docker login -u aoi_demo ••••••'],
  ['redis-cli -a -Summer26', 'redis-cli -a ••••••'],
  ['sshpass -p -uSummer26 ssh host', 'sshpass -p •••••• ssh host'],
  [
    'curl --oauth2-bearer -summerrain https://a.example/',
    'curl --oauth2-bearer •••••• https://a.example/',
  ],
  ['helm registry login -p -summerrain a.example', 'helm registry login -p •••••• a.example'],
  ['docker login -p -u aoi_demo', 'docker login -p -u aoi_demo'],
  ['docker login --password --password-stdin', 'docker login --password --password-stdin'],
  ['mysql --password --user root', 'mysql --password --user root'],
])('a password that begins with a dash is masked, and an option is not: %s', (line, shown) => {
  expect(shownLine(line)).toBe(shown);
});

/** Lines without a secret: commands of the guide, names of images, variables, and files. */
const innocent: readonly string[] = [
  ...suggestedLines(newTerminal, { tokenKept: true }),
  'docker login -u aoi_demo --password-stdin',
  'docker login -u aoi+practice@demo.example',
  'docker login docker.io',
  'docker login https://index.docker.io/v1/',
  'docker login registry.gitlab.com -u aoi_demo',
  'docker login -u <YOUR_DOCKER_ID>',
  'docker login -u <username>',
  'docker login --username "$DOCKER_ID"',
  'docker login -u aoi_demo -p "$DOCKER_TOKEN"',
  'docker login -u aoi_demo -p "$(cat token.txt)"',
  'docker login -u aoi_demo # my note',
  'echo "$DOCKER_TOKEN" | docker login -u "$DOCKER_ID" --password-stdin',
  'echo $TOKEN | docker login -u aoi_demo --password-stdin',
  'echo "${{ secrets.DOCKERHUB_TOKEN }}" | docker login -u aoi_demo --password-stdin',
  'printf \'%s\' "$DOCKER_TOKEN" | docker login -u aoi_demo --password-stdin',
  'cat token.txt | docker login -u aoi_demo --password-stdin',
  'cat ~/my_password.txt | docker login -u aoi_demo --password-stdin',
  'docker login -u aoi_demo --password-stdin < token.txt',
  'docker login -u aoi_demo --password-stdin < /run/secrets/docker',
  'docker login -u aoi_demo --password-stdin <<< "$DOCKER_TOKEN"',
  'aws ecr get-login-password | docker login -u AWS --password-stdin 123456789012.dkr.ecr.us-east-1.amazonaws.com',
  'gh auth token | docker login ghcr.io -u aoi_demo --password-stdin',
  'sudo docker login',
  'sudo -u root docker logout',
  'docker logout ghcr.io',
  'docker pull documentation',
  'docker pull aoi_demo/hello:2024-11-14',
  'docker pull ghcr.io/aoi/auth-api:1.2.3',
  'docker pull aoi/token:latest',
  `docker pull alpine@sha256:${'0123456789abcdef'.repeat(4)}`,
  `docker pull localhost:5000/alpine:3.20@sha256:${'0123456789abcdef'.repeat(4)}`,
  'docker pull app:0123456789abcdef0123456789abcdef',
  'docker run -p 8080:80 -u 1000:1000 nginx:1.27',
  'docker compose -p shop up -d',
  'DOCKER_BUILDKIT=1 docker build -t aoi/app:v2 .',
  'LANG=C docker info',
  'export DOCKER_HOST=ssh://host',
  'git clone git@github.com:docker/cli.git',
  'git clone https://github.com/docker/cli.git',
  'mkdir -p a/b && cd a/b',
  'curl -fsSL https://get.docker.com -o get-docker.sh',
  'echo hello world | cat',
  'echo a > b',
  'kubectl get secret regcred',
  'Your one-time device confirmation code is: LNFR-PGCJ',
  `Digest: sha256:${'0123456789abcdef'.repeat(4)}`,
  '123456',
  '# a note',
];
test.each(innocent)('%s stays as typed', (line) => {
  expect(shownLine(line)).toBe(line);
  expect(masked(line, codes)).toBe(line);
});

test.each([
  ['after the prompt sign of root', '# docker login -u me -p hunter2;rmX'],
  ['in a comment', 'docker pull hello-world # docker login -u me -p hunter2rmX'],
  ['after a placeholder', 'docker login -u <username> -p "hunter2;rmX"'],
  ['that seems to contain a placeholder', "echo 'hunter2rmX<Qg > token.txt"],
  ['after the end of the options', 'docker login -u me -- -uhunter2rmX'],
  ['that begins like a variable', 'echo $UYUM(hunter2rmX >> ~/.docker/password'],
  ['that begins like a special parameter', 'curl -u me:$#<hunter2rmX https://demo.example/'],
])('a password %s is not kept', (_where, line) => {
  const player = atKeyboard();
  const notes = noted(player, line);
  const kept = JSON.stringify([player.world.terminal, notes]);
  expect(kept).not.toContain('hunter2');
  expect(kept).not.toContain('rmX');
});

test.each([
  ['&&', 'docker pull web && # docker pull hello-world && docker info'],
  ['||', 'docker pull web || # docker pull hello-world'],
  ['|', 'docker pull web | # docker pull hello-world'],
  ['a command', 'docker pull web # docker pull hello-world \\'],
])('a comment after %s hides no credential in a pasted line below it', (_before, line) => {
  const player = atKeyboard();
  const notes = noted(
    player,
    `${line}\n"hunter2rmX" | docker login -u me --password-stdin\ndocker logout`,
  );
  const kept = JSON.stringify([player.world.terminal, notes]);
  expect(kept).not.toContain('hunter2');
  expect(notes).toContainEqual({ kind: 'secret-masked' });
});

test('an open quote hides no credential in a pasted line below it', () => {
  for (const below of [
    "トークン：'hunter2 rmX sun",
    "docker login -u me -p 'hunter2 rmX sun'",
    'echo "hunter2 rmX sun" | docker login -u me --password-stdin',
  ]) {
    for (const open of ["curl -d password='summer", 'echo "it', "docker login -u me -p 'summer"]) {
      const player = atKeyboard();
      const notes = noted(player, `${open}\n${below}\ndocker logout`);
      const kept = JSON.stringify([player.world.terminal, notes]);
      for (const part of ['hunter2', 'rmX', 'sun']) expect(kept, open + below).not.toContain(part);
    }
  }
});

describe('at the terminal', () => {
  test('a line without secrets is in the history as typed, and no note mentions a secret', () => {
    for (const line of innocent) {
      const player = atKeyboard();
      const kinds = noted(player, line).map(({ kind }) => kind);
      expect(kinds, line).not.toContain('secret-masked');
      expect(player.world.terminal.history).toEqual([line]);
    }
  });

  test('the value of a variable is masked in the output, and its name stays in the line', () => {
    const player = withTwoFactor(atKeyboard());
    const kept = tokenFor(player);
    const line = 'echo x "$DOCKER_TOKEN" y';
    expect(enter(player, line)).toEqual([`x dckr_pat.practice.••••${kept.slice(-4)} y`]);
    expect(notesOf(player.effects).at(-1)).toEqual({ kind: 'secret-masked' });
    expect(enter(player, 'docker pull $DOCKER_TOKEN').join()).not.toContain(kept);
    expect(player.world.terminal.history).toEqual([line, 'docker pull $DOCKER_TOKEN']);
  });

  test('an issued recovery code or text code keeps its last four characters', () => {
    const player = withTwoFactor(atKeyboard());
    const { savedCodes, account } = player.world;
    const code =
      savedCodes.recoveryCode.kind === 'kept' ? savedCodes.recoveryCode.recoveryCode : '';
    const secret = account.twoFactor.kind === 'on' ? account.twoFactor.secret : '';
    enter(player, `docker login -p ${code}`, '', `docker login -p ${secret}`);
    expect(player.world.terminal.history).toEqual([
      `docker login -p ••••${code.slice(-4)}`,
      `docker login -p ••••${secret.slice(-4)}`,
    ]);
  });

  test('one note per line says that something was masked, and the command receives the typed text', () => {
    const player = atKeyboard();
    const line = `echo ${demoIdentity.password} | docker login -u aoi_demo --password-stdin`;
    expect(noted(player, line)).toEqual([
      { kind: 'secret-masked' },
      { kind: 'logged-in-with-password' },
    ]);
    expect(noted(player, `echo ${demoIdentity.password} ${token} x`)).toEqual([
      { kind: 'secret-masked' },
    ]);
  });

  test('an answer to a prompt shows no secret', () => {
    const player = atKeyboard();
    enter(player, 'docker login -p x', 'me:hunter2');
    expect(player.world.terminal.lines.at(-2)).toMatchObject({
      kind: 'answer',
      text: 'Username: me:••••••',
    });
    enter(player, 'docker login', 'hunter2');
    expect(player.world.terminal.lines.at(-1)).toMatchObject({ kind: 'answer', text: dots });
    enter(player, '');
    expect(player.world.terminal.lines.at(-1)).toMatchObject({ kind: 'answer', text: '' });
  });

  test('a secret that waits for the username is kept only if the simulator issued it', () => {
    const waiting = (secret: string) => {
      const player = withTwoFactor(atKeyboard());
      const issued = tokenFor(player);
      enter(player, `docker login -p ${secret || issued}`);
      const { prompt } = player.world.terminal;
      const kept =
        prompt.kind === 'username' && prompt.secret.kind === 'given' && prompt.secret.text;
      return [kept, issued];
    };
    const [kept, issued] = waiting('');
    expect(kept).toBe(issued);
    for (const secret of ['practice-password', '123456']) expect(waiting(secret)[0]).toBe(secret);
    for (const secret of ['hunter2', '8K3M9QW2XHTRA']) expect(waiting(secret)[0]).toBe(dots);
  });

  test('a note about a line contains no secret', () => {
    const player = atKeyboard();
    enter(player, 'practice-password', '$ABCDEFGHJKMNP', 'docker practice-password');
    enter(player, 'TOKEN=hunter2', 'docker --token=hunter2 info', 'docker login -p Pa$$word99');
    expect(JSON.stringify([player.effects, player.world.terminal])).not.toMatch(
      /practice-password|ABCDEFGHJKMNP|word99|hunter2/,
    );
  });

  test('a value next to a masked text is masked too', () => {
    const player = atKeyboard();
    const issued = tokenFor(player);
    for (const line of ["$DOCKER_TOKEN' docker|'--username", 'cat "$DOCKER_TOKEN-hunter2" <<< x']) {
      expect(enter(player, line).join()).not.toContain(issued.slice(0, -4));
    }
  });

  test('a line that became longer by masking is cut', () => {
    const player = atKeyboard();
    enter(player, '-p x '.repeat(70));
    expect(player.world.terminal.history[0]).toHaveLength(lineLimit);
  });

  test('an incorrect password typed at Password: is shown nowhere', () => {
    const player = atKeyboard();
    logIn(player, 'Sommer-2026Xy');
    expect(JSON.stringify(player.world)).not.toContain('Sommer');
  });
});
