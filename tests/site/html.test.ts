/** html-validate checks the markup of every page. */
import { expect } from '@playwright/test';
import { HtmlValidate } from 'html-validate';
import { readBuilt, test } from '../support/built-site.ts';

const judge = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    // A note inside an article is not a landmark of the page (HTML-AAM). This rule counts it as
    // one.
    'unique-landmark': 'off',
    // The title of the simulator’s page says that it is a simulation and that nothing is sent.
    // Search results may truncate it.
    'long-title': 'off',
  },
});

// The pages of the build with a site URL contain more metadata than those of the other build.
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
