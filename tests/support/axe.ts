/**
 * The violations that axe finds on a page, one line for each element. The rule `target-size` is
 * turned on. Animations of the simulator are ended first, because what fades has a low contrast.
 *
 * axe reads a text's color from `-webkit-text-fill-color`. In forced colors, Chromium paints the
 * forced color but reports the page's own color for that property, so it is set to what is painted.
 */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

export async function axeFindings(page: Page): Promise<readonly string[]> {
  await page.evaluate(() => {
    const animations = document.querySelector('.simulator')?.getAnimations({ subtree: true }) ?? [];
    for (const animation of animations) animation.finish();
    if (!matchMedia('(forced-colors: active)').matches) return;
    const elements = [...document.querySelectorAll<HTMLElement>('body *')];
    const painted = elements.map((element) => getComputedStyle(element).color);
    elements.forEach(({ style }, at) => {
      style.setProperty('-webkit-text-fill-color', painted[at] ?? null);
    });
  });
  const options = { rules: { 'target-size': { enabled: true } } };
  const { violations } = await new AxeBuilder({ page }).options(options).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary}`),
  );
}
