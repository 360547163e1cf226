/**
 * `npm run words`: checks the prose of both languages with tools. Japanese: textlint with the
 * technical-writing and JTF presets and the word list of `content/translating/ja.md`. English: the
 * word list of `content/translating/en.md`, and cspell, which `package.json` starts after this
 * script. The checks cover pages, their front matter, titles in component props, UI texts, and, for
 * English terms, the project's own documents.
 *
 * Comments, names of tests, and the documents are also checked for words of `words/dialect.ts`.
 */
import { createLinter, loadTextlintrc } from 'textlint';
import { readSource } from '../src/i18n/source-text.ts';
import { FOR_READERS, TERMS, findings } from './words/english.ts';
import { EXEMPTIONS } from './words/exemptions.ts';
import { dialectFindings } from './words/own-english.ts';
import { checked, proseOf } from './words/prose.ts';

const DOCUMENTS = [
  'README.md',
  'CONTRIBUTING.md',
  'deploy/README.md',
  'docs/facts.md',
  'docs/trials.md',
];

let found = 0;
const report = (text) => {
  found += 1;
  console.error(text);
};

for (const { file, text, place } of proseOf('en')) {
  for (const { line, found: words, instead } of findings(text, FOR_READERS)) {
    report(`${file}:${place(line)}: "${words}": write ${instead}`);
  }
}
for (const file of DOCUMENTS) {
  for (const { line, found: words, instead } of findings(checked('en', readSource(file)), TERMS)) {
    report(`${file}:${line}: "${words}": write ${instead}`);
  }
}

const descriptor = await loadTextlintrc({ configFilePath: 'scripts/words/textlint.config.cjs' });
const linter = createLinter({ descriptor });
for (const { file, text, place } of proseOf('ja')) {
  const { messages } = await linter.lintText(text, 'page.md');
  for (const { loc, message, ruleId } of messages) {
    report(`${file}:${place(loc.start.line)}: ${message} (${ruleId})`);
  }
}

for (const { file, line, found: words, plain } of dialectFindings()) {
  report(`${file}:${line}: "${words}": write ${plain}`);
}

console.log(`Exempt from these checks (${EXEMPTIONS.length}):`);
for (const { language, phrase, reason } of EXEMPTIONS) {
  console.log(`  ${language} ${phrase.source}: ${reason}`);
}
if (found > 0) {
  console.error(`\n${found} findings.`);
  process.exitCode = 1;
}
