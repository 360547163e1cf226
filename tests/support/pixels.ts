/** Where a screenshot has pixels of a color, decoded by the browser itself on an empty page. */
import type { Browser } from '@playwright/test';

export type Box = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};
export type Rgb = readonly [number, number, number];

/** Differences of this much in a channel come from how a color is drawn, not from another color. */
const tolerance = 6;

/** The pixels of the color outside all boxes, at most ten of them, and the number of those inside. */
export async function pixelsOf(
  browser: Browser,
  screenshot: Buffer,
  color: Rgb,
  boxes: readonly Box[],
): Promise<{ readonly inside: number; readonly outside: readonly string[] }> {
  const page = await browser.newPage();
  try {
    return await page.evaluate(
      async ({ png, color, boxes, tolerance }) => {
        const image = new Image();
        image.src = `data:image/png;base64,${png}`;
        await image.decode();
        const canvas = new OffscreenCanvas(image.width, image.height);
        const drawing = canvas.getContext('2d');
        if (!drawing) throw new TypeError('There is no canvas');
        drawing.drawImage(image, 0, 0);
        const { data } = drawing.getImageData(0, 0, image.width, image.height);
        let inside = 0;
        const outside: string[] = [];
        for (let at = 0; at < data.length; at += 4) {
          if (color.some((channel, c) => Math.abs((data[at + c] ?? 0) - channel) > tolerance))
            continue;
          const x = (at / 4) % image.width;
          const y = Math.floor(at / 4 / image.width);
          const boxed = boxes.some(
            (box) => x >= box.x && y >= box.y && x < box.x + box.width && y < box.y + box.height,
          );
          if (boxed) inside += 1;
          else if (outside.length < 10) outside.push(`${x},${y}`);
        }
        return { inside, outside };
      },
      { png: screenshot.toString('base64'), color, boxes, tolerance },
    );
  } finally {
    await page.close();
  }
}
