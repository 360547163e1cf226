/** A picture in the guide leads to its screen in the practice, and never over a practice under way. */
import { expect } from '@playwright/test';
import { Bench, SETTINGS } from '../support/simulator.ts';
import { test } from '../support/healthy-page.ts';

for (const setting of SETTINGS) {
  test(`${setting.language}, ${setting.edition}: the pictures of a page lead to their screens`, async ({
    page,
  }) => {
    const bench = new Bench(page, setting);
    const link = (picture: string) =>
      `/${setting.language}/practice/#first-enrollment/${setting.edition}/${picture}`;
    await page.goto(link('pairing'));
    await bench.ready();
    await expect(bench.qrCode).toBeVisible();
    await expect(bench.site.getByRole('heading', { level: 4 }).first()).toBeFocused();
    await bench.expectTwoFactor('enrolling');
    expect(page.url()).not.toContain('#');
    const key = await bench.qrCode.getAttribute('src');

    await page.reload();
    await bench.ready();
    await expect(bench.qrCode).toHaveAttribute('src', key ?? '');

    await page.goto(link('recovery-code'));
    await page.getByRole('button', { name: bench.word('scenarios:no') }).click();
    await expect(bench.qrCode).toHaveAttribute('src', key ?? '');
    await page.goto(link('recovery-code'));
    await page.getByRole('button', { name: bench.word('scenarios:yes') }).click();
    await expect(bench.qrCode).toBeHidden();
    await expect(bench.button('copy-recovery-code')).toBeVisible();
  });
}

test('an unknown link begins an ordinary practice', async ({ page }) => {
  const bench = new Bench(page, { language: 'en', edition: 'today' });
  await page.goto('/en/practice/#first-enrollment/today/__proto__');
  await bench.ready();
  await bench.expectTwoFactor('off');
  await bench.expectSignedIn();
});

for (const width of [320, 1280]) {
  test(`a link to a scenario begins at its goal, which is in view: ${width} px`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 700 });
    const bench = new Bench(page, { language: 'ja', edition: 'today' });
    await page.goto('/ja/practice/#lost-phone');
    await bench.ready();
    const heading = page.getByRole('heading', { name: bench.word('scenarios:lost-phone.title') });
    await expect(heading).toBeFocused();
    await expect(heading).toBeInViewport({ ratio: 1 });
    // Above the bar of devices, which on a narrow screen covers the foot of the window.
    const goal = await page.getByText(bench.word('scenarios:lost-phone.goal')).boundingBox();
    expect((goal?.y ?? Infinity) + (goal?.height ?? 0)).toBeLessThan(width < 1000 ? 640 : 700);
  });
}
