// @vitest-environment happy-dom
/** The layer in which a page of the guide opens the simulator: how it opens, and how it closes. */
import { afterEach, beforeEach, describe, expect, test, vi, type MockInstance } from 'vitest';
import { openLayer } from '../../src/site/client/simulator-layer.ts';
import { find, freshPage, show } from './page.ts';

freshPage();

const ADDRESS = '#lost-phone/classic';
let go: MockInstance<History['go']>;
beforeEach(() => {
  show('<main><a href="/practice/">Try it</a></main>');
  history.replaceState({ scroll: 1 }, '', '/en/2fa/#before');
  go = vi.spyOn(history, 'go').mockImplementation(() => {});
});
afterEach(() => history.replaceState(null, '', '/'));

const layers = () => document.querySelectorAll<HTMLDialogElement>('.simulator-layer');

type Mount = Parameters<typeof openLayer>[0]['mount'];

/** Opens a layer around a simulator that is mounted as `mount` says. */
function open(
  mount: Mount = (_place, beforeDrawing) => (beforeDrawing?.(), Promise.resolve('mounted')),
) {
  const simulator = { mount: vi.fn(mount), unmount: vi.fn<(place: HTMLElement) => void>() };
  const opener = find('a');
  opener.focus();
  return { simulator, opener, outcome: openLayer(simulator, ADDRESS, opener, 'Close') };
}

/** What the simulator does to the history: one entry for each new screen. */
const showScreens = (count: number) =>
  history.replaceState({ ...(history.state as object), practice: count }, '');

describe('the layer', () => {
  test('is a modal dialog with the simulator’s name, and the page keeps its address', async () => {
    const { simulator, outcome } = open();
    expect(await outcome).toBe('mounted');
    const [dialog] = layers();
    expect(dialog?.open).toBe(true);
    expect(find('.simulator-layer > button').textContent).toBe('Close');
    expect(dialog?.getAttribute('aria-labelledby')).toBe('simulator-name');
    const [place] = simulator.mount.mock.calls[0] ?? [];
    expect(place?.dataset['exercise']).toBe(ADDRESS);
    expect(dialog?.contains(place ?? null)).toBe(true);
    expect(location.pathname + location.hash).toBe('/en/2fa/#before');
  });

  test('is shown only when the simulator has something to show', () => {
    open(() => new Promise(() => {}));
    expect(layers()[0]?.open).toBe(false);
  });

  test('opens once, also if the reader selects the link again while it opens', async () => {
    const first = open(() => new Promise(() => {}));
    const second = open();
    expect(await second.outcome).toBe('mounted');
    expect(second.simulator.mount).not.toHaveBeenCalled();
    expect(first.simulator.mount).toHaveBeenCalledOnce();
    expect(layers()).toHaveLength(1);
  });

  test.each([
    ['its button', () => find('.simulator-layer > button').click()],
    ['Esc', () => find<HTMLDialogElement>('.simulator-layer').close()],
    [
      'Back',
      () => {
        history.replaceState({ scroll: 1 }, '');
        dispatchEvent(new Event('popstate'));
      },
    ],
  ])('is removed by %s, with its simulator, and the focus returns', async (_way, close) => {
    const { simulator, opener, outcome } = open();
    await outcome;
    find('.simulator-layer > button').focus();
    close();
    await vi.waitFor(() => expect(layers()).toHaveLength(0), 30_000);
    expect(simulator.unmount.mock.calls).toEqual([[simulator.mount.mock.calls[0]?.[0]]]);
    expect(document.activeElement).toBe(opener);
  });

  test.each([0, 1, 7])('takes its entries out of the history after %i screens', async (screens) => {
    const { outcome } = open();
    await outcome;
    showScreens(screens);
    // Back within the simulator.
    dispatchEvent(new Event('popstate'));
    expect(layers()).toHaveLength(1);
    find('.simulator-layer > button').click();
    expect(go.mock.calls).toEqual([[-1 - screens]]);
  });

  test('no longer listens to the history after it is closed', async () => {
    const listening = vi.spyOn(globalThis, 'addEventListener');
    const stopped = vi.spyOn(globalThis, 'removeEventListener');
    await open().outcome;
    find('.simulator-layer > button').click();
    const added = listening.mock.calls.filter(([type]) => type === 'popstate');
    expect(added).toHaveLength(1);
    expect(stopped.mock.calls).toContainEqual(added[0]);
  });

  test('leaves the history alone if the reader closed it with Back', async () => {
    const { outcome } = open();
    await outcome;
    history.replaceState({ scroll: 1 }, '');
    dispatchEvent(new Event('popstate'));
    expect(layers()).toHaveLength(0);
    // No layer is left that could follow the history.
    dispatchEvent(new Event('popstate'));
    expect(go).not.toHaveBeenCalled();
  });

  test('is removed if the simulator cannot run here, and returns the reason', async () => {
    const { outcome } = open(() => Promise.resolve({ why: 'No random numbers' }));
    expect(await outcome).toEqual({ why: 'No random numbers' });
    expect(layers()).toHaveLength(0);
    expect(go.mock.calls).toEqual([[-1]]);
  });

  test('is removed if the simulator cannot be loaded', async () => {
    const { outcome } = open(() => Promise.reject(new Error('missing')));
    await expect(outcome).rejects.toThrow('missing');
    expect(layers()).toHaveLength(0);
    expect(go.mock.calls).toEqual([[-1]]);
  });
});
