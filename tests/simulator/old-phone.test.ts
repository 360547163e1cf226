// @vitest-environment happy-dom
/** The button that copies the entries of the old phone. */
import { h } from 'preact';
import { expect, test } from 'vitest';
import { copyEntry } from '../../src/exercises/all/copy-entry.ts';
import { beginExercise } from '../../src/exercises/exercise.ts';
import { OldPhone } from '../../src/simulator/panels/OldPhone.tsx';
import { stamps } from '../exercises/stamps.ts';
import { draw, textsOf } from './drawn.ts';
import { off, on } from './worlds.ts';

const begun = beginExercise(copyEntry, 'today', stamps());
const buttons = (world: typeof begun) =>
  textsOf(draw(() => h(OldPhone, {}), { world }).place, 'button');

test('is shown while the phone lacks an entry of the old phone', () => {
  expect(buttons(begun)).toEqual(['simulator:wrong.copyEntries']);
});

test('is not shown without an old phone, after a copy, and while the phone is lost', () => {
  expect(buttons(off)).toEqual([]);
  expect(buttons(on)).toEqual([]);
  const phone = { kind: 'in-hand', entries: begun.oldPhone, skewMs: 0 } as const;
  expect(buttons({ ...begun, phone })).toEqual([]);
  expect(buttons({ ...begun, phone: { kind: 'lost' } })).toEqual([]);
});

test('copies the entries', () => {
  const { place, acts } = draw(() => h(OldPhone, {}), { world: begun });
  place.querySelector('button')?.click();
  expect(acts).toEqual([{ type: 'phone.copy-entries' }]);
});
