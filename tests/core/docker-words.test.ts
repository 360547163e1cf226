/** The words of `docker` commands: help, names that belong elsewhere, and refused names. */
import { describe, expect, test } from 'vitest';
import {
  imageAt,
  isHub,
  isHubAddress,
  isName,
} from '../../src/core/devices/terminal/hub-address.ts';
import { isMisplaced } from '../../src/core/devices/terminal/misplaced.ts';
import { imagesKept } from '../../src/core/devices/terminal/terminal.ts';
import { atKeyboard, enter, logIn, noted } from './terminal-session.ts';

describe('an address of Docker Hub', () => {
  test.each([
    ['https://hub.docker.com/r/aoi/web', 'aoi/web'],
    ['https://hub.docker.com/r/aoi/web/tags', 'aoi/web'],
    ['https://hub.docker.com/r/aoi/web/general', 'aoi/web'],
    ['https://hub.docker.com/r/aoi/web/', 'aoi/web'],
    ['http://hub.docker.com/_/nginx', 'nginx'],
    ['HTTPS://HUB.DOCKER.COM/_/nginx', 'nginx'],
    ['hub.docker.com/_/nginx', 'nginx'],
    ['hub.docker.com/u/aoi', 'aoi'],
    ['https://hub.docker.com/repository/docker/aoi/web/general', 'aoi/web'],
    ['https://registry-1.docker.io/v2/library/nginx', 'nginx'],
    ['registry-1.docker.io/aoi/r/web', 'aoi/r/web'],
    ['https://docker.io/library/nginx', 'nginx'],
    ['http://docker.io/nginx', 'nginx'],
    ['https://index.docker.io/aoi/library/web', 'aoi/library/web'],
    ['hub.docker.com/aoi/tags-web', 'aoi/tags-web'],
    ['https://hub.docker.com', ''],
    ['hub.docker.com', ''],
    ['hub.docker.com:443/aoi/web', 'aoi/web'],
    // These are names of images for the client.
    ['docker.io/nginx', undefined],
    ['index.docker.io/library/nginx', undefined],
    ['nginx', undefined],
    ['', undefined],
    ['ghcr.io/aoi/web', undefined],
    ['https://ghcr.io/aoi/web', undefined],
    ['aoi/hub.docker.com', undefined],
  ])('%j is about the image %j', (address, image) => {
    expect(imageAt(address)).toBe(image);
  });

  test.each([
    ['hub.docker.com', true, false],
    ['https://app.docker.com/settings', true, false],
    ['docker.io', true, true],
    ['https://index.docker.io/v1/', true, true],
    ['', false, true],
    ['ghcr.io', false, false],
    ['aoi_demo', false, false],
  ])('%j is one: %s, and the client takes it for Docker Hub: %s', (text, address, hub) => {
    expect([isHubAddress(text), isHub(text)]).toEqual([address, hub]);
  });

  test.each([
    ['aoi_demo', true],
    ['aoi@demo.example', true],
    ['aoi+x@demo.example', true],
    ['localhost', false],
    ['ghcr.io', false],
    ['host:5000', false],
    ['a/b', false],
    ['', false],
  ])('%j is probably a username: %s', (text, is) => {
    expect(isName(text)).toBe(is);
  });
});

describe('a text in the place of a name or a command', () => {
  const codes = ['7K3M9QW2XHTRA'];
  test.each([
    ['7K3M9QW2XHTRA', true],
    ['7k3m-9qw2-xhtra', true],
    ['8K3M9QW2XHTRA', true],
    ['8k3m9qw2xhtra', false],
    ['DOCKERCOMPOSE', false],
    ['docker-compose', false],
    ['123456', true],
    ['otpauth://totp/x', true],
    [' "otpauth://totp/x', true],
    ['x=otpauth://totp/x', false],
    ['dckr_pat_x', true],
    ['aoi••••', true],
    ['aoi_demo', false],
  ])('%j is a misplaced secret: %s', (text, is) => {
    expect(isMisplaced(text, codes)).toBe(is);
  });
});

describe('help', () => {
  const usage = (lines: readonly string[]) => lines.slice(0, 8);

  test('on a command has its usage, its purpose, its other names, and its options', () => {
    expect(usage(enter(atKeyboard(), 'docker pull --help'))).toEqual([
      'Usage:  docker pull [OPTIONS] NAME[:TAG|@DIGEST]',
      '',
      'Download an image from a registry',
      '',
      'Aliases:',
      '  docker image pull, docker pull',
      '',
      'Options:',
    ]);
    expect(enter(atKeyboard(), 'docker logout --help')).toEqual([
      'Usage:  docker logout [SERVER]',
      '',
      'Log out from a registry.',
      'If no server is specified, the default is defined by the daemon.',
    ]);
    const login = enter(atKeyboard(), 'docker login --help');
    expect(login).not.toContain('Aliases:');
    expect(login).toContain('Options:');
  });

  test.each(['login', 'logout', 'pull', 'push'])('on %s is the same in both spellings', (name) => {
    const [help, option] = [`docker help ${name}`, `docker ${name} --help`].map((line) =>
      enter(atKeyboard(), line),
    );
    expect(help).toEqual(option);
    expect(help?.[0]).toContain(`docker ${name}`);
  });

  test('on an unknown command says so', () => {
    expect(enter(atKeyboard(), 'docker help nothing')).toEqual(['unknown help topic: nothing']);
  });

  test('is the same list without a command, in every spelling', () => {
    const lists = ['docker', 'docker help', 'docker --help', 'docker -h'].map((line) =>
      enter(atKeyboard(), line),
    );
    expect(lists[0]?.length).toBeGreaterThan(4);
    for (const list of lists) expect(list).toEqual(lists[0]);
  });
});

describe('a word after docker that is no command of the simulator', () => {
  test.each(['build', 'compose', '--config=/tmp', '--context', '-v'])(
    '%s belongs to the real client',
    (word) => {
      expect(noted(atKeyboard(), `docker ${word}`)).toEqual([
        { kind: 'not-simulated', word: `docker ${word}` },
      ]);
    },
  );

  test.each([
    ['buildy', 'unknown-command'],
    ['xbuild', 'unknown-command'],
    ['build=x', 'not-simulated'],
  ])('%s gives the note %s', (word, kind) => {
    expect(noted(atKeyboard(), `docker ${word}`)).toEqual([
      { kind, word: kind === 'unknown-command' ? word : `docker ${word}` },
    ]);
  });

  test('an unknown option prints how docker is used', () => {
    expect(enter(atKeyboard(), 'docker --nothing')).toEqual([
      'unknown flag: --nothing',
      '',
      'Usage:  docker [OPTIONS] COMMAND [ARG...]',
      '',
      "Run 'docker --help' for more information",
    ]);
  });
});

describe('a name of an image', () => {
  test.each([
    ['0'.repeat(64), /cannot specify 64-byte hexadecimal strings/],
    ['a'.repeat(248), /must not be more than 255 characters/],
    ['UPPER', /must be lowercase/],
    ['a//b', /^invalid reference format$/],
  ])('%s is refused', (name, message) => {
    expect(enter(atKeyboard(), `docker pull ${name}`).at(-1)).toMatch(message);
  });

  test('can have 255 characters with its prefix', () => {
    const said = enter(atKeyboard(), `docker pull ${'a'.repeat(247)}`).join();
    expect(said).not.toContain('must not be more than');
  });

  test('of another registry is not simulated, and one of Docker Hub’s pages shows the line that works', () => {
    expect(noted(atKeyboard(), 'docker pull ghcr.io/a/b')).toEqual([
      { kind: 'not-simulated', word: 'docker pull REGISTRY/…' },
    ]);
    expect(noted(atKeyboard(), 'docker pull https://hub.docker.com/_/nginx')).toEqual([
      {
        kind: 'hub-address',
        word: 'https://hub.docker.com/_/nginx',
        line: 'docker pull nginx',
      },
    ]);
  });

  test('with all its tags has no tag', () => {
    expect(enter(atKeyboard(), 'docker pull -a nginx:1')).toEqual([
      "tag can't be used with --all-tags/-a",
    ]);
    expect(noted(atKeyboard(), 'docker pull -a nginx')).toEqual([
      { kind: 'not-simulated', word: 'docker pull --all-tags' },
    ]);
  });

  test('that was pulled is kept once, and the newest ones are kept', () => {
    const player = atKeyboard();
    logIn(player, 'practice-password');
    const names = Array.from({ length: imagesKept + 1 }, (_, at) => `nginx:${at}`);
    for (const name of [...names, 'nginx:2']) enter(player, `docker pull -q ${name}`);
    expect(player.world.terminal.images).toEqual([
      ...names.slice(1).filter((name) => name !== 'nginx:2'),
      'nginx:2',
    ]);
  });
});

describe('docker login', () => {
  test('says that it needs a username, and only then', () => {
    expect(noted(atKeyboard(), 'docker login --password-stdin')).toEqual([
      { kind: 'username-needed' },
    ]);
    expect(noted(atKeyboard(), 'docker login -u ""')).toEqual([]);
    expect(noted(atKeyboard(), 'docker login -u a -p ""')).toEqual([]);
  });

  test('says that a secret was typed as the username', () => {
    expect(noted(atKeyboard(), 'docker login -u 123456 -p practice-password')).toContainEqual({
      kind: 'secret-as-username',
    });
    expect(noted(atKeyboard(), 'docker login -u someone -p practice-password')).not.toContainEqual({
      kind: 'secret-as-username',
    });
  });
});
