import { describe, expect, test } from 'vitest';
import { listedAccessTokens } from '../../src/core/account/access-token-list.ts';
import { fiction } from '../../src/core/world/demo-identity.ts';
import { logInWithBrowser } from '../../src/exercises/plans/command-line.ts';
import { atKeyboard, enter, logIn, noted, pursue } from './terminal-session.ts';

const loggedIn = () => {
  const player = atKeyboard();
  logIn(player, fiction.password);
  return player;
};

test.each(['docker logout', 'docker logout https://index.docker.io/v1/', 'docker logout ""'])(
  '%s forgets the login',
  (line) => {
    const player = loggedIn();
    expect(noted(player, line)).toEqual([{ kind: 'credential-removed' }]);
    expect(player.world.terminal.stored.own).toEqual({ kind: 'none' });
  },
);

test('docker logout says under which name', () => {
  expect(enter(loggedIn(), 'docker logout')).toEqual([
    'Removing login credentials for https://index.docker.io/v1/',
  ]);
});

test.each([
  ['docker.io', 'docker.io'],
  ['https://docker.io/v2/', 'docker.io'],
  ['index.docker.io', 'index.docker.io'],
  ['ghcr.io', 'ghcr.io'],
])('docker logout %s says that it removes, and removes nothing', (server, said) => {
  const player = loggedIn();
  const { stored } = player.world.terminal;
  expect(enter(player, `docker logout ${server}`)).toEqual([
    `Removing login credentials for ${said}`,
  ]);
  expect(player.world.terminal.stored).toEqual(stored);
  expect(noted(player, `docker logout ${server}`)).toEqual([{ kind: 'logout-kept-credential' }]);
});

test.each(['docker logout', 'docker logout docker.io'])(
  '%s says the same with nothing stored',
  (line) => {
    const player = atKeyboard();
    expect(enter(player, line)[0]).toMatch(/^Removing login credentials for /);
    expect(noted(player, line)).toEqual([{ kind: 'nothing-to-remove' }]);
  },
);

test('the token that a browser login made stays on the account’s list', () => {
  const player = atKeyboard();
  pursue(player, logInWithBrowser);
  const tokens = listedAccessTokens(player.world.account.accessTokens);
  enter(player, 'docker logout');
  expect(tokens).toHaveLength(1);
  expect(listedAccessTokens(player.world.account.accessTokens)).toEqual(tokens);
});

test('sudo docker logout forgets root’s login, and no other', () => {
  const player = loggedIn();
  enter(player, 'sudo docker login -u aoi_demo', fiction.password);
  expect(player.world.terminal.stored.root.kind).toBe('account-password');
  enter(player, 'sudo docker logout');
  expect(player.world.terminal.stored.root.kind).toBe('none');
  expect(player.world.terminal.stored.own.kind).toBe('account-password');
});

describe('words docker logout does not know', () => {
  test.each([
    ['--all', 'unknown flag: --all'],
    ['a b', "docker: 'docker logout' requires at most 1 argument"],
  ])('%s', (words, said) => {
    expect(enter(loggedIn(), `docker logout ${words}`)).toEqual([
      said,
      '',
      'Usage:  docker logout [SERVER]',
      '',
      "Run 'docker logout --help' for more information",
    ]);
  });

  test('--help shows how it is used', () => {
    expect(enter(loggedIn(), 'docker logout --help')).toEqual(['Usage:  docker logout [SERVER]']);
  });
});
