// @vitest-environment happy-dom
/** The time, text that a browser can translate, and QR codes, as the simulator draws them. */
import { h, render } from 'preact';
import { act as flushed } from 'preact/test-utils';
import decodeQR from 'qr/decode.js';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { qrPicture } from '../../src/simulator/qr-picture.ts';
import type { Runtime } from '../../src/simulator/runtime.ts';
import { useNow } from '../../src/simulator/use-now.ts';

describe('the drawn time', () => {
  let nowMs: number;
  let changed: (() => void) | undefined;
  const runtime = {
    now: () => nowMs,
    listen: (listener: () => void) => {
      changed = listener;
      return () => (changed = undefined);
    },
  } as Partial<Runtime> as Runtime;
  const Clock = () => h('p', null, String(useNow(runtime)));
  const place = document.createElement('div');
  const shown = () => Number(place.textContent);
  const wait = (ms: number) =>
    flushed(() => {
      nowMs += ms;
      vi.advanceTimersByTime(ms);
    });

  beforeEach(async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    nowMs = 1_000_250;
    await flushed(() => render(h(Clock, {}), place));
  });
  afterEach(async () => {
    await flushed(() => render(null, place));
    vi.useRealTimers();
  });

  test('is read again at the beginning of each second', async () => {
    await wait(749);
    expect(shown()).toBe(1_000_250);
    await wait(1);
    expect(shown()).toBe(1_001_000);
    await wait(1_000);
    expect(shown()).toBe(1_002_000);
  });

  test.each([
    ['the page comes back into view', () => document.dispatchEvent(new Event('visibilitychange'))],
    ['the page is shown again', () => dispatchEvent(new Event('pageshow'))],
    ['something happened in the simulator', () => changed?.()],
  ])('is read again immediately when %s', async (_when, happen) => {
    nowMs += 300_000;
    await flushed(() => void happen());
    expect(shown()).toBe(1_300_250);
  });

  test('is read by one timer only, however often it was read in between', async () => {
    for (let count = 0; count < 3; count += 1) await flushed(() => changed?.());
    expect(vi.getTimerCount()).toBe(1);
  });

  test('is not read while the page is hidden', async () => {
    const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    await flushed(() => void document.dispatchEvent(new Event('visibilitychange')));
    const before = shown();
    await wait(5_000);
    expect(shown()).toBe(before);
    hidden.mockRestore();
    await flushed(() => void document.dispatchEvent(new Event('visibilitychange')));
    expect(shown()).toBe(nowMs);
  });

  test('is no longer read after its component is removed', async () => {
    const read = vi.spyOn(runtime, 'now');
    await flushed(() => render(null, place));
    read.mockClear();
    vi.advanceTimersByTime(5_000);
    document.dispatchEvent(new Event('visibilitychange'));
    dispatchEvent(new Event('pageshow'));
    expect(read).not.toHaveBeenCalled();
    expect(changed).toBeUndefined();
  });
});

describe('a QR code', () => {
  const uri = `otpauth://totp/2FA%20Practice:aoi?secret=${'A'.repeat(32)}&issuer=2FA%20Practice`;

  /**
   * The dark modules of the picture, as “x y”, and the number of modules per side with the border.
   */
  function painted(src: string): { readonly side: number; readonly dark: ReadonlySet<string> } {
    const svg = decodeURIComponent(src.replace(/^data:image\/svg\+xml,/, ''));
    const side = Number(/viewBox="0 0 (\d+) \1"/.exec(svg)?.[1]);
    const dark = new Set<string>();
    const path = /<path d="([^"]+)"/.exec(svg)?.[1] ?? '';
    for (const [, x = '', y = '', run = ''] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)) {
      for (let at = 0; at < Number(run); at += 1) {
        const module = `${Number(x) + at} ${y}`;
        expect(dark.has(module)).toBe(false);
        dark.add(module);
      }
    }
    return { side, dark };
  }

  test('can be decoded from its picture, which has a border of four modules', () => {
    const { src } = qrPicture(uri);
    const { side, dark } = painted(src);
    const scale = 4;
    const size = side * scale;
    const data = new Uint8ClampedArray(size * size * 4).fill(255);
    for (const module of dark) {
      const [x = 0, y = 0] = module.split(' ').map(Number);
      expect(Math.min(x, y)).toBeGreaterThanOrEqual(4);
      expect(Math.max(x, y)).toBeLessThan(side - 4);
      for (let row = y * scale; row < (y + 1) * scale; row += 1) {
        for (let column = x * scale; column < (x + 1) * scale; column += 1) {
          data.fill(0, (row * size + column) * 4, (row * size + column) * 4 + 3);
        }
      }
    }
    expect(decodeQR({ width: size, height: size, data })).toBe(uri);
  });

  test.each([
    [1, 4],
    [1.5, 4],
    [2, 3],
    [3, 3],
  ])('has modules of a size that readers decode: %f device pixels, %i CSS pixels', (ratio, px) => {
    vi.stubGlobal('devicePixelRatio', ratio);
    for (const text of ['x', uri, uri.repeat(6)]) {
      const { src, size } = qrPicture(text);
      expect(size).toBe(px * painted(src).side);
    }
    vi.unstubAllGlobals();
  });

  test('is dark on white', () => {
    const svg = decodeURIComponent(qrPicture('x').src);
    expect(svg).toMatch(/<path fill="#fff" d="M0 0h29v29H0z"\/>/);
    expect(svg).toContain('shape-rendering="crispEdges"');
  });

  test('is whole in its address: no character begins another part of the address', () => {
    const { hash, search, pathname } = new URL(qrPicture(uri).src);
    expect([hash, search]).toEqual(['', '']);
    const [type, picture = ''] = pathname.split(/,(.*)/s);
    expect(type).toBe('image/svg+xml');
    expect(decodeURIComponent(picture)).toMatch(/^<svg [^]*<\/svg>$/);
  });

  test('throws for a text that is too long', () => {
    expect(() => qrPicture('x'.repeat(5_000))).toThrow();
  });
});
