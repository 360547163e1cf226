/** The build's plugins that change sources and modules before they are used. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { hashesOf } from '../../src/i18n/freshness.ts';
import { lineEnds } from '../../src/site/build/markdown/line-ends.ts';
import { staleMarks } from '../../src/site/build/markdown/stale-blocks.ts';

/** Runs what a plugin does to a module, or returns undefined if the module is not its own. */
function transformed(plugin: object, code: string, id: string): string | undefined {
  const { transform } = plugin as {
    readonly transform: {
      readonly filter: { readonly id?: RegExp; readonly code?: string };
      readonly handler: (code: string, id: string) => string;
    };
  };
  const { filter } = transform;
  const isOwn = (filter.id?.test(id) ?? true) && code.includes(filter.code ?? '');
  return isOwn ? transform.handler(code, id) : undefined;
}

describe('a Japanese page', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'source-'));
    for (const language of ['en', 'ja']) {
      mkdirSync(join(folder, `docs/${language}/2fa`), { recursive: true });
    }
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const japanese = `---\nsourceHashes: '${hashesOf('One.').join(' ')}'\n---\n\n一。\n`;
  const marksIn = (english: string, language = 'ja') => {
    writeFileSync(join(folder, 'docs/en/2fa/index.mdx'), english);
    const id = `${folder.replaceAll('\\', '/')}/docs/${language}/2fa/index.mdx`;
    writeFileSync(id, japanese);
    return transformed(staleMarks, japanese, id)?.includes('<OutdatedBlock />');
  };

  test('has a notice where the English page with the same address has changed', () => {
    expect(marksIn('Another.')).toBe(true);
    expect(marksIn('One.')).toBe(false);
  });

  test('is the only page that gets notices', () => {
    expect(marksIn('Another.', 'en')).toBeUndefined();
  });
});

test('a module from a checkout on Windows is parsed with LF', () => {
  expect(transformed(lineEnds, 'a\r\nb\r\n', '/src/a.ts')).toBe('a\nb\n');
  expect(transformed(lineEnds, 'a\nb\n', '/src/a.ts')).toBeUndefined();
});
