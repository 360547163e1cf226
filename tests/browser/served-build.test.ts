/** The server under test serves this checkout's build in `dist/`. */
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';

test('the pages under test are the files of this build', async ({ request }) => {
  const answer = await request.get('/en/');
  expect(await answer.text()).toBe(readFileSync('dist/en/index.html', 'utf8'));
});
