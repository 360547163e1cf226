/** Builds the site a second time, with a site URL and a base path, for the tests in this folder. */
import { test } from '@playwright/test';
import { build } from '../support/build.ts';
import { UNDER_BASE } from '../support/built-site.ts';

test('the site builds with a base path', async () => {
  test.setTimeout(120_000);
  await build(UNDER_BASE, UNDER_BASE.folder);
});
