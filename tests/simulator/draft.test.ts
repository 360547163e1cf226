// @vitest-environment happy-dom
/** Which typed texts are stored for the next page, and what the next page does with them. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { World } from '../../src/core/world/world.ts';
import {
  keepableText,
  keepForNextPage,
  restoreTyped,
  takeTyped,
} from '../../src/simulator/draft.ts';
import type { Runtime } from '../../src/simulator/runtime.ts';
import { read, write } from '../../src/storage/storage.ts';
import fc from '../support/fast-check.ts';
import { enrolling, off, on } from './worlds.ts';

beforeEach(() => {
  sessionStorage.clear();
  document.body.innerHTML = '';
  const runtime: Partial<Runtime> = { world: () => on, forgetShownOnce: () => {} };
  keepForNextPage(document.body, runtime as Runtime);
});
afterEach(() => void (document.body.innerHTML = ''));

const field = (id: string) => document.querySelector<HTMLInputElement>(`#${id}`);
/** Stores the fields of these elements, as if the reader left the page. */
function leave(markup: string): void {
  document.body.innerHTML = markup;
  dispatchEvent(new Event('pagehide'));
}
const simulator = (content: string) => `<div class="simulator">${content}</div>`;
const text = (id: string, value: string) => `<input type="text" id="${id}" value="${value}">`;

const secretOf = ({ account: { twoFactor } }: World) =>
  twoFactor.kind === 'off' ? '' : twoFactor.secret;

describe('a text is reported as left out', () => {
  test('if it is the only text and no part of it is stored', () => {
    leave(simulator(text('phone-key', 'my own secret')));
    expect(takeTyped()).toEqual({ fields: {}, dropped: true });
  });

  test('if only a part of it is stored, such as a command without its password', () => {
    leave(simulator(text('terminal-line', 'docker login -u aoi -p hunter22')));
    expect(takeTyped()).toEqual({
      fields: { 'terminal-line': 'docker login -u aoi -p ••••••' },
      dropped: true,
    });
  });

  test('also if another field has a text that is stored', () => {
    const texts = [text('phone-key', 'my own secret'), text('terminal-line', 'docker logout')];
    for (const content of [texts, texts.toReversed()]) {
      leave(simulator(content.join('')));
      expect(takeTyped()).toEqual({ fields: { 'terminal-line': 'docker logout' }, dropped: true });
    }
  });

  test('never if every text is stored as it is, or if no field has a text', () => {
    leave(simulator(text('terminal-line', 'docker logout') + text('phone-key', '')));
    expect(takeTyped()).toEqual({ fields: { 'terminal-line': 'docker logout' }, dropped: false });
    leave(simulator(text('terminal-line', '') + text('phone-key', '')));
    expect(takeTyped()).toEqual({ fields: {}, dropped: false });
  });
});

test('a page without typed text stores nothing, and deletes what an earlier page stored', () => {
  leave(simulator(text('terminal-line', 'docker logout')));
  expect(read('simulator-typed')).toBeDefined();
  leave(simulator(text('terminal-line', '')));
  expect(read('simulator-typed')).toBeUndefined();
});

describe('only the text fields and the choices of the simulator are stored:', () => {
  const choice = (attributes: string) =>
    `<select ${attributes}><option>read</option><option selected>write</option></select>`;

  test.each([
    ['nothing outside the simulator', text('terminal-line', 'docker logout')],
    ['no choice outside the simulator', choice('id="token-permission"')],
    ['no field without an id', simulator('<input type="text" value="my own secret">')],
    ['no choice without an id', simulator(choice(''))],
    ['no check box', simulator('<input type="checkbox" id="touch" checked value="on">')],
    ['no search field', simulator('<input type="search" id="search" value="recovery code">')],
  ])('%s', (_what, markup) => {
    leave(markup);
    expect(read('simulator-typed')).toBeUndefined();
  });

  test('nothing is entered outside the simulator', () => {
    const typed = { fields: { 'terminal-line': 'docker logout', choice: 'read' }, dropped: false };
    document.body.innerHTML = text('terminal-line', '') + choice('id="choice"');
    restoreTyped(document.body, typed);
    expect(field('terminal-line')?.value).toBe('');
    expect(document.querySelector('select')?.value).toBe('write');
  });
});

describe('a line of the terminal', () => {
  const kept = (line: string, at: World = on) => keepableText('terminal-line', line, at);

  test('shows the end of a secret that the simulator issued, and nothing of another one', () => {
    const secret = secretOf(enrolling);
    expect(secret).toHaveLength(32);
    const line = 'docker login -u aoi_demo -p ';
    expect(kept(line + secret, enrolling)).toBe(`${line}••••${secret.slice(-4)}`);
    expect(kept(line + secret, off)).toBe(`${line}••••••`);
  });

  test('keeps the name of a variable that the terminal has, and masks any other name', () => {
    const line = 'docker login -u aoi_demo -p $ZEBRA';
    const terminal = { ...on.terminal, variables: [{ name: 'ZEBRA', value: 'x' }] };
    expect(kept(line, { ...on, terminal })).toBe(line);
    expect(kept(line)).toBe('docker login -u aoi_demo -p ••••••');
  });

  test('is not kept if it has several lines, which are masked only when they are entered', () => {
    for (const end of ['\n', '\r', '\r\n']) expect(kept(`docker logout${end}ls`)).toBe('');
  });
});

describe('on the next page', () => {
  test('each text and each choice reaches the listeners around its field, as if it was typed', () => {
    document.body.innerHTML = simulator(
      `${text('phone-key', '')}<select id="token-permission"><option>read</option></select>`,
    );
    const heard: string[] = [];
    for (const type of ['input', 'change']) {
      document.querySelector('.simulator')?.addEventListener(type, ({ target }) => {
        const { id, value } = target as HTMLInputElement;
        heard.push(`${type} ${id} ${value}`);
      });
    }
    restoreTyped(document.body, {
      fields: { 'phone-key': 'ABCD', 'token-permission': 'read' },
      dropped: false,
    });
    expect(heard).toEqual([
      'input phone-key ABCD',
      'change phone-key ABCD',
      'input token-permission read',
      'change token-permission read',
    ]);
  });

  test('stored data in another form enters nothing and reports nothing (200 values)', () => {
    document.body.innerHTML = simulator(text('phone-key', ''));
    const other = fc.jsonValue().filter((value) => typeof value !== 'string');
    const stored = fc.oneof(
      fc.jsonValue(),
      fc.record({
        fields: fc.oneof(fc.jsonValue(), fc.record({ 'phone-key': other })),
        dropped: fc.jsonValue().filter((value) => value !== true),
      }),
    );
    fc.assert(
      fc.property(stored, (value) => {
        write('simulator-typed', JSON.stringify(value));
        const typed = takeTyped();
        restoreTyped(document.body, typed);
        expect(field('phone-key')?.value).toBe('');
        expect(typed.dropped).toBe(false);
      }),
      { numRuns: 200 },
    );
  });
});
