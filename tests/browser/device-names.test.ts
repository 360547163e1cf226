/**
 * The header of a device is one line: its name and the tag beside it, and all headers are equally
 * high. That holds for every device of every exercise, with and without a terminal.
 */
import { expect, type Page } from '@playwright/test';
import { exercises } from '../../src/exercises/list.ts';
import { test } from '../support/healthy-page.ts';
import { SimulatorPage, START_MS } from '../support/simulator.ts';

const SIZES = [
  { width: 1280, height: 720 },
  { width: 360, height: 560 },
];

/** The headers on the screen: the name, and how many lines the name and the tag take together. */
const headersOn = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.stage .frame-title')]
      .filter((header) => header.checkVisibility())
      .map((header) => {
        const name = header.querySelector('h3');
        const { paddingTop, paddingBottom } = getComputedStyle(header);
        const height = header.clientHeight - parseFloat(paddingTop) - parseFloat(paddingBottom);
        const line = parseFloat(getComputedStyle(name ?? header).lineHeight);
        return {
          name: name?.textContent ?? '',
          lines: Math.round((10 * height) / line) / 10,
          height,
        };
      }),
  );

/** An exercise without a terminal, and one with it. No other difference changes a header. */
const SHOWN = [undefined, 'terminal'].map((start) =>
  exercises.find(({ beginsAt }) => beginsAt === start),
);

for (const language of ['en', 'ja'] as const) {
  test.describe(() => {
    // The offer of another language would cover the device tabs.
    test.use({ locale: language });

    test(`the header of a device is one line: ${language}`, async ({ page }) => {
      const simulator = new SimulatorPage(page, { language, edition: 'today' });
      await simulator.at(START_MS);
      const names = new Set<string>();
      const look = async (where: string) => {
        const headers = await headersOn(page);
        expect(headers.length, where).toBeGreaterThan(0);
        for (const { name, lines } of headers) {
          names.add(name);
          expect.soft(lines, `${where}: ${name}`).toBeLessThan(1.5);
        }
        const heights = headers.map(({ height }) => Math.round(height));
        expect.soft(new Set(heights).size, `${where}: ${heights.join(', ')}`).toBe(1);
      };
      for (const exercise of SHOWN) {
        await page.goto('about:blank');
        await page.goto(`/${language}/practice/#${exercise?.id}`);
        await simulator.ready();
        for (const size of SIZES) {
          await page.setViewportSize(size);
          const where = `${exercise?.id}, ${size.width}×${size.height}`;
          await simulator.face('hub');
          await look(where);
          await simulator.face('authenticator');
          for (const authenticator of ['key', 'own', 'phone']) {
            await page.locator(`[data-authenticator="${authenticator}"]`).click();
            await look(`${where}, ${authenticator}`);
          }
          if (exercise?.beginsAt) await simulator.face('terminal');
          await look(where);
        }
      }
      const devices = ['hub', 'phone', 'key', 'own', 'terminal'] as const;
      expect([...names].toSorted()).toEqual(
        devices.map((device) => simulator.word(`stage:device.${device}`)).toSorted(),
      );
    });
  });
}
