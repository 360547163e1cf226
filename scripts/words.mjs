/**
 * `npm run words`: the prose of both languages, judged by tools. Japanese by textlint with the
 * technical-writing and JTF presets and a dictionary made from the glossary in
 * `content/translating/ja.md`; English by cspell. Pages, their front matter, what stands in
 * component props, and the UI strings alike.
 */
import { createLinter, loadTextlintrc } from 'textlint';
import { proseOf } from './words/prose.ts';

const descriptor = await loadTextlintrc({ configFilePath: 'scripts/words/textlint.config.cjs' });
const linter = createLinter({ descriptor });
let found = 0;
for (const { file, text, place } of proseOf('ja')) {
  const { messages } = await linter.lintText(text, 'page.md');
  for (const { loc, message, ruleId } of messages) {
    found += 1;
    console.error(`${file}:${place(loc.start.line)}: ${message} (${ruleId})`);
  }
}
if (found > 0) {
  console.error(`\n${found} findings in the Japanese.`);
  process.exitCode = 1;
}
