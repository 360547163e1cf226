/** The markup of every page, as html-validate judges it. */
import { expect } from '@playwright/test';
import { HtmlValidate } from 'html-validate';
import { readBuilt, test } from '../support/built-site.ts';

const judge = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    // A note inside an article is no landmark of the page, which this rule does not know (HTML-AAM).
    'unique-landmark': 'off',
    // The practice's title says that it is one and that nothing is sent; only search results cut it.
    'long-title': 'off',
  },
});

// The build with an address of its own: its pages hold all that the others do, and more.
test('every page is valid HTML', async ({ underBase: site }) => {
  const findings: string[] = [];
  for (const { file } of site.pages) {
    const { results } = await judge.validateString(readBuilt(site, file), file);
    for (const { messages } of results) {
      findings.push(
        ...messages.map(
          ({ ruleId, message, line, column }) => `${file}:${line}:${column} ${ruleId}: ${message}`,
        ),
      );
    }
  }
  expect(findings).toEqual([]);
});
