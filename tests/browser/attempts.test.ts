/** The number of attempts that are left is in the window, also on the smallest phone. */
import { expect } from '@playwright/test';
import { coveredPoints } from '../support/covered.ts';
import { test } from '../support/healthy-page.ts';
import { SETTINGS, SimulatorPage, START_MS, type Setting } from '../support/simulator.ts';

const SMALLEST = { width: 360, height: 560 };
const USUAL = { width: 390, height: 664 };

const LOOKS: readonly (Setting & { readonly viewport: typeof SMALLEST })[] = [
  ...SETTINGS.map((setting) => ({ ...setting, viewport: SMALLEST })),
  { language: 'en', edition: 'classic', viewport: USUAL },
  { language: 'ja', edition: 'today', viewport: USUAL },
];

for (const { language, edition, viewport } of LOOKS) {
  const { width, height } = viewport;
  test.describe(() => {
    // The offer of another language would cover the device tabs.
    test.use({ viewport, locale: language });

    test(`the attempts left are in the window: ${width}×${height}, ${language}, ${edition}`, async ({
      page,
    }) => {
      const simulator = new SimulatorPage(page, { language, edition });
      await simulator.at(START_MS);
      await page.goto(`/${language}/practice/#sign-in/${edition}/code-prompt`);
      await simulator.ready();
      await simulator.face('hub');
      const next = page.locator('.simulator [data-next]');
      const look = async (left: number, when: string) => {
        const line = page
          .getByText(simulator.word('refusals:attempts.left', { left }))
          .and(page.locator(':not([aria-live] *)'));
        await expect(line).toBeInViewport({ ratio: 1 });
        await expect(next).toHaveId('hub-field');
        expect.soft(await coveredPoints(line), `${left}, ${when}`).toEqual([]);
        expect.soft(await coveredPoints(next), `${left}, ${when}: next control`).toEqual([]);
      };
      for (const left of [9, 8, 7, 6, 5]) {
        const field = page.locator('#hub-field');
        await field.fill('000000');
        await field.press('Enter');
        await look(left, 'after the refusal');
      }
      await simulator.face('authenticator');
      await simulator.face('hub');
      await look(5, 'after a look at the phone');
      expect(await page.evaluate(() => scrollY)).toBe(0);
    });
  });
}
