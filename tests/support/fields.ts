/** The fields that the page shows, and whether each shows its text. */
import type { ElementHandle, Page } from '@playwright/test';
import { recoveryCodeLength } from '../../src/core/account/recovery-code.ts';
import { lineLimit } from '../../src/core/devices/terminal/command-line.ts';
import { deviceCodeFrom } from '../../src/core/devices/terminal/device-code.ts';
import { digits } from '../../src/core/otp/totp.ts';
import { lastDateMs } from '../../src/core/world/clock.ts';
import { afterEffects } from './after-effects.ts';
import { overflow } from './reflow.ts';

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** In pixels. Some browsers zoom in on a field with smaller text. */
const SMALLEST = 16;

/** The shortest part of a long text that a reader can correct, in widths of a digit. */
const ROOM = 4;

/**
 * The visible fields whose text is too small, those for codes, dates, and choices that cut it off,
 * and those that a box around them cuts off.
 */
export const fieldFaults = (page: Page): Promise<readonly string[]> =>
  page.evaluate((smallest) => {
    const fields = [...document.querySelectorAll<HTMLInputElement>('input, select, textarea')];
    return fields
      .filter((field) => field.checkVisibility() && !/^(radio|checkbox)$/.test(field.type))
      .flatMap((field) => {
        const size = parseFloat(getComputedStyle(field).fontSize);
        const name = field.id || field.name || field.className;
        // A choice and a date are as wide as their text by nature, and never scroll.
        const natural = () => {
          const { cssText } = field.style;
          field.style.cssText =
            'position: absolute; inline-size: max-content; max-inline-size: none';
          const { offsetWidth } = field;
          field.style.cssText = cssText;
          return offsetWidth;
        };
        const text = field.matches('[data-code]') ? field.scrollWidth - field.clientWidth : 0;
        const widget = field.matches('select, [type^=date]') ? natural() - field.offsetWidth : 0;
        const { left, right, top, bottom } = (field.form ?? field).getBoundingClientRect();
        // In a box that scrolls up and down, the reader can reach what is above and below.
        const cutBy = (box: Element | null, scrolls = false): Element | undefined => {
          if (!box) return undefined;
          const { overflowX, overflowY } = getComputedStyle(box);
          const edge = box.getBoundingClientRect();
          const wide = left < edge.left - 0.5 || right > edge.right + 0.5;
          const high = top < edge.top - 0.5 || bottom > edge.bottom + 0.5;
          const inScroller = scrolls || /auto|scroll/.test(overflowY);
          return (overflowX !== 'visible' && wide) ||
            (overflowY !== 'visible' && !inScroller && high)
            ? box
            : cutBy(box.parentElement, inScroller);
        };
        const cut = cutBy(field.parentElement);
        return [
          ...(size < smallest ? [`${name}: ${size} px`] : []),
          ...(text > 0 || widget > 0 || field.scrollHeight > field.clientHeight
            ? [`${name}: its text does not fit`]
            : []),
          ...(cut ? [`${name}: ${cut.localName}.${cut.className} cuts it off`] : []),
        ];
      });
  }, SMALLEST);

/** Fields for text. Playwright refuses to fill a kind that has no longest text here. */
const TEXT_FIELDS = 'input:not([type=radio], [type=checkbox]), textarea';

/**
 * The longest text of each kind of field. It follows from the kind, so that a new field is filled
 * too: a code has the length of the longest code that the simulator makes, and a text has the limit
 * of the field or, without one, of a line in the terminal, the longest of all texts.
 */
const LONGEST = {
  sixDigits: '0'.repeat(digits),
  code: 'W'.repeat(Math.max(recoveryCodeLength, deviceCodeFrom('0'.repeat(32)).length)),
  date: new Date(lastDateMs).toISOString().slice(1, -8),
  // Wide letters without a space, at which a line could break.
  text: 'W'.repeat(lineLimit),
};

type Filling = { readonly at: number; readonly before: string; readonly text: string };

/** The fields for text that a reader can change now and that do not have their longest text. */
const notFilled = (page: Page): Promise<readonly Filling[]> =>
  page.evaluate(
    ({ kind, most }) =>
      [...document.querySelectorAll<HTMLInputElement>(kind)].flatMap((field, at) => {
        const { value: before, inputMode, maxLength } = field;
        const longest = () => {
          if (field.matches('[data-code]')) {
            return inputMode === 'numeric' ? most.sixDigits : most.code;
          }
          if (field.matches('[type^=date]')) return most.date;
          return maxLength < 0 ? most.text : 'W'.repeat(maxLength);
        };
        const text = longest();
        const changes = field.checkVisibility() && !field.disabled && !field.readOnly;
        return changes && before !== text ? [{ at, before, text }] : [];
      }),
    { kind: TEXT_FIELDS, most: LONGEST },
  );

/** Enters the text. Says if the field then shows too little of its end, where the caret is. */
async function enter(field: ElementHandle<Field>, text: string): Promise<readonly string[]> {
  await field.fill(text);
  return field.evaluate((node, room) => {
    const { paddingInlineStart, paddingInlineEnd, font } = getComputedStyle(node);
    const pen = new OffscreenCanvas(1, 1).getContext('2d');
    if (!pen) throw new Error('The browser does not measure text.');
    pen.font = font;
    const shown = node.clientWidth - parseFloat(paddingInlineStart) - parseFloat(paddingInlineEnd);
    const atEnd = node.scrollLeft + node.clientWidth >= node.scrollWidth - 1;
    return [
      ...(atEnd ? [] : [`${node.id}: the caret is not in view`]),
      ...(shown < pen.measureText('0').width * room ? [`${node.id}: ${shown} px for text`] : []),
    ];
  }, ROOM);
}

/** Handles, since a locator would find another field after the page has changed. */
const handles = async (page: Page, selector: string): Promise<readonly ElementHandle<Field>[]> =>
  (await page.locator(selector).elementHandles()) as ElementHandle<Field>[];

/** Opens what is closed on the page. Returns a function that closes the same parts again. */
async function unfold(page: Page): Promise<() => Promise<void>> {
  const opened = await page.evaluateHandle(() =>
    [...document.querySelectorAll('details')].filter((part) => {
      const opens = !part.open && part.checkVisibility();
      if (opens) part.open = true;
      return opens;
    }),
  );
  return () => opened.evaluate((parts) => parts.forEach((part) => (part.open = false)));
}

/**
 * The faults of `fieldFaults` and `overflow` while every field has its longest text, with each
 * option of each choice, also in parts that the reader has to open. Afterwards, every field has its
 * former text, and only these parts are open that were open before.
 */
export async function longestTextFaults(page: Page): Promise<readonly string[]> {
  const faults: string[] = [];
  const undo: (() => Promise<void>)[] = [await unfold(page)];
  const undoTo = async (count: number) => {
    while (undo.length > count) await undo.pop()?.();
  };
  const look = async () => {
    for (const { at, before, text } of await notFilled(page)) {
      const field = (await handles(page, TEXT_FIELDS))[at];
      if (!field) throw new RangeError('A field has disappeared');
      undo.push(() => field.fill(before));
      faults.push(...(await enter(field, text)));
    }
    await afterEffects(page);
    faults.push(...(await overflow(page)), ...(await fieldFaults(page)));
  };
  await look();
  for (const choice of await handles(page, 'select:visible:enabled')) {
    const before = await choice.inputValue();
    const options = await choice.evaluate((node) =>
      [...(node as HTMLSelectElement).options].map(({ value }) => value),
    );
    for (const option of options) {
      const count = undo.length;
      await choice.selectOption(option);
      await look();
      await undoTo(count);
    }
    await choice.selectOption(before);
  }
  await undoTo(0);
  return [...new Set(faults)];
}
