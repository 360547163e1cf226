/**
 * The texts that the `docker` client prints, word for word, from docker/cli 28f756087e (v29.7.2,
 * 2026-08-20). `tests/clients/docker/versions.ts` lists the texts of older clients, and
 * `tests/core/docker-source.test.ts` compares the texts with the format strings of the source.
 */

/** Before the client tries stored credentials (facts.md#login-stored). */
export function tryingStored(username: string): readonly string[] {
  return [
    `Authenticating with existing credentials... [Username: ${username}]`,
    ...noteOf("To login with a different account, run 'docker logout' followed by 'docker login'"),
    '',
    '',
  ];
}

export const storedInvalid = 'Stored credentials invalid or expired';

/** The registry refused the stored credentials with another status than 401. */
export function loginFailed(error: string): string {
  return `Login did not succeed, error: ${error}`;
}

/** The login through the browser (facts.md#login-browser). */
export function webLogin(userCode: string): readonly string[] {
  return [
    '',
    'USING WEB-BASED LOGIN',
    ...noteOf(
      "To sign in with credentials on the command line, use 'docker login -u <username>'\n",
    ),
    '',
    `Your one-time device confirmation code is: ${userCode}`,
    'Press ENTER to open your browser or submit your device code here: https://login.docker.com/activate',
    '',
    'Waiting for authentication in the browser…',
  ];
}

/** The terminal echoes `^C` without a line ending (facts.md#login-browser-failures). */
export const loginCanceled = '^Clogin canceled';

/**
 * The wording of Docker's service for a refusal is not published
 * (facts.md#unpublished-login-refusal).
 */
export const loginRefused = 'failed waiting for authentication: …';
export const loginExpired = 'failed waiting for authentication: timed out waiting for device token';

/** Before `Password:` (facts.md#login-token-note). */
export const tokenSuggestion: readonly string[] = noteOf(
  'A Personal Access Token (PAT) can be used instead.\nTo create a PAT, visit https://app.docker.com/settings\n\n',
);

/** Before `Username:` (facts.md#login-name-prompt). */
export const accountSuggestion: readonly string[] = [
  "Log in with your Docker ID or email address to push and pull images from Docker Hub. If you don't have a Docker ID, head over to https://hub.docker.com/ to create one.",
  'You can log in with your password or a Personal Access Token (PAT). Using a limited-scope PAT grants better security and is required for organizations using SSO. Learn more at https://docs.docker.com/go/access-tokens/',
  '',
];

/** After an empty answer to a prompt (facts.md#login-nothing-typed). */
export const nameNotTyped = 'error: username is required';
export const passwordNotTyped = 'error: password is required';

export const loginSucceeded = 'Login Succeeded';

/** After the credential was written to a file (facts.md#stored-unencrypted). */
export function storedUnencrypted(file: string): readonly string[] {
  return [
    '',
    `WARNING! Your credentials are stored unencrypted in '${file}'.`,
    'Configure a credential helper to remove this warning. See',
    'https://docs.docker.com/go/credential-store/',
    '',
  ];
}

/** facts.md#login-insecure-password */
export const insecurePassword =
  'WARNING! Using --password via the CLI is insecure. Use --password-stdin.';

/** facts.md#login-flag-errors */
export const usernameRequired = 'the --password-stdin option requires --username to be set';
export const conflictingOptions =
  'conflicting options: cannot specify both --password and --password-stdin';
export const passwordEmpty = 'password is empty';
export const usernameEmpty = 'username is empty';

/** facts.md#login-not-interactive */
export const notInteractive = 'error: cannot perform an interactive login from a non-TTY device';

/** The client waits for the end of standard input, which Ctrl+C does not send. */
export const interruptedThrice = 'got 3 SIGTERM/SIGINTs, forcefully exiting';

/** Printed even if the client removes nothing (facts.md#logout-docker-io). */
export function removing(server: string): string {
  return `Removing login credentials for ${server}`;
}

/** The program that `credsStore` names is not installed (facts.md#store-missing-messages). */
export function storeFailed(act: 'getting' | 'storing' | 'erasing'): string {
  return `error ${act} credentials - err: exec: "docker-credential-desktop": executable file not found in $PATH, out: \`\``;
}
/** The beginning of that message after `docker login` with a username or through the browser. */
export const notSaved = 'error saving credentials: ';
export const tokensNotStored = 'failed to store tokens: ';
export const notErased = 'WARNING: could not erase credentials:';

/** Errors in names of images (facts.md#reference-errors; distribution/reference, reference.go). */
export const malformedReference = 'invalid reference format';
export function upperCaseName(repository: string): string {
  return `${malformedReference}: repository name (${repository}) must be lowercase`;
}
export const nameTooLong = 'repository name must not be more than 255 characters';
export function imageId(text: string): string {
  return `invalid repository name (${text}), cannot specify 64-byte hexadecimal strings`;
}
export const tagWithAllTags = "tag can't be used with --all-tags/-a";
export const digestPushed = 'cannot push a digest reference';

/** The wrong number of operands (facts.md#usage-messages). */
export function wrongArguments(command: string, count: string, usage: string): readonly string[] {
  return badOption(`docker: 'docker ${command}' requires ${count}`, `docker ${command}`, usage);
}

/**
 * `command` is the command that the message names before `--help`, and `usage` is the usage line.
 */
export function badOption(message: string, command: string, usage: string): readonly string[] {
  return [
    message,
    '',
    `Usage:  docker ${usage}`,
    '',
    `Run '${command} --help' for more information`,
  ];
}

export function notADockerCommand(word: string): readonly string[] {
  return [
    `docker: unknown command: docker ${word}`,
    '',
    "Run 'docker --help' for more information",
  ];
}

export function unknownHelpTopic(word: string): string {
  return `unknown help topic: ${word}`;
}

/** A note of the client (internal/tui/note.go): lines after the first are indented. */
function noteOf(text: string): readonly string[] {
  const header = 'i Info → ';
  const indent = ' '.repeat(header.length);
  return ['', ...text.split('\n').map((line, index) => (index === 0 ? header : indent) + line)];
}
