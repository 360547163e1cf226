/**
 * Renders a part of the simulator in the test's document, with a world, a log, and a time that the
 * test chooses. Each text is rendered as its key. Needs the environment `happy-dom`.
 */
import { h, render, type ComponentChild } from 'preact';
import { act as flushed } from 'preact/test-utils';
import { afterAll } from 'vitest';
import type { Act } from '../../src/core/world/act.ts';
import type { Effect } from '../../src/core/world/effect.ts';
import { newWorld, type World } from '../../src/core/world/world.ts';
import type { Locale } from '../../src/i18n/locales.ts';
import type { Announce } from '../../src/simulator/announcer.tsx';
import { SimulatorContext, type Later } from '../../src/simulator/simulator-context.ts';
import type { LogLine } from '../../src/simulator/event-log.ts';
import type { Runtime } from '../../src/simulator/runtime.ts';
import { firstView, type View } from '../../src/simulator/view-choice.ts';
import { startMs } from '../core/player.ts';
import { keys } from './keys.ts';

export type Scene = {
  world?: World;
  log?: readonly LogLine[];
  nowMs?: number;
  view?: Partial<View>;
  later?: Later;
  /** The language of the page. English, if it is absent. */
  locale?: Locale;
  /** What the runtime answers besides the world, the log, and the time. */
  runtime?: Partial<Runtime>;
};

export type Drawn = {
  readonly place: HTMLElement;
  /** The acts that presses requested, in order. */
  readonly acts: readonly Act[];
  /** The changes of the view that presses requested. */
  readonly looks: readonly Partial<View>[];
  /** The announced messages. */
  readonly announced: readonly Parameters<Announce>[];
  /** Renders the same part with another scene. */
  again(scene: Scene): void;
  /** Presses the control with this text. */
  press(text: string): void;
};

export const logLine = (nth: number, effect: Effect, noticedAt = nth): LogLine => ({
  nth,
  atMs: startMs + nth,
  noticedAt,
  effect,
});

/** The text of an element, with each run of spaces as one space. */
export const textOf = (element: Element | null | undefined): string =>
  (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

export const textsOf = (place: ParentNode, selector: string): readonly string[] =>
  [...place.querySelectorAll(selector)].map(textOf);

const places: HTMLElement[] = [];
// Otherwise, a timer could run after the test's document is removed.
afterAll(() => places.forEach((place) => render(null, place)));

export function draw(part: () => ComponentChild, first: Scene = {}): Drawn {
  const place = document.createElement('div');
  places.push(place);
  document.body.replaceChildren(place);
  let scene = first;
  const acts: Act[] = [];
  const looks: Partial<View>[] = [];
  const announced: Parameters<Announce>[] = [];
  const runtime: Runtime = {
    world: () => scene.world ?? newWorld({ edition: 'today' }),
    log: () => scene.log ?? [],
    now: () => scene.nowMs ?? startMs,
    act: (act) => {
      acts.push(act);
      return [];
    },
    listen: () => () => {},
    lastEffects: () => [],
    keptRefusal: () => undefined,
    route: () => undefined,
    canUndo: () => false,
    beginnings: () => 0,
  } as Partial<Runtime> as Runtime;
  const show = () =>
    flushed(() => {
      const value = {
        runtime: { ...runtime, ...scene.runtime },
        locale: scene.locale ?? 'en',
        t: keys,
        later: scene.later,
        view: { ...firstView, ...scene.view },
        look: (change: Partial<View>) => looks.push(change),
        announce: ((...announcement) => announced.push(announcement)) as Announce,
        blockCamera: () => {},
        turn: 0,
        layer: undefined,
        setLayer: () => {},
      };
      // A new element each time, since every part is rendered again after each act.
      render(h(SimulatorContext.Provider, { value }, h(part, {})), place);
    });
  void show();
  return {
    place,
    acts,
    looks,
    announced,
    again(next) {
      scene = next;
      void show();
    },
    press(text) {
      const control = [...place.querySelectorAll<HTMLElement>('button, summary, a')].find(
        (each) => textOf(each) === text,
      );
      if (!control) throw new RangeError(`There is no control “${text}”`);
      void flushed(() => control.click());
    },
  };
}
