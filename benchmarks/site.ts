/**
 * `npm run bench:site`: measures what the site costs its readers, compared with the bare text and
 * with VitePress showing the same text, and what hundreds of pages cost. Prints one table and
 * writes the figures and the results of the walkthroughs to `content/quality.json`, which the About
 * page shows. Takes about ten minutes on two idle cores.
 */
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { chromium, type Browser } from 'playwright';
import { findChromium } from '../scripts/browser.mjs';
import { serveFolder } from '../tests/support/folder-server.ts';
import { buildPeer, buildSite, makeTls, projectWithCopies, runToEnd, writeBare } from './built.ts';
import { measureBytes } from './bytes.ts';
import { judge, middleOf, type Judgement } from './lighthouse.ts';
import { firstVisit, languageSwitch, mainThread, search } from './reader.ts';
import { printTable, type Row } from './table.ts';

/** A row with the id of its text on the About page. */
type Figure = Row & { readonly id: string; readonly peer?: number };

const RUNS = 5;
const PAGE = '/en/2fa/';
const SITE = 'reports/simulator/site';
/** The site URL of the measured build. Lighthouse expects the host that it loads the page from. */
const ADDRESS = 'https://localhost:8443';

async function measure(browser: Browser): Promise<readonly Figure[]> {
  const host = { pack: true, tls: await makeTls() };
  const few = await buildSite('.', SITE, ADDRESS);
  const { origin, stop } = await serveFolder(SITE, host);
  const bareFolder = 'reports/simulator/bare';
  writeBare(`${SITE}${PAGE}index.html`, bareFolder);
  const bare = await serveFolder(bareFolder, host);
  const peer = await serveFolder(await buildPeer(SITE), host);

  // Lighthouse fetches robots.txt and llms.txt from within the page, which the pages' Content
  // Security Policy forbids.
  const judged = await serveFolder(SITE, {
    ...host,
    change: (html) => html.replace("connect-src 'none'", "connect-src 'self'"),
  });
  const addresses = globSync('{en,ja}/**/index.html', { cwd: SITE }).map(
    (file) => `${judged.origin}/${file.replace('index.html', '')}`,
  );
  const every = await judge(addresses);
  const scoresOf = ({ scores }: Judgement, at: number) =>
    Object.entries(scores)
      // The simulator's page is marked noindex, which lowers its SEO score.
      .filter(([category]) => category !== 'seo' || !addresses[at]?.includes('/practice/'))
      .map(([, score]) => score);
  every.forEach((judgement, at) => {
    if (scoresOf(judgement, at).some((score) => score < 100)) {
      console.log(addresses[at], JSON.stringify(judgement.scores), judgement.failed.join(' '));
    }
  });
  const times = (url: string) => judge(Array.from({ length: RUNS }, () => url));
  const ours = await times(judged.origin + PAGE);
  const theirs = await times(peer.origin + PAGE);
  const bareTimes = await times(`${bare.origin}/`);
  const bareLcp = middleOf(bareTimes, 'lcp');
  const bareTbt = middleOf(bareTimes, 'tbt');

  const visit = await firstVisit(browser, origin + PAGE);
  const japanese = await firstVisit(browser, `${origin}/ja/2fa/`, 'ja');
  const peerVisit = await firstVisit(browser, peer.origin + PAGE);
  const thread = await mainThread(browser, origin + PAGE);
  const peerThread = await mainThread(browser, peer.origin + PAGE);
  const bareThread = await mainThread(browser, `${bare.origin}/`);
  const found = await search(browser, origin + PAGE);
  const switched = await languageSwitch(browser, origin + PAGE);

  const copies = 8;
  const many = await buildSite(
    projectWithCopies(copies),
    '../../../reports/simulator/many-site',
    ADDRESS,
  );
  const weight = (folder: string) => readFileSync(`${folder}${PAGE}index.html`).length;
  const pages = globSync('{en,ja}/**/index.html', { cwd: 'reports/simulator/many-site' }).length;
  await Promise.all([stop(), bare.stop(), peer.stop(), judged.stop()]);

  const lowest = Math.min(...every.flatMap(scoresOf));
  const theirLowest = Math.min(...theirs.flatMap(({ scores }) => Object.values(scores)));
  const searchBytes = measureBytes(SITE).find(({ what }) => what.startsWith('search in English'));
  return [
    { id: 'power', what: 'speed of this machine', value: middleOf(ours, 'power'), unit: '' },
    {
      id: 'firstVisit',
      what: 'first visit to en/2fa/, in total',
      value: visit.bytes,
      unit: 'B',
      limit: 14_600,
      peer: peerVisit.bytes,
    },
    {
      id: 'firstVisitJa',
      what: 'first visit to ja/2fa/, in total',
      value: japanese.bytes,
      unit: 'B',
      limit: 14_600,
    },
    {
      id: 'requests',
      what: 'requests of a first visit',
      value: visit.requests,
      unit: '',
      limit: 4,
      peer: peerVisit.requests,
    },
    { id: 'switch', what: 'language switch', value: switched, unit: 'B', limit: 8_000 },
    {
      id: 'points',
      what: `points missing, worst of ${addresses.length} pages and 5 categories`,
      value: 100 - lowest,
      unit: '',
      limit: 0,
      peer: 100 - theirLowest,
    },
    {
      id: 'lcp',
      what: 'LCP',
      value: middleOf(ours, 'lcp'),
      unit: 'ms',
      limit: 1.1 * bareLcp,
      peer: middleOf(theirs, 'lcp'),
    },
    { id: 'bareLcp', what: 'LCP of the bare text', value: bareLcp, unit: 'ms' },
    {
      id: 'cls',
      what: 'CLS, worst page',
      value: Math.max(...every.map(({ cls }) => cls)),
      unit: '',
      limit: 0,
      peer: middleOf(theirs, 'cls'),
    },
    {
      id: 'tbt',
      what: 'TBT',
      value: middleOf(ours, 'tbt'),
      unit: 'ms',
      limit: bareTbt + 10,
      peer: middleOf(theirs, 'tbt'),
    },
    { id: 'bareTbt', what: 'TBT of the bare text', value: bareTbt, unit: 'ms' },
    {
      id: 'script',
      what: 'script at 4 × CPU',
      value: thread.script,
      unit: 'ms',
      limit: peerThread.script / 2,
      peer: peerThread.script,
    },
    {
      id: 'tasks',
      what: 'all tasks at 4 × CPU',
      value: thread.tasks,
      unit: 'ms',
      limit: 2 * bareThread.tasks,
      peer: peerThread.tasks,
    },
    {
      id: 'bareTasks',
      what: 'all tasks of the bare text',
      value: bareThread.tasks,
      unit: 'ms',
    },
    {
      id: 'searchBytes',
      what: 'search, first use',
      value: searchBytes?.value ?? Infinity,
      unit: 'B',
      limit: searchBytes?.limit ?? 0,
    },
    {
      id: 'searchOpen',
      what: 'search opens, at 4 × CPU',
      value: found.open,
      unit: 'ms',
      limit: 100,
    },
    {
      id: 'searchResult',
      what: 'first result after the first key, at 4 × CPU',
      value: found.result,
      unit: 'ms',
      limit: 250,
    },
    {
      id: 'growth',
      what: `HTML of a page grows, at ${pages} pages`,
      value: 100 * (weight('reports/simulator/many-site') / weight(SITE) - 1),
      unit: '%',
      limit: 10,
    },
    {
      id: 'build',
      what: `building ${pages} pages takes longer by`,
      value: many.seconds - few.seconds,
      unit: 's',
      limit: 10,
    },
    {
      id: 'memory',
      what: `memory to build ${pages} pages`,
      value: many.memory / 2 ** 30,
      unit: 'GiB',
      limit: 1.3,
    },
  ];
}

mkdirSync('reports/simulator', { recursive: true });
rmSync(SITE, { recursive: true, force: true });
await runToEnd(['npm', 'ci', '--prefix', 'benchmarks/peer', '--ignore-scripts']);
const executablePath = (await findChromium())?.path;
if (executablePath === undefined) throw new Error('There is no Chromium: run `npm run machine`.');
const browser = await chromium.launch({ executablePath });
const figures = await measure(browser);
const missing = figures.filter(({ value }) => !Number.isFinite(value)).map(({ id }) => id);
if (missing.length > 0) throw new Error(`Not measured: ${missing.join(', ')}`);
await browser.close();
// `npm run check` would take these packages for the project's own.
rmSync('benchmarks/peer/node_modules', { recursive: true });
printTable(
  'The site, and VitePress with the same text',
  figures.flatMap(({ peer, ...row }) => [
    row,
    ...(peer === undefined ? [] : [{ what: '    VitePress', value: peer, unit: row.unit }]),
  ]),
);
const WALKS = 'reports/simulator/walks.json';
await runToEnd(['npx', 'vitest', 'run', 'tests/exercises/walkthroughs.test.ts'], {
  env: { WALKS_TO: WALKS },
});
const walks = JSON.parse(readFileSync(WALKS, 'utf8')) as readonly { readonly errors: number }[];
const rounded = (value: number) => Number(value.toPrecision(4));
writeFileSync(
  'content/quality.json',
  `${JSON.stringify(
    {
      measuredOn: new Date().toISOString().slice(0, 10),
      figures: figures.map(({ id, value, unit, limit, peer }) => ({
        id,
        value: rounded(value),
        unit,
        ...(limit !== undefined && { limit: rounded(limit) }),
        ...(peer !== undefined && { peer: rounded(peer) }),
      })),
      walks: walks.map((each) => ({ ...each, errors: Number(each.errors.toFixed(1)) })),
    },
    undefined,
    2,
  )}\n`,
);
