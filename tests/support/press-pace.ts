/**
 * Makes each press of a test count. The pages ignore a second press within 400 ms on the same spot
 * (`src/simulator/press-guard.ts`), which is how fast a test presses.
 */
import type { Page } from 'playwright';

/**
 * Each click is a second later than the one before, as if the test took its time. The second half of
 * a double click and key repeat are not. Call before the page is opened.
 */
export async function spaceOutPresses(page: Page): Promise<void> {
  await page.addInitScript(() => {
    let aheadMs = 0;
    const goOn = (again: boolean) => {
      if (!again) aheadMs += 1_000;
    };
    const capture = { capture: true };
    addEventListener('mousedown', ({ detail }) => goOn(detail > 1), capture);
    addEventListener('keydown', ({ repeat }) => goOn(repeat), capture);
    addEventListener(
      'click',
      (event) => Object.defineProperty(event, 'timeStamp', { value: event.timeStamp + aheadMs }),
      capture,
    );
  });
}
