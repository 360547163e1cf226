/** The runtime without a browser: undo, the event log, what is saved, and what is restored. */
import { describe, expect, test } from 'vitest';
import type { Act } from '../../src/core/world/act.ts';
import { readWorld } from '../../src/core/snapshot/read-snapshot.ts';
import { saveWorld } from '../../src/core/snapshot/save-world.ts';
import { newWorld, type Update } from '../../src/core/world/world.ts';
import { logLimit } from '../../src/simulator/event-log.ts';
import { whole } from '../../src/simulator/lazy.ts';
import { startRuntime, undoLimit, type RuntimeOptions } from '../../src/simulator/runtime.ts';
import { findExercise } from '../../src/exercises/list.ts';
import { fullName } from '../../src/storage/storage.ts';
import { startMs } from '../core/player.ts';
import { newTab, storageOver, type Tab } from './tab.ts';

const press = (control: string) => ({ type: 'hub.press', control }) as Act;

/** The runtime of a tab with the terminal and the exercises loaded. */
async function started(tab: Tab = newTab()) {
  const runtime = await startRuntime(tab);
  runtime.complete(whole);
  return runtime;
}

const refusing = (error: Error): Partial<RuntimeOptions> => ({
  storage: () => {
    throw error;
  },
});

describe('undo', () => {
  test('restores the world, the log, and the simulator clock', async () => {
    const tab = newTab();
    const runtime = await started(tab);
    runtime.act({ type: 'terminal.enter', line: 'docker pull hello-world' });
    const before = { world: runtime.world(), log: runtime.log(), now: runtime.now() };
    expect(before.log.length).toBeGreaterThan(0);
    runtime.act({ type: 'clock.advance', ms: 90_000 });
    runtime.act({ type: 'terminal.enter', line: 'docker logout' });
    expect(runtime.now()).toBe(before.now + 90_000);
    runtime.undo();
    runtime.undo();
    expect(runtime.world()).toEqual(before.world);
    expect(runtime.log()).toEqual(before.log);
    expect(runtime.now()).toBe(before.now);
    expect(tab.items.get(fullName('simulator'))).toBe(saveWorld(before.world));
  });

  test('leaves nothing of the reverted act: no effect, and no refusal on the next page', async () => {
    const tab = newTab();
    const runtime = await started(tab);
    runtime.act(press('avatar'));
    runtime.act({ type: 'phone.scan', text: 'no key URI' });
    expect(runtime.lastEffects()).toHaveLength(1);
    expect((await started(tab)).keptRefusal()).toBeDefined();
    runtime.undo();
    expect(runtime.lastEffects()).toEqual([]);
    expect(runtime.keptRefusal()).toBeUndefined();
    expect((await started(tab)).keptRefusal()).toBeUndefined();
  });

  test('is not offered for an act that changes nothing', async () => {
    const runtime = await started();
    const before = runtime.world();
    expect(runtime.act({ type: 'saved-codes.keep-recovery-code' })).toHaveLength(1);
    runtime.act({ type: 'edition.choose', edition: 'today' });
    expect(runtime.world()).toBe(before);
    expect(runtime.canUndo()).toBe(false);
  });

  test('goes back at most as many acts as the limit', async () => {
    const runtime = await started();
    const worlds = [runtime.world()];
    for (let count = 0; count < undoLimit + 10; count += 1) {
      runtime.act({ type: 'clock.advance', ms: 1000 });
      worlds.push(runtime.world());
    }
    let undone = 0;
    while (runtime.canUndo()) {
      runtime.undo();
      undone += 1;
    }
    expect(undone).toBe(undoLimit);
    expect(runtime.world()).toEqual(worlds[10]);
    runtime.undo();
    expect(runtime.world()).toEqual(worlds[10]);
  });
});

describe('the log', () => {
  test('keeps the newest lines up to the limit, each with its own number', async () => {
    const runtime = await started();
    const numbers = new Set<number>();
    let written = 0;
    for (let count = 0; count < logLimit + 5; count += 1) {
      written += runtime.act({ type: 'terminal.enter', line: 'docker logout' }).length;
      for (const { nth } of runtime.log()) numbers.add(nth);
    }
    expect(written).toBeGreaterThan(logLimit);
    expect(runtime.log()).toHaveLength(logLimit);
    expect(runtime.log().at(-1)?.nth).toBe(written);
    expect(numbers.size).toBe(written);
  });

  test('never uses a line number twice, even after undo', async () => {
    const runtime = await started();
    runtime.act({ type: 'terminal.enter', line: 'docker logout' });
    const first = runtime.log().at(-1);
    runtime.undo();
    runtime.act({ type: 'terminal.enter', line: 'docker logout' });
    expect(runtime.log().at(-1)?.nth).toBeGreaterThan(first?.nth ?? Infinity);
  });

  test('has simulated times and device times', async () => {
    const tab = newTab();
    const runtime = await started(tab);
    runtime.act({ type: 'clock.advance', ms: 60_000 });
    tab.deviceMs += 5000;
    runtime.act({ type: 'terminal.enter', line: 'docker logout' });
    expect(runtime.log().at(-1)).toMatchObject({
      atMs: startMs + 65_000,
      noticedAt: startMs + 5000,
    });
  });
});

describe('storage', () => {
  test.each([
    ['access is refused', refusing(new DOMException('Blocked', 'SecurityError'))],
    ['there is none', { storage: () => null as never }],
    [
      'it is full',
      {
        storage: () => ({
          ...storageOver(new Map()),
          setItem: () => {
            throw new DOMException('Full', 'QuotaExceededError');
          },
        }),
      },
    ],
  ] satisfies [string, Partial<RuntimeOptions>][])(
    'if %s, the simulator works in memory and says so',
    async (_, options) => {
      const runtime = await started(newTab(options));
      expect(runtime.start).toBe('memory-only');
      runtime.act(press('avatar'));
      expect(runtime.world().browser.menu).toBe('open');
      expect(runtime.isCurrent()).toBe(true);
    },
  );

  test('a saved world is restored', async () => {
    const tab = newTab();
    const before = await started(tab);
    expect(before.start).toBe('fresh');
    before.act(press('avatar'));
    before.act({ type: 'clock.advance', ms: 30_000 });
    const after = await started(tab);
    expect(after.start).toBe('restored');
    expect(after.world()).toEqual(before.world());
    expect(after.now()).toBe(startMs + 30_000);
  });

  test('a saved world is restored if storage can be read but not written', async () => {
    const tab = newTab();
    const before = await started(tab);
    before.act(press('avatar'));
    const full = {
      ...storageOver(tab.items),
      setItem: () => {
        throw new DOMException('Full', 'QuotaExceededError');
      },
    };
    const after = await started(newTab({ storage: () => full }));
    expect(after.start).toBe('memory-only');
    expect(after.world()).toEqual(before.world());
  });

  test.each(['{"broken', '', 'null', '{"version":1,"world":{}}'])(
    'a saved text that is not a world (%j) gives a new world and says so',
    async (text) => {
      const tab = newTab();
      tab.items.set(fullName('simulator'), text);
      const runtime = await started(tab);
      expect(runtime.start).toBe('unreadable');
      expect(runtime.world()).toEqual(newWorld({ edition: 'today' }));
      runtime.act(press('avatar'));
      expect(readWorld(tab.items.get(fullName('simulator')) ?? '')).toEqual({
        ok: true,
        world: runtime.world(),
      });
    },
  );

  test('full storage is reported until there is room again', async () => {
    const items = new Map<string, string>();
    let full = false;
    const storage = {
      ...storageOver(items),
      setItem: (key: string, value: string) => {
        if (full) throw new DOMException('Full', 'QuotaExceededError');
        items.set(key, value);
      },
    };
    const runtime = await started(newTab({ storage: () => storage }));
    runtime.act(press('avatar'));
    expect(runtime.isSaved()).toBe(true);
    full = true;
    runtime.act(press('account-settings'));
    expect(runtime.isSaved()).toBe(false);
    full = false;
    runtime.act({ type: 'clock.advance', ms: 1000 });
    expect(runtime.isSaved()).toBe(true);
  });

  test('a page is current until another page of the tab saves a world', async () => {
    const tab = newTab();
    const one = await started(tab);
    one.act(press('avatar'));
    expect(one.isCurrent()).toBe(true);
    const other = await started(tab);
    expect(one.isCurrent()).toBe(true);
    other.act(press('account-settings'));
    expect(one.isCurrent()).toBe(false);
    expect(other.isCurrent()).toBe(true);
  });

  test('a page is current while storage is blocked, since no other page can save a world', async () => {
    const items = new Map<string, string>();
    const open = storageOver(items);
    let storage = () => open;
    const runtime = await started(newTab({ storage: () => storage() }));
    runtime.act(press('avatar'));
    storage = () => {
      throw new DOMException('Blocked', 'SecurityError');
    };
    expect(runtime.isCurrent()).toBe(true);
  });
});

test.each([
  {
    type: 'terminal.enter',
    line: 'docker login -u me -p dckr_pat_AbCdEfGhIjKlMnOpQrStUvWxYz0',
  },
  {
    type: 'hub.submit',
    field: 'recovery-code',
    text: 'dckr_pat_AbCdEfGhIjKlMnOpQrStUvWxYz0',
  },
  {
    type: 'token.create',
    description: 'dckr_pat_AbCdEfGhIjKlMnOpQrStUvWxYz0',
    permission: 'read',
    expiry: { kind: 'none' },
  },
] as const)('text shaped like a real token never reaches an event: $type', async (act) => {
  const tab = newTab();
  const runtime = await startRuntime(tab);
  const events: unknown[] = [];
  const update: Update = (world, event) => {
    events.push(event);
    return whole.update(world, event);
  };
  runtime.complete({ ...whole, update });
  runtime.act(act);
  const everything = [events, runtime.world(), runtime.log(), [...tab.items]];
  expect(events).toHaveLength(1);
  expect(JSON.stringify(everything)).not.toContain('AbCdEfGh');
});

test('a device without a valid time is an error, never a world without one', async () => {
  const tab = newTab();
  const runtime = await started(tab);
  const before = runtime.world();
  for (const ms of [NaN, Infinity, 8.64e15 + 1]) {
    tab.deviceMs = ms;
    expect(() => runtime.now()).toThrow(RangeError);
    expect(() => runtime.act(press('avatar'))).toThrow(RangeError);
  }
  expect(runtime.world()).toBe(before);
});

describe('starting', () => {
  test('a new world has nothing to lose, and an act changes that', async () => {
    const runtime = await started();
    expect(runtime.underWay()).toBe(false);
    runtime.act({ type: 'edition.choose', edition: 'classic' });
    expect(runtime.underWay()).toBe(false);
    runtime.act(press('avatar'));
    expect(runtime.underWay()).toBe(true);
  });

  test('begin gives a new world in the same edition, and leaves no log and no undo', async () => {
    const runtime = await started();
    runtime.act({ type: 'edition.choose', edition: 'classic' });
    runtime.act({ type: 'terminal.enter', line: 'docker logout' });
    runtime.begin();
    expect(runtime.world()).toEqual(newWorld({ edition: 'classic' }));
    expect(runtime.log()).toEqual([]);
    expect(runtime.canUndo()).toBe(false);
    expect(runtime.underWay()).toBe(false);
    expect(runtime.beginnings()).toBe(1);
  });

  test('begin leaves no refusal, neither of an act here nor of an earlier page', async () => {
    const tab = newTab();
    const runtime = await started(tab);
    runtime.act({ type: 'phone.scan', text: 'no key URI' });
    const next = await started(tab);
    expect(next.keptRefusal()).toBeDefined();
    next.begin();
    expect(next.keptRefusal()).toBeUndefined();
    expect((await started(tab)).keptRefusal()).toBeUndefined();
    runtime.begin();
    expect(runtime.lastEffects()).toEqual([]);
    expect((await started(tab)).keptRefusal()).toBeUndefined();
  });

  test('beginAt starts an exercise with nothing to lose', async () => {
    const exercise = findExercise('lost-phone');
    if (!exercise) throw new Error('There is no such exercise');
    const tab = newTab();
    const runtime = await started(tab);
    runtime.beginAt({ exercise });
    expect(runtime.world().account.twoFactor.kind).toBe('on');
    expect(runtime.world().phone.kind).toBe('lost');
    expect(runtime.underWay()).toBe(false);
    expect(runtime.beginnings()).toBe(1);
    expect((await started(tab)).world()).toEqual(runtime.world());
  });

  test('beginAt a screen of an edition shows that screen in that edition', async () => {
    const exercise = findExercise('first-enrollment');
    if (!exercise) throw new Error('There is no such exercise');
    const runtime = await started();
    runtime.beginAt({ exercise, picture: { edition: 'classic', name: 'pairing' } });
    expect(runtime.world().edition).toBe('classic');
    expect(runtime.world().browser.screen.kind).toBe('pairing');
  });
});

test('listeners are called after every change, until they are removed', async () => {
  const runtime = await started();
  let calls = 0;
  const stop = runtime.listen(() => (calls += 1));
  runtime.act(press('avatar'));
  runtime.undo();
  runtime.begin();
  runtime.forgetShownOnce();
  expect(calls).toBe(4);
  stop();
  runtime.act(press('avatar'));
  expect(calls).toBe(4);
});
