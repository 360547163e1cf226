/**
 * How quickly the practice comes and answers, in Chromium with its processor slowed down four
 * times: medians of five visits to the built pages, which this serves itself.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chromium, type Page } from 'playwright';
import { findChromium } from '../scripts/browser.mjs';
import { labelOn } from '../src/simulator/labels.ts';
import { median, type Row } from './table.ts';

const PORT = 4399;
const VISITS = 5;
const TO_PAIRING = ['account-settings', 'two-factor', 'confirm', 'qr-code', 'text-code'] as const;

type Visit = { readonly ready: number; readonly longest: number; readonly slowest: number };

/** From the arrival of the practice's script to ready; then the set-up, press by press. */
async function visit(page: Page): Promise<Visit> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.addInitScript(() => {
    const seen = { longest: 0, slowest: 0, ready: 0 };
    Object.assign(globalThis, { seen });
    const watch = (type: string, keep: (ms: number) => void, more: object) =>
      new PerformanceObserver((list) => list.getEntries().forEach((e) => keep(e.duration))).observe(
        {
          type,
          ...more,
        },
      );
    watch('longtask', (ms) => (seen.longest = Math.max(seen.longest, ms)), {});
    watch('event', (ms) => (seen.slowest = Math.max(seen.slowest, ms)), { durationThreshold: 16 });
    new MutationObserver(() => {
      if (!seen.ready && document.querySelector('[data-ready]')) seen.ready = performance.now();
    }).observe(document, { subtree: true, childList: true, attributes: true });
  });
  await page.goto(`http://localhost:${PORT}/en/practice/`);
  await page.waitForSelector('[data-ready]');
  await page.locator('[data-control="avatar"]').click();
  for (const control of TO_PAIRING) {
    if (control === 'confirm') await page.locator('[data-control="use-practice-password"]').click();
    if (control === 'qr-code') await page.locator('[data-control="saved-recovery-code"]').click();
    await page.getByRole('button', { name: labelOn('today', control), exact: true }).click();
  }
  await page.locator('#site-field').pressSequentially('123456');
  await page.getByRole('button', { name: labelOn('today', 'enable') }).click();
  return page.evaluate(() => {
    const { seen } = globalThis as unknown as { seen: Visit };
    const script = performance
      .getEntriesByType('resource')
      .find(({ name }) => /\/mount\./.test(name)) as PerformanceResourceTiming;
    return { ...seen, ready: seen.ready - script.responseEnd };
  });
}

export async function measurePractice(): Promise<readonly Row[]> {
  const found = await findChromium();
  if (!found) return [];
  const server = spawn('node_modules/.bin/astro', [
    'preview',
    '--ignore-lock',
    '--port',
    String(PORT),
  ]);
  await once(server.stdout, 'data');
  const browser = await chromium.launch({ executablePath: found.path });
  try {
    const visits: Visit[] = [];
    for (let count = 0; count < VISITS; count += 1) {
      const page = await browser.newPage();
      visits.push(await visit(page));
      await page.close();
    }
    const middle = (of: keyof Visit) => median(visits.map((each) => each[of]));
    return [
      {
        what: 'ready, after its script has come',
        value: middle('ready'),
        unit: 'ms',
        limit: 1_000,
      },
      { what: 'longest task', value: middle('longest'), unit: 'ms', limit: 100 },
      { what: 'slowest press or key', value: middle('slowest'), unit: 'ms', limit: 100 },
    ];
  } finally {
    await browser.close();
    server.kill();
  }
}
