/**
 * The violations that axe finds on a page, one line for each element. The rule `target-size` is
 * turned on. Animations of the simulator are ended first, because what fades has a low contrast.
 */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

export async function axeFindings(page: Page): Promise<readonly string[]> {
  await page.evaluate(() => {
    const animations = document.querySelector('.simulator')?.getAnimations({ subtree: true }) ?? [];
    for (const animation of animations) animation.finish();
  });
  const options = { rules: { 'target-size': { enabled: true } } };
  const { violations } = await new AxeBuilder({ page }).options(options).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary}`),
  );
}
