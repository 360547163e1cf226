/** The example on the page about TOTP is worked out by the build; RFC 6238 says what must come out. */
import { expect } from '@playwright/test';
import { readBuilt, PLAIN, test } from '../support/built-site.ts';

for (const language of ['en', 'ja']) {
  test(`the worked example ends in the code of RFC 6238, Appendix B: ${language}`, () => {
    const html = readBuilt(PLAIN, `${language}/how-totp-works/index.html`);
    // 59 seconds: counter 1, and the last six of 94287082.
    expect(html).toContain('00 00 00 00 00 00 00 01');
    expect(html).toContain('287082');
  });
}
