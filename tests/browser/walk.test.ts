/**
 * Every exercise from its link to its goal, by a reader who reads only the next line: finds the
 * control that the line quotes by role and name, and uses it. At each step, everything needed is in
 * the window, and nothing has moved.
 */
import { expect, type Browser, type Page } from '@playwright/test';
import { exercises } from '../../src/exercises/list.ts';
import { editionsOf } from '../exercises/each-edition.ts';
import { coveredPoints } from '../support/covered.ts';
import { test } from '../support/healthy-page.ts';
import { pixelsOf } from '../support/pixels.ts';
import { Pointer } from '../support/pointer.ts';
import { SimulatorPage, START_MS, type Setting } from '../support/simulator.ts';

type Size = readonly [width: number, height: number];

const SIZES: readonly Size[] = [
  [1280, 720],
  [1366, 625],
  [1280, 593],
  [1024, 560],
  [768, 1024],
  [390, 664],
  [360, 560],
];
const EVERY_TIME: readonly { readonly size: Size; readonly setting: Setting }[] = [
  { size: [1280, 720], setting: { language: 'en', edition: 'today' } },
  { size: [360, 560], setting: { language: 'ja', edition: 'today' } },
];
const walks = process.env['LONG']
  ? SIZES.flatMap((size) =>
      (['en', 'ja'] as const).flatMap((language) =>
        (['today', 'classic'] as const).map((edition) => ({
          size,
          setting: { language, edition },
        })),
      ),
    )
  : EVERY_TIME;

/** A limit above the number of steps of any exercise. */
const ENOUGH = 40;
/** The vermilion of the light theme, `--seal`. */
const VERMILION = [181, 48, 27] as const;
/**
 * In these exercises, vermilion is counted at every step; in the others, only at the first and the
 * last step.
 */
const COUNTED = ['first-enrollment', 'lost-phone', 'broken-pull'];

/** The faults of the page at this step. Empty if there are none. */
const faultsOf = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const faults: string[] = [];
    const root = document.querySelector('.simulator') ?? document.body;
    const next = root.querySelectorAll('[data-next]');
    if (next.length !== 1) faults.push(`${next.length} next controls`);
    // Where all devices are shown, the cards beside them are too, and nothing is on them. In a low
    // window, the saved codes scroll.
    const notice = root.querySelector('.simulator-notice')?.getBoundingClientRect();
    const wide = innerWidth >= 1024;
    for (const card of wide ? root.querySelectorAll('.side > .card') : []) {
      const name = card.getAttribute('data-panel');
      const { bottom, left, right } = card.getBoundingClientRect();
      const heading = card.querySelector('h3')?.getBoundingClientRect().bottom ?? Infinity;
      if (heading > bottom) faults.push(`the name of ${name} is cut`);
      const hidden = card.scrollHeight - card.clientHeight;
      if (name === 'saved-codes' && innerHeight >= 720 && hidden > 1)
        faults.push(`${hidden}px of ${name} are cut`);
      const beside = !notice || right <= notice.left || notice.right <= left;
      if (!beside && bottom > notice.top) faults.push(`the notice is on ${name}`);
    }
    if (scrollY !== 0 || scrollX !== 0) faults.push(`scrolled to ${scrollX},${scrollY}`);
    for (const element of root.querySelectorAll('*')) {
      const text = [...element.childNodes].some(
        (node) => node.nodeType === 3 && node.nodeValue?.trim(),
      );
      if (!text || element.clientWidth === 0 || element.closest('.vh, .scroll')) continue;
      if (element.clientWidth > 1 && element.scrollWidth > element.clientWidth)
        faults.push(`cut: ${element.outerHTML.slice(0, 90)}`);
    }
    for (const field of root.querySelectorAll<HTMLInputElement>('input[data-code]')) {
      if (field.scrollWidth > field.clientWidth) faults.push(`the field cuts ${field.value}`);
    }
    // The clock is stopped here, so notes of earlier commands can follow the first one.
    const note = root.querySelector('.notes p');
    const roomEnds = note?.parentElement?.getBoundingClientRect().bottom ?? 0;
    const noteEnds = note?.getBoundingClientRect().bottom ?? 0;
    if (innerHeight >= 664 && noteEnds > roomEnds)
      faults.push(`a note is cut: ${note?.textContent}`);
    return faults;
  });

/** The position of each frame, for the device that the reader looks at. */
const framesOf = (page: Page): Promise<Readonly<Record<string, string>>> =>
  page.evaluate(() => {
    const narrow = document.querySelector('.device-tabs')?.getClientRects().length !== 0;
    const device = document.querySelector('.simulator')?.getAttribute('data-device');
    const frames: Record<string, string> = {};
    for (const panel of document.querySelectorAll('.panel')) {
      const { x, y, width, height } = panel.getBoundingClientRect();
      if (width === 0 || panel.matches('.side .panel')) continue;
      const key = `${narrow ? device : 'all'} ${panel.getAttribute('data-panel')}`;
      frames[key] = [x, y, width, height].join(' ');
    }
    return frames;
  });

/** The vermilion pixels outside of the seals and the next control. */
async function strayVermilion(browser: Browser, page: Page): Promise<readonly string[]> {
  const boxes = await page.evaluate(() =>
    [...document.querySelectorAll('.mark, .seal, [data-next]')].map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return { x: x - 8, y: y - 8, width: width + 16, height: height + 16 };
    }),
  );
  const screenshot = await page.screenshot({ animations: 'disabled' });
  const { inside, outside } = await pixelsOf(browser, screenshot, VERMILION, boxes);
  return inside > 0 ? outside : ['no vermilion at all'];
}

for (const { size, setting } of walks) {
  const [width, height] = size;
  const { language, edition } = setting;
  for (const exercise of exercises.filter(({ id }) => editionsOf(id).includes(edition))) {
    test(`the next line alone leads to the goal of ${exercise.id}: ${width}×${height}, ${language}, ${edition}`, async ({
      page,
      browser,
    }) => {
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
      // A code counts as saved only after the browser has copied it.
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      const simulator = new SimulatorPage(page, setting);
      await simulator.open(START_MS);
      await page.goto(`/${language}/practice/#${exercise.id}`);
      await expect(page.locator('.exercise-title')).toContainText(
        simulator.word(`path:exercise.${exercise.id}.title`),
      );
      const reader = new Pointer(simulator);
      const line = page.locator('.next-line');
      const marked = page.locator('.simulator [data-next]');
      const frames: Record<string, string> = {};
      let steps = 0;
      const check = async (last: boolean) => {
        const at = `step ${steps + 1}: ${await reader.line.innerText()}`;
        expect.soft(await faultsOf(page), at).toEqual([]);
        const needed = {
          'next control': marked.first(),
          'next line': reader.line,
          goal: page.locator('.simulator .state'),
        };
        for (const [name, element] of Object.entries(needed)) {
          expect.soft(await coveredPoints(element), `${at}: ${name}`).toEqual([]);
        }
        for (const [name, place] of Object.entries(await framesOf(page))) {
          expect.soft(place, `${at}: ${name}`).toBe((frames[name] ??= place));
        }
        if (steps === 0 || last || COUNTED.includes(exercise.id)) {
          expect.soft(await strayVermilion(browser, page), at).toEqual([]);
        }
      };
      while ((await line.getAttribute('data-kind')) !== 'reached') {
        expect(steps, 'steps').toBeLessThan(ENOUGH);
        await check(false);
        const names = await reader.quoted();
        const control = await reader.control(names);
        // If its device is not shown, the device's tab comes next.
        const next = control ?? marked.and(page.locator('.device-tabs button'));
        expect(await next.getAttribute('data-next'), await reader.line.innerText()).toBe('');
        const before = await page.locator('.simulator').getAttribute('data-device');
        const text = await reader.line.innerText();
        await reader.use(next, names);
        // If the sentence does not change, the press had no effect.
        if (control) await expect(reader.line).not.toHaveText(text);
        else
          await expect(page.locator('.simulator')).not.toHaveAttribute('data-device', before ?? '');
        steps += 1;
      }
      await check(true);
      await expect(page.locator('.top-bar')).toHaveAttribute('data-reached', '');
      console.log(`${exercise.id}, ${width}×${height}, ${language}, ${edition}: ${steps} steps`);
    });
  }
}
