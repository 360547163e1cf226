// @vitest-environment happy-dom
/** When a page loads the simulator, and where it opens. */
import { beforeEach, describe, expect, test, vi } from 'vitest';
import words from '../../content/ui/en/script.json' with { type: 'json' };
import type { mount as mountSimulator } from '../../src/simulator/mount.ts';
import type { openLayer as openSimulatorLayer } from '../../src/site/client/simulator-layer.ts';
import { find, freshPage, show } from './page.ts';

const mount = vi.fn<typeof mountSimulator>();
const openLayer = vi.fn<typeof openSimulatorLayer>();
vi.mock('../../src/site/client/load-styles.ts', () => ({ loadStyles: () => Promise.resolve() }));
vi.mock('../../src/simulator/mount.ts', () => ({ mount }));
vi.mock('../../src/site/client/simulator-layer.ts', () => ({ openLayer }));

freshPage();
beforeEach(() => {
  mount.mockReset().mockResolvedValue('mounted');
  openLayer.mockReset().mockResolvedValue('mounted');
});

/** The listeners that earlier pages added to the document. */
const stops: (() => void)[] = [];

async function open(markup: string): Promise<void> {
  for (const stop of stops.splice(0)) stop();
  const add = document.addEventListener.bind(document);
  const spy = vi.spyOn(document, 'addEventListener').mockImplementation((type, listener) => {
    add(type, listener as EventListener);
    stops.push(() => document.removeEventListener(type, listener as EventListener));
  });
  show(`<div id="status"></div><main>${markup}</main>`);
  const { openSimulators } = await import('../../src/site/client/load-simulator.ts');
  openSimulators();
  spy.mockRestore();
}

/** Long, because a busy machine is slow. */
const until = (check: () => void) => vi.waitFor(check, 30_000);

const place = (open: string, exercise = '') =>
  `<div class="simulator-place" data-open="${open}" data-exercise="${exercise}">
    <button>Open</button><p class="simulator-state"></p></div>`;
const link = (to: string) => `<a href="${to}"><span>Try it</span></a>`;
const button = () => find<HTMLButtonElement>('.simulator-place button');
const line = () => find('.simulator-state').textContent;

/** How many clicks on links were left to the browser, which follows no link in this test. */
let followed: number;
const browser = (event: Event) => {
  const isLink = event.target instanceof Element && event.target.closest('a') !== null;
  if (isLink && !event.defaultPrevented) followed += 1;
  event.preventDefault();
};
beforeEach(() => {
  followed = 0;
  addEventListener('click', browser);
  return () => removeEventListener('click', browser);
});
const selectLink = (keys: MouseEventInit = {}) =>
  find('main a span').dispatchEvent(
    new MouseEvent('click', { bubbles: true, cancelable: true, ...keys }),
  );

describe('the simulator’s own page', () => {
  test('mounts the simulator in its place immediately', async () => {
    await open(place('at-once', 'lost-phone'));
    await until(() => expect(mount.mock.calls).toEqual([[find('.simulator-place')]]));
    expect(openLayer).not.toHaveBeenCalled();
  });

  test('leaves links to exercises to the browser', async () => {
    await open(place('at-once') + link('/en/practice/#lost-phone'));
    selectLink();
    expect(followed).toBe(1);
    expect(openLayer).not.toHaveBeenCalled();
  });
});

describe('the button in a page of the guide', () => {
  test('opens the layer with its exercise, and cannot be selected meanwhile', async () => {
    let opened: (outcome: 'mounted') => void = () => {};
    openLayer.mockReturnValue(new Promise((resolve) => (opened = resolve)));
    await open(place('on-request', 'lost-phone'));
    expect(openLayer).not.toHaveBeenCalled();
    button().click();
    expect(button().disabled).toBe(true);
    await until(() => expect(openLayer).toHaveBeenCalledOnce());
    expect(openLayer.mock.calls[0]?.slice(1)).toEqual(['lost-phone', button(), words.close]);
    expect(line()).toBe(words.practice.loading);
    opened('mounted');
    await until(() => expect(button().disabled).toBe(false));
    expect(line()).toBe('');
    expect(mount).not.toHaveBeenCalled();
  });

  test.each([
    ['that cannot be loaded', () => openLayer.mockRejectedValue(new Error('missing')), undefined],
    ['that cannot run here', () => openLayer.mockResolvedValue({ why: 'Because.' }), 'Because.'],
  ])('explains a simulator %s, and can be selected again', async (_what, fail, why) => {
    fail();
    await open(place('on-request', 'lost-phone'));
    button().click();
    const sentence = why ?? words.part.failed;
    await until(() => expect(line()).toBe(`${sentence} ${words.reload}`));
    const announced = find('#status').textContent;
    expect(announced).toContain(words.practice.loading);
    expect(announced).toContain(sentence);
    await until(() => expect(button().disabled).toBe(false));
  });
});

describe('a link to an exercise in a page of the guide', () => {
  test('opens the layer with its address, and not with the address of the page', async () => {
    await open(link('/en/practice/#lost-phone/classic'));
    // happy-dom changes the address before the page's listener is called.
    vi.stubGlobal('location', new URL('https://guide.example/en/2fa/#lost-phone'));
    selectLink();
    expect(followed).toBe(0);
    await until(() => expect(openLayer).toHaveBeenCalledOnce());
    expect(openLayer.mock.calls[0]?.slice(1, 3)).toEqual(['#lost-phone/classic', find('main a')]);
  });

  test.each([{ ctrlKey: true }, { metaKey: true }, { shiftKey: true }])(
    'is left to the browser with %o',
    async (keys) => {
      await open(link('/en/practice/#lost-phone'));
      selectLink(keys);
      expect(followed).toBe(1);
      expect(openLayer).not.toHaveBeenCalled();
    },
  );

  test.each(['/en/practice/', '/en/2fa/#lost-phone', '#practice'])(
    'is no other link: %s',
    async (to) => {
      await open(link(to));
      selectLink();
      expect(followed).toBe(1);
      expect(openLayer).not.toHaveBeenCalled();
    },
  );

  test.each([
    ['be loaded', () => openLayer.mockRejectedValue(new Error('missing'))],
    ['run here', () => openLayer.mockResolvedValue({ why: 'Because.' })],
  ])('is followed by the browser if the simulator cannot %s', async (_what, fail) => {
    fail();
    await open(link('/en/practice/#lost-phone'));
    selectLink();
    await until(() => expect(followed).toBe(1));
    expect(openLayer).toHaveBeenCalledOnce();
  });
});
