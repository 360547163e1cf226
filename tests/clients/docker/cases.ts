/**
 * Every way through the `docker` client that needs no daemon and no network: options, missing
 * arguments, both password options, prompts, no terminal, unknown commands, names of images, help.
 */
export type Case = {
  readonly line: string;
  /** What a person types at each prompt; `^C` is an interrupt. */
  readonly answers: readonly string[];
  /** Older clients take another way: they ask, wait for input, or use the network. */
  readonly since: string;
};

const of = (line: string, ...answers: readonly string[]): Case => ({
  line,
  answers,
  since: '20.10.0',
});
/** `source` is where the way changed, in docker/cli. */
const since = (version: string, source: string, ...all: readonly Case[]): readonly Case[] => {
  if (source === '') throw new Error('a source is missing');
  return all.map((each) => ({ ...each, since: version }));
};
const digest = `sha256:${'0'.repeat(64)}`;

export const cases: readonly Case[] = [
  // Options of login
  ...['-u', '--username', '-p', '--foo', '--foo=1', '-x', '-ux -z', '--=x', '---x'].map((words) =>
    of(`docker login ${words}`),
  ),
  of('docker login a b'),
  of('docker login --password-stdin'),
  of('echo x | docker login --password-stdin'),
  of('docker login -u me -p x --password-stdin'),
  ...since(
    '28.2.0',
    'v28.2.0, cli/command/registry/login.go, verifyLoginFlags: empty values are refused',
    of('docker login -u ""'),
    of('docker login -u me -p ""'),
    of('docker login -u "" --password-stdin'),
  ),
  ...since(
    '29.6.0',
    'v29.6.0, cli/command/registry/login.go, verifyLoginFlags: "-p -" reads the standard input',
    of('docker login -p -'),
  ),
  // Prompts
  of('docker login -p x', ''),
  of('docker login -p x', '  '),
  of('docker login -u me', ''),
  ...since(
    '28.0.0',
    'v28.0.0, cli/command/registry.go, PromptUserForCredentials: blanks count as nothing',
    of('docker login -u me', '   '),
    of('docker login -u " " -p x', ''),
    of('docker login -u " "', 'me', ''),
    of('docker login -u me -p " "', ''),
  ),
  ...since(
    '26.0.0',
    'v26.0.0, cli/command/utils.go: an interrupted prompt ends with status 0',
    of('docker login -p x', '^C'),
    of('docker login -u me', '^C'),
  ),
  ...since(
    '27.0.1',
    'v27.0.1, cmd/docker/docker.go: the client counts interrupts',
    of('docker login -u me --password-stdin', '^C'),
  ),
  // No terminal, or nothing in the pipe
  of('echo x | docker login'),
  of('echo x | docker login -u me'),
  ...since(
    '27.2.0',
    'v27.2.0, cli/command/registry/login.go, loginUser: a missing name is refused too',
    of('echo x | docker login -p x'),
  ),
  of('printf "" | docker login -u me --password-stdin'),
  of('echo "" | docker login -u me --password-stdin'),
  ...since(
    '29.3.0',
    'v29.3.0, cli/command/registry/login.go, readSecretFromStdin: a blank counts as nothing',
    of('echo " " | docker login -u me --password-stdin'),
  ),
  // Help
  ...['login', 'logout', 'pull', 'push'].flatMap((name) => [
    of(`docker ${name} --help`),
    of(`docker ${name} -h`),
    of(`docker help ${name}`),
  ]),
  of('docker login a b --help'),
  of('docker help frob'),
  // Logout without a login
  of('docker logout'),
  ...['docker.io', 'https://index.docker.io/v1/', 'index.docker.io', 'ghcr.io', 'a b', '--foo'].map(
    (words) => of(`docker logout ${words}`),
  ),
  // Pull and push
  ...['pull', 'push'].flatMap((name) =>
    [
      ...['', 'a b', '-q', '--foo a', '-z a', '-q=maybe a', '""'],
      ...['Foo', 'foo/Bar', 'a:b:c', 'a//b', ':latest', 'a_-b', 'hello-world:-x', 'a@sha256:12'],
      ...['docker.io/', '-- -a', '-a a:x', '0'.repeat(64), 'a'.repeat(256)],
    ].map((words) => of(`docker ${name} ${words}`.trim())),
  ),
  of(`docker push a@${digest}`),
  of('docker pull --platform'),
  ...since(
    '27.0.1',
    'v27.0.1, cli/command/image/push.go: --platform of push',
    of('docker push --platform'),
  ),
  // Unknown commands and options
  of('docker foo'),
  ...since(
    '28.0.0',
    'v28.0.0, cli/cobra.go, FlagErrorFunc: the whole help is not printed',
    of('docker foo --bar'),
    of('docker --foo'),
    of('docker -x'),
  ),
];
