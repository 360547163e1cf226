/**
 * Commands and placeholders appear exactly as authors typed them.
 * Trials: trials.md#smart-punctuation, trials.md#angle-brackets
 */
import { expect } from '@playwright/test';
import { test } from '../support/built-site.ts';
import { builtFileOf, guideSources } from '../support/guide-source.ts';

test('hyphens of command-line options are not replaced by dashes', ({ plain }) => {
  const swallowed = plain.pages.flatMap(({ file, text }) =>
    [...text.matchAll(/(?:^|\s)[–—][a-z][\w-]*/gm)].map(([option]) => `${file}: ${option.trim()}`),
  );
  expect(swallowed).toEqual([]);
});

test('no command contains a curly quote, a typographic dash, or a full-width character', ({
  plain,
}) => {
  const odd = plain.pages.flatMap(({ file, code }) =>
    code
      .filter((text) => /[“”‘’–—\u00a0\uff01-\uff5e]/.test(text))
      .map((text) => `${file}: ${text}`),
  );
  expect(odd).toEqual([]);
});

for (const language of ['en', 'ja']) {
  test(`every command-line option appears unchanged: "${language}"`, ({ plain }) => {
    const built = new Map(plain.pages.map((page) => [page.file, page.text]));
    for (const { path, prose, commands } of guideSources(language)) {
      const typed = `${prose}\n${commands.join('\n')}`.matchAll(/(?<![\w-])--[a-z][a-z-]+/g);
      for (const [option] of typed)
        expect(built.get(builtFileOf(language, path)), path).toContain(option);
    }
  });

  test(`every placeholder in angle brackets is visible: "${language}"`, ({ plain }) => {
    const code = new Map(plain.pages.map((page) => [page.file, page.code.join('\n')]));
    for (const { path, prose, commands } of guideSources(language)) {
      const inline = [...prose.matchAll(/`([^`\n]+)`/g)].map(([, text]) => text);
      const typed = [...inline, ...commands].join('\n').matchAll(/<[A-Za-z][\w -]*>/g);
      for (const [placeholder] of typed) {
        expect(code.get(builtFileOf(language, path)), path).toContain(placeholder);
      }
    }
  });
}
