/** The picture that other sites show for a link to the guide. */
import { Resvg } from '@resvg/resvg-js';
import { expect, test, vi } from 'vitest';
import { LOCALES } from '../../src/i18n/locales.ts';
import { drawCard } from '../../src/site/build/social-card.ts';

vi.mock('astro:content', () => ({ getCollection: () => Promise.resolve([]) }));

const WIDTH = 1200;
const HEIGHT = 630;
/** The card's margin in pixels. */
const MARGIN = 48;
const PAPER = [0xfa, 0xf7, 0xf1, 0xff];

test.each(LOCALES)(
  'the card has nothing in its margin, where text would be cut off: %s',
  (locale) => {
    const card = Buffer.from(drawCard(locale)).toString('base64');
    const { pixels, width, height } = new Resvg(
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}">
<image width="${WIDTH}" height="${HEIGHT}" href="data:image/png;base64,${card}"/></svg>`,
    ).render();
    expect([width, height]).toEqual([WIDTH, HEIGHT]);
    const drawn = new Set<string>();
    for (let y = 0; y < HEIGHT; y++) {
      for (let x = 0; x < WIDTH; x++) {
        const inside = x >= MARGIN && x < WIDTH - MARGIN && y >= MARGIN - 4 && y < HEIGHT - MARGIN;
        const at = 4 * (y * WIDTH + x);
        const paper = PAPER.every((channel, c) => pixels[at + c] === channel);
        if (!inside && !paper)
          drawn.add(x < MARGIN ? 'left' : x >= WIDTH - MARGIN ? 'right' : 'above or below');
      }
    }
    expect([...drawn]).toEqual([]);
  },
);
