// @vitest-environment happy-dom
/**
 * Until the rest of the simulator is loaded, it has only some of its texts
 * (`src/simulator/text/first-texts.ts`). Each text that it reads before must be among them.
 */
import { h, render } from 'preact';
import { act as flushed } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Screen } from '../../src/core/hub/screen.ts';
import type { Act } from '../../src/core/world/act.ts';
import { firstEnrollment } from '../../src/exercises/all/first-enrollment.ts';
import { phrasebook } from '../../src/i18n/phrasebook.ts';
import { LOCALES } from '../../src/i18n/locales.ts';
import { startRuntime } from '../../src/simulator/runtime.ts';
import { Simulator } from '../../src/simulator/Simulator.tsx';
import type { Later, Translate } from '../../src/simulator/simulator-context.ts';
import * as en from '../../src/simulator/text/en.ts';
import * as ja from '../../src/simulator/text/ja.ts';
import { textOf } from './drawn.ts';
import { newTab } from './tab.ts';

let place: HTMLElement;
beforeEach(() => {
  sessionStorage.clear();
  localStorage.clear();
  history.replaceState(null, '');
  vi.useFakeTimers({ toFake: ['Date'] });
  place = document.createElement('div');
  document.body.replaceChildren(place);
});
afterEach(() => {
  render(null, place);
  vi.useRealTimers();
});

/** What a reader can do wrong on a screen before the rest is loaded. */
function mistakesOn(screen: Screen['kind']): readonly Act[] {
  if (screen === 'password') return [{ type: 'hub.press', control: 'confirm' }];
  if (screen !== 'pairing') return [];
  const texts = ['', '12', '1234567', 'abcdef', '000000', 'ABCDEFGH', 'practice-password'];
  return [
    ...texts.map((text): Act => ({ type: 'hub.submit', field: 'authentication-code', text })),
    { type: 'phone.type-key', text: 'ABC' },
  ];
}

/** The refusals of a code and of a missing password, and the labels of the first screens. */
const needed =
  /^path:refused\.(?:code|password)|^labels:(?:avatar|account-settings|two-factor|page-security|confirm)(?:_|$)/;

type Reading = {
  /** The keys whose text is missing, or is another one than after the rest is loaded. */
  readonly wrong: ReadonlySet<string>;
  /** The same, of texts without which the simulator is drawn: meanings, and some refusals. */
  readonly optional: ReadonlySet<string>;
  readonly read: ReadonlySet<string>;
  /** Renders the simulator, and again after each act of the plan and each mistake before it. */
  readonly play: () => Promise<void>;
};

async function readingIn(
  locale: (typeof LOCALES)[number],
  edition: 'today' | 'classic',
  later?: Later | 'late' | 'incomplete',
): Promise<Reading> {
  const { words, laterWords } = { en, ja }[locale];
  const texts = [phrasebook(words), phrasebook({ ...words, ...(await laterWords()) })] as const;
  const wrong = new Set<string>();
  const optional = new Set<string>();
  const read = new Set<string>();
  const t = ((key: string, values?: object) => {
    const textIn = (from: unknown): string => {
      try {
        return (from as (key: string, values?: object) => string)(key, values);
      } catch {
        return `no text ${key}`;
      }
    };
    const [first, whole] = texts.map(textIn);
    read.add(key);
    const missing = first !== whole || first?.startsWith('no text ');
    if (missing) (values && 'defaultValue' in values ? optional : wrong).add(key);
    return whole;
  }) as unknown as Translate;
  const runtime = await startRuntime(newTab({ edition }));
  document.documentElement.dataset['edition'] = edition;
  const show = () =>
    flushed(() => render(h(Simulator, { runtime, locale, t, later, exercise: undefined }), place));
  const play = async () => {
    await show();
    for (let step = 0; step < 40; step += 1) {
      const next = firstEnrollment.plan({ world: runtime.world(), nowMs: runtime.now() });
      if (!next) break;
      for (const act of mistakesOn(runtime.world().browser.screen.kind)) {
        await flushed(() => void runtime.act(act));
        await flushed(() => runtime.undo());
      }
      await flushed(() => void runtime.act(next));
    }
    expect(firstEnrollment.goal(runtime.world())).toBe(true);
  };
  return { wrong, optional, read, play };
}

describe.each(LOCALES)('in %s', (locale) => {
  test.each([
    ['today', undefined],
    ['today', 'incomplete'],
    ['classic', 'late'],
  ] as const)(
    'each text of the first exercise is there before the rest (%s, %s)',
    async (edition, later) => {
      const { wrong, optional, read, play } = await readingIn(locale, edition, later);
      await play();
      expect([...wrong]).toEqual([]);
      expect([...optional].filter((key) => needed.test(key))).toEqual([]);
      expect(read.size).toBeGreaterThan(60);
      expect(textOf(place)).not.toBe('');
    },
  );

  test('each text of the first screen stays the same when the rest is loaded', async () => {
    const { words, laterWords } = { en, ja }[locale];
    const whole: unknown = { ...words, ...(await laterWords()) };
    expect(whole).toMatchObject(words);
    expect(words).not.toEqual(whole);
  });
});
