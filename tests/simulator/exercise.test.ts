// @vitest-environment happy-dom
/** How an exercise begins, and the number and the progress of the current one. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { firstEnrollment } from '../../src/exercises/all/first-enrollment.ts';
import { listedIds } from '../../src/exercises/groups.ts';
import { setText } from '../../src/simulator/hub-field.ts';
import { pictures } from '../../src/simulator/screens/guide-figures.ts';
import { textOf } from './drawn.ts';
import { openBeforeEach, openPractice, type Opened } from './opened.ts';
import { newTab } from './tab.ts';

let practice: Opened;
openBeforeEach((opened) => (practice = opened));

test('the top bar has the number of the exercise and the progress to its goal', async () => {
  const bar = () => [
    textOf(practice.place.querySelector('.exercise-title .number')),
    textOf(practice.place.querySelector('.progress p')),
    practice.place.querySelectorAll('.squares i').length,
    practice.place.querySelectorAll('.squares [data-done]').length,
  ];
  const number = practice.t('stage:number', { number: 1, count: listedIds.length });
  const progress = (step: number) => practice.t('stage:progress', { step, steps: 9 });
  expect(bar()).toEqual([number, progress(1), 9, 0]);
  await practice.pressControl('avatar');
  expect(bar()).toEqual([number, progress(2), 9, 1]);
});

describe('an exercise', () => {
  /** Act by act, because later codes depend on the secret, which is random. */
  const reachGoal = () => {
    const next = () => practice.runtime.route(firstEnrollment)?.[0];
    for (let act = next(); act; act = next()) practice.runtime.act(act);
  };

  test('starts by its link, which stays in the address', async () => {
    await practice.goTo('#lost-phone');
    expect(practice.runtime.world().phone.kind).toBe('lost');
    expect(location.hash).toBe('#lost-phone');
    expect(textOf(practice.place.querySelector('.exercise-title'))).toContain(
      practice.t('path:exercise.lost-phone.title'),
    );
  });

  test('asks before it replaces an exercise in progress', async () => {
    await practice.pressControl('avatar');
    const follow = () => practice.goTo('#lost-phone');
    await follow();
    expect(practice.runtime.world().phone.kind).toBe('in-hand');
    const title = practice.t('path:exercise.lost-phone.title');
    expect(textOf(practice.place.querySelector('.question p'))).toBe(
      practice.t('exercises:ask', { title }),
    );
    await practice.press(practice.t('exercises:no'));
    expect(practice.runtime.world().browser.menu).toBe('open');
    await follow();
    await practice.press(practice.t('exercises:yes'));
    expect(practice.runtime.world().phone.kind).toBe('lost');
    expect(practice.place.querySelector('.question')).toBeNull();
  });

  test('that has reached its goal is replaced without a question', async () => {
    const { runtime } = practice;
    await practice.after(reachGoal);
    await practice.goTo('#lost-phone');
    expect(practice.place.querySelector('.question')).toBeNull();
    expect(runtime.world().phone.kind).toBe('lost');
  });

  test('that has left its goal again asks', async () => {
    const { runtime } = practice;
    await practice.after(reachGoal);
    await practice.after(() => runtime.undo());
    await practice.goTo('#lost-phone');
    expect(practice.place.querySelector('.question')).not.toBeNull();
    expect(runtime.world().phone.kind).toBe('in-hand');
  });

  describe('of a link in the simulator', () => {
    let followed: boolean;
    /** The browser follows a link unless the simulator answers the press. */
    const browser = (event: Event) => {
      followed = !event.defaultPrevented;
      event.preventDefault();
    };
    const select = (keys: MouseEventInit = {}) =>
      practice.after(() =>
        practice.place
          .querySelector('.layer [data-begin="lost-phone"]')
          ?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ...keys })),
      );
    beforeEach(async () => {
      await practice.after(() => practice.place.querySelector<HTMLElement>('.choose')?.click());
      addEventListener('click', browser);
    });
    afterEach(() => removeEventListener('click', browser));

    test('starts here, with the image store that the reader chose', async () => {
      await practice.after(
        () => void practice.runtime.act({ type: 'image-store.choose', imageStore: 'graph' }),
      );
      await select();
      expect(followed).toBe(false);
      expect(practice.runtime.world().phone.kind).toBe('lost');
      expect(practice.runtime.world().imageStore).toBe('graph');
      expect(practice.place.querySelector('.layer')).toBeNull();
    });

    test('closes the list before the simulator asks', async () => {
      await practice.after(() => practice.runtime.act({ type: 'phone.lose' }));
      await select();
      expect(practice.place.querySelector('.question')).not.toBeNull();
      expect(practice.place.querySelector('.layer')).toBeNull();
    });

    test.each([{ ctrlKey: true }, { metaKey: true }, { shiftKey: true }])(
      'is left to the browser with %o, for a new tab or window',
      async (keys) => {
        await select(keys);
        expect(followed).toBe(true);
        expect(practice.runtime.world().phone.kind).toBe('in-hand');
        expect(practice.place.querySelector('.layer')).not.toBeNull();
      },
    );
  });

  test('begins on the phone, or on the YubiKey if it is about one', async () => {
    const shown = () => practice.place.querySelector<HTMLElement>('.frame[data-device="key"]');
    await practice.goTo('#first-enrollment-key');
    expect(shown()).not.toBeNull();
    await practice.goTo('#sign-in');
    expect(shown()).toBeNull();
  });

  test('begins with its own device in front, which a narrow screen shows alone', async () => {
    const front = () => practice.place.querySelector<HTMLElement>('.simulator')?.dataset['device'];
    await practice.goTo('#broken-pull');
    expect(front()).toBe('terminal');
    await practice.press(practice.t('stage:tab.inbox'));
    expect(front()).toBe('inbox');
    await practice.goTo('#sign-in');
    expect(front()).toBe('hub');
  });

  test('is the first one if the saved world is unreadable', async () => {
    await practice.goTo('#lost-phone');
    practice.close();
    const items = [...practice.tab.items.keys()];
    const tab = newTab();
    for (const name of items) tab.items.set(name, 'unreadable');
    practice = await openPractice({ tab });
    expect(practice.runtime.start).toBe('unreadable');
    expect(textOf(practice.place.querySelector('.exercise-title'))).toContain(
      practice.t('path:exercise.first-enrollment.title'),
    );
  });

  test('counts the shown steps from zero', async () => {
    const shown = () => textOf(practice.place.querySelector('.progress .shown'));
    await practice.press(practice.t('stage:hints.hide'));
    await practice.press(practice.t('exercises:showMe'));
    expect(shown()).toContain(practice.t('stage:shown', { shown: 1 }));
    await practice.goTo('#sign-in');
    expect(shown()).toBe('');
  });

  test('that the page names begins immediately', async () => {
    practice.close();
    practice = await openPractice({ tab: newTab(), exercise: 'lost-code' });
    expect(practice.runtime.world().account.twoFactor.kind).toBe('on');
    expect(practice.runtime.world().savedCodes.recoveryCode.kind).toBe('empty');
  });

  describe('that begins over another one leaves no text in', () => {
    const fields = () => [
      ...practice.place.querySelectorAll<HTMLInputElement>('.simulator input[type=text]'),
    ];
    const texts = () => fields().map(({ id, value }) => `${id}: ${value}`);
    /** The screens with a field on the website, by their pictures. */
    const withField = [
      ...(['pairing', 'code-prompt', 'recovery-entry', 'device-code'] as const),
      ...(['access-token-form', 'access-token-edit'] as const),
    ];
    const pairs = [
      ...withField.map((name) => {
        const { exercise } = pictures[name];
        return [`#${exercise}/${name}`, `#${exercise}/classic/${name}`] as const;
      }),
      ['#broken-pull', '#server-login'],
    ] as const;
    const seen = new Set<string>();

    test.each(pairs)('the fields of %s, when %s begins', async (one, other) => {
      await practice.goTo(one);
      const before = fields();
      await practice.after(() => before.forEach((field) => setText(field, 'old')));
      await practice.after(() =>
        before.forEach((field) => field.dispatchEvent(new Event('input', { bubbles: true }))),
      );
      for (const { id } of before) seen.add(id);
      await practice.goTo(other);
      expect(location.hash).toBe(other);
      expect(texts().filter((text) => text.endsWith('old'))).toEqual([]);
    });

    test('every kind of field, of these', () => {
      expect([...seen].toSorted()).toEqual([
        'hub-field',
        'phone-key',
        'terminal-line',
        'token-description',
      ]);
    });
  });
});
