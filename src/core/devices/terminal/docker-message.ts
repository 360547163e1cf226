/**
 * What the real client and registry print, word for word, each with its source.
 *
 * [C] docker/cli at 28f756087e (2026-08-20), file and line by name of the command; [P] pasted by
 * users on the date given. Section numbers are those of the collected facts.
 */
import type { LoginRefusal } from './registry.ts';

/** [C] login.go, "loginWithStoredCredentials"; the name since 28.0.0 (§5.2). */
export function tryingStored(username: string): readonly string[] {
  return [
    `Authenticating with existing credentials... [Username: ${username}]`,
    "i Info → To login with a different account, run 'docker logout' followed by 'docker login'",
    '',
  ];
}

/** [C] login.go (§5.1 step 4). */
export const storedInvalid = 'Stored credentials invalid or expired';

/** [C] login.go and internal/oauth/manager/manager.go, since 27.2.1 (§5.2). */
export function webLogin(userCode: string): readonly string[] {
  return [
    '',
    'USING WEB-BASED LOGIN',
    '',
    "i Info → To sign in with credentials on the command line, use 'docker login -u <username>'",
    '',
    `Your one-time device confirmation code is: ${userCode}`,
    'Press ENTER to open your browser or submit your device code here: https://login.docker.com/activate',
    '',
    'Waiting for authentication in the browser…',
  ];
}

/** [C] manager.go, when interrupted (§5.2). */
export const loginCanceled = 'login canceled';

/** [C] cli/command/registry.go, since 28.0.0 (§5.2). */
export const tokenSuggestion: readonly string[] = [
  '',
  'i Info → A Personal Access Token (PAT) can be used instead.',
  '         To create a PAT, visit https://app.docker.com/settings',
  '',
];

/** [C] cli/command/registry.go: before `Username:`, since 24.0.6 (§5.3). */
export const accountSuggestion: readonly string[] = [
  "Log in with your Docker ID or email address to push and pull images from Docker Hub. If you don't have a Docker ID, head over to https://hub.docker.com/ to create one.",
  'You can log in with your password or a Personal Access Token (PAT). Using a limited-scope PAT grants better security and is required for organizations using SSO. Learn more at https://docs.docker.com/go/access-tokens/',
  '',
];

/** [C] cli/command/registry.go: nothing typed at a prompt. */
export const nameNotTyped = 'error: username is required';
export const passwordNotTyped = 'error: password is required';

/** [C] login.go (§5.2). */
export const loginSucceeded = 'Login Succeeded';

/** [C] login.go, all versions (§5.3). */
export const insecurePassword =
  'WARNING! Using --password via the CLI is insecure. Use --password-stdin.';

/** [C] login.go: since 28.2.0, recent, recent, since 29.2.0 (§5.3). */
export const usernameRequired = 'the --password-stdin option requires --username to be set';
export const conflictingOptions =
  'conflicting options: cannot specify both --password and --password-stdin';
export const passwordEmpty = 'password is empty';
export const usernameEmpty = 'username is empty';
export const notInteractive = 'error: cannot perform an interactive login from a non-TTY device';

/** [C] logout.go (§5.2); said whether or not anything is removed (issue #7326). */
export function removing(server: string): string {
  return `Removing login credentials for ${server}`;
}

/** What stands before the registry's words at `docker login` [P] (§5.4). */
export const loginError = 'Error response from daemon: Get "https://registry-1.docker.io/v2/": ';

/** The same at `docker pull` [P] (§5.4). */
export function pullError(repository: string, version: string): string {
  return `Error response from daemon: Head "https://registry-1.docker.io/v2/${repository}/manifests/${version}": `;
}

/** The registry's words for a refused credential (§5.4). */
export function registryRefusal(reason: LoginRefusal): string {
  switch (reason) {
    // [P] docker-mdbook #84 (2023-09-27) to hub-feedback #2503 (2025-11-23).
    case 'password-needs-access-token':
      return 'unauthorized: your account must log in with a Personal Access Token (PAT) - learn more at docs.docker.com/go/access-tokens';
    // [P] CK-X #60 (2025-12-20).
    case 'access-token-expired':
      return 'unauthorized: personal access token is expired';
    // [P] hub-feedback #1098, dkn-compute-launcher #1 (2024-09-05). No public paste shows the words
    // for a deactivated or revoked token; both are treated as a wrong one here.
    case 'incorrect':
    case 'access-token-inactive':
    case 'access-token-revoked':
    case 'access-token-deleted':
    case 'email-as-username':
    case 'other-case-username':
    case 'unknown-username':
      return 'unauthorized: incorrect username or password';
  }
}

/** [P] moby #45726 (2023-06-11), spinalcordtoolbox #5286 (2026-08-10) (§5.4). */
export const insufficientScopes = 'unauthorized: access token has insufficient scopes';

/** [P] hub-feedback #1975 (2020-04-07) (§5.4). */
export const accessDenied = 'denied: requested access to the resource is denied';

/** moby, daemon/errors.go: the daemon's own sentence around the registry's. */
export function pullDenied(familiarName: string): string {
  return `Error response from daemon: pull access denied for ${familiarName}, repository does not exist or may require 'docker login': ${accessDenied}`;
}

/** distribution/reference, reference.go and normalize.go. */
export const malformedReference = 'invalid reference format';
export function upperCaseName(repository: string): string {
  return `${malformedReference}: repository name (${repository}) must be lowercase`;
}

/** moby, client/image_push.go. */
export const digestPushed = 'cannot push a digest reference';

/** [C] cli/required.go; `count` is `1 argument` or `at most 1 argument`. */
export function wrongArguments(count: string, usage: string): readonly string[] {
  return badOption(`docker: 'docker ${commandOf(usage)}' requires ${count}`, usage);
}

/** [C] cli/cobra.go; `usage` is what follows `docker`. */
export function badOption(message: string, usage: string): readonly string[] {
  return [
    message,
    '',
    `Usage:  docker ${usage}`,
    '',
    `Run 'docker ${commandOf(usage)} --help' for more information`,
  ];
}

function commandOf(usage: string): string {
  return usage.replace(/ .*/, '');
}

/** [C] cmd/docker/docker.go. */
export function notADockerCommand(word: string): readonly string[] {
  return [
    `docker: unknown command: docker ${word}`,
    '',
    "Run 'docker --help' for more information",
  ];
}
