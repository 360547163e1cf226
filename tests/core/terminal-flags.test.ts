import { describe, expect, test } from 'vitest';
import { readCommandLine } from '../../src/core/devices/terminal/command-line.ts';
import { readFlags, type Flag } from '../../src/core/devices/terminal/flags.ts';

const flags: readonly Flag[] = [
  { name: 'username', short: 'u', kind: 'text' },
  { name: 'quiet', short: 'q', kind: 'switch' },
  { name: 'stdin', short: '', kind: 'switch' },
];

const read = (line: string) => readFlags(flags, readCommandLine(line, () => undefined).words);

describe('options are read as the real client reads them (spf13/pflag)', () => {
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
    ['---', 'bad flag syntax: ---'],
    ['--=x', 'bad flag syntax: --=x'],
  ])('%s is refused in the words of the client', (line, message) => {
    expect(read(line)).toEqual({ ok: false, message });
  });
});
