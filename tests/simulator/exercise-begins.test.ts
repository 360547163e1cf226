// @vitest-environment happy-dom
/** What the beginning of an exercise does to the focus, the layers, and the question. */
import { expect, test, vi } from 'vitest';
import { firstEnrollment } from '../../src/exercises/all/first-enrollment.ts';
import { reachedExercises } from '../../src/simulator/completed-exercises.ts';
import { openBeforeEach, type Opened } from './opened.ts';

let practice: Opened;
openBeforeEach((opened) => (practice = opened));

const find = (selector: string) => practice.place.querySelector<HTMLElement>(selector);

test.each([
  ['#lost-phone', '.exercise-title'],
  ['#first-enrollment/pairing', '[data-panel="hub"] h4'],
])(
  'the focus moves from %s to %s without a scroll, and only at that beginning',
  async (link, to) => {
    const focus = vi.spyOn(HTMLElement.prototype, 'focus');
    await practice.goTo(link);
    expect(document.activeElement).toBe(find(to));
    expect(focus.mock.calls).toEqual([[{ preventScroll: true }]]);
    // The reader starts over, which is not a link.
    const outside = document.createElement('button');
    document.body.append(outside);
    outside.focus();
    await practice.after(() => practice.runtime.begin());
    expect(document.activeElement).toBe(outside);
  },
);

test('a layer that was opened beside the question is closed by the answer that begins', async () => {
  await practice.pressControl('avatar');
  await practice.goTo('#lost-phone');
  await practice.after(() => find('.choose')?.click());
  expect(find('.layer')).not.toBeNull();
  await practice.press(practice.t('exercises:yes'));
  expect(practice.runtime.world().phone.kind).toBe('lost');
  expect(find('.layer')).toBeNull();
});

test('an exercise is remembered when its goal is reached, and not before', async () => {
  await practice.pressControl('avatar');
  expect(reachedExercises()).toEqual([]);
  const { runtime } = practice;
  await practice.after(() => {
    const next = () => runtime.route(firstEnrollment)?.[0];
    for (let act = next(); act; act = next()) runtime.act(act);
  });
  expect(reachedExercises()).toEqual(['first-enrollment']);
  await practice.goTo('#lost-phone');
  expect(reachedExercises()).toEqual(['first-enrollment']);
});

test('a press on a link outside the simulator begins nothing', async () => {
  const link = document.createElement('a');
  link.dataset['begin'] = 'lost-phone';
  document.body.append(link);
  let prevented = true;
  addEventListener('click', ({ defaultPrevented }) => (prevented = defaultPrevented), {
    once: true,
  });
  await practice.after(() => link.click());
  expect(practice.runtime.world().phone.kind).toBe('in-hand');
  expect(prevented).toBe(false);
});
