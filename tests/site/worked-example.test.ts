/**
 * The build calculates the example on the page about TOTP. The expected values are those of RFC
 * 6238.
 */
import { expect } from '@playwright/test';
import { readBuilt, PLAIN, test } from '../support/built-site.ts';

for (const language of ['en', 'ja']) {
  test(`the worked example ends with the code of RFC 6238, Appendix B: ${language}`, () => {
    const html = readBuilt(PLAIN, `${language}/how-totp-works/index.html`);
    // 59 seconds: counter 1, and the last six digits of 94287082.
    expect(html).toContain('00 00 00 00 00 00 00 01');
    expect(html).toContain('287082');
    // The four selected bytes are separated from the others by spaces.
    expect(html).toContain('64 4e 8a <strong>c1 39 7e ea</strong> 74 7a');
  });
}
