// @vitest-environment happy-dom
/**
 * A page that the browser translates, which replaces text nodes by elements: changing text must
 * still be shown.
 */
import { h, render, type VNode } from 'preact';
import { beforeEach, describe, expect, test } from 'vitest';
import '../../src/simulator/translated-page.ts';

let place: HTMLElement;
beforeEach(() => {
  place = document.createElement('div');
});
const draw = (part: VNode) => render(part, place);

/** Simulates a browser's translation, which replaces each text by an element with other text. */
function translate(at: Node = place): void {
  for (const node of [...at.childNodes]) {
    if (node.nodeType !== Node.TEXT_NODE) translate(node);
    else if (node.textContent?.trim()) {
      // eslint-disable-next-line @typescript-eslint/no-deprecated -- Chrome's translation inserts it.
      const font = document.createElement('font');
      font.textContent = `*${node.textContent}*`;
      at.replaceChild(font, node);
    }
  }
}

describe('changing text is shown after a translation', () => {
  test.each<[string, Record<string, string>]>([
    ['p', {}],
    ['b', {}],
    ['button', { type: 'button' }],
    ['a', { href: '/' }],
    ['summary', {}],
    ['div', { role: 'status' }],
    ['p', { 'aria-live': 'polite' }],
  ])('in <%s> with %j', (name, props) => {
    draw(h('div', null, h(name, props, 'off')));
    translate();
    expect(place.textContent).toBe('*off*');
    draw(h('div', null, h(name, props, 'on')));
    expect(place.textContent).toBe('on');
  });

  test('next to an element, and as a number', () => {
    draw(h('p', null, 'Left: ', 5, h('b', null, 'x')));
    translate();
    draw(h('p', null, 'Left: ', 4, h('b', null, 'x')));
    expect(place.textContent).toMatch(/^Left: 4\*?x\*?$/);
  });
});

describe('an element is not replaced if its text changes', () => {
  test.each<[string, Record<string, string>]>([
    ['button', {}],
    ['a', { href: '/' }],
    ['summary', {}],
    ['div', { role: 'status' }],
    ['p', { 'aria-live': 'polite' }],
  ])('<%s> with %j, which can have focus or is announced', (name, props) => {
    draw(h('div', null, h(name, props, 'off')));
    const before = place.querySelector(name);
    draw(h('div', null, h(name, props, 'on')));
    expect(place.querySelector(name)).toBe(before);
    expect(before?.textContent).toBe('on');
  });

  test('if its text does not change, or if it has none', () => {
    draw(h('div', null, h('p', null, 'same'), h('hr', null), h('i', null, ' ')));
    const before = [...place.querySelectorAll('p, hr, i')];
    draw(h('div', null, h('p', null, 'same'), h('hr', null), h('i', null, ' ')));
    expect([...place.querySelectorAll('p, hr, i')]).toEqual(before);
  });

  test('a given key is kept', () => {
    draw(h('div', null, h('p', { key: 'a' }, 'one'), h('p', { key: 'b' }, 'two')));
    const [first, second] = place.querySelectorAll('p');
    draw(h('div', null, h('p', { key: 'b' }, 'two'), h('p', { key: 'a' }, 'one')));
    expect([...place.querySelectorAll('p')]).toEqual([second, first]);
    draw(h('div', null, h('p', { key: 'b' }, 'same'), h('p', { key: 'a' }, 'same')));
    draw(h('div', null, h('p', { key: 'a' }, 'same'), h('p', { key: 'b' }, 'same')));
    const [third, fourth] = place.querySelectorAll('p');
    expect([third === first, fourth === second]).toEqual([true, true]);
  });
});
