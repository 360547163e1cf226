/**
 * A picture in the guide links to its screen in the simulator, and does not replace an exercise in
 * progress.
 */
import { expect } from '@playwright/test';
import { SimulatorPage, SETTINGS } from '../support/simulator.ts';
import { test } from '../support/healthy-page.ts';

for (const setting of SETTINGS) {
  test(`${setting.language}, ${setting.edition}: the pictures of a page lead to their screens`, async ({
    page,
  }) => {
    const simulator = new SimulatorPage(page, setting);
    const link = (picture: string) =>
      `/${setting.language}/practice/#first-enrollment/${setting.edition}/${picture}`;
    await page.goto(link('pairing'));
    await simulator.ready();
    await expect(simulator.qrCode).toBeVisible();
    await expect(simulator.hub.getByRole('heading', { level: 4 }).first()).toBeFocused();
    await simulator.expectTwoFactor('enrolling');
    const { edition } = setting;
    const at = `#first-enrollment${edition === 'classic' ? '/classic' : ''}`;
    expect(new URL(page.url()).hash).toBe(`${at}/pairing`);

    await page.reload();
    await simulator.ready();
    await simulator.effects();
    const lost = simulator.shown('simulator:lost.secret');
    await expect(lost).toBeVisible();

    await page.goto(link('recovery-code'));
    await page.getByRole('button', { name: simulator.word('exercises:no') }).click();
    await expect(lost).toBeVisible();
    await expect(page).toHaveURL(new RegExp(`${at}/pairing$`));
    await page.goto(link('recovery-code'));
    await page.getByRole('button', { name: simulator.word('exercises:yes') }).click();
    await expect(simulator.qrCode).toBeHidden();
    await expect(simulator.button('copy-recovery-code')).toBeVisible();
    expect(new URL(page.url()).hash).toBe(`${at}/recovery-code`);
    await simulator.press('saved-recovery-code');
    await expect(page).toHaveURL(new RegExp(`${at}$`));
  });
}

test('an unknown link starts the default exercise', async ({ page }) => {
  const simulator = new SimulatorPage(page, { language: 'en', edition: 'today' });
  await page.goto('/en/practice/#first-enrollment/today/__proto__');
  await simulator.ready();
  await simulator.expectTwoFactor('off');
  await simulator.expectSignedIn();
});

for (const width of [320, 1280]) {
  test(`a link to an exercise starts with its goal in view: ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 700 });
    const simulator = new SimulatorPage(page, { language: 'ja', edition: 'today' });
    await page.goto('/ja/practice/#lost-phone');
    await simulator.ready();
    const heading = page.getByRole('heading', {
      name: simulator.word('path:exercise.lost-phone.title'),
    });
    await expect(heading).toBeFocused();
    await expect(heading).toBeInViewport({ ratio: 1 });
    // Above the device tabs of a narrow window.
    const goal = await page
      .getByText(simulator.word('path:exercise.lost-phone.goal'))
      .boundingBox();
    expect((goal?.y ?? Infinity) + (goal?.height ?? 0)).toBeLessThan(width < 1000 ? 640 : 700);
  });
}
