/** The inline script in the head of every page, for any base path. */
import { runInNewContext } from 'node:vm';
import fc from '../support/fast-check.ts';
import { expect, test } from 'vitest';
import { themeScript } from '../../src/site/build/inline-script.ts';
import { prefixAt } from '../../src/storage/names.ts';
import { basePath, twoBasePaths } from './base-paths.ts';

/** Runs the script in a page. Returns the attributes that it sets on `<html>`. */
function runIn(page: object, script: string): Record<string, unknown> {
  const dataset: Record<string, unknown> = {};
  const document = { documentElement: { dataset } };
  runInNewContext(script, Object.assign(page, { document, addEventListener: () => undefined }));
  return dataset;
}

/** The attributes that the script sets on `<html>`, given these items in storage. */
const runs = (script: string, items: Readonly<Record<string, string>>) =>
  runIn({ localStorage: { getItem: (name: string) => items[name] ?? null } }, script);

test('the script reads theme and edition of its own base path only', () => {
  fc.assert(
    fc.property(twoBasePaths, ([own, other]) => {
      const kept = (base: string, theme: string, edition: string) => ({
        [`${prefixAt(base)}theme`]: theme,
        [`${prefixAt(base)}edition`]: edition,
      });
      const script = themeScript(own);
      expect(runs(script, kept(own, 'dark', 'classic'))).toEqual({
        theme: 'dark',
        edition: 'classic',
      });
      const foreign = { theme: 'dark', edition: 'classic', ...kept(other, 'dark', 'classic') };
      expect(runs(script, foreign)).toEqual({ edition: 'today' });
      expect(runs(script, { ...foreign, ...kept(own, 'constructor', '') })).toEqual({
        edition: 'today',
      });
    }),
    { numRuns: 500 },
  );
});

test('no base path can end the script element or open a comment in it', () => {
  fc.assert(
    fc.property(fc.oneof(basePath, fc.string()), (base) => {
      expect(themeScript(base)).not.toMatch(/<[/!s]/i);
    }),
    { numRuns: 2_000 },
  );
});

test('if storage is blocked, the page has the system’s theme and today’s edition', () => {
  const page = {
    get localStorage() {
      throw new Error('Blocked');
    },
  };
  expect(runIn(page, themeScript('/'))).toEqual({ edition: 'today' });
});

test('the script has at most 400 bytes', () => {
  expect(Buffer.byteLength(themeScript('/docs/sub/'))).toBeLessThanOrEqual(400);
});
