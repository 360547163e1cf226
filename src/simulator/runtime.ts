/**
 * The runtime of the simulator. It turns acts into events by adding time and entropy, keeps the
 * event log and the undo history in memory, saves one snapshot of the world in the tab's storage,
 * and calls its listeners after every change.
 *
 * Text shaped like a real credential is removed here and never becomes an event. Storage, clock,
 * and random numbers are passed in, so the runtime works without a browser.
 */
import type { Act, Stamp } from '../core/world/act.ts';
import { simulatedNow } from '../core/world/clock.ts';
import type { Computer } from '../core/world/desk.ts';
import type { EditionId } from '../core/hub/edition.ts';
import type { Effect } from '../core/world/effect.ts';
import { saveWorld } from '../core/snapshot/save-world.ts';
import { withoutShownOnce } from '../core/world/shown-once.ts';
import { newWorld, updateWith, type Update, type World } from '../core/world/world.ts';
import type { Exercise } from '../exercises/exercise.ts';
import { routeFrom } from '../exercises/route.ts';
import { fullName } from '../storage/storage.ts';
import type { DeepLink } from './deep-link.ts';
import { logWriter, type LogLine } from './event-log.ts';
import { lineRefusal, readLineRefusal, type LineRefusal } from './refusal-key.ts';
import { deviceTime, stampFrom, type StampSources } from './stamp.ts';
import { withoutRealCredentials } from './withhold.ts';

const KEY = fullName('simulator');
const REFUSAL = fullName('simulator-refusal');
const HANDOFF = fullName('simulator-handoff');
/** Number of acts that can be undone. */
export const undoLimit = 50;

export type RuntimeOptions = StampSources & {
  readonly edition: EditionId;
  /** Returns the tab's storage. Each use of it can throw, since storage can be blocked or full. */
  readonly storage: () => Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
  /** The path of the page if the reader arrived by a link; absent after a reload, and after Back. */
  readonly arrivedAt?: string | undefined;
};

/**
 * How the simulator began: `fresh` with a new world, `restored` with the saved one, `unreadable`
 * with a new world because the saved one is not valid, `memory-only` because nothing can be saved.
 */
type Start = 'fresh' | 'restored' | 'unreadable' | 'memory-only';

/**
 * The world's update function with the terminal's commands, and a function that plays an exercise.
 */
export type WholeWorld = {
  readonly update: Update;
  /** The world that a link names, reached by its exercise's plan. */
  readonly worldAt: (link: DeepLink, edition: EditionId, stamp: () => Stamp) => World;
};

export type Runtime = {
  readonly start: Start;
  /**
   * Passes on the rest of the world. Until then, the terminal does not answer, and no exercise
   * begins.
   */
  complete(whole: WholeWorld): void;
  world(): World;
  log(): readonly LogLine[];
  /** Simulator time in epoch milliseconds. */
  now(): number;
  /** Performs one act and returns its effects. */
  act(act: Act): readonly Effect[];
  /** The effects of the last act. Empty before the first act and after an undo. */
  lastEffects(): readonly Effect[];
  /** The last refusal on an earlier page, until the first act on this one. */
  keptRefusal(): LineRefusal | undefined;
  /** Stores what the screen shows only once for the next page, which must have this path. */
  handOver(path: string): void;
  /** Removes what the screen shows only once, since the reader leaves the page. */
  forgetShownOnce(): void;
  /** The acts from here to the goal; `undefined` if the exercise's plan does not reach it. */
  route(exercise: Exercise): readonly Act[] | undefined;
  /** Reverts the last act, including its change of the simulator's clock. */
  undo(): void;
  readonly canUndo: () => boolean;
  /** Begins a new, empty world. */
  begin(): void;
  /** Whether starting over would lose something. */
  underWay(): boolean;
  /** Begins an exercise. If the link names a screen, plays the exercise up to it. */
  beginAt(link: DeepLink): void;
  /** How many times this page called `begin` or `beginAt`. */
  beginnings(): number;
  /** Whether the last attempt to write to storage succeeded. */
  isSaved(): boolean;
  /** Whether the tab still has the world that this page saved there. */
  readonly isCurrent: () => boolean;
  /** Calls the listener after every change. Returns a function that removes it. */
  listen(listener: () => void): () => void;
};

/** Reads the saved text, and tests whether storage can be written to. */
function readStorage(storage: RuntimeOptions['storage']): {
  readonly text: string | null;
  readonly works: boolean;
} {
  let text: string | null = null;
  try {
    const tab = storage();
    text = tab.getItem(KEY);
    tab.setItem(`${KEY}-probe`, '');
    tab.removeItem(`${KEY}-probe`);
    return { text, works: true };
  } catch {
    return { text, works: false };
  }
}

/**
 * Reads the world that the page in the other language stored for the page at `path`, as text.
 * Deletes it in any case, so that a reload does not show again what is shown only once.
 */
function takeHandoff(storage: RuntimeOptions['storage'], path: string | undefined) {
  try {
    const tab = storage();
    const handoff: unknown = JSON.parse(tab.getItem(HANDOFF) ?? 'null');
    tab.removeItem(HANDOFF);
    const { to, world } = Object(handoff) as { readonly to?: unknown; readonly world?: unknown };
    return path !== undefined && to === path && typeof world === 'string' ? world : undefined;
  } catch {
    return undefined;
  }
}

function storedRefusal(storage: RuntimeOptions['storage']): LineRefusal | undefined {
  try {
    return readLineRefusal(JSON.parse(storage().getItem(REFUSAL) ?? 'null'));
  } catch {
    return undefined;
  }
}

/**
 * Replaces the terminal's computer until `lazy.ts` is loaded. The terminal panel is not rendered
 * before.
 */
const computerNotThere: Computer = {
  use: (desk) => ({ desk, effects: [] }),
  useDevicePage: (desk) => ({ desk, effects: [] }),
  answerDeviceLogin: (desk) => ({ desk, effects: [] }),
};

/**
 * Restores the saved world, or begins a new one. Loads the schema only if there is a saved world.
 * If the schema cannot be loaded, rejects and leaves the saved world unchanged.
 */
export async function startRuntime(options: RuntimeOptions): Promise<Runtime> {
  const { edition, storage } = options;
  const stamp = stampFrom(options);
  const writeLog = logWriter();
  const before = readStorage(storage);
  const handedOver = takeHandoff(storage, options.arrivedAt);
  const saved =
    before.text === null
      ? undefined
      : (await import('../core/snapshot/read-snapshot.ts')).readWorld(handedOver ?? before.text);
  /** The text that this page last wrote to the tab's storage or read from it. */
  let kept = before.text;
  let isSaved = before.works;
  let world = saved?.ok ? saved.world : newWorld({ edition });
  let keptRefusal = saved?.ok ? storedRefusal(storage) : undefined;
  /** The world at the last beginning. */
  let begun = newWorld({ edition });
  let beginnings = 0;
  let log: readonly LogLine[] = [];
  let lastEffects: readonly Effect[] = [];
  let past: readonly { readonly world: World; readonly log: readonly LogLine[] }[] = [];
  let update = updateWith(computerNotThere);
  let worldAt: WholeWorld['worldAt'] = () => world;
  const listeners = new Set<() => void>();

  const now = () => simulatedNow(world.clock, deviceTime(options));

  const save = () => {
    try {
      const text = saveWorld(withoutShownOnce(world));
      const refusal = lineRefusal(lastEffects) ?? keptRefusal;
      storage().setItem(KEY, text);
      kept = text;
      storage().setItem(REFUSAL, JSON.stringify(refusal ?? null));
      isSaved = true;
    } catch {
      // Storage is blocked or full: the simulator continues in memory.
      isSaved = false;
    }
    for (const listener of listeners) listener();
  };

  const restart = (next: World) => {
    world = next;
    begun = next;
    beginnings += 1;
    log = [];
    lastEffects = [];
    keptRefusal = undefined;
    past = [];
    save();
  };

  return {
    start: !before.works
      ? 'memory-only'
      : saved === undefined
        ? 'fresh'
        : saved.ok
          ? 'restored'
          : 'unreadable',
    complete(whole) {
      ({ update, worldAt } = whole);
    },
    world: () => world,
    log: () => log,
    now,
    act(act) {
      const { at, entropy } = stamp();
      const turn = update(world, { ...withoutRealCredentials(act), at, entropy });
      if (turn.world !== world) past = [...past, { world, log }].slice(-undoLimit);
      world = turn.world;
      lastEffects = turn.effects;
      keptRefusal = undefined;
      log = writeLog(log, turn.effects, { atMs: simulatedNow(world.clock, at), noticedAt: at });
      save();
      return turn.effects;
    },
    lastEffects: () => lastEffects,
    keptRefusal: () => keptRefusal,
    handOver(path) {
      try {
        storage().setItem(HANDOFF, JSON.stringify({ to: path, world: saveWorld(world) }));
      } catch {
        // Storage is blocked or full: the next page says what it no longer shows.
      }
    },
    forgetShownOnce() {
      world = withoutShownOnce(world);
      past = past.map((each) => ({ ...each, world: withoutShownOnce(each.world) }));
      for (const listener of listeners) listener();
    },
    route: (exercise) => routeFrom(exercise, { world, nowMs: now() }, update),
    canUndo: () => past.length > 0,
    underWay: () => {
      // A change of the edition or the image store alone is nothing to lose.
      const { imageStore } = begun;
      return saveWorld({ ...world, edition, imageStore }) !== saveWorld({ ...begun, edition });
    },
    undo() {
      const before = past.at(-1);
      if (!before) return;
      past = past.slice(0, -1);
      ({ world, log } = before);
      lastEffects = [];
      save();
    },
    begin() {
      restart(newWorld({ edition: world.edition }));
    },
    beginAt(link) {
      restart(worldAt(link, link.picture?.edition ?? link.edition ?? world.edition, stamp));
    },
    beginnings: () => beginnings,
    isSaved: () => isSaved,
    isCurrent() {
      const { text, works } = readStorage(storage);
      return !works || text === kept;
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
