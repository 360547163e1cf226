/**
 * What older `docker` clients print instead of the newest one, which the simulated terminal follows
 * (docker/cli v29.7.2). Each row says since when the newest text is printed and where the source of
 * docker/cli has it; the tags were searched in the repository on 2026-11-28.
 */
export type Row = {
  /** The first version that prints the text of today. */
  readonly since: string;
  readonly today: RegExp;
  readonly before: string;
  /** Only for these lines. */
  readonly only?: RegExp;
  readonly source: string;
};

/** Newest first: each row turns the text of its version into that of the version before. */
export const rows: readonly Row[] = [
  {
    since: '29.6.0',
    today: /, or "-" to read from stdin/,
    before: '',
    source: 'cli/command/registry/login.go, newLoginCommand',
  },
  {
    since: '29.3.0',
    today: /password is empty/,
    before: 'error: cannot perform an interactive login from a non-TTY device',
    only: /\|.*--password-stdin/,
    source:
      'cli/command/registry/login.go, verifyLoginOptions: an empty pipe is "password is empty"',
  },
  {
    since: '29.2.0',
    today: /from a non-TTY device/,
    before: 'from a non TTY device',
    source: 'cli/command/registry/login.go, loginUser',
  },
  {
    since: '29.0.0',
    today: /error: cannot perform an interactive login/,
    before: 'Error: Cannot perform an interactive login',
    source: 'cli/command/registry.go, PromptUserForCredentials',
  },
  {
    since: '29.0.0',
    today: /error: username is required/,
    before: 'Error: Non-null Username Required',
    source: 'cli/command/registry.go, PromptUserForCredentials',
  },
  {
    since: '29.0.0',
    today: /error: password is required/,
    before: 'Error: Password Required',
    source: 'cli/command/registry.go, PromptUserForCredentials',
  },
  {
    since: '29.0.0',
    today: /(requires at most[\s\S]*\n)Run '/,
    before: "$1SRun '",
    source: 'cli/required.go, RequiresMaxArgs: "SRun" in v28.0.0 to v28.5.2',
  },
  {
    since: '29.0.0',
    today: /^ {2}-a, --all-tags {10}Download[^]*?output$/m,
    before: [
      '  -a, --all-tags                Download all tagged images in the repository',
      '      --disable-content-trust   Skip image verification (default true)',
      '      --platform string         Set platform if server is multi-platform capable',
      '  -q, --quiet                   Suppress verbose output',
    ].join('\n'),
    source: 'cli/command/image/pull.go: --disable-content-trust is deprecated and hidden',
  },
  {
    since: '29.0.0',
    today: /^ {2}-a, --all-tags {10}Push[^]*?output$/m,
    before: [
      '  -a, --all-tags                Push all tags of an image to the repository',
      '      --disable-content-trust   Skip image signing (default true)',
      '      --platform string         Push a platform-specific manifest as a single-platform image to the registry.',
      "                                Image index won't be pushed, meaning that other manifests, including attestations won't be preserved.",
      "                                'os[/arch[/variant]]': Explicit platform (eg. linux/amd64)",
      '  -q, --quiet                   Suppress verbose output',
    ].join('\n'),
    source: 'cli/command/image/push.go: --disable-content-trust is deprecated and hidden',
  },
  {
    since: '28.2.0',
    today: /the --password-stdin option requires --username to be set/,
    before: 'Must provide --username with --password-stdin',
    source: 'cli/command/registry/login.go, verifyLoginFlags',
  },
  {
    since: '28.2.0',
    today: /conflicting options: cannot specify both --password and --password-stdin/,
    before:
      'WARNING! Using --password via the CLI is insecure. Use --password-stdin.\n--password and --password-stdin are mutually exclusive',
    source: 'cli/command/registry/login.go, verifyLoginFlags',
  },
  {
    since: '28.0.0',
    today: /\ni Info → A Personal Access Token.*\n.*settings\n +\n +\n/,
    before: '',
    source: 'cli/command/registry.go, PromptUserForCredentials: the note',
  },
  {
    since: '28.0.0',
    today: /Password or Personal Access Token \(PAT\)$/m,
    before: 'Password',
    source: 'cli/command/registry/login.go, newLoginCommand',
  },
  {
    since: '28.0.0',
    today: /Take the Password or Personal Access Token \(PAT\) from stdin/,
    before: 'Take the password from stdin',
    source: 'cli/command/registry/login.go, newLoginCommand',
  },
  {
    since: '28.0.0',
    today: /^docker: unknown command: docker (\S+)\n\nRun .*$/m,
    before: "docker: '$1' is not a docker command.\nSee 'docker --help'",
    source: 'cmd/docker/docker.go, newDockerCommand',
  },
  {
    since: '28.0.0',
    today: /^docker: '(docker (\w+))' requires (at most )?1 argument\n\n(.*)\n\nS?Run .*$/m,
    before: '"$1" requires $3exactly 1 argument.\nSee \'$1 --help\'.\n\n$4\n\n[short $2]',
    source: 'cli/required.go',
  },
  {
    since: '28.0.0',
    today: /requires at most exactly 1/,
    before: 'requires at most 1',
    source: 'cli/required.go',
  },
  {
    since: '28.0.0',
    today: /\n\nUsage: {2}.*\n\nRun '(.*) --help' for more information$/,
    before: "\nSee '$1 --help'.",
    source: 'cli/cobra.go, FlagErrorFunc',
  },
  {
    since: '27.0.1',
    today: /shorthand -h has been deprecated, use --help/,
    before: 'shorthand -h has been deprecated, please use --help',
    source: 'cli/cobra.go, setupCommonRootCommand',
  },
  {
    since: '27.2.1',
    today: /^Authenticate to a registry\.\nDefaults to Docker Hub if no server is specified\./m,
    before:
      'Log in to a registry.\nIf no server is specified, the default is defined by the daemon.',
    source: 'cli/command/registry/login.go, newLoginCommand',
  },
  {
    since: '25.0.0',
    today: /repository name \(.*\) must be lowercase/,
    before: 'repository name must be lowercase',
    source: 'vendor/github.com/distribution/reference/normalize.go, ParseNormalizedNamed',
  },
  {
    since: '24.0.6',
    today: /^Log in with your Docker ID or email address.*\nYou can log in with.*\n$/m,
    before:
      "Login with your Docker ID to push and pull images from Docker Hub. If you don't have a Docker ID, head over to https://hub.docker.com to create one.",
    source: 'cli/command/registry.go, ConfigureAuth',
  },
  {
    since: '27.2.0',
    today: /\n {6}--platform string {9}Push.*\n.*\n.*$/m,
    before: '',
    source: 'cli/command/image/push.go: --platform of push',
  },
  ...(
    [
      ['\\[short login\\]', 'Log in to a Docker registry'],
      ['\\[short logout\\]', 'Log out from a Docker registry'],
      ['\\[short pull\\]', 'Pull an image or a repository from a registry'],
      ['\\[short push\\]', 'Push an image or a repository to a registry'],
      ['Log in to a registry\\.', 'Log in to a Docker registry.'],
      ['Log out from a registry\\.', 'Log out from a Docker registry.'],
      ['Download an image from a registry', 'Pull an image or a repository from a registry'],
      ['Upload an image to a registry', 'Push an image or a repository to a registry'],
      ['Push all tags of an image to the repository', 'Push all tagged images in the repository'],
      ['\\n\\nAliases:\\n.*', ''],
      ['^(Flag shorthand.*\\n)?(Usage:  docker \\w+ .*\\n\\n(?!Run))', '$1\n$2'],
    ] as const
  ).map(([today, before]) => ({
    since: '23.0.0',
    today: new RegExp(today),
    before,
    source: 'v23.0.0, the commands’ Short and Long texts and cli/cobra.go, usageTemplate',
  })),
];

/** The newest client's text as a client of that version prints it. */
export function asPrintedBy(version: string, line: string, text: string): string {
  return rows
    .filter(({ since, only }) => isBefore(version, since) && (only?.test(line) ?? true))
    .reduce((printed, { today, before }) => printed.replace(today, before), text);
}

export function isBefore(version: string, other: string): boolean {
  const [left, right] = [version, other].map((each) => each.split('.').map(Number));
  const at = [0, 1, 2].find((index) => left?.[index] !== right?.[index]);
  return at !== undefined && (left?.[at] ?? 0) < (right?.[at] ?? 0);
}
