/**
 * npm’s scripts stop with one sentence if the site cannot be built on this machine.
 * Trials: trials.md#folder-name
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import fc from '../support/fast-check.ts';
import { describe, expect, test } from 'vitest';
import preflight from '../../scripts/preflight.cjs';

const { UNSUPPORTED, obstacle } = preflight;
const RUNS = 1_000;
const NODE = '24.0.0';
const HERE = '/home/kei/guide';

const { scripts, engines } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>;
  readonly engines: { readonly node: string };
};

const refused = [...UNSUPPORTED, ':', '\n', '\t'];
const letter = fc.constantFrom(...'abZ09 日本語é&(),$+!@;=~^`|<>-._');
const goodName = fc.string({ unit: letter, minLength: 1, maxLength: 20 });
const badName = fc
  .tuple(fc.string({ unit: letter }), fc.constantFrom(...refused), fc.string({ unit: letter }))
  .map((parts) => parts.join(''));

describe('a folder’s name that the tools do not support is reported in one sentence', () => {
  test(`${RUNS} paths with an unsupported character in any folder`, () => {
    fc.assert(
      fc.property(fc.array(goodName), badName, fc.array(goodName), (above, bad, below) => {
        const sentence = obstacle(NODE, `/${[...above, bad, ...below].join('/')}`, 'linux');
        expect(sentence).toContain(JSON.stringify(bad));
        expect(sentence).toMatch(/^[^\n]*\.$/);
      }),
      { numRuns: RUNS },
    );
  });

  test(`${RUNS} paths without unsupported characters are accepted`, () => {
    fc.assert(
      fc.property(fc.array(goodName), (names) => {
        expect(obstacle(NODE, `/${names.join('/')}`, 'linux')).toBeUndefined();
      }),
      { numRuns: RUNS },
    );
  });

  test('a folder below node_modules is refused', () => {
    expect(obstacle(NODE, '/a/node_modules/guide', 'linux')).toContain('"node_modules"');
  });

  test('Windows drives and path separators are accepted', () => {
    expect(obstacle(NODE, 'C:\\Users\\Kei\\guide', 'win32')).toBeUndefined();
    expect(obstacle(NODE, 'C:\\Users\\100%\\guide', 'win32')).toContain('"100%"');
  });
});

describe('a Node that is too old is reported with the version that is needed', () => {
  test.each(['4.9.1', '20.20.2', '22.17.9'])('%s', (version) => {
    expect(obstacle(version, HERE, 'linux')).toBe(
      `This project needs Node ${engines.node.replace('>=', '')} or newer and found Node ${version}: ` +
        'install a newer Node from https://nodejs.org/, then run npm ci again.',
    );
  });

  test.each(['22.18.0', '22.100.0', '24.0.0', '100.1.2'])('%s is accepted', (version) => {
    expect(obstacle(version, HERE, 'linux')).toBeUndefined();
  });

  test('the check is written in syntax that every Node supports', () => {
    const code = readFileSync('scripts/preflight.cjs', 'utf8').replace(
      /\/\*[\s\S]*?\*\/|\/\/.*/g,
      '',
    );
    expect(code).not.toMatch(/\b(?:const|let|class|import|async)\b|=>|`|\?\?|\?\./);
  });
});

test.each(['start', 'dev', 'build', 'machine', 'test', 'test:all'])(
  'npm run %s checks first',
  (script) => {
    expect(scripts[`pre${script}`]).toBe('node scripts/preflight.cjs');
  },
);

test('this checkout passes', () => {
  expect(spawnSync(process.execPath, ['scripts/preflight.cjs']).status).toBe(0);
});

test('.npmrc sets the log level only, and no registry', () => {
  const settings = readFileSync('.npmrc', 'utf8').replace(/^;.*\n/gm, '');
  expect(settings.trim()).toBe('loglevel=error');
});

test.skipIf(process.platform === 'win32').each([
  ['that cannot start is removed, so that the installed Node is used', 'exit 127', false],
  ['that can start is left in place', 'exit 0', true],
])('a Node from the lockfile %s', (_, program, stays) => {
  const folder = mkdtempSync(join(tmpdir(), 'install-'));
  const bin = join(folder, 'node_modules/.bin');
  try {
    mkdirSync(bin, { recursive: true });
    writeFileSync(join(bin, 'node'), `#!/bin/sh\n${program}\n`, { mode: 0o755 });
    const env = { ...process.env, PATH: [bin, process.env['PATH']].join(delimiter) };
    const { status } = spawnSync(scripts['postinstall'] ?? '', { shell: true, cwd: folder, env });
    expect(status).toBe(0);
    expect(existsSync(join(bin, 'node'))).toBe(stays);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
