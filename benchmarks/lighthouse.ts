/**
 * Lighthouse's judgement of a page, mobile preset. Lighthouse itself is installed below
 * `benchmarks/peer/` when this bench runs, and only then.
 */
import { chromium } from 'playwright';
import { findChromium } from '../scripts/browser.mjs';
import { freePort } from '../tests/support/free-port.ts';
import { median } from './table.ts';

export type Judgement = {
  /** 0 to 100, by category. */
  readonly scores: Readonly<Record<string, number>>;
  /** Milliseconds until the largest piece of the page is drawn, as Lighthouse simulates a phone. */
  readonly lcp: number;
  readonly cls: number;
  readonly tbt: number;
  /** How fast the machine was, in Lighthouse's own measure: about 1,000 to 2,500 for a desktop. */
  readonly power: number;
  /** The audits below a full score, to know where to look. */
  readonly failed: readonly string[];
};

type Result = {
  readonly lhr: {
    /** Lighthouse's own trouble with a page, such as a page that was never drawn in time. */
    readonly runtimeError?: { readonly message: string };
    readonly environment: { readonly benchmarkIndex: number };
    readonly categories: Readonly<Record<string, { readonly score: number | null }>>;
    readonly audits: Readonly<
      Record<string, { readonly score: number | null; readonly numericValue?: number }>
    >;
  };
};
type Run = (url: string, flags: object) => Promise<Result>;

/** Lighthouse sometimes misses a page's first frame, and then has nothing to judge by. */
async function untilDrawn(run: () => Promise<Result>): Promise<Result> {
  for (let tries = 1; ; tries += 1) {
    const result = await run();
    const drawn = result.lhr.audits['largest-contentful-paint']?.numericValue !== undefined;
    if (drawn) return result;
    if (tries === 5) throw new Error(result.lhr.runtimeError?.message ?? 'Never drawn');
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

/** Asks Lighthouse about each address, one after the other, in a browser of its own. */
export async function judge(urls: readonly string[]): Promise<readonly Judgement[]> {
  const { default: run } = (await import(
    new URL('../bench/peer/node_modules/lighthouse/core/index.js', import.meta.url).href
  )) as { default: Run };
  const executablePath = (await findChromium())?.path;
  if (executablePath === undefined) throw new Error('There is no Chromium: `npm run machine`.');
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

/** The middle judgement of several of the same page, value by value. */
export function middleOf(
  judgements: readonly Judgement[],
  value: 'lcp' | 'cls' | 'tbt' | 'power',
): number {
  return median(judgements.map((each) => each[value]));
}
