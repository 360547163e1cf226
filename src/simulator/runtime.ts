/**
 * Moves the practice's world: it stamps acts with the device's time and fresh entropy,
 * keeps the log in memory and one snapshot of the world in sessionStorage, and tells who listens.
 *
 * Text shaped like a real credential stops here and never becomes an event. Nothing is ever sent.
 */
import { looksLikeRealToken } from '../core/account/access-token-text.ts';
import type { Act, Stamp } from '../core/world/act.ts';
import { practiceNow } from '../core/world/clock.ts';
import type { Computer } from '../core/world/desk.ts';
import type { EditionId } from '../core/hub/edition.ts';
import type { Effect } from '../core/world/effect.ts';
import { saveWorld } from '../core/snapshot/save-world.ts';
import { newWorld, updateWith, type Update, type World } from '../core/world/world.ts';
import type { DeepLink } from './deep-link.ts';

const KEY = 'practice';
/** Older lines fall out of the log on the page; the world itself remembers what matters. */
const LOG_LINES = 60;
/** How many acts can be taken back. */
const UNDO_STEPS = 50;

/** `atMs` is practice time, `noticedAt` the device's own. */
export type LogLine = {
  /** Counted since the page was opened; never the same for two. */
  readonly nth: number;
  readonly atMs: number;
  readonly noticedAt: number;
  readonly effect: Effect;
};

/** How the practice began, and whether a reload will find it again. */
export type Start = 'fresh' | 'restored' | 'unreadable' | 'memory-only';

/** The world with its terminal's commands, and the way to any place in it. */
export type WholeWorld = {
  readonly update: Update;
  /** The world a link leads to, as its scenario's plan gets there. */
  worldAt(link: DeepLink, edition: EditionId, stamp: () => Stamp): World;
};

export type Runtime = {
  readonly start: Start;
  /** Hands over the rest of the world. Until then no terminal answers and no scenario begins. */
  complete(whole: WholeWorld): void;
  world(): World;
  log(): readonly LogLine[];
  /** Practice time in epoch milliseconds. */
  now(): number;
  /** Performs one act. Returns what happened. */
  act(act: Act): readonly Effect[];
  /** Takes the last act back, the practice clock with it. */
  undo(): void;
  readonly canUndo: () => boolean;
  /** Begins a new, empty world. */
  begin(): void;
  /** Whether something would be lost by beginning anew. */
  underWay(): boolean;
  /** Begins a scenario, played up to the screen of the link where it names one. */
  beginAt(link: DeepLink): void;
  /** How often this page began one or the other. */
  beginnings(): number;
  /** Whether the tab still holds the practice as this page left it. */
  isCurrent(): boolean;
  /** Calls back after every act; returns the way to stop. */
  listen(listener: () => void): () => void;
};

/** The device's time and 64 fresh bytes, as hex. */
function stamp(): Stamp {
  const bytes = crypto.getRandomValues(new Uint8Array(64));
  const entropy = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return { at: Date.now(), entropy };
}

function stored(): { readonly text: string | null; readonly works: boolean } {
  try {
    const text = sessionStorage.getItem(KEY);
    sessionStorage.setItem(`${KEY}-probe`, '');
    sessionStorage.removeItem(`${KEY}-probe`);
    return { text, works: true };
  } catch {
    return { text: null, works: false };
  }
}

/** Recognised as a token wherever it stands, and none. */
const standIn = 'dckr_pat_hidden';

/** An act whose text may be a real credential, with that text taken out. Its kind still shows. */
function withoutRealCredentials(act: Act): Act {
  if (act.type === 'terminal.enter' && looksLikeRealToken(act.line)) {
    return { type: 'terminal.withhold' };
  }
  if ('text' in act && looksLikeRealToken(act.text)) return { ...act, text: standIn };
  if ('description' in act && looksLikeRealToken(act.description)) {
    return { ...act, description: standIn };
  }
  return act;
}

/** Nobody can reach the terminal before the page draws it, and it is drawn with its commands. */
const computerNotThere: Computer = {
  use: (desk) => ({ desk, effects: [] }),
  answerDeviceLogin: (desk) => ({ desk, effects: [] }),
};

/** Goes on with what the tab has kept, or begins; only what was kept needs its schema fetched. */
export async function startRuntime(edition: EditionId): Promise<Runtime> {
  const before = stored();
  const saved =
    before.text === null
      ? undefined
      : (await import('../core/snapshot/read-snapshot.ts')).readWorld(before.text);
  /** What this page last put in the tab's storage, or found there. */
  let kept = before.text;
  let world = saved?.ok ? saved.world : newWorld({ edition });
  /** What the present practice began with. */
  let begun = newWorld({ edition });
  let beginnings = 0;
  let log: readonly LogLine[] = [];
  let noticed = 0;
  let past: readonly { readonly world: World; readonly log: readonly LogLine[] }[] = [];
  let update = updateWith(computerNotThere);
  let worldAt: WholeWorld['worldAt'] = () => world;
  const listeners = new Set<() => void>();

  const now = () => practiceNow(world.clock, Date.now());

  const save = () => {
    try {
      const text = saveWorld(world);
      sessionStorage.setItem(KEY, text);
      kept = text;
    } catch {
      // Blocked or full: the practice goes on in memory, and `start` has said so.
    }
    for (const listener of listeners) listener();
  };

  const restart = (next: World) => {
    world = next;
    begun = next;
    beginnings += 1;
    log = [];
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
      if (turn.world !== world) past = [...past, { world, log }].slice(-UNDO_STEPS);
      world = turn.world;
      const atMs = practiceNow(world.clock, at);
      const lines = turn.effects.map((effect) => {
        noticed += 1;
        return { nth: noticed, atMs, noticedAt: at, effect };
      });
      log = [...log, ...lines].slice(-LOG_LINES);
      save();
      return turn.effects;
    },
    canUndo: () => past.length > 0,
    // The choice of screens alone is nothing to lose.
    underWay: () => saveWorld({ ...world, edition }) !== saveWorld({ ...begun, edition }),
    undo() {
      const before = past.at(-1);
      if (!before) return;
      past = past.slice(0, -1);
      ({ world, log } = before);
      save();
    },
    begin() {
      restart(newWorld({ edition: world.edition }));
    },
    beginAt(link) {
      restart(worldAt(link, link.picture?.edition ?? world.edition, stamp));
    },
    beginnings: () => beginnings,
    isCurrent() {
      const { text, works } = stored();
      return !works || text === kept;
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
