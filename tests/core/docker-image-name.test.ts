import { describe, expect, test } from 'vitest';
import { demoIdentity } from '../../src/core/world/demo-identity.ts';
import type { Player } from './player.ts';
import { atKeyboard, enter, logIn, noted } from './terminal-session.ts';

const own = 'aoi_demo/hello';
const kindsOf = (player: Player, line: string) => noted(player, line).map(({ kind }) => kind);

describe('names of images', () => {
  const digest = `sha256:${'ab'.repeat(32)}`;

  test.each([
    ['nginx', 'docker.io/library/nginx:latest'],
    ['nginx:1.27', 'docker.io/library/nginx:1.27'],
    ['docker.io/nginx', 'docker.io/library/nginx:latest'],
    ['index.docker.io/library/nginx', 'docker.io/library/nginx:latest'],
    [`nginx@${digest}`, `docker.io/library/nginx@${digest}`],
    [`nginx:1@${digest}`, `docker.io/library/nginx:1@${digest}`],
    [own, 'docker.io/aoi_demo/hello:latest'],
  ])('%s is short for %s', (name, canonical) => {
    const player = atKeyboard();
    expect(enter(player, `docker pull ${name}`).at(-1)).toBe(canonical);
    expect(enter(player, `docker pull -q ${name}`)).toEqual([canonical]);
  });

  test.each([
    ['Hello-World', 'repository name (library/Hello-World) must be lowercase'],
    ['aoi_demo/Hello', 'repository name (aoi_demo/Hello) must be lowercase'],
  ])('%s is refused for its capitals', (name, why) => {
    expect(enter(atKeyboard(), `docker pull ${name}`)).toEqual([
      `invalid reference format: ${why}`,
    ]);
  });

  test.each([
    '""',
    'a//b',
    ':latest',
    '-- -a',
    'a@sha256:12',
    'a_-b',
    'hé',
    'a..b/c',
    '１',
    'a:b:c',
  ])('%s is not a name', (name) => {
    expect(enter(atKeyboard(), `docker pull ${name}`)).toEqual(['invalid reference format']);
  });

  test.each(['ghcr.io/a/b', 'localhost/a', 'localhost:5000/a', 'Registry/a'])(
    '%s is at another registry and not part of the simulator',
    (name) => {
      expect(noted(atKeyboard(), `docker pull ${name}`)).toEqual([
        { kind: 'not-simulated', word: 'docker pull REGISTRY/…' },
      ]);
    },
  );

  test('a push takes a tag but no digest', () => {
    const player = atKeyboard();
    logIn(player, demoIdentity.password);
    expect(enter(player, `docker push ${own}:2.0`).at(-1)).toMatch(/^2\.0: digest: sha256:/);
    expect(enter(player, `docker push -q ${own}`)).toEqual(['docker.io/aoi_demo/hello:latest']);
    expect(enter(player, `docker push ${own}@${digest}`)).toEqual([
      'cannot push a digest reference',
    ]);
  });
});

describe('unknown words after docker pull and docker push', () => {
  test.each([
    ['pull', "docker: 'docker pull' requires 1 argument", '[OPTIONS] NAME[:TAG|@DIGEST]'],
    ['push a b', "docker: 'docker push' requires 1 argument", '[OPTIONS] NAME[:TAG]'],
    ['pull --loud a', 'unknown flag: --loud', '[OPTIONS] NAME[:TAG|@DIGEST]'],
    ['pull --platform', 'flag needs an argument: --platform', '[OPTIONS] NAME[:TAG|@DIGEST]'],
  ])('%s', (words, said, usage) => {
    const command = words.slice(0, 4);
    expect(enter(atKeyboard(), `docker ${words}`)).toEqual([
      said,
      '',
      `Usage:  docker ${command} ${usage}`,
      '',
      `Run 'docker ${command} --help' for more information`,
    ]);
  });

  test('--help prints the usage, and --all-tags is not part of the simulator', () => {
    const player = atKeyboard();
    expect(enter(player, 'docker push --help')[0]).toBe('Usage:  docker push [OPTIONS] NAME[:TAG]');
    expect(noted(player, 'docker pull -a nginx')).toEqual([
      { kind: 'not-simulated', word: 'docker pull --all-tags' },
    ]);
  });

  test('--platform has no effect', () => {
    const player = atKeyboard();
    expect(kindsOf(player, 'docker pull --platform linux/amd64 nginx')).toEqual(['anonymous-pull']);
  });
});
