/**
 * `npm run facts`: prints the facts of `docs/facts.md` that are due to be checked against their
 * source, with the pages, exercises, and files that depend on each. `npm run facts -- --by
 * 2027-09-01` prints the facts that will be due on that day.
 */
import { parseArgs } from 'node:util';
import { factField, recordsOf } from '../src/site/build/fact-records.ts';
import { readSource } from '../src/i18n/source-text.ts';
import { citations } from './fact-use.ts';

const today = new Date().toISOString().slice(0, 10);
const { by } = parseArgs({ options: { by: { type: 'string', default: today } } }).values;
if (!/^\d{4}-\d{2}-\d{2}$/.test(by) || Number.isNaN(Date.parse(by))) {
  console.error(`--by takes a day such as 2027-09-01, not “${by}”.`);
  process.exit(2);
}

const PAGE = /^content\/docs\/en\/(.*?)(?:\/index)?\.mdx$/;
const EXERCISE = /^src\/exercises\/all\/(.*)\.ts$/;
const used = citations();

/** @param {string} name @param {readonly string[]} items */
const printList = (name, items) =>
  items.length > 0 && console.log(`  ${name}: ${items.join(', ')}`);
/** @param {readonly string[]} files @param {RegExp} pattern */
const namesOf = (files, pattern) => files.flatMap((file) => pattern.exec(file)?.[1] ?? []);

const due = recordsOf(readSource('docs/facts.md')).filter((fact) => {
  const checkBy = factField(fact, 'Check by');
  return !checkBy.startsWith('never') && checkBy <= by;
});
for (const fact of due) {
  const files = used
    .filter(({ record }) => record === `facts.md#${fact.id}`)
    .map(({ file }) => file);
  console.log(
    `${fact.id}: read ${factField(fact, 'Read')}, check by ${factField(fact, 'Check by')}`,
  );
  console.log(`  ${factField(fact, 'Claim')}`);
  console.log(`  source: ${factField(fact, 'Source')}`);
  printList('pages', namesOf(files, PAGE));
  printList('exercises', namesOf(files, EXERCISE));
  printList(
    'files',
    files.filter((file) => !PAGE.test(file) && !EXERCISE.test(file)),
  );
}
console.log(`${due.length} facts are due by ${by}.`);
