/** The number of attempts that are left is in the window, also on a phone. */
import { expect } from '@playwright/test';
import { test } from '../support/healthy-page.ts';
import { SETTINGS, SimulatorPage, START_MS } from '../support/simulator.ts';

test.use({ viewport: { width: 390, height: 664 } });

for (const { language, edition } of SETTINGS) {
  test(`the attempts left are in the window: ${language}, ${edition}`, async ({ page }) => {
    const simulator = new SimulatorPage(page, { language, edition });
    await simulator.at(START_MS);
    await page.goto(`/${language}/practice/#sign-in/${edition}`);
    await simulator.ready();
    await simulator.face('hub');
    for (const control of ['use-practice-password', 'sign-in'] as const)
      await page.locator(`[data-control="${control}"]`).click();
    for (const left of [9, 5]) {
      for (let wrong = left === 9 ? 1 : 4; wrong > 0; wrong -= 1) {
        await page.locator('#hub-field').fill('000000');
        await page.keyboard.press('Enter');
      }
      const text = simulator.word('refusals:attempts.left', { left });
      const seen = page.getByText(text).and(page.locator(':not([aria-live] *)'));
      await expect(seen).toBeInViewport({ ratio: 1 });
    }
  });
}
