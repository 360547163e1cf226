/** Waits for effects of components. */
import type { Page } from '@playwright/test';

/** Resolves after the effects of the last rendering, which Preact runs in a task after the next frame. */
export const afterEffects = (page: Page): Promise<void> =>
  page.evaluate(() => new Promise<void>((next) => requestAnimationFrame(() => setTimeout(next))));
