import fc from '../support/fast-check.ts';
import { describe, expect, test } from 'vitest';
import { lineLimit, readCommandLine } from '../../src/core/devices/terminal/command-line.ts';

const values = new Map([
  ['NAME', 'aoi'],
  ['EMPTY', ''],
  ['TWO', 'a b'],
]);
const read = (line: string) => readCommandLine(line, (name) => values.get(name));
const texts = (line: string) => read(line).words.map(({ text }) => text);

describe('words and quotes (POSIX.1-2017, Shell Command Language §2.2)', () => {
  test.each([
    ['a  b\tc', ['a', 'b', 'c']],
    ['', []],
    ["'a b' c", ['a b', 'c']],
    ['"a b"c', ['a bc']],
    ["a''b", ['ab']],
    ['""', ['']],
    ["''", ['']],
    [`"it's"`, ["it's"]],
    [`'say "x"'`, ['say "x"']],
    ['a\\ b', ['a b']],
    ['\\"a', ['"a']],
    ['"a\\"b\\\\c\\$d\\e"', ['a"b\\c$d\\e']],
    ["'a\\'", ['a\\']],
    ['a\\', ['a']],
    ['\\', ['']],
    ['a#b #c d', ['a#b']],
    ['# nothing', []],
    ['docker　login', ['docker　login']],
  ])('%j has the words %j', (line, words) => {
    expect(texts(line)).toEqual(words);
  });

  test('the span of a word includes its quotes', () => {
    const line = 'x "a b"c \\d';
    expect(read(line).words.map(({ from, to }) => line.slice(from, to))).toEqual([
      'x',
      '"a b"c',
      '\\d',
    ]);
  });
});

describe('variables (POSIX.1-2017, §2.6.2)', () => {
  test.each([
    ['$NAME', ['aoi']],
    ['${NAME}_x', ['aoi_x']],
    ['"$NAME"', ['aoi']],
    ["'$NAME'", ['$NAME']],
    ['\\$NAME', ['$NAME']],
    ['$TWO', ['a b']],
    ['$EMPTY x', ['x']],
    ['"$EMPTY" x', ['', 'x']],
    ['$ 5', ['$', '5']],
    ['${', ['${']],
  ])('%j has the words %j', (line, words) => {
    expect(texts(line)).toEqual(words);
  });

  test('without a value are empty and listed', () => {
    expect(texts('a $NONE b')).toEqual(['a', 'b']);
    expect(read('a $NONE "${NEITHER}"').unset).toEqual(['NONE', 'NEITHER']);
  });

  test('make no word longer than the line limit', () => {
    const long = readCommandLine('$A$A$A$A', () => 'x'.repeat(100));
    expect(long.words[0]?.text).toHaveLength(lineLimit);
  });
});

describe('pipes and redirections (POSIX.1-2017, §2.7 and §2.9.2)', () => {
  test('each stage of a pipeline has its words and its input', () => {
    const { reading } = read('echo a|cat | docker login <file');
    expect(reading).toMatchObject({
      kind: 'pipeline',
      feeding: [
        { words: [{ text: 'echo' }, { text: 'a' }], input: { kind: 'none' } },
        { words: [{ text: 'cat' }], input: { kind: 'none' } },
      ],
      last: {
        words: [{ text: 'docker' }, { text: 'login' }],
        input: { kind: 'file', name: 'file' },
      },
    });
  });

  test('the last redirection takes effect, before or after the command', () => {
    expect(read('<a cat <<< "b c"').reading).toMatchObject({
      last: { words: [{ text: 'cat' }], input: { kind: 'text', text: 'b c' } },
    });
  });
});

test.each([
  ['a && b', '&&'],
  ['a || b', '||'],
  ['a ; b', ';'],
  ['a &', '&'],
  ['a > b', '>'],
  ['a >> b', '>>'],
  ['cat << b', '<<'],
  ['(a)', '('],
  ['`a`', '`'],
  ['echo $(a)', '$('],
  ['echo "x $(cat token.txt)"', '$('],
  ['echo "`a`"', '`'],
  ['| a', '|'],
  ['a |', '|'],
  ['a || ', '||'],
  ['a | | b', '|'],
  ['a <', '<'],
  ['a < | b', '|'],
  ['a <<< < b', '<'],
])('%j does not run, and its operator is named', (line, operator) => {
  expect(read(line).reading).toEqual({ kind: 'not-simulated', operator });
});

test('any text can be read, and the spans of its words do not overlap', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (line) => {
      let end = 0;
      for (const { from, to } of read(line).words) {
        expect(from).toBeGreaterThanOrEqual(end);
        expect(to).toBeGreaterThan(from);
        end = to;
      }
      expect(end).toBeLessThanOrEqual(line.length);
    }),
    { numRuns: 2_000 },
  );
});

test.each(['a "b', "a 'b", '"', 'a "b\\"', '"$(x'])('%j has an unclosed quote', (line) => {
  expect(read(line).reading).toEqual({ kind: 'unclosed-quote' });
});
