import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCommandLine } from '../../src/core/devices/terminal/command-line.ts';
import {
  deviceCodeFrom,
  looksLikeDeviceCode,
} from '../../src/core/devices/terminal/device-code.ts';
import { readFlags, type Flag } from '../../src/core/devices/terminal/flags.ts';
import { readImageReference } from '../../src/core/devices/terminal/image-reference.ts';

const variables = new Map([['TOKEN', 'a b']]);

/** The words of each command in the line's pipeline. */
function pipelineOf(line: string) {
  const { reading } = readCommandLine(line, variables);
  if (reading.kind !== 'pipeline') return reading;
  return [...reading.feeding, reading.last].map(({ words }) => words.map(({ text }) => text));
}

describe('a line is read as a shell reads it', () => {
  test.each([
    ['docker  pull\thello', [['docker', 'pull', 'hello']]],
    [`docker "pull" 'he''llo'`, [['docker', 'pull', 'hello']]],
    [`echo 'a $TOKEN "b"'`, [['echo', 'a $TOKEN "b"']]],
    ['echo "$TOKEN" ${TOKEN}x', [['echo', 'a b', 'a bx']]],
    ['echo "\\"q\\" \\$TOKEN \\n"', [['echo', '"q" $TOKEN \\n']]],
    ['echo a\\ b', [['echo', 'a b']]],
    ['echo "" $NONE end', [['echo', '', 'end']]],
    [
      'echo x | docker login # not this',
      [
        ['echo', 'x'],
        ['docker', 'login'],
      ],
    ],
    ['', [[]]],
    ['   ', [[]]],
    ['echo \\', [['echo', '']]],
    ['echo a#b', [['echo', 'a#b']]],
  ])('%s', (line, expected) => {
    expect(pipelineOf(line)).toEqual(expected);
  });

  test('a file or a text can be given as input', () => {
    const inputOf = (line: string) => {
      const { reading } = readCommandLine(line, variables);
      return reading.kind === 'pipeline' ? reading.last.input : undefined;
    };
    expect(inputOf('docker login < token.txt')).toMatchObject({ kind: 'file' });
    expect(inputOf('docker login <<< "$TOKEN"')).toMatchObject({
      kind: 'text',
      word: { text: 'a b' },
    });
    expect(inputOf('docker login')).toEqual({ kind: 'none' });
  });

  test.each([
    ['echo "open', { kind: 'unclosed-quote', quote: '"' }],
    ["echo 'open", { kind: 'unclosed-quote', quote: "'" }],
    ['a && b', { kind: 'not-simulated', operator: '&&' }],
    ['a || b', { kind: 'not-simulated', operator: '||' }],
    ['a; b', { kind: 'not-simulated', operator: ';' }],
    ['a > file', { kind: 'not-simulated', operator: '>' }],
    ['echo $(id)', { kind: 'not-simulated', operator: '$(' }],
    ['a <', { kind: 'not-simulated', operator: '<' }],
    ['a < | b', { kind: 'not-simulated', operator: '|' }],
    ['| b', { kind: 'not-simulated', operator: '|' }],
    ['a |', { kind: 'not-simulated', operator: '|' }],
  ])('%s is named and left alone', (line, reading) => {
    expect(readCommandLine(line, variables).reading).toEqual(reading);
  });

  test('a variable without a value is named', () => {
    expect(readCommandLine('echo $NONE "$OTHER"', variables).unset).toEqual(['NONE', 'OTHER']);
  });

  test('any text at all is read, and each word stands where it says', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (line) => {
        for (const { from, to } of readCommandLine(line, variables).words) {
          expect(from).toBeLessThanOrEqual(to);
          expect(to).toBeLessThanOrEqual(line.length);
        }
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('options are read as the real client reads them', () => {
  const flags: readonly Flag[] = [
    { name: 'username', short: 'u', kind: 'text' },
    { name: 'quiet', short: 'q', kind: 'switch' },
    { name: 'stdin', short: '', kind: 'switch' },
  ];
  const read = (line: string) => {
    const result = readFlags(flags, readCommandLine(line, variables).words);
    return result.ok
      ? { values: Object.fromEntries(result.values), operands: result.operands.map((o) => o.text) }
      : result.message;
  };

  test.each([
    ['-u aoi', { username: 'aoi' }, []],
    ['-uaoi', { username: 'aoi' }, []],
    ['-u=aoi', { username: 'aoi' }, []],
    ['--username aoi', { username: 'aoi' }, []],
    ['--username=a=b', { username: 'a=b' }, []],
    ['--username=', { username: '' }, []],
    ['-qu aoi x', { quiet: 'true', username: 'aoi' }, ['x']],
    ['x --stdin', { stdin: 'true' }, ['x']],
    ['--stdin=false', { stdin: 'false' }, []],
    ['-q -- -u', { quiet: 'true' }, ['-u']],
    ['- x', {}, ['-', 'x']],
    ['-h', { help: 'true' }, []],
  ])('%s', (line, values, operands) => {
    expect(read(line)).toEqual({ values, operands });
  });

  test.each([
    ['--frob', 'unknown flag: --frob'],
    ['--frob=1', 'unknown flag: --frob'],
    ['-qx', "unknown shorthand flag: 'x' in -qx"],
    ['-u', "flag needs an argument: 'u' in -u"],
    ['--username', 'flag needs an argument: --username'],
  ])('%s is refused in the words of the client', (line, message) => {
    expect(read(line)).toBe(message);
  });
});

describe('the name of an image', () => {
  test.each([
    ['hello-world', 'docker.io', 'library/hello-world', 'hello-world:latest', false],
    ['hello-world:linux', 'docker.io', 'library/hello-world', 'hello-world:linux', true],
    ['docker.io/library/alpine', 'docker.io', 'library/alpine', 'alpine:latest', false],
    ['index.docker.io/aoi/x:1', 'docker.io', 'aoi/x', 'aoi/x:1', true],
    ['ghcr.io/a/b', 'ghcr.io', 'a/b', 'ghcr.io/a/b:latest', false],
    ['localhost/a', 'localhost', 'a', 'localhost/a:latest', false],
    ['localhost:5000/a:t', 'localhost:5000', 'a', 'localhost:5000/a:t', true],
  ])('%s', (text, registry, repository, familiar, named) => {
    expect(readImageReference(text)).toMatchObject({
      ok: true,
      reference: { registry, repository, familiar, named },
    });
  });

  test('a digest takes the place of a tag', () => {
    const digest = `sha256:${'a'.repeat(64)}`;
    expect(readImageReference(`alpine@${digest}`)).toMatchObject({
      ok: true,
      reference: { familiar: `alpine@${digest}`, version: digest, named: true },
    });
  });

  test('capitals are named as the fault', () => {
    expect(readImageReference('Aoi/Hello')).toMatchObject({ ok: false });
    expect(readImageReference('aoi/Hello:X')).toEqual({
      ok: false,
      reason: 'upper-case',
      repository: 'aoi/Hello',
    });
  });

  test.each(['', 'a//b', '-a', 'a:', 'a b', '.../x', 'a@sha256:12', 'exa$mple.com/x'])(
    '"%s" is malformed',
    (text) => {
      expect(readImageReference(text)).toEqual({ ok: false, reason: 'malformed' });
    },
  );
});

describe('a device confirmation code', () => {
  test('has two groups of four consonants', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 16, maxLength: 64 }), (bytes) => {
        const code = deviceCodeFrom(Buffer.from(bytes).toString('hex'));
        expect(code).toMatch(/^[B-DF-HJ-NP-TV-XZ]{4}-[B-DF-HJ-NP-TV-XZ]{4}$/);
        expect(looksLikeDeviceCode(` ${code.toLowerCase()} `)).toBe(true);
      }),
    );
  });

  test('needs 16 bytes', () => {
    expect(() => deviceCodeFrom('00'.repeat(15))).toThrow(RangeError);
  });

  test.each(['123456', 'ABCD-EFGH', 'BCDF-GHJK-'])('"%s" is none', (text) => {
    expect(looksLikeDeviceCode(text)).toBe(false);
  });
});
