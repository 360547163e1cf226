// @vitest-environment happy-dom
/**
 * The next line leads through every exercise from its beginning to its goal, and marks each
 * control.
 */
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { LOCALES } from '../../src/i18n/locales.ts';
import { stepsOf } from '../../src/exercises/groups.ts';
import { exercises } from '../../src/exercises/list.ts';
import { listedIds } from '../../src/exercises/groups.ts';
import { editionsOf } from '../exercises/each-edition.ts';
import { textOf } from './drawn.ts';
import { openPractice } from './opened.ts';
import { newTab } from './tab.ts';

/** The name of a control, as assistive technology reads it. */
function nameOf(control: HTMLElement | undefined): string {
  const field =
    control?.matches('input, select') && document.querySelector(`[for="${control.id}"]`);
  const shown = (field || control)?.cloneNode(true) as HTMLElement | undefined;
  for (const part of shown?.querySelectorAll('[aria-hidden="true"]') ?? []) part.remove();
  return control?.getAttribute('aria-label') ?? textOf(shown);
}

describe('the next line', () => {
  beforeEach(() => {
    sessionStorage.clear();
    localStorage.clear();
    vi.useFakeTimers({ toFake: ['Date'] });
  });
  afterEach(() => void vi.useRealTimers());

  const all = exercises
    .filter(({ id }) => listedIds.some((each) => each === id))
    .flatMap((exercise, at) =>
      editionsOf(exercise.id).map(
        (edition, nth) =>
          // The languages alternate.
          [exercise.id, edition, LOCALES[(at + nth) % 2] ?? 'en', exercise] as const,
      ),
    );

  test.each(all)('leads through %s (%s, %s)', async (_id, edition, locale, exercise) => {
    const tab = newTab({ edition });
    // A QR code cannot be decoded without a canvas, but the control that scans it exists.
    const scan = () => Promise.resolve({ text: '' });
    const { place, runtime, after, goTo, close } = await openPractice({ tab, locale, scan });
    onTestFinished(close);
    await goTo(`#${exercise.id}`);
    const line = () => place.querySelector<HTMLElement>('.next-line');
    let steps = 0;
    for (; steps < 30 && !exercise.goal(runtime.world()); steps += 1) {
      const act = exercise.plan({ world: runtime.world(), nowMs: runtime.now() });
      if (!act) throw new RangeError('The plan ends before the goal');
      const marked = [...place.querySelectorAll<HTMLElement>('[data-next]')];
      expect(marked, textOf(line())).toHaveLength(1);
      // All devices are shown, so a marked tab means that the control is missing.
      expect(marked[0]?.dataset['tab'], textOf(line())).toBeUndefined();
      const described = marked[0]?.getAttribute('aria-describedby')?.split(' ') ?? [];
      expect(described).toContain('next-step');
      // It quotes the control that it marks, and in place of the terminal's field, the command.
      const typed = act.type === 'terminal.enter' && act.line !== '';
      expect(textOf(line())).toContain(typed ? act.line : nameOf(marked[0]));
      tab.deviceMs += 1_000;
      await after(() => void runtime.act(act));
    }
    expect(steps).toBeGreaterThan(0);
    expect(line()?.dataset['kind']).toBe('reached');
    expect(place.querySelector('[data-reached]')).not.toBeNull();
    expect(place.querySelectorAll('[data-next]')).toHaveLength(1);
  });

  test('marks and shows nothing while hints are hidden, and shows one step on request', async () => {
    const { place, t, press, close } = await openPractice();
    await press(t('stage:hints.hide'));
    expect(place.querySelector('[data-next]')).toBeNull();
    expect(textOf(place.querySelector('.next-text'))).toBe(t('stage:hints.off'));
    await press(t('exercises:showMe'));
    expect(place.querySelectorAll('[data-next]')).toHaveLength(1);
    close();
  });

  test('counts the acts and the steps that were shown while hints are hidden', async () => {
    const { place, runtime, t, press, after, goTo, close } = await openPractice();
    const progress = () => textOf(place.querySelector('.progress p'));
    const steps = stepsOf('first-enrollment', 'today');
    await after(() => void runtime.act({ type: 'hub.press', control: 'avatar' }));
    await press(t('stage:hints.hide'));
    expect(progress()).toBe(t('stage:acts', { acts: 0, steps }));
    // Two acts in one turn, of which the second is refused, and an undo.
    await after(() => {
      runtime.act({ type: 'hub.press', control: 'account-settings' });
      runtime.act({ type: 'hub.submit', field: 'recovery-code', text: '12' });
    });
    await after(() => runtime.undo());
    expect(progress()).toBe(t('stage:acts', { acts: 3, steps }));
    await press(t('exercises:showMe'));
    const shown = t('stage:shown', { shown: 1 });
    expect(progress()).toBe(`${t('stage:acts', { acts: 3, steps })} · ${shown}`);
    await goTo('#first-enrollment/classic');
    await press(t('exercises:yes'));
    expect(progress()).toBe(
      t('stage:acts', { acts: 0, steps: stepsOf('first-enrollment', 'classic') }),
    );
    await after(() => void runtime.act({ type: 'hub.press', control: 'avatar' }));
    expect(progress()).toBe(
      t('stage:acts', { acts: 1, steps: stepsOf('first-enrollment', 'classic') }),
    );
    close();
  });
});
