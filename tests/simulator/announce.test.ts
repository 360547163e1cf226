// @vitest-environment happy-dom
/** Live regions: how messages are inserted, and that no region is replaced. */
import { h, render } from 'preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { announceIn } from '../../src/simulator/announce.ts';
import '../../src/simulator/translated-page.ts';

let region: HTMLElement;
beforeEach(() => {
  vi.useFakeTimers();
  document.body.innerHTML = '<div aria-live="polite"></div>';
  region = document.body.firstElementChild as HTMLElement;
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a message', () => {
  test('is a new child of the region, and the previous one remains', () => {
    announceIn(region, ['One.']);
    const [first] = region.children;
    announceIn(region, ['Two.']);
    expect(region.children).toHaveLength(2);
    expect(region.firstElementChild).toBe(first);
  });

  test('never has the same text as the previous one, which Orca would not speak', () => {
    for (const text of ['Copied', 'Copied', 'Copied']) announceIn(region, [text]);
    const texts = [...region.children].map(({ textContent }) => textContent);
    for (const [at, text] of texts.slice(1).entries()) expect(text).not.toBe(texts[at]);
    expect(texts.map((text) => text.trim())).toEqual(['Copied', 'Copied', 'Copied']);
  });

  test('has its parts in one element, with spaces and language tags', () => {
    announceIn(region, ['Error:', { text: 'No such image', lang: 'en' }, 'Log in again.']);
    expect(region.textContent.trim()).toBe('Error: No such image Log in again.');
    const [first, english] = region.querySelectorAll('span');
    expect(english?.lang).toBe('en');
    expect(english?.translate).toBe(false);
    expect(first?.lang).toBe('');
  });

  test('is removed later, so that its text is not on the page twice', () => {
    announceIn(region, ['Copied']);
    vi.advanceTimersByTime(60_000);
    expect(region.children).toHaveLength(0);
  });

  test('stays for its own time, and the end of an older message leaves it', () => {
    const texts = () => [...region.children].map(({ textContent }) => textContent.trim());
    announceIn(region, ['One.']);
    vi.advanceTimersByTime(4_000);
    announceIn(region, ['Two.']);
    vi.advanceTimersByTime(2_000);
    expect(texts()).toEqual(['One.', 'Two.']);
    vi.advanceTimersByTime(2_000);
    expect(texts()).toEqual(['Two.']);
    vi.advanceTimersByTime(4_000);
    expect(texts()).toEqual([]);
  });
});

describe('changing text', () => {
  const drawn = (tag: string, props: object) => {
    const place = document.createElement('div');
    document.body.append(place);
    const show = (text: string) => {
      render(h(tag, props, text), place);
      return place.firstElementChild;
    };
    const before = show('before');
    const text = before?.querySelector('span') ?? before;
    const after = show('after');
    return {
      stays: before === after,
      isNew: text?.isConnected === false,
      text: after?.textContent,
    };
  };
  test.each([
    ['p', { role: 'status' }],
    ['div', { role: 'alert' }],
    ['div', { role: 'log' }],
    ['span', { 'aria-live': 'polite' }],
    ['button', {}],
  ])('is in a new span inside an element that remains: %s %o', (tag, props) => {
    expect(drawn(tag, props)).toEqual({ stays: true, isNew: true, text: 'after' });
  });

  test('is in a new element elsewhere', () => {
    expect(drawn('p', {})).toEqual({ stays: false, isNew: true, text: 'after' });
  });
});
