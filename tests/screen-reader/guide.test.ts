/** Messages of the guide's pages: the number of search results, and that a command was copied. */
import { test, walks } from './screen-reader.ts';
import { expect } from '@playwright/test';

walks(() => {
  test('the number of found sections is spoken', async ({ open }) => {
    const reader = await open('/2fa/');
    await reader.find(reader.word('search:name'), 'b');
    await reader.press('Return');
    // Orca 43 does not speak the dialog that opens in Firefox (README, Pitfalls).
    await reader.press('Tab');
    await reader.speaks('shift+Tab', reader.word('search:field'));
    const found = new RegExp(reader.word('search:found', { count: '\\d+' }));
    const said = await reader.type('docker', found);
    expect(said).toContainEqual(expect.stringMatching(found));
  });

  test('“Copied” is spoken once after a command is copied', async ({ open }) => {
    const reader = await open('/docker-login/');
    await reader.find(reader.word('site:copy.copy'), 'b');
    await reader.announces('Return', reader.word('script:copy.copied'));
  });
});
