// @vitest-environment happy-dom
/** Lazy parts of a page: what the reader is told if one does not load. */
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { find, freshPage, show } from './page.ts';

freshPage();

const words = { loading: 'Loading', late: 'Late', failed: 'Failed' };
const never = new Promise<never>(() => {});

async function load<Part>(part: () => Promise<Part>, sentences: object = words) {
  show('<p id="status"></p><p id="line" hidden></p>');
  const { loadPart } = await import('../../src/site/client/load-part.ts');
  const told: string[] = [];
  const loaded = loadPart(find('#line'), part, { ...words, ...sentences }, (text) =>
    told.push(text),
  );
  return { loaded, told };
}

const line = () => find('#line').textContent;

describe('a lazy part', () => {
  beforeEach(() => void vi.useFakeTimers());

  test('leaves no sentence after it has loaded, however late', async () => {
    let come: (part: string) => void = () => {};
    const { loaded } = await load(() => new Promise<string>((resolve) => (come = resolve)));
    expect(line()).toBe('Loading');
    vi.advanceTimersByTime(10_000);
    expect(line()).toContain('Late');
    come('part');
    expect(await loaded).toBe('part');
    expect(line()).toBe('');
    vi.advanceTimersByTime(60_000);
    expect(line()).toBe('');
  });

  test('is reported as late after ten seconds, and not before', async () => {
    const { told } = await load(() => never);
    vi.advanceTimersByTime(9_999);
    expect(told).toEqual(['Loading']);
    vi.advanceTimersByTime(1);
    expect(told).toEqual(['Loading', 'Late']);
    expect(find('#line').hidden).toBe(false);
  });

  test('offers to reload the page if it fails, and reports nothing more later', async () => {
    const reload = vi.fn();
    vi.stubGlobal('location', { ...location, reload });
    const { loaded, told } = await load(() => Promise.reject(new Error('missing')));
    await expect(loaded).resolves.toBeUndefined();
    expect(line()).toBe('Failed Load the page again');
    expect(find('#line').hidden).toBe(false);
    vi.advanceTimersByTime(60_000);
    expect(told).toEqual(['Loading', 'Failed']);
    expect(reload).not.toHaveBeenCalled();
    find('#line button').click();
    expect(reload).toHaveBeenCalledOnce();
  });
});

test('a failure followed by success leaves no sentence', async () => {
  const { loaded } = await load(() => Promise.reject(new Error('missing')));
  await loaded;
  const { loadPart } = await import('../../src/site/client/load-part.ts');
  await loadPart(
    find('#line'),
    () => Promise.resolve('part'),
    words,
    () => {},
  );
  expect(line()).toBe('');
});
