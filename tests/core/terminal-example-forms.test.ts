/**
 * Every spelling of Docker's examples that pass a password through a pipe or from a file. The forms
 * are combined here from what shells and `docker` accept.
 * Trials: trials.md#docker-examples
 */
import { expect, test } from 'vitest';
import { atKeyboard, enter, tokenFor } from './terminal-session.ts';

const LOGINS = [
  'docker login -u aoi_demo --password-stdin',
  'docker login --username aoi_demo --password-stdin',
  'docker login --username=aoi_demo --password-stdin',
  'docker login --password-stdin -u aoi_demo',
  'docker login --password-stdin --username aoi_demo docker.io',
  'sudo docker login -u aoi_demo --password-stdin',
];
const PIPES = [' | ', '|', ' |  ', ' |\n  ', ' \\\n  | '];
const FORMATS = ['', "'%s' ", '"%s" ', '%s ', String.raw`'%s\n' `, String.raw`"%s\n" `, '-- '];
const VALUES = ['$DOCKER_TOKEN', '"$DOCKER_TOKEN"', '${DOCKER_TOKEN}', '"${DOCKER_TOKEN}"'];
const FILES = ['my_password.txt', 'token.txt'].flatMap((name) => [
  name,
  `./${name}`,
  `~/${name}`,
  `/home/aoi/${name}`,
  `"${name}"`,
  `'${name}'`,
]);

const piped = (source: string): readonly string[] =>
  LOGINS.flatMap((login) => PIPES.map((pipe) => `${source}${pipe}${login}`));

const printfForms = FORMATS.flatMap((format) =>
  VALUES.flatMap((value) => piped(`printf ${format}${value}`)),
);
const fileForms = FILES.flatMap((file) => [
  ...piped(`cat ${file}`),
  ...piped(`cat -- ${file}`),
  ...piped(`cat < ${file}`),
  ...LOGINS.flatMap((login) => [`${login} < ${file}`, `${login} <${file}`]),
]);

/** The forms that do not log in. */
function refused(lines: readonly string[]): readonly string[] {
  const player = atKeyboard();
  tokenFor(player);
  const saved = player.world;
  return lines.filter((line) => {
    player.world = saved;
    return enter(player, line).at(-1) !== 'Login Succeeded';
  });
}

test(`${printfForms.length} forms of printf before a pipe log in with the saved token`, () => {
  expect(refused(printfForms)).toEqual([]);
});

test(`${fileForms.length} forms with a file of Docker’s examples log in with the saved token`, () => {
  expect(refused(fileForms)).toEqual([]);
});
