// @vitest-environment happy-dom
/**
 * A page that the browser translates, which replaces text nodes by elements: changing text must
 * still be shown.
 */
import { Component, h, render, type ComponentChildren, type VNode } from 'preact';
import { beforeEach, describe, expect, test } from 'vitest';
import '../../src/simulator/translated-page.ts';
import fc from '../support/fast-check.ts';

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

test('whichever of the texts and numbers in an element change (200 pairs)', () => {
  const parts = fc.array(fc.oneof(fc.stringMatching(/^[ab]{1,2}$/), fc.nat(99)), {
    minLength: 1,
    maxLength: 3,
  });
  fc.assert(
    fc.property(fc.constantFrom('p', 'button'), parts, parts, (name, before, after) => {
      render(null, place);
      // An element between the texts, because Preact could join two texts.
      const drawn = (texts: readonly (string | number)[]) =>
        h('div', null, h(name, null, ...texts.flatMap((each) => [each, h('br', null)])));
      draw(drawn(before));
      translate();
      draw(drawn(after));
      // A text that did not change stays translated.
      const nodes = [...(place.querySelector(name)?.childNodes ?? [])];
      const texts = nodes
        .filter(({ nodeName }) => nodeName !== 'BR')
        .map(({ textContent }) => textContent?.replaceAll('*', ''));
      expect(texts).toEqual(after.map(String));
    }),
    { numRuns: 200, examples: [['p', ['a', 'ab'], ['aa', 'b']]] },
  );
});

test('a component keeps its state if the text that it contains changes', () => {
  let made = 0;
  class Part extends Component<{ children?: ComponentChildren }> {
    constructor() {
      super();
      made += 1;
    }
    override render() {
      return h('p', null, this.props.children);
    }
  }
  for (const text of ['off', 'on']) draw(h('div', null, h(Part, null, text)));
  expect(place.textContent).toBe('on');
  expect(made).toBe(1);
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
