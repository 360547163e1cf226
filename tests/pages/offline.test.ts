// @vitest-environment happy-dom
/** The offline copy: the button, the service worker, and new versions. */
import { beforeEach, describe, expect, test, vi } from 'vitest';
import words from '../../content/ui/en/offline.json' with { type: 'json' };
import { find, freshPage, show } from './page.ts';

vi.mock('../../src/site/client/load-styles.ts', () => ({ loadStyles: () => Promise.resolve() }));
freshPage();

const SCOPE = `${location.origin}/`;
const SCRIPT = `${SCOPE}sw.js`;
/** The name that Workbox gives to the cache of a service worker with this scope. */
const cacheOf = (scope: string) => `two-factor-guide-precache-v2-${scope}`;

type State = 'installing' | 'installed' | 'activated' | 'redundant';

class Worker extends EventTarget {
  posted: unknown[] = [];
  constructor(
    public state: State = 'installing',
    public scriptURL = SCRIPT,
  ) {
    super();
  }
  postMessage(message: unknown) {
    this.posted.push(message);
  }
  become(state: State) {
    this.state = state;
    this.dispatchEvent(new Event('statechange'));
  }
}

class Registration extends EventTarget {
  installing: Worker | null = null;
  waiting: Worker | null = null;
  active: Worker | null = null;
  unregistered = false;
  scope = SCOPE;
  unregister() {
    this.unregistered = true;
    registration = undefined;
    return Promise.resolve(true);
  }
}

let registration: Registration | undefined;
let registered: string[];
let kept: string[];
let container: EventTarget & { controller?: object | null };

beforeEach(() => {
  registration = undefined;
  registered = [];
  kept = [];
  container = Object.assign(new EventTarget(), {
    getRegistration: () => Promise.resolve(registration),
    register: (address: string) => {
      registered.push(address);
      registration = new Registration();
      registration.installing = new Worker();
      return Promise.resolve(registration);
    },
  });
  vi.stubGlobal('navigator', { serviceWorker: container });
  vi.stubGlobal('caches', {
    keys: () => Promise.resolve(kept),
    delete: (name: string) => {
      kept = kept.filter((each) => each !== name);
      return Promise.resolve(true);
    },
  });
  show(`<div class="offline"><button>…</button> <span role="status"></span></div>
    <div id="status"></div>`);
});

async function settled(): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) await new Promise((next) => setTimeout(next));
}
const open = async () => {
  const { offerOffline } = await import('../../src/site/offline/keep-offline.ts');
  await offerOffline(find('.offline'));
};
const button = () => find<HTMLButtonElement>('.offline button');
const status = () => find('.offline span').textContent;
/** The announced messages, in order. */
const announced = () => [...find('#status').children].map(({ textContent }) => textContent.trim());

describe('the button for the offline copy', () => {
  test('registers the service worker, and reports success after every file is cached', async () => {
    await open();
    expect(button().textContent).toBe(words.keep);
    button().click();
    expect(button().disabled).toBe(true);
    expect(status()).toBe(words.working);
    await settled();
    expect(registered).toEqual([SCRIPT]);
    expect(status()).toBe(words.working);
    registration?.installing?.become('installed');
    await settled();
    expect(status()).toBe(words.working);
    registration?.installing?.become('activated');
    await settled();
    expect(status()).toBe(words.kept);
    expect(announced()).toEqual([words.working, words.kept]);
    expect(button().textContent).toBe(words.drop);
    expect(button().disabled).toBe(false);
  });

  test('is enabled when a press has an effect, and not before', async () => {
    button().disabled = true;
    const { startOffline } = await import('../../src/site/offline/start.ts');
    startOffline();
    expect(button().disabled).toBe(true);
    await vi.waitFor(() => expect(button().disabled).toBe(false), 30_000);
    expect(button().textContent).toBe(words.keep);
  });

  test('reports failure if the service worker could not cache every file', async () => {
    await open();
    button().click();
    await settled();
    registration?.installing?.become('redundant');
    await settled();
    expect(status()).toBe(words.failed);
    expect(button().textContent).toBe(words.keep);
    expect(button().disabled).toBe(false);
  });

  test('reports failure if the browser refuses to register a service worker', async () => {
    Object.assign(container, { register: () => Promise.reject(new Error('refused')) });
    await open();
    button().click();
    await settled();
    expect(status()).toBe(words.failed);
  });

  test('offers to delete an existing copy, and deletes the service worker and its caches', async () => {
    registration = new Registration();
    registration.active = new Worker('activated');
    kept = [cacheOf(SCOPE), cacheOf(`${SCOPE}other/`)];
    await open();
    expect(button().textContent).toBe(words.drop);
    expect(status()).toBe(words.kept);
    const before = registration;
    button().click();
    await settled();
    expect(before.unregistered).toBe(true);
    // Sites at other paths of the same origin share the cache storage.
    expect(kept).toEqual([cacheOf(`${SCOPE}other/`)]);
    expect(status()).toBe(words.dropped);
    expect(button().textContent).toBe(words.keep);
  });

  test('offers the copy while a service worker of this site is still loading its files', async () => {
    registration = new Registration();
    registration.installing = new Worker();
    await open();
    expect(button().textContent).toBe(words.keep);
    expect(status()).toBe('');
  });

  test('ignores the service worker of a site at a parent path', async () => {
    registration = new Registration();
    registration.scope = 'https://host.example/';
    registration.active = new Worker('activated');
    await open();
    expect(button().textContent).toBe(words.keep);
    expect(status()).toBe('');
  });

  test('is hidden if another site has a service worker with this scope', async () => {
    registration = new Registration();
    registration.active = new Worker('activated', `${SCOPE}other-sw.js`);
    const other = registration;
    await open();
    expect(button().hidden).toBe(true);
    expect(status()).toBe(words.taken);
    const { dropOffline } = await import('../../src/site/offline/keep-offline.ts');
    await dropOffline();
    expect(other.unregistered).toBe(false);
  });

  test.each([
    ['after all data was deleted', true],
    ['after all data but a file of the copy was deleted', false],
  ])('offers the copy again %s', async (_, deletes) => {
    show(`${document.body.innerHTML}<button id="forget"></button><span id="line"></span>`);
    registration = new Registration();
    registration.active = new Worker('activated');
    kept = [cacheOf(SCOPE)];
    await open();
    expect(button().textContent).toBe(words.drop);
    if (!deletes) vi.spyOn(caches, 'delete').mockResolvedValue(false);
    const { askToForget } = await import('../../src/site/client/clear-data.ts');
    askToForget(find<HTMLButtonElement>('#forget'), find('#line'));
    const answers = [...find('#line').querySelectorAll('button')];
    answers.find(({ textContent }) => textContent === words.forget.yes)?.click();
    await settled();
    expect(find('#line').textContent).toContain(deletes ? words.forget.done : words.forget.failed);
    expect(button().textContent).toBe(words.keep);
    expect(status()).toBe('');
  });

  test('deletes the files of an interrupted attempt when it is shown, and nothing of other sites', async () => {
    kept = [cacheOf(SCOPE), cacheOf(`${SCOPE}other/`), 'another site’s'];
    await open();
    expect(kept).toEqual([cacheOf(`${SCOPE}other/`), 'another site’s']);
    expect(button().textContent).toBe(words.keep);
  });

  test('stops a service worker that is still loading files before it deletes them', async () => {
    registration = new Registration();
    const worker = new Worker();
    registration.installing = worker;
    const before = registration;
    kept = [cacheOf(SCOPE)];
    const { dropOffline } = await import('../../src/site/offline/keep-offline.ts');
    await dropOffline();
    expect(worker.posted).toEqual([{ type: 'STOP' }]);
    expect(before.unregistered).toBe(true);
    expect(kept).toEqual([]);
  });

  test('is hidden if the browser has no service workers', async () => {
    vi.stubGlobal('navigator', {});
    await open();
    expect(button().hidden).toBe(true);
    expect(status()).toBe(words.impossible);
  });
});

test('nothing is deleted if there is no offline copy', async () => {
  kept = ['another site’s'];
  const { dropOffline } = await import('../../src/site/offline/keep-offline.ts');
  await dropOffline();
  expect(kept).toEqual(['another site’s']);
  vi.stubGlobal('navigator', {});
  await expect(dropOffline()).resolves.toBeUndefined();
});

describe('a new version', () => {
  beforeEach(() => show('<header class="page-head"><div id="status"></div></header>'));
  const watch = async () => {
    const { watchVersions } = await import('../../src/site/offline/versions.ts');
    void watchVersions();
    await settled();
  };
  const offered = () => document.querySelector<HTMLElement>('.foot-line button');

  test('that is waiting is offered', async () => {
    registration = new Registration();
    registration.waiting = new Worker('installed');
    await watch();
    expect(offered()?.textContent).toBe(words.update);
  });

  test.each(['installing already', 'found later'])(
    'that is %s is offered after it is installed',
    async (when) => {
      const found = new Registration();
      registration = found;
      const worker = new Worker();
      if (when === 'installing already') found.installing = worker;
      await watch();
      if (when === 'found later') {
        found.installing = worker;
        found.dispatchEvent(new Event('updatefound'));
      }
      worker.become('redundant');
      await settled();
      expect(offered()).toBeNull();
      worker.become('installed');
      await settled();
      expect(offered()?.textContent).toBe(words.update);
    },
  );

  test('is activated only when the reader selects it, and the page reloads only then', async () => {
    registration = new Registration();
    const worker = new Worker('installed');
    registration.waiting = worker;
    await watch();
    const reload = vi.fn();
    vi.stubGlobal('location', { reload });
    container.dispatchEvent(new Event('controllerchange'));
    expect(reload).not.toHaveBeenCalled();
    offered()?.click();
    expect(worker.posted).toEqual([{ type: 'SKIP_WAITING' }]);
    expect(reload).not.toHaveBeenCalled();
    container.dispatchEvent(new Event('controllerchange'));
    expect(reload).toHaveBeenCalledOnce();
  });

  test('that another tab has already activated is shown after a reload', async () => {
    registration = new Registration();
    const worker = new Worker('installed');
    registration.waiting = worker;
    await watch();
    registration.waiting = null;
    registration.active = worker;
    worker.become('activated');
    const reload = vi.fn();
    vi.stubGlobal('location', { reload });
    offered()?.click();
    expect(reload).toHaveBeenCalledOnce();
  });

  test('of another site is not offered', async () => {
    for (const [scope, script] of [
      ['https://host.example/', SCRIPT],
      [SCOPE, `${SCOPE}other-sw.js`],
    ] as const) {
      registration = new Registration();
      registration.scope = scope;
      registration.waiting = new Worker('installed', script);
      await watch();
      expect(offered()).toBeNull();
    }
  });

  test('is not looked for if there is no offline copy', async () => {
    await watch();
    expect(offered()).toBeNull();
  });

  describe('that ends offline reading', () => {
    const controlledBy = async (script: string) => {
      const worker = new Worker('activated', script);
      Object.assign(container, { controller: worker, startMessages: () => {} });
      await watch();
      return worker;
    };
    const hear = async (data: string) => {
      container.dispatchEvent(new MessageEvent('message', { data }));
      await settled();
    };

    test('is asked for, shown, and announced', async () => {
      const worker = await controlledBy(SCRIPT);
      expect(worker.posted).toEqual([{ type: 'IS_REMOVED' }]);
      await hear('another message');
      expect(document.querySelector('.foot-line')).toBeNull();
      await hear('REMOVED');
      expect(document.querySelector('.foot-line span')?.textContent).toBe(words.ended);
      expect(announced()).toEqual([words.ended]);
    });

    test('is not heard from the worker of another site', async () => {
      const worker = await controlledBy(`${SCOPE}other-sw.js`);
      expect(worker.posted).toEqual([]);
      await hear('REMOVED');
      expect(document.querySelector('.foot-line')).toBeNull();
    });
  });
});
