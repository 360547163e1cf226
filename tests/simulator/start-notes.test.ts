// @vitest-environment happy-dom
/** The notes about an unusual start: which are shown, for how long, and that each is announced once. */
import { h } from 'preact';
import { act as flushed } from 'preact/test-utils';
import { expect, test, vi } from 'vitest';
import type { Runtime } from '../../src/simulator/runtime.ts';
import type { Later } from '../../src/simulator/simulator-context.ts';
import { StartNotes } from '../../src/simulator/StartNotes.tsx';
import { draw, textsOf } from './drawn.ts';

let foundCopy = () => {};
vi.mock('../../src/simulator/duplicate-tab.ts', () => ({
  watchForCopy: (found: () => void) => {
    foundCopy = found;
    return () => {};
  },
}));

type Missing = Parameters<typeof StartNotes>[0]['missing'];

const usual = { start: 'fresh', isSaved: () => true, beginnings: () => 0 } as const;
const drawNotes = (missing?: Missing, runtime: Partial<Runtime> = {}, dropped = false) => {
  const later = { dropped } as Partial<Later> as Later;
  const scene = { later, runtime: { ...usual, ...runtime } };
  const drawn = draw(() => h(StartNotes, { missing }), scene);
  return { ...drawn, scene, notes: () => textsOf(drawn.place, '.start-notes > p') };
};
const said = (key: string) => [['polite', `simulator:${key}`]];

test('a usual start has no notes', () => {
  const { notes, announced } = drawNotes();
  expect(notes()).toEqual([]);
  expect(announced).toEqual([]);
});

test.each(['late', 'incomplete'] as const)(
  'a part that is %s is announced once, with a button that reloads the page',
  (missing) => {
    const { notes, announced, again, scene } = drawNotes(missing);
    const note = `simulator:start.${missing} simulator:start.reload`;
    expect(notes()).toEqual([note]);
    again(scene);
    expect(notes()).toEqual([note]);
    expect(announced).toEqual(said(`start.${missing}`));
  },
);

test('a duplicated tab is announced once, when another tab answers', () => {
  const { notes, announced, again, scene } = drawNotes();
  void flushed(foundCopy);
  again(scene);
  expect(notes()).toEqual(['simulator:kept.copy']);
  expect(announced).toEqual(said('kept.copy'));
});

test('a text that was not stored is announced once, and named until an exercise begins', () => {
  const { notes, announced, again, scene } = drawNotes(undefined, {}, true);
  again(scene);
  expect(notes()).toEqual(['simulator:kept.dropped']);
  again({ ...scene, runtime: { ...scene.runtime, beginnings: () => 1 } });
  expect(notes()).toEqual([]);
  expect(announced).toEqual(said('kept.dropped'));
});

test('storage that fails is named while it fails', () => {
  const { notes, again, scene } = drawNotes(undefined, { isSaved: () => false });
  expect(notes()).toEqual(['simulator:kept.memory']);
  again({ ...scene, runtime: usual });
  expect(notes()).toEqual([]);
});

test('a saved world that cannot be read is named', () => {
  expect(drawNotes(undefined, { start: 'unreadable' }).notes()).toEqual([
    'simulator:kept.unreadable',
  ]);
});
