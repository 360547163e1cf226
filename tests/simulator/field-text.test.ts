// @vitest-environment happy-dom
/**
 * The text that a field shows is the text that is submitted, whatever events a password manager, an
 * extension, or a script sent when it filled the field.
 *
 * Trials: trials.md#filled-without-event
 */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Act } from '../../src/core/world/act.ts';
import type { HubControl } from '../../src/core/hub/screen.ts';
import { openPractice, type Opened } from './opened.ts';

let practice: Opened;
beforeEach(async () => {
  sessionStorage.clear();
  history.replaceState(null, '');
  vi.useFakeTimers({ toFake: ['Date'] });
  practice = await openPractice();
});
afterEach(() => {
  practice.close();
  vi.useRealTimers();
});

/** The events that programs send after setting a field's value, according to public reports. */
const EVENTS: Readonly<Record<string, readonly string[]>> = {
  'no event': [],
  'input only': ['input'],
  'change only': ['change'],
  'input and change': ['input', 'change'],
  'keys without input': ['keydown', 'keypress', 'keyup'],
  'focus and blur only': ['focus', 'blur'],
};
const TEXTS = ['12', '０１２３４', ' filled by a program '];

const press = async (...controls: readonly HubControl[]) => {
  for (const control of controls) {
    await practice.after(() =>
      practice.place.querySelector<HTMLElement>(`[data-control="${control}"]`)?.click(),
    );
  }
};
const begin = (link: string) => practice.goTo(link);
const toPairing = () =>
  press(
    ...(['avatar', 'account-settings', 'two-factor', 'use-practice-password', 'confirm'] as const),
    'saved-recovery-code',
  );

type Field = {
  readonly id: string;
  readonly open: () => Promise<void>;
  readonly from: Act['type'];
};
const FIELDS: readonly Field[] = [
  { id: 'hub-field', open: toPairing, from: 'hub.submit' },
  {
    id: 'hub-field',
    from: 'hub.submit',
    async open() {
      await begin('#sign-in');
      await press('use-practice-password', 'sign-in');
    },
  },
  {
    id: 'hub-field',
    from: 'hub.submit',
    async open() {
      await begin('#lost-phone');
      await press('use-practice-password', 'sign-in', 'lost-device');
    },
  },
  {
    id: 'hub-field',
    from: 'hub.submit',
    async open() {
      await begin('#email-not-verified');
      await press('avatar', 'account-settings', 'two-factor');
    },
  },
  { id: 'phone-key', open: toPairing, from: 'phone.type-key' },
  {
    id: 'key-key',
    from: 'key.type-key',
    async open() {
      await begin('#first-enrollment-key');
      await practice.after(() =>
        practice.place.querySelector<HTMLElement>('[data-act="key.insert"]')?.click(),
      );
    },
  },
  {
    id: 'token-description',
    from: 'token.create',
    open: () =>
      press(
        ...(['avatar', 'account-settings'] as const),
        'personal-access-tokens',
        'generate-new-token',
      ),
  },
  { id: 'terminal-line', open: () => begin('#broken-pull'), from: 'terminal.enter' },
];

/** The text of the acts that a submission can cause. */
const textOf = (act: Act): string | undefined =>
  'text' in act
    ? act.text
    : 'line' in act
      ? act.line
      : 'description' in act
        ? act.description
        : undefined;

let inputs = 0;
describe.each(FIELDS.map((field, at) => ({ ...field, name: `${field.from} ${at}` })))(
  'the field of $name',
  ({ id, open, from }) => {
    for (const [name, events] of Object.entries(EVENTS)) {
      test(`submits what it shows after ${name}`, async () => {
        await open();
        const acts: Act[] = [];
        const { act } = practice.runtime;
        practice.runtime.act = (next) => {
          acts.push(next);
          return act(next);
        };
        for (const text of TEXTS) {
          const field = practice.place.querySelector<HTMLInputElement>(`#${id}`);
          if (!field) throw new RangeError(`There is no field ${id}`);
          await practice.after(() => {
            field.value = text;
            for (const type of events) field.dispatchEvent(new Event(type, { bubbles: true }));
          });
          const shown = field.value;
          await practice.after(() =>
            field.form?.dispatchEvent(new Event('submit', { cancelable: true, bubbles: true })),
          );
          const submitted = acts.findLast(({ type }) => type === from);
          expect(submitted && textOf(submitted)).toBe(shown);
          expect(shown).toBe(text);
          inputs += 1;
          if (!field.isConnected) break;
        }
      });
    }
  },
);

test('are at least 50', () => {
  console.log(`${inputs} filled fields`);
  expect(inputs).toBeGreaterThanOrEqual(50);
});
