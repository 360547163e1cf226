/**
 * The simulated terminal against real `docker` clients: output and exit status of every way that
 * needs no daemon and no network. Differences are those of `docker/versions.ts`, each with the source
 * of the change, and no others. Recorded transcripts are always compared; a client on this machine
 * is asked again. `RECORD=1` writes the transcripts of the clients that are installed.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { cases, type Case } from './docker/cases.ts';
import { installedClients, record, type Transcript } from './docker/client.ts';
import { simulate } from './docker/simulated.ts';
import { asPrintedBy, isBefore, rows } from './docker/versions.ts';

const recorded = ['20.10.24', '28.2.2'];
const file = (version: string) => `tests/clients/docker/${version}.json`;
const knownTo = (version: string) => cases.filter(({ since }) => !isBefore(version, since));
const keyOf = ({ line, answers }: Case) => [line, ...answers].join(' ⏎ ');

/** What the simulated terminal prints, in the words of that version. */
function expected(version: string, each: Case): Transcript {
  const { lines, status } = simulate(each);
  const text = asPrintedBy(version, each.line, lines.join('\n'));
  return { lines: text === '' ? [] : text.split('\n'), status };
}

const results: string[] = [];
afterAll(() => console.info(results.join('\n')));

describe.each(recorded)('the recorded client %s', (version) => {
  const transcripts = JSON.parse(readFileSync(file(version), 'utf8')) as Record<string, Transcript>;

  test.each(knownTo(version).map((each) => [keyOf(each), each] as const))('%s', (key, each) => {
    expect(transcripts[key]).toBeDefined();
    expect(expected(version, each)).toEqual(transcripts[key]);
  });

  test('has no transcript of anything else', () => {
    expect(Object.keys(transcripts)).toEqual(knownTo(version).map(keyOf));
    results.push(`docker ${version}, recorded: ${knownTo(version).length} lines compared`);
  });
});

const clients = installedClients();
describe.skipIf(clients.length === 0)('a client on this machine', () => {
  test.each(clients)('$path, version $version', { timeout: 300_000 }, async (client) => {
    const { version } = client;
    const transcripts: Record<string, Transcript> = {};
    for (const each of knownTo(version)) transcripts[keyOf(each)] = await record(client, each);
    if (process.env.RECORD === '1') {
      writeFileSync(file(version), `${JSON.stringify(transcripts, null, 2)}\n`);
    }
    const differing = knownTo(version).filter(
      (each) =>
        JSON.stringify(expected(version, each)) !== JSON.stringify(transcripts[keyOf(each)]),
    );
    results.push(
      `docker ${version}, ${client.path}: ${knownTo(version).length} lines compared, ${differing.length} differences outside the table of ${rows.length} rows`,
    );
    for (const each of differing) {
      expect(transcripts[keyOf(each)], keyOf(each)).toEqual(expected(version, each));
    }
  });
});

test('every row of the table is needed by a recorded client, and has a source', () => {
  const unused = rows.filter(
    ({ today, since, only, source }) =>
      source === '' ||
      !recorded.some((version) =>
        knownTo(version).some(({ line, answers }) => {
          if (!isBefore(version, since) || !(only?.test(line) ?? true)) return false;
          const newer = rows.slice(
            0,
            rows.findIndex((row) => row.today === today),
          );
          const text = newer
            .filter((row) => isBefore(version, row.since) && (row.only?.test(line) ?? true))
            .reduce(
              (printed, row) => printed.replace(row.today, row.before),
              simulate({ line, answers, since }).lines.join('\n'),
            );
          return today.test(text);
        }),
      ),
  );
  expect(unused).toEqual([]);
  expect(recorded.every((version) => existsSync(file(version)))).toBe(true);
});
