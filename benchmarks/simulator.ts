/**
 * Loading and response times of the simulator in Chromium with the processor slowed down four
 * times: medians of five visits to the built pages, which this module serves.
 */
import { spawn } from 'node:child_process';
import { chromium, type Page } from 'playwright';
import { findChromium } from '../scripts/browser.mjs';
import { labelOn } from '../src/simulator/labels.ts';
import { spaceOutPresses } from '../tests/support/press-pace.ts';
import { median, type Row } from './table.ts';

const VISITS = 5;
const TO_PAIRING = ['account-settings', 'two-factor', 'confirm', 'qr-code', 'text-code'] as const;

type Visit = { readonly ready: number; readonly longest: number; readonly slowest: number };

/**
 * Measures one visit: from the arrival of the simulator's script until it is ready, and then each
 * press of the 2FA setup.
 */
async function visit(page: Page, origin: string): Promise<Visit> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await spaceOutPresses(page);
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
  await page.goto(`${origin}/en/practice/`);
  await page.waitForSelector('[data-ready]');
  await page.locator('[data-control="avatar"]').click();
  for (const control of TO_PAIRING) {
    if (control === 'confirm') await page.locator('[data-control="use-practice-password"]').click();
    if (control === 'qr-code') await page.locator('[data-control="saved-recovery-code"]').click();
    await page.getByRole('button', { name: labelOn('today', control), exact: true }).click();
  }
  await page.locator('#hub-field').pressSequentially('123456');
  await page.getByRole('button', { name: labelOn('today', 'enable') }).click();
  return page.evaluate(() => {
    const { seen } = globalThis as unknown as { seen: Visit };
    const script = performance
      .getEntriesByType('resource')
      .find(({ name }) => /\/mount\./.test(name)) as PerformanceResourceTiming;
    return { ...seen, ready: seen.ready - script.responseEnd };
  });
}

export async function measureSimulator(): Promise<readonly Row[]> {
  const found = await findChromium();
  if (!found) return [];
  // Port 0 selects a free port. The server prints its number.
  const preview = ['preview', '--ignore-lock', '--host', '127.0.0.1', '--port', '0'];
  const server = spawn('node_modules/.bin/astro', preview, {
    env: { ...process.env, FORCE_COLOR: '0' },
  });
  const origin = await new Promise<string>((resolve) => {
    server.stdout.on('data', (chunk: Buffer) => {
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(chunk.toString())?.[0];
      if (address) resolve(address);
    });
  });
  const browser = await chromium.launch({ executablePath: found.path });
  try {
    const visits: Visit[] = [];
    for (let count = 0; count < VISITS; count += 1) {
      const page = await browser.newPage();
      visits.push(await visit(page, origin));
      await page.close();
    }
    const middle = (of: keyof Visit) => median(visits.map((each) => each[of]));
    return [
      {
        what: 'ready, after its script has loaded',
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
