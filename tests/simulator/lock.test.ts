// @vitest-environment happy-dom
/**
 * Wrong codes in the whole simulator: the number of attempts left is shown, and a reload or a
 * language switch keeps the refusal, the lock, and the time when it ends.
 * Trials: trials.md#attempt-limit, trials.md#lost-on-reload
 */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { EditionId } from '../../src/core/hub/edition.ts';
import { onScreen } from '../../src/core/hub/browser-session.ts';
import { saveWorld } from '../../src/core/snapshot/save-world.ts';
import { LOCALES, type Locale } from '../../src/i18n/locales.ts';
import { fullName } from '../../src/storage/storage.ts';
import { atCodePrompt } from '../core/journey.ts';
import { textOf, textsOf } from './drawn.ts';
import { openPractice, type Opened } from './opened.ts';
import { newTab, type Tab } from './tab.ts';

let practice: Opened;

beforeEach(() => {
  sessionStorage.clear();
  localStorage.clear();
  history.replaceState(null, '');
  delete document.documentElement.dataset['edition'];
});
afterEach(() => {
  practice.close();
  vi.restoreAllMocks();
});

const fields = {
  'six digits': { screen: 'code-prompt', field: 'authentication-code', wrong: '000000' },
  'recovery code': { screen: 'recovery-entry', field: 'recovery-code', wrong: '0000000000000' },
} as const;
type Field = (typeof fields)[keyof typeof fields];

/** A tab whose saved world has 2FA on and shows the field. */
function tabAt({ screen }: Field, edition: EditionId): Tab {
  const { world, atMs } = atCodePrompt(edition);
  const tab = newTab({ edition });
  tab.deviceMs = atMs + 60_000;
  const at = { ...world, browser: onScreen({ kind: screen }) };
  tab.items.set(fullName('simulator'), saveWorld(at));
  return tab;
}

const refuse = ({ field, wrong }: Field) =>
  practice.after(() => void practice.runtime.act({ type: 'hub.submit', field, text: wrong }));

/** The texts that a reader sees: without the live regions. */
function seen(): string {
  const copy = practice.place.cloneNode(true) as HTMLElement;
  for (const region of copy.querySelectorAll('[aria-live]')) region.remove();
  return textOf(copy);
}
const count = (text: string, part: string) => text.split(part).length - 1;
const nextText = () => textsOf(practice.place, '.next-text')[0] ?? '';

const cases = Object.entries(fields).flatMap(([name, field]) =>
  (['today', 'classic'] as const).flatMap((edition) =>
    LOCALES.flatMap((from) => LOCALES.map((to) => ({ name, field, edition, from, to }))),
  ),
);

/** The next page of the tab: the same one, or the page in the other language. */
async function openNext(tab: Tab, from: Locale, to: Locale): Promise<void> {
  const switched = from !== to;
  if (switched) practice.runtime.handOver(`/${to}/practice/`);
  practice.close();
  practice = await openPractice({
    tab: Object.assign(tab, { arrivedAt: switched ? `/${to}/practice/` : undefined }),
    locale: to,
  });
  expect(practice.runtime.start).toBe('restored');
}

describe.each(cases)(
  'wrong codes: $name, $edition, $from to $to',
  ({ field, edition, from, to }) => {
    test('the attempts left are shown once and announced, also on the next page', async () => {
      const tab = tabAt(field, edition);
      practice = await openPractice({ tab, locale: from });
      for (let left = 9; left >= 0; left -= 1) {
        await refuse(field);
        const { t } = practice;
        const text = left > 0 ? t('refusals:attempts.left', { left }) : t('refusals:attempts.none');
        expect(count(seen(), text), String(left)).toBe(1);
        expect(textsOf(practice.place, '[aria-live="assertive"] > *').at(-1)).toContain(text);
      }
      for (const left of [9, 6, 3]) {
        practice.close();
        const again = tabAt(field, edition);
        practice = await openPractice({ tab: again, locale: from });
        for (let at = 9; at >= left; at -= 1) await refuse(field);
        await openNext(again, from, to);
        expect(count(seen(), practice.t('refusals:attempts.left', { left }))).toBe(1);
      }
    });

    test('the refusal, the lock, and the time when it ends are kept', async () => {
      const tab = tabAt(field, edition);
      practice = await openPractice({ tab, locale: from });
      for (let times = 0; times < 11; times += 1) await refuse(field);
      const { account } = practice.runtime.world();
      const throttle = field.field === 'recovery-code' ? 'recoveryThrottle' : 'codeThrottle';
      const lock = account[throttle];
      if (lock.kind !== 'locked') throw new TypeError('not locked');
      expect(lock.untilMs - tab.deviceMs).toBe(300_000);
      const ends = new Date(lock.untilMs);
      const time = [ends.getHours(), ends.getMinutes(), ends.getSeconds()]
        .map((part) => String(part).padStart(2, '0'))
        .join(':');
      expect(nextText()).toContain(time);

      tab.deviceMs += 60_000;
      await openNext(tab, from, to);
      expect(nextText()).toContain(time);
      expect(practice.place.querySelector('.next-line')?.getAttribute('data-kind')).toBe('refused');
      expect(practice.runtime.world().account[throttle]).toEqual(lock);
      // The lock still holds, and ends at the same time.
      await refuse(field);
      expect(nextText()).toContain(time);
      expect(practice.runtime.world().account[throttle]).toEqual(lock);
      tab.deviceMs = lock.untilMs;
      await refuse(field);
      expect(nextText()).not.toContain(time);
    });

    test('the log does not claim that nothing happened', async () => {
      const tab = tabAt(field, edition);
      practice = await openPractice({ tab, locale: from });
      await refuse(field);
      await openNext(tab, from, to);
      await practice.press(practice.t('stage:history', { count: 0 }));
      const [text = ''] = textsOf(practice.place, '.layer .empty');
      expect(text).toBe(practice.t('simulator:log.earlier'));
      expect(seen()).not.toContain(practice.t('simulator:log.empty'));
      // A new beginning has no earlier page.
      practice.runtime.begin();
      await practice.after(() => {});
      expect(seen()).toContain(practice.t('simulator:log.empty'));
    });
  },
);
