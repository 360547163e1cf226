// @vitest-environment happy-dom
/** The field of the simulated Docker Hub, which keeps its own text. */
import { beforeEach, expect, test, vi } from 'vitest';
import { enterOnHub, focusHubField } from '../../src/simulator/hub-field.ts';

// A screen in the guide can have a field with the same id.
const OTHER = '<input id="hub-field">';
const OWN = '<div class="simulator"><input id="hub-field"></div>';
const inputs = () => [...document.querySelectorAll('input')];
beforeEach(() => void (document.body.innerHTML = OTHER + OWN + OTHER));

test('a text is entered only in the field of the simulator', () => {
  enterOnHub('123456');
  expect(inputs().map(({ value }) => value)).toEqual(['', '123456', '']);
});

test('a text replaces the one in the field, and the simulator learns of it by one change', () => {
  const heard: string[] = [];
  for (const type of ['input', 'change', 'keydown']) {
    document.querySelector('.simulator')?.addEventListener(type, () => heard.push(type));
  }
  enterOnHub('12');
  enterOnHub('3');
  expect(inputs()[1]?.value).toBe('3');
  expect(heard).toEqual(['change', 'change']);
});

test('the focus moves to the field of the simulator without a scroll', () => {
  const [before, field, after] = inputs().map((input) => vi.spyOn(input, 'focus'));
  focusHubField();
  expect(document.activeElement).toBe(inputs()[1]);
  expect(field?.mock.calls).toEqual([[{ preventScroll: true }]]);
  expect([before?.mock.calls, after?.mock.calls]).toEqual([[], []]);
});

test('a screen without a field ignores a text and the focus', () => {
  document.body.innerHTML = OTHER;
  enterOnHub('123456');
  focusHubField();
  expect(inputs()[0]?.value).toBe('');
  expect(document.activeElement).toBe(document.body);
});
