// @vitest-environment happy-dom
/** What a closed simulator leaves behind in its page: nothing that still listens. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openPractice, type Opened } from './opened.ts';

type Listening = readonly [target: string, type: string, listener: unknown, capture: boolean];

let listening: Listening[];
let channels: Set<object>;

/** Records the listeners of a target from now on, except those that run only once. */
function record(name: string, target: EventTarget): void {
  type Options = boolean | AddEventListenerOptions | undefined;
  const captures = (options: Options) =>
    typeof options === 'object' ? options.capture === true : options === true;
  const { addEventListener: add, removeEventListener: remove } = target;
  vi.spyOn(target, 'addEventListener').mockImplementation((type, listener, options) => {
    const once = typeof options === 'object' && options.once === true;
    if (!once) listening.push([name, type, listener, captures(options)]);
    add.call(target, type, listener, options);
  });
  vi.spyOn(target, 'removeEventListener').mockImplementation((type, listener, options) => {
    listening = listening.filter(
      (each) => each[1] !== type || each[2] !== listener || each[3] !== captures(options),
    );
    remove.call(target, type, listener, options);
  });
}

const namesOf = (listeners: readonly Listening[]) =>
  listeners.map(([target, type]) => `${target} ${type}`).toSorted();

/** Opens every layer and looks back, so that each part of the simulator was shown once. */
async function use({ place, after, runtime }: Opened): Promise<void> {
  for (const layer of ['chooser', 'more', 'history']) {
    await after(() =>
      place.querySelector<HTMLElement>(`[data-layer="${layer}"][aria-expanded]`)?.click(),
    );
  }
  await after(() => void runtime.act({ type: 'hub.press', control: 'avatar' }));
}

beforeEach(() => {
  sessionStorage.clear();
  localStorage.clear();
  listening = [];
  channels = new Set();
  record('document', document);
  record('window', window);
  vi.stubGlobal(
    'BroadcastChannel',
    class extends BroadcastChannel {
      constructor(name: string) {
        super(name);
        channels.add(this);
      }
      override close() {
        channels.delete(this);
        super.close();
      }
    },
  );
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

test('a closed simulator leaves no listener and no open channel in its page', async () => {
  // The first one installs what belongs to the page.
  const first = await openPractice();
  await use(first);
  first.close();
  const before = namesOf(listening);
  const second = await openPractice();
  await use(second);
  expect(listening.length).toBeGreaterThan(before.length);
  expect(channels.size).toBe(1);
  second.close();
  await second.after(() => {});
  expect(namesOf(listening)).toEqual(before);
  expect(channels.size).toBe(0);
});

test('a closed layer listens no longer', async () => {
  const practice = await openPractice();
  const before = namesOf(listening);
  await use(practice);
  await practice.after(() =>
    practice.place.querySelector<HTMLElement>('[data-layer="history"][aria-expanded]')?.click(),
  );
  expect(practice.place.querySelector('.layer')).toBeNull();
  expect(namesOf(listening)).toEqual(before);
  practice.close();
});
