/**
 * Runs Lighthouse with its mobile preset. Lighthouse is installed below `benchmarks/peer/` when
 * this benchmark runs, and is not a dependency of the project.
 */
import { chromium } from 'playwright';
import { findChromium } from '../scripts/browser.mjs';
import { freePort } from '../tests/support/free-port.ts';
import { median } from './table.ts';

export type Judgement = {
  /** Scores from 0 to 100, by category. */
  readonly scores: Readonly<Record<string, number>>;
  /** Largest Contentful Paint in milliseconds on Lighthouse's simulated phone. */
  readonly lcp: number;
  readonly cls: number;
  readonly tbt: number;
  /** Speed of the machine as Lighthouse's benchmark index. A desktop has about 1,000 to 2,500. */
  readonly power: number;
  /** Audits without a full score. */
  readonly failed: readonly string[];
};

type Result = {
  readonly lhr: {
    /** An error of Lighthouse itself, such as a page that was not painted in time. */
    readonly runtimeError?: { readonly message: string };
    readonly environment: { readonly benchmarkIndex: number };
    readonly categories: Readonly<Record<string, { readonly score: number | null }>>;
    readonly audits: Readonly<
      Record<string, { readonly score: number | null; readonly numericValue?: number }>
    >;
  };
};
type Run = (url: string, flags: object) => Promise<Result>;

/** Repeats a run in which Lighthouse missed the first paint and could not measure the page. */
async function untilDrawn(run: () => Promise<Result>): Promise<Result> {
  for (let tries = 1; ; tries += 1) {
    const result = await run();
    const drawn = result.lhr.audits['largest-contentful-paint']?.numericValue !== undefined;
    if (drawn) return result;
    if (tries === 5)
      throw new Error(result.lhr.runtimeError?.message ?? 'The page was never painted');
  }
}

function judgementOf({ lhr }: Result): Judgement {
  const audit = (name: string) => lhr.audits[name]?.numericValue ?? Infinity;
  return {
    scores: Object.fromEntries(
      Object.entries(lhr.categories).map(([name, { score }]) => [name, 100 * (score ?? 0)]),
    ),
    lcp: audit('largest-contentful-paint'),
    cls: audit('cumulative-layout-shift'),
    tbt: audit('total-blocking-time'),
    power: lhr.environment.benchmarkIndex,
    failed: Object.entries(lhr.audits).flatMap(([name, { score }]) =>
      score !== null && score < 1 ? [name] : [],
    ),
  };
}

/** Runs Lighthouse on each address in turn, in a separate browser. */
export async function judge(urls: readonly string[]): Promise<readonly Judgement[]> {
  const { default: run } = (await import(
    new URL('./peer/node_modules/lighthouse/core/index.js', import.meta.url).href
  )) as { default: Run };
  const executablePath = (await findChromium())?.path;
  if (executablePath === undefined) throw new Error('There is no Chromium: run `npm run machine`.');
  const port = await freePort();
  const browser = await chromium.launch({
    executablePath,
    args: [`--remote-debugging-port=${port}`, '--ignore-certificate-errors'],
  });
  try {
    const judgements: Judgement[] = [];
    for (const url of urls) {
      judgements.push(judgementOf(await untilDrawn(() => run(url, { port, logLevel: 'error' }))));
    }
    return judgements;
  } finally {
    await browser.close();
  }
}

/** The median of one value over several runs of the same page. */
export function middleOf(
  judgements: readonly Judgement[],
  value: 'lcp' | 'cls' | 'tbt' | 'power',
): number {
  return median(judgements.map((each) => each[value]));
}
