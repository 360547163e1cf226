/** Builds the site once more, for an address of its own below a path, for the tests beside this file. */
import { test } from '@playwright/test';
import { build } from '../support/build.ts';
import { UNDER_BASE } from '../support/built-site.ts';

test('the site builds for an address below a path', async () => {
  test.setTimeout(120_000);
  await build(UNDER_BASE, UNDER_BASE.folder);
});
