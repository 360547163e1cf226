import { describe, expect, test } from 'vitest';
import {
  concealed,
  concealedLine,
  concealment,
} from '../../src/core/devices/terminal/mask.ts';
import { atKeyboard, enter, tokenFor, withTwoFactor } from './terminal-session.ts';

const token = 'dckr_pat.practice.0a1b.2c3d.4e5f.6g7h.8j9k';
const textCode = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';

describe('a secret is covered wherever it stands', () => {
  test.each([
    ['the practice password', 'practice-password'],
    ['it in other letters', 'Practice-Password'],
    ['a practice token', token],
    ['something like a real token', 'dckr_pat_ABCdef123'],
    ['a JWT', 'eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.'],
    ['a key URI', 'otpauth://totp/x?secret=JBSWY3DPEHPK3PXP'],
    ['a text code', textCode],
    ['a text code in its groups', 'JBSW Y3DP EHPK 3PXP JBSW Y3DP EHPK 3PXP'],
    ['a recovery code', '7K3M9QW2XHTRA'],
    ['a recovery code in small letters', '7k3m9qw2xhtra'],
    ['a recovery code in groups', '7K3M-9QW2-XHTRA'],
    ['a recovery code of letters alone', 'ABCDEFGHJKMNP'],
    ['a full-width recovery code', '７Ｋ３Ｍ９ＱＷ２ＸＨＴＲＡ'],
  ])('%s', (_name, secret) => {
    for (const around of ['%', 'x %', 'name=%,', '"%"', '-u%', 'docker pull aoi_demo/%:latest']) {
      const text = around.replace('%', () => secret);
      expect(concealed(text)).toContain(around.replace(/%.*/s, '') + concealment);
      expect(concealed(text)).not.toContain(secret);
      expect(concealedLine(text)).not.toContain(secret);
    }
  });
});

test.each(['-x', '_x', '\u0301', '🐳', '"x'])('a secret is covered with %j behind it', (behind) => {
  for (const secret of ['practice-password', '7K3M9QW2XHTRA', textCode]) {
    expect(concealed(secret + behind)).not.toContain(secret);
  }
});

test.each([
  'docker login -u aoi_demo --password-stdin',
  'echo "$DOCKER_TOKEN" | docker login -u aoi_demo --password-stdin',
  'docker pull documentation',
  'docker pull aoi_demo/hello:2024-11-14',
  'Your one-time device confirmation code is: LNFR-PGCJ',
  'Digest: sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef',
  '123456',
])('%s stays as it is', (text) => {
  expect(concealed(text)).toBe(text);
  expect(concealedLine(text)).toBe(text);
});

test.each([
  ['docker login -p hunter2', 'docker login -p ••••••'],
  ['docker login -phunter2 -u aoi', 'docker login -p•••••• -u aoi'],
  ['docker login --password hunter2', 'docker login --password ••••••'],
  ['docker login --password=hunter2', 'docker login --password=••••••'],
  ['docker login -p "my own" -u aoi', 'docker login -p •••••• -u aoi'],
  ['docker login -p', 'docker login -p'],
  ['echo prac"tice-pass"word', 'echo ••••••'],
  ['echo 7K3M9\\QW2XHTRA | cat', 'echo •••••• | cat'],
  ["echo '7K3M9QW2XHTRA", 'echo ••••••'],
])('%s is shown as %s', (line, shown) => {
  expect(concealedLine(line)).toBe(shown);
});

test('the value of a variable is covered where it is printed, not where it is named', () => {
  const player = withTwoFactor(atKeyboard());
  const kept = tokenFor(player);
  const line = 'echo x"$DOCKER_TOKEN"y';
  expect(enter(player, line)).toEqual([`x${concealment}`]);
  expect(enter(player, 'docker pull $DOCKER_TOKEN').join()).not.toContain(kept);
  expect(player.world.terminal.history).toEqual([line, 'docker pull $DOCKER_TOKEN']);
});

test('what a note says of a line holds no secret either', () => {
  const player = atKeyboard();
  enter(player, 'practice-password', '$ABCDEFGHJKMNP', 'docker practice-password');
  expect(JSON.stringify(player.effects)).not.toMatch(/practice-password|ABCDEFGHJKMNP/);
});
