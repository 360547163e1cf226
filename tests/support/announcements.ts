/**
 * Records what the live regions of a page announce. Only messages inside elements that were live
 * regions before count. A live region that is added, removed, or replaced is recorded as a fault.
 */
import type { Page } from '@playwright/test';
import { afterEffects } from './after-effects.ts';

type Heard = { readonly said: string[]; readonly faults: string[] };

/**
 * Starts recording after the last act has been announced. The returned function gives the faults and
 * the announced messages as lines.
 */
export async function listen(page: Page): Promise<() => Promise<readonly string[]>> {
  // Effects announce. An effect may set a state, which has effects again.
  await afterEffects(page);
  await afterEffects(page);
  await page.evaluate(() => {
    const LIVE = '[aria-live], [role=alert], [role=status], [role=log], [role=timer], output';
    const heard: Heard = { said: [], faults: [] };
    const regions = new Set(document.querySelectorAll(LIVE));
    const liveIn = (node: Node): readonly Element[] =>
      node instanceof Element
        ? [...(node.matches(LIVE) ? [node] : []), ...node.querySelectorAll(LIVE)]
        : [];
    const names = (elements: readonly Element[]) => elements.map(({ outerHTML }) => outerHTML);
    new MutationObserver((changes) => {
      for (const { target, addedNodes, removedNodes, type } of changes) {
        for (const node of addedNodes) {
          heard.faults.push(...names(liveIn(node)).map((name) => `FAULT: new ${name}`));
        }
        for (const node of removedNodes) {
          heard.faults.push(...names(liveIn(node)).map((name) => `FAULT: removed ${name}`));
        }
        const element = target instanceof Element ? target : target.parentElement;
        const region = element?.closest(LIVE);
        if (!region || !regions.has(region) || region.ariaLive === 'off') continue;
        const texts =
          type === 'childList' ? [...addedNodes].map((n) => n.textContent) : [target.textContent];
        heard.said.push(...texts.map((text) => text?.trim() ?? '').filter(Boolean));
      }
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
    Object.assign(globalThis, { heard });
  });
  return () =>
    page.evaluate(() => {
      const { said, faults } = (globalThis as unknown as { heard: Heard }).heard;
      return [...faults, ...said];
    });
}
