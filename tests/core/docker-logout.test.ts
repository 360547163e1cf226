import { describe, expect, test } from 'vitest';
import { listedAccessTokens } from '../../src/core/account/access-token-list.ts';
import { demoIdentity } from '../../src/core/world/demo-identity.ts';
import { logInWithBrowser } from '../../src/exercises/plans/command-line.ts';
import { atKeyboard, enter, logIn, noted, pursue } from './terminal-session.ts';

const loggedIn = () => {
  const player = atKeyboard();
  logIn(player, demoIdentity.password);
  return player;
};

test.each(['docker logout', 'docker logout https://index.docker.io/v1/', 'docker logout ""'])(
  '%s removes the stored credential',
  (line) => {
    const player = loggedIn();
    expect(noted(player, line)).toEqual([{ kind: 'credential-removed' }]);
    expect(player.world.terminal.stored.own).toEqual({ kind: 'none' });
  },
);

test('docker logout prints the name under which it was stored', () => {
  expect(enter(loggedIn(), 'docker logout')).toEqual([
    'Removing login credentials for https://index.docker.io/v1/',
  ]);
});

test.each([
  ['docker.io', 'docker.io'],
  ['https://docker.io/v2/', 'docker.io'],
  ['index.docker.io', 'index.docker.io'],
  ['ghcr.io', 'ghcr.io'],
])('docker logout %s prints that it removes the credential, and keeps it', (server, said) => {
  const player = loggedIn();
  const { stored } = player.world.terminal;
  expect(enter(player, `docker logout ${server}`)).toEqual([
    `Removing login credentials for ${said}`,
  ]);
  expect(player.world.terminal.stored).toEqual(stored);
  expect(noted(player, `docker logout ${server}`)).toEqual([{ kind: 'logout-kept-credential' }]);
});

test.each(['docker logout', 'docker logout docker.io'])(
  '%s prints the same without a stored credential',
  (line) => {
    const player = atKeyboard();
    expect(enter(player, line)[0]).toMatch(/^Removing login credentials for /);
    expect(noted(player, line)).toEqual([{ kind: 'nothing-to-remove' }]);
  },
);

test('the token from a browser login stays on the account’s list', () => {
  const player = atKeyboard();
  pursue(player, logInWithBrowser);
  const tokens = listedAccessTokens(player.world.account.accessTokens);
  enter(player, 'docker logout');
  expect(tokens).toHaveLength(1);
  expect(listedAccessTokens(player.world.account.accessTokens)).toEqual(tokens);
});

test('sudo docker logout removes root’s credential only', () => {
  const player = loggedIn();
  enter(player, 'sudo docker login -u aoi_demo', demoIdentity.password);
  expect(player.world.terminal.stored.root.kind).toBe('account-password');
  enter(player, 'sudo docker logout');
  expect(player.world.terminal.stored.root.kind).toBe('none');
  expect(player.world.terminal.stored.own.kind).toBe('account-password');
});

describe('unknown words after docker logout', () => {
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

  test('--help prints the usage', () => {
    expect(enter(loggedIn(), 'docker logout --help')).toEqual([
      'Usage:  docker logout [SERVER]',
      '',
      'Log out from a registry.',
      'If no server is specified, the default is defined by the daemon.',
    ]);
  });
});
