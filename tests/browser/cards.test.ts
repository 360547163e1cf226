/**
 * Beside the devices, at 1280×720, saved codes and inbox show whole lines of text and no part of a
 * line, and an inbox with an email shows a line of it.
 *
 * With `LONG=1`, in every state of every exercise that changes the cards. Otherwise only beside a
 * terminal after an access token was saved, where the inbox has the least room.
 */
import { expect, type Page } from '@playwright/test';
import type { World } from '../../src/core/world/world.ts';
import { exercises } from '../../src/exercises/list.ts';
import { editionsOf } from '../exercises/each-edition.ts';
import { test } from '../support/healthy-page.ts';
import { showWorld, viewOf, worldsOf } from '../support/simulator-states.ts';
import { SimulatorPage, START_MS } from '../support/simulator.ts';

const long = Boolean(process.env['LONG']);

/** What the cards show, and which layout they are in. */
function cardsIn({ account, browser, savedCodes, terminal }: World, beginsAt: unknown): string {
  return JSON.stringify([
    beginsAt === 'terminal' || terminal.lines.length > 0,
    savedCodes.recoveryCode.kind,
    savedCodes.accessToken.kind,
    account.mails.map(({ kind }) => kind),
    account.password,
    ['recovery-entry', 'email-not-verified'].find((kind) => kind === browser.screen.kind),
  ]);
}

const states = exercises.flatMap((exercise) =>
  editionsOf(exercise.id).flatMap((edition) =>
    worldsOf(exercise, edition).map((world, step) => ({
      name: `${exercise.id}, ${edition}, step ${step}`,
      terminal: exercise.beginsAt === 'terminal' || world.terminal.lines.length > 0,
      ...{ exercise, world, cards: cardsIn(world, exercise.beginsAt) },
    })),
  ),
);
const shown = [...new Map(states.toReversed().map((state) => [state.cards, state])).values()]
  .toReversed()
  .filter(
    ({ world, terminal }) => long || (terminal && world.savedCodes.accessToken.kind === 'kept'),
  );

/** The lines of text in the cards of which a part is cut off, and cards that show no line. */
const faultsOf = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const faults: string[] = [];
    for (const card of document.querySelectorAll('.side > .card')) {
      const name = card.getAttribute('data-panel');
      const texts = document.createTreeWalker(card, NodeFilter.SHOW_TEXT);
      let whole = 0;
      for (let text = texts.nextNode(); text; text = texts.nextNode()) {
        // A text for screen readers has a box of one pixel.
        if ((text.parentElement?.clientWidth ?? 0) === 1) continue;
        let [top, bottom] = [0, innerHeight];
        for (
          let box = text.parentElement;
          box && box !== card.parentElement;
          box = box.parentElement
        ) {
          if (getComputedStyle(box).overflowY === 'visible') continue;
          const clip = box.getBoundingClientRect();
          top = Math.max(top, clip.top);
          bottom = Math.min(bottom, clip.bottom);
        }
        const range = document.createRange();
        range.selectNodeContents(text);
        for (const line of range.getClientRects()) {
          if (line.width < 2 || line.bottom < top + 2 || line.top > bottom - 2) continue;
          if (line.top < top - 2 || line.bottom > bottom + 2)
            faults.push(`${name} shows a part of ${text.nodeValue}`);
          else if (!text.parentElement?.closest('h3')) whole += 1;
        }
      }
      if (whole === 0) faults.push(`${name} shows only its name`);
    }
    return faults;
  });

for (const language of ['en', 'ja'] as const) {
  test(`the cards show whole lines of text: ${language}`, async ({ page }) => {
    test.setTimeout(120_000);
    await page.setViewportSize({ width: 1280, height: 720 });
    const simulator = new SimulatorPage(page, { language, edition: 'today' });
    await simulator.open(START_MS);
    expect(shown.length).toBeGreaterThan(long ? 15 : 0);
    for (const { name, exercise, world } of shown) {
      await showWorld(page, world, viewOf(exercise));
      await expect(page.locator('.side > .card')).toHaveCount(2);
      expect.soft(await faultsOf(page), name).toEqual([]);
    }
    console.log(`${language}: ${shown.length} states of the cards`);
  });
}
