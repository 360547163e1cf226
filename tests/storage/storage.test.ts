/** Reading, writing, and clearing stored data: never throws, and never touches other names. */
import fc from '../support/fast-check.ts';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { KEYS, type Key } from '../../src/storage/names.ts';
import { clear, fullName, read, readJson, write } from '../../src/storage/storage.ts';

const keys = Object.keys(KEYS) as Key[];

/** A storage object based on a map. `fail` is called before each use and can throw. */
function storageOver(items: Map<string, string>, fail: () => void = () => {}) {
  return {
    getItem: (name: string) => (fail(), items.get(name) ?? null),
    setItem: (name: string, text: string) => (fail(), void items.set(name, text)),
    removeItem: (name: string) => (fail(), void items.delete(name)),
  };
}

function browser(fail?: () => void) {
  const local = new Map<string, string>();
  const session = new Map<string, string>();
  vi.stubGlobal('localStorage', storageOver(local, fail));
  vi.stubGlobal('sessionStorage', storageOver(session, fail));
  return { local, session };
}

afterEach(() => vi.unstubAllGlobals());

describe('with storage that works', () => {
  test('each key is read from its own storage area, and from no other name', () => {
    for (const key of keys) {
      const { local, session } = browser();
      const [own, other] = KEYS[key] === 'localStorage' ? [local, session] : [session, local];
      expect(write(key, 'text')).toBe(true);
      expect([...own.keys()]).toEqual([fullName(key)]);
      expect(other.size).toBe(0);
      expect(read(key)).toBe('text');
      write(key, undefined);
      expect(read(key)).toBeUndefined();
      expect(own.size).toBe(0);
    }
  });

  test('an empty text is a text, and not a missing one', () => {
    const { local } = browser();
    expect(write('ticks', '')).toBe(true);
    expect(read('ticks')).toBe('');
    expect(local.has(fullName('ticks'))).toBe(true);
    expect(clear()).toBe(true);
  });

  test('data of another site is neither read nor removed, whatever its name', () => {
    const names = fc.oneof(
      fc.constantFrom(...keys, ...keys.map((key) => `two-factor-guide:/docs/:${key}`)),
      fc.string().map((name) => `two-factor-guide:/:${name}`),
      fc.string(),
    );
    const others = fc.dictionary(
      names.filter((name) => !keys.map(fullName).includes(name)),
      fc.string(),
    );
    fc.assert(
      fc.property(others, fc.subarray(keys), (foreign, ours) => {
        const { local, session } = browser();
        for (const [name, text] of Object.entries(foreign)) {
          local.set(name, text);
          session.set(name, text);
        }
        expect(keys.filter((key) => read(key) !== undefined)).toEqual([]);
        for (const key of ours) write(key, 'ours');
        expect(clear()).toBe(true);
        expect(Object.fromEntries(local)).toEqual({ ...foreign });
        expect(Object.fromEntries(session)).toEqual({ ...foreign });
      }),
      { numRuns: 2_000 },
    );
  });

  test('text that is not JSON is read as undefined', () => {
    browser();
    for (const text of ['', '{', 'undefined', '{"broken', 'null]']) {
      write('place', text);
      expect(readJson('place'), text).toBeUndefined();
    }
    write('place', '{"id":"a","top":1}');
    expect(readJson('place')).toEqual({ id: 'a', top: 1 });
  });
});

describe('with storage that does not work', () => {
  const broken: readonly (readonly [fault: string, set: () => void])[] = [
    ['each use throws', () => void browser(() => fail())],
    [
      'accessing it throws',
      () => {
        for (const area of ['localStorage', 'sessionStorage'] as const) {
          vi.stubGlobal(area, undefined);
          Object.defineProperty(globalThis, area, { configurable: true, get: fail });
        }
      },
    ],
    [
      'it is null',
      () => {
        vi.stubGlobal('localStorage', null);
        vi.stubGlobal('sessionStorage', null);
      },
    ],
  ];
  const fail = (): never => {
    throw new DOMException('Blocked', 'SecurityError');
  };

  test.each(broken)('nothing throws, and nothing is reported as stored: %s', (_, set) => {
    set();
    for (const key of keys) {
      expect(write(key, 'text')).toBe(false);
      expect(read(key)).toBeUndefined();
      expect(readJson(key)).toBeUndefined();
    }
    // No key of this site can be read, so none is left.
    expect(clear()).toBe(true);
  });

  test('clearing returns false if a key cannot be removed', () => {
    const { local } = browser();
    local.set(fullName('theme'), 'dark');
    vi.stubGlobal('localStorage', { ...storageOver(local), removeItem: fail });
    expect(clear()).toBe(false);
  });
});
