/** What is announced without being asked for: each refusal once, the countdown never (R37). */
import { expect, type Page } from '@playwright/test';
import { Bench, START_MS, type Setting } from '../support/simulator.ts';
import { test } from '../support/healthy-page.ts';

const TODAY: Setting = { language: 'en', edition: 'today' };

/** Writes down every text that comes into a live region, from now on. */
async function listen(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.evaluate(() => {
    const said: string[] = [];
    const live = '[role=alert], [role=status], [role=log], [role=timer], [aria-live]';
    new MutationObserver((changes) => {
      for (const { target, addedNodes, type } of changes) {
        const element = target instanceof Element ? target : target.parentElement;
        const region = element?.closest(live);
        if (!region || region.getAttribute('aria-live') === 'off') continue;
        const texts =
          type === 'childList' ? [...addedNodes].map((n) => n.textContent) : [element?.textContent];
        said.push(...texts.filter((text): text is string => Boolean(text?.trim())));
      }
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
    Object.assign(globalThis, { said });
  });
  return () => page.evaluate(() => (globalThis as unknown as { said: string[] }).said);
}

test('R37 nothing is announced in 95 seconds of waiting, though codes and seconds change', async ({
  page,
}) => {
  const bench = new Bench(page, TODAY);
  await page.clock.install({ time: START_MS });
  await page.goto('/en/practice/');
  await bench.ready();
  await bench.toPairing();
  await bench.pressOnPhone('scan');
  const code = page.locator('.entry-code');
  const first = await code.innerText();
  const said = await listen(page);
  await page.clock.runFor(95_000);
  await expect(code).not.toHaveText(first);
  expect(await said()).toEqual([]);
});

test('nothing is announced while the reader types', async ({ page }) => {
  const bench = new Bench(page, TODAY);
  await bench.open();
  await bench.toPairing();
  const said = await listen(page);
  await bench.codeField.pressSequentially('123 456 789');
  expect(await said()).toEqual([]);
});

test('each refusal is announced exactly once, a second identical one too', async ({ page }) => {
  const bench = new Bench(page, TODAY);
  await bench.open();
  await bench.toPairing();
  const said = await listen(page);
  await bench.submit('enable', '12');
  await expect(bench.refusal).not.toBeEmpty();
  expect(await said()).toHaveLength(1);
  await bench.submit('enable', '12');
  await expect.poll(said).toHaveLength(2);
  const [first, second] = await said();
  expect(second).toBe(first);
  await expect(bench.codeField).toHaveAttribute('aria-invalid', 'true');
});

test('R15 a tab that slept for 95 seconds is right at once, and keeps what was typed', async ({
  page,
}) => {
  const bench = new Bench(page, TODAY);
  await bench.open();
  await bench.toPairing();
  await bench.pressOnPhone('scan');
  const code = page.locator('.entry-code');
  const before = await code.innerText();
  await bench.codeField.pressSequentially('12');
  // Timers stand still in a hidden tab; the clock goes on.
  await bench.at(START_MS + 95_000);
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await expect(code).not.toHaveText(before);
  await expect(
    bench.phone.getByText(bench.word('practice:phone.secondsLeft', { seconds: 25 })),
  ).toBeVisible();
  await expect(bench.codeField).toHaveValue('12');
  await expect(bench.codeField).toBeFocused();
});
