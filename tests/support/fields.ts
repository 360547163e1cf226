import type { Page } from '@playwright/test';

/** In pixels. Some browsers zoom in on a field with smaller text. */
const SMALLEST = 16;

/** The visible fields whose text is too small, and those for codes and choices that cut it off. */
export const fieldFaults = (page: Page): Promise<readonly string[]> =>
  page.evaluate((smallest) => {
    const fields = [...document.querySelectorAll<HTMLInputElement>('input, select, textarea')];
    return fields
      .filter((field) => field.checkVisibility() && !/^(radio|checkbox)$/.test(field.type))
      .flatMap((field) => {
        const size = parseFloat(getComputedStyle(field).fontSize);
        const name = field.id || field.name || field.className;
        return [
          ...(size < smallest ? [`${name}: ${size} px`] : []),
          ...(field.matches('[data-code], select') && field.scrollWidth > field.clientWidth
            ? [`${name}: its text does not fit`]
            : []),
        ];
      });
  }, SMALLEST);
