// @vitest-environment happy-dom
/** The control that comes next: on its device, or the device's tab while that is not shown. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
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

describe('the mark scrolls the screen of its device', () => {
  const ids = ['page', 'whole', 'screen', 'fixed'] as const;
  const find = (id: string) => document.getElementById(id) as HTMLElement;
  /** Gives an element its place in the window, since the test has no layout. */
  const layOut = (id: string, [top, bottom]: readonly [number, number], scrollHeight = 0) => {
    vi.spyOn(find(id), 'getBoundingClientRect').mockReturnValue({ top, bottom } as DOMRect);
    Object.defineProperties(find(id), {
      scrollHeight: { value: scrollHeight },
      clientHeight: { value: bottom - top },
    });
  };
  beforeEach(() => {
    document.body.innerHTML = `<main id="page"><div class="simulator" id="whole"><div id="screen">
      <div id="fixed"><button id="next"></button></div><p id="text"></p></div></div></main>`;
    markNext(document.body, undefined);
    for (const id of ids) {
      layOut(id, [100, 300], id === 'fixed' ? 200 : 900);
      find(id).scrollTop = 500;
    }
  });
  const mark = () => markNext(document.body, find('next'));
  /** How far each box was scrolled: the page, the simulator, the screen, and a box in it. */
  const scrolled = () => ids.map((id) => find(id).scrollTop - 500);

  test.each([
    ['down to a control below it', [280, 310], 20],
    ['down to a control at its lower edge', [270, 295], 5],
    ['up to a control above it', [80, 110], -30],
    ['not at all for a control that is visible', [150, 180], 0],
  ] as const)('%s', (_where, place, by) => {
    layOut('next', place);
    mark();
    expect(scrolled()).toEqual([0, 0, by, 0]);
  });

  test('once, so that the reader can scroll away', () => {
    layOut('next', [280, 310]);
    mark();
    mark();
    expect(scrolled()).toEqual([0, 0, 20, 0]);
  });

  test('to a text about a refusal once it appears, while the mark stays', () => {
    layOut('next', [150, 180]);
    layOut('text', [310, 340]);
    mark();
    expect(scrolled()).toEqual([0, 0, 0, 0]);
    find('text').className = 'docker-shows';
    mark();
    mark();
    expect(scrolled()).toEqual([0, 0, 50, 0]);
  });

  test('to the text about a refusal, and then to another control that comes next', () => {
    find('text').className = 'docker-shows';
    layOut('text', [310, 340]);
    markNext(document.body, undefined);
    find('screen').scrollTop = 500;
    layOut('next', [150, 180]);
    mark();
    expect(scrolled()).toEqual([0, 0, 50, 0]);
  });
});
