// @vitest-environment happy-dom
/** The editions of the screens, which the page and the simulator choose together. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openBeforeEach, openPractice, type Opened } from './opened.ts';

let practice: Opened;
openBeforeEach((opened) => (practice = opened));

const openMore = () => practice.press(practice.t('stage:more'));

describe('the editions', () => {
  const asked: unknown[] = [];
  const listen = (event: Event) => asked.push((event as CustomEvent).detail);
  beforeEach(() => {
    asked.length = 0;
    document.addEventListener('choose-edition', listen);
  });
  afterEach(() => document.removeEventListener('choose-edition', listen));

  test('are chosen for the page and the simulator together', async () => {
    await openMore();
    await practice.after(() =>
      practice.place.querySelector<HTMLInputElement>('.editions [value="classic"]')?.click(),
    );
    expect(asked).toContain('classic');
    await practice.after(() => {
      document.documentElement.dataset['edition'] = 'classic';
      document.dispatchEvent(new Event('edition'));
    });
    expect(practice.runtime.world().edition).toBe('classic');
  });

  test('are not offered in an exercise that exists in one of them only, and the chosen one comes back', async () => {
    const offered = () => practice.place.querySelectorAll('[name="simulator-edition"]').length;
    const guideChooses = (edition: 'today' | 'classic') =>
      practice.after(() => {
        document.documentElement.dataset['edition'] = edition;
        document.dispatchEvent(new Event('edition'));
      });
    await guideChooses('classic');
    expect(practice.runtime.world().edition).toBe('classic');
    await practice.goTo('#unverified-pull/classic');
    expect(practice.runtime.world().edition).toBe('today');
    // The guide keeps what the reader has chosen.
    expect(asked).toEqual([]);
    await openMore();
    expect(offered()).toBe(0);
    await guideChooses('classic');
    expect(practice.runtime.world().edition).toBe('today');
    // Neither a reload nor the next exercise forgets it.
    const { tab } = practice;
    practice.close();
    practice = await openPractice({ tab });
    expect(practice.runtime.world().edition).toBe('today');
    expect(asked).toEqual([]);
    await practice.goTo('#sign-in');
    await practice.press(practice.t('exercises:yes'));
    expect(practice.runtime.world().edition).toBe('classic');
    await openMore();
    expect(offered()).toBe(2);
  });

  test('are not changed in a simulator that is closed', async () => {
    await practice.pressControl('avatar');
    practice.close();
    const { runtime, tab } = practice;
    const saved = [...tab.items];
    document.documentElement.dataset['edition'] = 'classic';
    document.dispatchEvent(new Event('edition'));
    expect(runtime.world().edition).toBe('today');
    expect([...tab.items]).toEqual(saved);
  });

  test('are set on the page when a simulator is restored', async () => {
    practice.runtime.act({ type: 'edition.choose', edition: 'classic' });
    const { tab } = practice;
    practice.close();
    document.documentElement.dataset['edition'] = 'today';
    asked.length = 0;
    practice = await openPractice({ tab });
    expect(practice.runtime.start).toBe('restored');
    expect(asked).toEqual(['classic']);
  });
});
