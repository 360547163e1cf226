/** An error in a page stops the build, and the message names file and line. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { build } from '../support/build.ts';
import { copyProject } from '../support/project-copy.ts';

const PAGE = 'content/docs/ja/2fa/index.mdx';

/** Copies the project and changes one page’s text. */
function projectWith(change: (page: string) => string): string {
  const folder = copyProject('broken-content-');
  const file = join(folder, PAGE);
  writeFileSync(file, change(readFileSync(file, 'utf8')));
  return folder;
}

const MISTAKES = [
  [
    'a heading without an id',
    (page: string) => `${page}\n## x\n`,
    /2fa\/index\.mdx:\d+: this heading needs an id/,
  ],
  [
    'a link to a heading that does not exist',
    (page: string) => `${page}\n[x](/access-tokens/#nowhere)\n`,
    /2fa\/index\.mdx:\d+: \/access-tokens\/ has no heading #nowhere/,
  ],
  [
    'a link to a page that does not exist',
    (page: string) => `${page}\n[x](/nowhere/)\n`,
    /2fa\/index\.mdx:\d+: there is no page \/nowhere\//,
  ],
  [
    'a label that is on no screen',
    (page: string) => page.replace('k="confirm"', 'k="confrim"'),
    /2fa\/index\.mdx:\d+: the today screens have no label "confrim"/,
  ],
  [
    'front matter without a title',
    (page: string) => page.replace(/^title: .*\n/m, ''),
    /ja.2fa[\s\S]*title/,
  ],
] as const;

for (const [mistake, change, message] of MISTAKES) {
  test(`${mistake} fails the build and names the position`, async () => {
    const folder = projectWith(change);
    try {
      const failure: unknown = await build({ environment: {} }, 'dist', folder).catch(
        (error: unknown) => error,
      );
      expect(failure).toBeInstanceOf(Error);
      const {
        message: words,
        stderr,
        stdout,
      } = failure as Error & { stderr?: string; stdout?: string };
      expect(`${words}${stderr ?? ''}${stdout ?? ''}`).toMatch(message);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
}
