// @vitest-environment happy-dom
/** The next line without hints, and what is announced when the goal is reached. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ciPasswordStdin } from '../../src/exercises/all/ci-password-stdin.ts';
import { listedIds, nextExercise } from '../../src/exercises/groups.ts';
import { findLoaded } from '../../src/exercises/loaded.ts';
import { reachedExercises } from '../../src/simulator/completed-exercises.ts';
import { textOf, textsOf } from './drawn.ts';
import { openPractice, type Opened } from './opened.ts';

let practice: Opened;
beforeEach(async () => {
  sessionStorage.clear();
  localStorage.clear();
  history.replaceState(null, '');
  practice = await openPractice();
  await practice.goTo(`#${ciPasswordStdin.id}`);
});
afterEach(() => practice.close());

/** The only act of this exercise: a line to enter in the terminal. */
const plannedLine = () => {
  const { runtime } = practice;
  const act = ciPasswordStdin.plan({ world: runtime.world(), nowMs: runtime.now() });
  if (act?.type !== 'terminal.enter') throw new TypeError('The plan enters no line');
  return act;
};
const text = () => textOf(practice.place.querySelector('.next-text'));
const marked = () => [...practice.place.querySelectorAll('[data-next]')].map(({ id }) => id);
const polite = () => textsOf(practice.place, '[aria-live="polite"] > *');

test('“Show me” shows and announces one step, also if the step changes a field only', async () => {
  const off = practice.t('stage:hints.off');
  await practice.press(practice.t('stage:hints.hide'));
  expect([text(), marked()]).toEqual([off, []]);
  await practice.press(practice.t('exercises:showMe'));
  const { line } = plannedLine();
  const shown = practice.t('path:step.enter', { line });
  expect([text(), marked()]).toEqual([shown, ['terminal-line']]);
  expect(polite().filter((each) => each === shown)).toHaveLength(1);
  await practice.after(() => {
    const field = practice.place.querySelector<HTMLInputElement>('#terminal-line');
    if (field) field.value = line;
    field?.dispatchEvent(new Event('input', { bubbles: true }));
  });
  expect([text(), marked()]).toEqual([off, []]);
});

test('what was learned is announced once, and not again after a reload', async () => {
  const learned = practice.t(`path:exercise.${ciPasswordStdin.id as 'ci-password-stdin'}.learned`);
  const count = () => polite().filter((each) => each === learned).length;
  expect(count()).toBe(0);
  await practice.after(() => practice.runtime.act(plannedLine()));
  expect(count()).toBe(1);
  await practice.after(() => practice.runtime.act({ type: 'clock.freeze' }));
  expect(count()).toBe(1);
  practice.close();
  practice = await openPractice({ tab: practice.tab });
  expect(text()).toBe(learned);
  expect(count()).toBe(0);
});

test('the next exercise is offered at the goal, by its address', async () => {
  const link = () => practice.place.querySelector('.next-acts [data-begin]');
  expect(link()).toBeNull();
  await practice.after(() => practice.runtime.act(plannedLine()));
  const next = nextExercise(ciPasswordStdin.id) ?? '';
  expect(link()?.getAttribute('data-begin')).toBe(next);
  expect(link()?.getAttribute('href')).toBe(`/en/practice/#${next}`);
  const title = practice.t(`path:exercise.${next as 'sign-in'}.title`);
  expect(textOf(link())).toBe(practice.t('path:next', { title }));
  // The list of exercises marks the completed one.
  expect(reachedExercises()).toEqual([ciPasswordStdin.id]);
});

test('the list of exercises is offered at the goal of the last one', async () => {
  const last = findLoaded(listedIds.at(-1) ?? '');
  if (!last) throw new TypeError('The last exercise is not loaded');
  await practice.goTo(`#${last.id}`);
  const { runtime } = practice;
  for (let acts = 0; !last.goal(runtime.world()); acts += 1) {
    if (acts > 60) throw new RangeError('The plan does not end');
    const act = last.plan({ world: runtime.world(), nowMs: runtime.now() });
    if (!act) throw new TypeError('The plan does not reach the goal');
    await practice.after(() => void runtime.act(act));
  }
  expect(text()).toBe(practice.t(`path:exercise.${last.id as 'sign-in'}.learned`));
  await practice.after(() =>
    practice.place.querySelector<HTMLElement>('.next-acts [data-own]')?.click(),
  );
  expect(practice.place.querySelector('.layer')?.getAttribute('data-name')).toBe('chooser');
});
