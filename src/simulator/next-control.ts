/**
 * Marks the one control that comes next (`data-next`). If its device is not shown, the tab of that
 * device comes next. The styles show the mark, and assistive technology reads it as a description.
 */
import type { ShownStep } from './show-step.ts';
import type { View } from './view-choice.ts';

/** The id of the element whose text describes the mark. */
export const NEXT_WORD_ID = 'next-step';

const isShown = (element: Element): boolean => element.getClientRects().length > 0;

/**
 * The control to mark; `undefined` if it does not exist, for example because a part is still
 * loading.
 */
export function nextControl(root: Element, step: ShownStep, view: View): HTMLElement | undefined {
  const find = (selector: string) => root.querySelector<HTMLElement>(selector) ?? undefined;
  const { authenticator, device, target } = step;
  const other =
    device === 'authenticator' &&
    authenticator !== undefined &&
    authenticator !== view.authenticator;
  const control = find(other ? `[data-authenticator="${authenticator}"]` : target);
  const tab = find(`[data-tab="${device}"]`);
  if (control) {
    for (let at: Element | null = control; at; at = at.parentElement) {
      if (at instanceof HTMLDetailsElement) at.open = true;
    }
    if (isShown(control)) return control;
  }
  return tab && isShown(tab) ? tab : control;
}

/** The text below the field of the website after a refusal; what `markNext` found last. */
let refusal: HTMLElement | null;

/**
 * Moves the mark to this control, and scrolls it into view. Without a control, removes the mark. A
 * text that has appeared below the field is scrolled into view too: it tells the attempts left.
 */
export function markNext(root: Element, control: HTMLElement | undefined): void {
  const before = refusal;
  refusal = root.querySelector('.docker-shows');
  if (refusal !== before) scrollInto(refusal);
  for (const marked of root.querySelectorAll('[data-next]')) {
    if (marked === control) return;
    delete (marked as HTMLElement).dataset['next'];
    describe(marked, (ids) => ids.filter((id) => id !== NEXT_WORD_ID));
  }
  if (!control) return;
  control.dataset['next'] = '';
  describe(control, (ids) => [...ids, NEXT_WORD_ID]);
  scrollInto(refusal);
  // While the reader corrects the code, the control is the button below the text.
  scrollInto(control);
}

function describe(element: Element, change: (ids: readonly string[]) => readonly string[]): void {
  const before = element.getAttribute('aria-describedby')?.split(' ') ?? [];
  const ids = change(before);
  if (ids.length > 0) element.setAttribute('aria-describedby', ids.join(' '));
  else element.removeAttribute('aria-describedby');
}

/** Scrolls the device's screen, but not the window, so that the element is visible. */
function scrollInto(element: HTMLElement | null): void {
  if (!element) return;
  for (let box = element.parentElement; box; box = box.parentElement) {
    if (box.matches('.simulator')) return;
    if (box.scrollHeight <= box.clientHeight) continue;
    const outer = box.getBoundingClientRect();
    const inner = element.getBoundingClientRect();
    const room = 10;
    box.scrollTop +=
      Math.max(0, inner.bottom + room - outer.bottom) || Math.min(0, inner.top - room - outer.top);
  }
}
