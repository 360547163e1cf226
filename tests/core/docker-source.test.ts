/**
 * Compares the texts of the simulated client and daemon with the format strings of their sources,
 * by tag, file, and line: docker/cli v29.7.2 and moby/moby docker-v29.7.2, both of August 2026.
 */
import { describe, expect, test } from 'vitest';
import * as client from '../../src/core/devices/terminal/docker-message.ts';
import * as registry from '../../src/core/devices/terminal/registry-message.ts';

/** A format string of the source, and its location. */
type Format = { readonly text: string; readonly source: string };
const cli = (text: string, at: string): Format => ({ text, source: `docker/cli v29.7.2 ${at}` });
const moby = (text: string, at: string): Format => ({
  text,
  source: `moby/moby docker-v29.7.2 ${at}`,
});

/** Go's Sprintf for `%s`, `%v`, and `%w`. An argument can be a format without arguments. */
const filled = ({ text }: Format, ...args: readonly (string | Format)[]): string => {
  const left = [...args];
  return text.replace(/%[svw]/g, () => {
    const arg = left.shift();
    return typeof arg === 'object' ? arg.text : (arg ?? '');
  });
};

const containerd = 'vendor/github.com/containerd/containerd/v2/core/remotes/docker/';
const errcode = 'vendor/github.com/docker/distribution/registry/api/errcode/';
const fromDaemon = moby('Error response from daemon: %w', 'client/request.go:306');
const unauthenticated = moby('%s - %s', 'daemon/containerd/registry_errors.go:40');
const required = moby('authentication required', `${containerd}errdesc.go:56`);
const pullDenied = moby(
  "pull access denied for %s, repository does not exist or may require 'docker login'",
  'daemon/containerd/image_pull.go:254 and daemon/internal/distribution/errors.go:55',
);
const pushDenied = moby(
  'push access denied, repository does not exist or may require authorization: %w',
  `${containerd}pusher.go:230`,
);
const serverMessage = moby('server message: %s: %w', `${containerd}authorizer.go:376`);
const failed = moby('authorization failed', `${containerd}resolver.go:51`);
const registryError = moby('%s: %s', `${errcode}errors.go:117`);
const denied = moby('requested access to the resource is denied', `${errcode}register.go:52`);
/** The registry's own texts, which its clients print. */
const incorrect = 'incorrect username or password';
const tooManyLogins = 'too many failed login attempts for username or IP address';
const pullLimit =
  'You have reached your unauthenticated pull rate limit. https://www.docker.com/increase-rate-limit';

const graphDenied = filled(registryError, 'denied', denied);
const refused = filled(registryError, 'unauthorized', incorrect);

describe('a refusal of the registry', () => {
  test.each<[string, string, string]>([
    [
      'a pull with the containerd store',
      registry.refusedPull('containerd', 'incorrect', { repository: 'a/b', version: '1' }),
      filled(fromDaemon, filled(unauthenticated, required, incorrect)),
    ],
    [
      'a pull over the limit with the containerd store',
      registry.pullLimitReached('containerd'),
      filled(
        fromDaemon,
        filled(
          moby('error from registry: %w', 'daemon/containerd/registry_errors.go:94'),
          pullLimit,
        ),
      ),
    ],
    [
      'a pull over the limit with the older store',
      registry.pullLimitReached('graph'),
      filled(fromDaemon, filled(registryError, 'toomanyrequests', pullLimit)),
    ],
    [
      'a push with the containerd store',
      registry.refusedPush('containerd', 'incorrect'),
      filled(unauthenticated, required, incorrect),
    ],
    [
      'a pull that is denied with the containerd store',
      registry.deniedPull('containerd', 'a/b'),
      filled(fromDaemon, filled(pullDenied, 'a/b')),
    ],
    [
      'a push that is denied with the containerd store',
      registry.deniedPush('containerd'),
      filled(pushDenied, filled(serverMessage, 'insufficient_scope', failed)),
    ],
    [
      'a pull with the graph store',
      registry.refusedPull('graph', 'incorrect', { repository: 'a/b', version: '1' }),
      filled(fromDaemon, `Head "https://registry-1.docker.io/v2/a/b/manifests/1": ${refused}`),
    ],
    ['a push with the graph store', registry.refusedPush('graph', 'incorrect'), refused],
    [
      'a pull that is denied with the graph store',
      registry.deniedPull('graph', 'a/b'),
      filled(fromDaemon, `${filled(pullDenied, 'a/b')}: ${graphDenied}`),
    ],
    ['a push that is denied with the graph store', registry.deniedPush('graph'), graphDenied],
    [
      'a login',
      registry.refusedLogin('incorrect'),
      filled(fromDaemon, `Get "https://registry-1.docker.io/v2/": ${refused}`),
    ],
    [
      'a login while sign-in is locked',
      registry.loginLocked,
      filled(
        fromDaemon,
        `Get "https://registry-1.docker.io/v2/": ${filled(registryError, 'toomanyrequests', tooManyLogins)}`,
      ),
    ],
  ])('%s', (_name, simulated, source) => {
    expect(simulated).toBe(source);
  });
});

const login = 'cli/command/registry/login.go';
const manager = 'internal/oauth/manager/manager.go';
const helpers = 'vendor/github.com/docker/docker-credential-helpers/client/client.go';
const noProgram = 'exec: "docker-credential-desktop": executable file not found in $PATH';
const reference = 'vendor/github.com/distribution/reference/';
const info = cli('i Info → %s', 'internal/tui/note.go:15');

describe('the client', () => {
  test.each<[string, string, Format, readonly string[]]>([
    [
      'login',
      client.storedInvalid,
      cli('Stored credentials invalid or expired', `${login}:210`),
      [],
    ],
    [
      'login',
      client.loginFailed('x'),
      cli('Login did not succeed, error: %s', `${login}:212, printed with Fprintln`),
      ['x'],
    ],
    [
      'login',
      client.loginSucceeded,
      moby('Login Succeeded', 'daemon/server/router/system/system_routes.go:428'),
      [],
    ],
    [
      'login',
      client.insecurePassword,
      cli(
        'WARNING! Using --password via the CLI is insecure. Use --password-stdin.',
        `${login}:131`,
      ),
      [],
    ],
    [
      'login',
      client.conflictingOptions,
      cli(
        'conflicting options: cannot specify both --password and --password-stdin',
        `${login}:77`,
      ),
      [],
    ],
    [
      'login',
      client.usernameRequired,
      cli('the --password-stdin option requires --username to be set', `${login}:80`),
      [],
    ],
    ['login', client.usernameEmpty, cli('username is empty', `${login}:84`), []],
    ['login', client.passwordEmpty, cli('password is empty', `${login}:87 and 143`), []],
    [
      'login',
      client.notInteractive,
      cli('error: cannot perform an interactive login from a non-TTY device', `${login}:238`),
      [],
    ],
    [
      'login',
      client.nameNotTyped,
      cli('error: username is required', 'cli/command/registry.go:148'),
      [],
    ],
    [
      'login',
      client.passwordNotTyped,
      cli('error: password is required', 'cli/command/registry.go:180'),
      [],
    ],
    [
      'login',
      client.storedUnencrypted('/x')[1] ?? '',
      cli(
        "WARNING! Your credentials are stored unencrypted in '%s'.",
        'cli/config/credentials/file_store.go:69',
      ),
      ['/x'],
    ],
    [
      'login',
      client.tryingStored('me')[0] ?? '',
      cli('Authenticating with existing credentials... [Username: %s]', `${login}:190 and 192`),
      ['me'],
    ],
    [
      'login',
      client.tryingStored('me')[2] ?? '',
      info,
      ["To login with a different account, run 'docker logout' followed by 'docker login'"],
    ],
    ['login', client.webLogin('X')[1] ?? '', cli('USING WEB-BASED LOGIN', `${manager}:97`), []],
    [
      'login',
      client.webLogin('X')[6] ?? '',
      cli('Your one-time device confirmation code is: %s', `${manager}:107`),
      ['X'],
    ],
    [
      'login',
      client.webLogin('X')[7] ?? '',
      cli('Press ENTER to open your browser or submit your device code here: %s', `${manager}:108`),
      ['https://login.docker.com/activate'],
    ],
    [
      'login',
      client.webLogin('X')[9] ?? '',
      cli('Waiting for authentication in the browser…', `${manager}:127`),
      [],
    ],
    [
      'login',
      client.loginCanceled,
      cli('^Clogin canceled', `${manager}:131, after the echo of the terminal`),
      [],
    ],
    [
      'login',
      client.loginRefused,
      cli('failed waiting for authentication: %w', `${manager}:133`),
      ['…'],
    ],
    [
      'login',
      client.loginExpired,
      cli('failed waiting for authentication: %w', `${manager}:133; internal/oauth/api/api.go:50`),
      ['timed out waiting for device token'],
    ],
    [
      'pull',
      client.storeFailed('getting'),
      cli('error getting credentials - err: %v, out: `%s`', `${helpers}:61`),
      [noProgram, ''],
    ],
    [
      'login -u',
      client.notSaved + client.storeFailed('storing'),
      cli(
        'error saving credentials: error storing credentials - err: %v, out: `%s`',
        `cli/command/registry/login.go:334; ${helpers}:40`,
      ),
      [noProgram, ''],
    ],
    [
      'login',
      client.tokensNotStored + client.storeFailed('storing'),
      cli(
        'failed to store tokens: error storing credentials - err: %v, out: `%s`',
        `${manager}:144; ${helpers}:40`,
      ),
      [noProgram, ''],
    ],
    [
      'logout',
      client.notErased,
      cli('WARNING: could not erase credentials:', 'cli/command/registry/logout.go:82'),
      [],
    ],
    [
      'login',
      client.interruptedThrice,
      cli('got 3 SIGTERM/SIGINTs, forcefully exiting', 'cmd/docker/docker.go:458'),
      [],
    ],
    [
      'logout',
      client.removing('docker.io'),
      cli('Removing login credentials for %s', 'cli/command/registry/logout.go:72'),
      ['docker.io'],
    ],
    [
      'pull',
      client.upperCaseName('library/A'),
      cli(
        'invalid reference format: repository name (%s) must be lowercase',
        `${reference}normalize.go:68`,
      ),
      ['library/A'],
    ],
    [
      'pull',
      client.imageId('00'),
      cli(
        'invalid repository name (%s), cannot specify 64-byte hexadecimal strings',
        `${reference}normalize.go:58`,
      ),
      ['00'],
    ],
    [
      'pull',
      client.nameTooLong,
      cli('repository name must not be more than %v characters', `${reference}reference.go:64`),
      ['255'],
    ],
    [
      'pull',
      client.tagWithAllTags,
      cli("tag can't be used with --all-tags/-a", 'cli/command/image/pull.go:75'),
      [],
    ],
    [
      'push',
      client.digestPushed,
      cli('cannot push a digest reference', 'vendor/github.com/moby/moby/client/image_push.go:41'),
      [],
    ],
    [
      'help',
      client.unknownHelpTopic('x'),
      cli('unknown help topic: %v', 'cli/cobra.go:177'),
      ['x'],
    ],
    [
      'docker',
      client.notADockerCommand('x').join('\n'),
      cli(
        "docker: unknown command: docker %s\n\nRun 'docker --help' for more information",
        'cmd/docker/docker.go:152',
      ),
      ['x'],
    ],
  ])('%s: %s', (_command, simulated, format, args) => {
    expect(format.source).toMatch(/ \S+:\d+/);
    expect(simulated).toBe(filled(format, ...args));
  });
});
