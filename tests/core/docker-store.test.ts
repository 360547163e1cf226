/**
 * A credential store that is missing (facts.md#store-missing-messages), and the limit on pulls
 * without a login (facts.md#pull-limit).
 */
import { describe, expect, test } from 'vitest';
import { removeCredsStore } from '../../src/core/devices/terminal/credential-store.ts';
import { newWorld, type World } from '../../src/core/world/world.ts';
import { playerOf, startMs } from './player.ts';
import { enter, logIn, noted, tokenFor, withTwoFactor } from './terminal-session.ts';

const missing = '"docker-credential-desktop": executable file not found in $PATH, out: ``';
const getting = `error getting credentials - err: exec: ${missing}`;
const storing = `error storing credentials - err: exec: ${missing}`;

const changed = (change: Partial<World>) =>
  playerOf({ ...newWorld({ edition: 'today' }), ...change });
const withoutHelper = () => {
  const { terminal } = newWorld({ edition: 'today' });
  return changed({ terminal: { ...terminal, credentialStore: 'missing-helper' } });
};

describe('while the program in credsStore is missing,', () => {
  test('a public pull fails before the request to the daemon', () => {
    expect(enter(withoutHelper(), 'docker pull hello-world')).toEqual([
      'Using default tag: latest',
      getting,
    ]);
    expect(enter(withoutHelper(), 'docker push aoi_demo/hello')).toEqual([getting]);
    expect(enter(withoutHelper(), 'docker pull -q hello-world')).toEqual([getting]);
  });

  test('a login is accepted but not stored, and fails with status 1', () => {
    const player = withTwoFactor(withoutHelper());
    const printed = logIn(player, tokenFor(player));
    expect(printed.at(-1)).toBe(`error saving credentials: ${storing}`);
    expect(player.world.terminal.stored.own).toEqual({ kind: 'none' });
    expect(enter(player, 'echo $?')).toEqual(['1']);
  });

  test('a browser login creates no token', () => {
    const player = withoutHelper();
    player.play({ type: 'hub.leave' });
    enter(player, 'docker login', '');
    player.play({ type: 'hub.press', control: 'confirm-device' });
    expect(player.world.terminal.lines.at(-1)?.text).toBe(`failed to store tokens: ${storing}`);
    expect(player.world.account.accessTokens).toEqual([]);
  });

  test('a logout prints a warning and succeeds', () => {
    const player = withoutHelper();
    expect(enter(player, 'docker logout')).toEqual([
      'Removing login credentials for https://index.docker.io/v1/',
      'WARNING: could not erase credentials:',
      `https://index.docker.io/v1/: error erasing credentials - err: exec: ${missing}`,
    ]);
    expect(enter(player, 'echo $?')).toEqual(['0']);
  });

  test('root has a separate config.json', () => {
    expect(enter(withoutHelper(), 'sudo docker pull hello-world').at(-1)).toBe(
      'docker.io/library/hello-world:latest',
    );
  });

  test('deleting the line from config.json restores pulls and logins', () => {
    const player = withoutHelper();
    const file = () => enter(player, 'cat ~/.docker/config.json').join('\n');
    const before = JSON.parse(file()) as object;
    expect(before).toEqual({ auths: {}, credsStore: 'desktop', features: { hooks: 'true' } });
    expect(noted(player, removeCredsStore)).toEqual([{ kind: 'store-changed' }]);
    expect(JSON.parse(file())).toEqual({ auths: {}, features: { hooks: 'true' } });
    expect(noted(player, removeCredsStore)).toEqual([]);
    expect(logIn(player, 'practice-password').at(-1)).toBe('Login Succeeded');
    expect(file()).not.toContain('practice');
    expect(JSON.parse(file())).toHaveProperty('auths.https://index\\.docker\\.io/v1/');
  });

  test.each(["sed -i 's/desktop//' ~/.docker/config.json", 'sed --help', 'sed'])(
    'any other edit, such as %s, is not simulated',
    (line) => {
      expect(noted(withoutHelper(), line)).toEqual([{ kind: 'not-simulated', word: 'sed' }]);
    },
  );
});

describe('the limit on pulls without a login', () => {
  const untilMs = startMs + 3_600_000;
  const over = () => changed({ anonymousPulls: { kind: 'used-up', untilMs } });
  const limit =
    'You have reached your unauthenticated pull rate limit. https://www.docker.com/increase-rate-limit';

  test('refuses every public pull without a login, with the message of the image store', () => {
    const player = over();
    expect(enter(player, 'docker pull hello-world').at(-1)).toBe(
      `Error response from daemon: error from registry: ${limit}`,
    );
    player.play({ type: 'image-store.choose', imageStore: 'graph' });
    expect(enter(player, 'sudo docker pull alpine').at(-1)).toBe(
      `Error response from daemon: toomanyrequests: ${limit}`,
    );
    expect(noted(player, 'docker pull nginx')).toEqual([{ kind: 'pull-limit' }]);
  });

  test('ends at its time, and not a millisecond before', () => {
    const player = over();
    player.atMs = untilMs - 1;
    expect(noted(player, 'docker pull hello-world')).toEqual([{ kind: 'pull-limit' }]);
    player.atMs = untilMs;
    expect(noted(player, 'docker pull hello-world')).toEqual([{ kind: 'anonymous-pull' }]);
  });

  test('does not apply to a login, and applies again after a logout', () => {
    const player = over();
    logIn(player, 'practice-password');
    expect(noted(player, 'docker pull hello-world')).toEqual([{ kind: 'pulled' }]);
    enter(player, 'docker logout');
    expect(noted(player, 'docker pull hello-world')).toEqual([{ kind: 'pull-limit' }]);
  });

  test('ends at its end time', () => {
    const player = over();
    player.play({ type: 'clock.advance', ms: 3_600_000 });
    expect(noted(player, 'docker pull hello-world')).toEqual([{ kind: 'anonymous-pull' }]);
  });
});
