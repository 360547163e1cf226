/** How a tab detects that it is a duplicate, and browsers in which it cannot. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { watchForCopy } from '../../src/simulator/duplicate-tab.ts';
import { fullName } from '../../src/storage/storage.ts';
import { storageOver } from './tab.ts';

/** The tabs opened in a test. */
let tabs: (() => void)[] = [];

/** Opens a tab with these items in sessionStorage, and starts watching. */
function open(items: Map<string, string>, found: () => void = () => {}): void {
  vi.stubGlobal('sessionStorage', storageOver(items));
  tabs.push(watchForCopy(found));
}

beforeEach(() => {
  vi.stubGlobal('addEventListener', () => {});
});
afterEach(() => {
  for (const stop of tabs) stop();
  tabs = [];
  vi.unstubAllGlobals();
});

test('a duplicate is reported, gets its own id, and is then no duplicate', async () => {
  const first = new Map<string, string>();
  open(first);
  const second = new Map(first);
  await new Promise<void>((found) => open(second, found));
  const name = fullName('simulator-tab');
  expect(second.get(name)).not.toBe(first.get(name));
  const third = new Map(second);
  await new Promise<void>((found) => open(third, found));
  expect(new Set([first, second, third].map((items) => items.get(name))).size).toBe(3);
});

test('messages on a channel with another name are ignored', async () => {
  const first = new Map<string, string>();
  open(first);
  const other = new BroadcastChannel('simulator-tab');
  const channel = new BroadcastChannel(fullName('simulator-tab'));
  const answers: unknown[] = [];
  const heard = new Promise<void>((answered) => {
    channel.addEventListener('message', ({ data }) => {
      answers.push(data);
      answered();
    });
  });
  const name = first.get(fullName('simulator-tab'));
  other.postMessage(`asks ${name}`);
  channel.postMessage('asks another tab');
  channel.postMessage(`asks ${name}`);
  await heard;
  expect(answers).toEqual([`here ${name}`]);
  other.close();
  channel.close();
});

test('a page that the reader has left does not answer', async () => {
  const page = new EventTarget();
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  const first = new Map<string, string>();
  open(first);
  page.dispatchEvent(new Event('pagehide'));
  const found = vi.fn();
  open(new Map(first), found);
  // The page in front answers, and would have heard an earlier answer.
  await new Promise<void>((copied) => open(new Map(first), copied));
  expect(found).not.toHaveBeenCalled();
});

describe('a browser without support', () => {
  const fail = (): never => {
    throw new DOMException('Blocked', 'SecurityError');
  };
  const faults: readonly (readonly [string, () => void])[] = [
    ['without channels', () => vi.stubGlobal('BroadcastChannel', undefined)],
    ['without cryptography', () => vi.stubGlobal('crypto', undefined)],
    ['whose random numbers fail', () => vi.stubGlobal('crypto', { getRandomValues: fail })],
  ];

  test.each(faults)('throws nothing and reports nothing: %s', (_, set) => {
    set();
    expect(() => open(new Map(), fail)).not.toThrow();
  });

  test('with blocked storage stores nothing, so nothing is a copy', () => {
    const items = storageOver(new Map());
    vi.stubGlobal('sessionStorage', { ...items, setItem: fail });
    expect(() => watchForCopy(fail)()).not.toThrow();
  });
});

test('plain HTTP, without `crypto.randomUUID`, detects a duplicate', async () => {
  const { crypto } = globalThis;
  vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto) });
  const first = new Map<string, string>();
  open(first);
  await new Promise<void>((found) => open(new Map(first), found));
});
