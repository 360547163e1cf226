import type { Locator } from '@playwright/test';

/**
 * Where an element is covered or outside of the window, by five points: its middle and one near
 * each edge. Empty if all of it can be seen and pressed.
 *
 * The next line and the top bar count as the texts in them, which have space around their words.
 */
export const coveredPoints = (element: Locator): Promise<readonly string[]> =>
  element.evaluate((node) => {
    const { left, top, right, bottom } = node.getBoundingClientRect();
    const [x, y] = [(left + right) / 2, (top + bottom) / 2];
    const points = [
      [x, y],
      [left + 2, y],
      [right - 2, y],
      [x, top + 2],
      [x, bottom - 2],
    ] as const;
    return points.flatMap(([px, py]) => {
      const hit = document.elementFromPoint(px, py);
      if (node.contains(hit)) return [];
      if (hit?.contains(node) && hit.closest('.next-line, .top-bar')) return [];
      const cover = hit?.outerHTML.slice(0, 80) ?? 'nothing: outside of the window';
      return [`${Math.round(px)},${Math.round(py)} by ${cover}`];
    });
  });
