import { describe, expect, test } from 'vitest';
import { readCommandLine } from '../../src/core/devices/terminal/command-line.ts';
import { flagUsages, readFlags, type Flag } from '../../src/core/devices/terminal/flags.ts';

const flags: readonly Flag[] = [
  { name: 'username', short: 'u', kind: 'text', usage: 'Name' },
  { name: 'quiet', short: 'q', kind: 'switch', usage: 'No output' },
  { name: 'stdin', kind: 'switch', usage: 'Read\nstdin' },
  { name: 'trust', kind: 'switch', usage: 'Old', deprecated: 'it was removed' },
];

const read = (line: string) => readFlags(flags, readCommandLine(line, () => undefined).words);

describe('options have the same values as in the real client (spf13/pflag)', () => {
  test.each<[string, object, readonly string[]]>([
    ['-u aoi', { username: 'aoi' }, []],
    ['-uaoi', { username: 'aoi' }, []],
    ['-u=aoi', { username: 'aoi' }, []],
    ['-u=', { username: '=' }, []],
    ['-u ""', { username: '' }, []],
    ['--username aoi', { username: 'aoi' }, []],
    ['--username=a=b', { username: 'a=b' }, []],
    ['--username=', { username: '' }, []],
    ['--username --quiet', { username: '--quiet' }, []],
    ['-u a -u b', { username: 'b' }, []],
    ['-qu aoi x', { quiet: 'true', username: 'aoi' }, ['x']],
    ['x --stdin y', { stdin: 'true' }, ['x', 'y']],
    ['-q -- -u', { quiet: 'true' }, ['-u']],
    ['- x', {}, ['-', 'x']],
    ['-q=false x', { quiet: 'false' }, ['x']],
    ['-qu=aoi', { quiet: 'true', username: 'aoi' }, []],
    ['--stdin=F --quiet=1', { stdin: 'false', quiet: 'true' }, []],
    ['-h', { help: 'true' }, []],
    ['--help', { help: 'true' }, []],
  ])('%s', (line, values, operands) => {
    const result = read(line);
    if (!result.ok) throw new Error(result.message);
    expect(Object.fromEntries(result.values)).toEqual(values);
    expect(result.operands.map(({ text }) => text)).toEqual(operands);
  });

  test.each([
    ['--frob', 'unknown flag: --frob'],
    ['--frob=1', 'unknown flag: --frob'],
    ['-x', "unknown shorthand flag: 'x' in -x"],
    ['-qxy', "unknown shorthand flag: 'x' in -xy"],
    ['-u', "flag needs an argument: 'u' in -u"],
    ['-qu', "flag needs an argument: 'u' in -u"],
    ['--username', 'flag needs an argument: --username'],
    [
      '--stdin=maybe',
      'invalid argument "maybe" for "--stdin" flag: strconv.ParseBool: parsing "maybe": invalid syntax',
    ],
    [
      '-q=x',
      'invalid argument "x" for "-q, --quiet" flag: strconv.ParseBool: parsing "x": invalid syntax',
    ],
    ['---', 'bad flag syntax: ---'],
    ['--=x', 'bad flag syntax: --=x'],
  ])('%s is refused with the client’s message', (line, message) => {
    expect(read(line)).toEqual({ ok: false, message });
  });
});

test('a deprecated flag works, prints a warning, and is not listed', () => {
  expect(read('--trust -q')).toMatchObject({
    ok: true,
    warnings: ['Flag --trust has been deprecated, it was removed'],
  });
  expect(read('-h')).toMatchObject({
    warnings: ['Flag shorthand -h has been deprecated, use --help'],
  });
  expect(flagUsages(flags)).toEqual([
    '  -u, --username string   Name',
    '  -q, --quiet             No output',
    '      --stdin             Read',
    '                          stdin',
  ]);
});
