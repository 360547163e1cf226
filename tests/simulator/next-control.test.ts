// @vitest-environment happy-dom
/** The control that comes next: on its device, or the device's tab while that is not shown. */
import { afterEach, describe, expect, test, vi } from 'vitest';
import { markNext, NEXT_WORD_ID, nextControl } from '../../src/simulator/next-control.ts';
import { firstView } from '../../src/simulator/view-choice.ts';

const step = {
  text: 'TEXT',
  label: 'LABEL',
  device: 'authenticator',
  target: '#control',
} as const;

const CONTROL = '<details><details><input id="control"></details></details>';
const TAB = '<button id="tab" data-tab="authenticator"></button><button data-tab="hub"></button>';
const SWITCH = '<button id="key" data-authenticator="key"></button>';

/** Finds the next control on a page on which only the elements with these ids are shown. */
function found(
  markup: string,
  shown: readonly string[],
  authenticator?: 'phone' | 'key',
): string | undefined {
  document.body.innerHTML = markup;
  vi.spyOn(Element.prototype, 'getClientRects').mockImplementation(function (this: Element) {
    return (shown.includes(this.id) ? [{}] : []) as unknown as DOMRectList;
  });
  const next = { ...step, ...(authenticator && { authenticator }) };
  return nextControl(document.body, next, firstView)?.id;
}
afterEach(() => void vi.restoreAllMocks());

describe('the next control', () => {
  test.each([
    ['the control, if it is shown', CONTROL + TAB, ['control', 'tab'], 'control'],
    ['the tab of its device, if the control is hidden', CONTROL + TAB, ['tab'], 'tab'],
    ['the tab of its device, if the control does not exist', TAB, ['tab'], 'tab'],
    ['the hidden control, if there are no tabs in this window', CONTROL + TAB, [], 'control'],
    ['the hidden control, if its device has no tab', CONTROL, [], 'control'],
    ['nothing, if neither is there', '', [], undefined],
    ['nothing, if the tab is hidden and the control does not exist', TAB, [], undefined],
  ])('is %s', (_, markup, shown, id) => expect(found(markup, shown)).toBe(id));

  test('is the switch to the authenticator of the step, if another one is in front', () => {
    const all = CONTROL + SWITCH + TAB;
    const shown = ['control', 'key', 'tab'];
    expect(found(all, shown, 'key')).toBe('key');
    expect(found(all, shown, 'phone')).toBe('control');
    expect(found(all, ['tab'], 'key')).toBe('tab');
  });

  test('is in open details, however deep', () => {
    found(CONTROL + TAB, ['control', 'tab']);
    expect([...document.querySelectorAll('details')].map(({ open }) => open)).toEqual([true, true]);
  });
});

describe('the mark', () => {
  const marks = () =>
    [...document.querySelectorAll('button')].map((each) => [
      each.dataset['next'],
      each.getAttribute('aria-describedby') ?? undefined,
    ]);
  const mark = (id?: string) =>
    markNext(document.body, id ? (document.getElementById(id) ?? undefined) : undefined);

  test('is on one control, and takes its description along', () => {
    document.body.innerHTML = `<button id="a"></button><button id="b" aria-describedby="hint"></button>`;
    mark('a');
    expect(marks()).toEqual([
      ['', NEXT_WORD_ID],
      [undefined, 'hint'],
    ]);
    mark('b');
    mark('b');
    expect(marks()).toEqual([
      [undefined, undefined],
      ['', `hint ${NEXT_WORD_ID}`],
    ]);
    mark();
    expect(marks()).toEqual([
      [undefined, undefined],
      [undefined, 'hint'],
    ]);
  });
});
