// @vitest-environment happy-dom
/**
 * A refused access token stays in no field: the refusal says that it was not kept.
 * Trials: trials.md#credential-kept, trials.md#wrong-secret-in-field
 */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { onScreen } from '../../src/core/hub/browser-session.ts';
import type { Screen } from '../../src/core/hub/screen.ts';
import { saveWorld } from '../../src/core/snapshot/save-world.ts';
import { newWorld } from '../../src/core/world/world.ts';
import { fullName } from '../../src/storage/storage.ts';
import { atCodePrompt } from '../core/journey.ts';
import { openPractice, type Opened } from './opened.ts';
import { newTab } from './tab.ts';

let practice: Opened;
beforeEach(() => {
  sessionStorage.clear();
  history.replaceState(null, '');
});
afterEach(() => practice.close());

const real = 'dckr_pat_A1b2C3d4E5f6G7h8I9j0K1l2M3n';
const practiceToken = 'dckr_pat.practice.0a1b.2c3d.4e5f.6g7h.8j9k';

const places: readonly (readonly [string, id: string, Screen])[] = [
  ['six digits', 'hub-field', { kind: 'code-prompt' }],
  ['recovery code', 'hub-field', { kind: 'recovery-entry' }],
  ['emailed code', 'hub-field', { kind: 'email-not-verified' }],
  ['device code', 'hub-field', { kind: 'device-code' }],
  ['description', 'token-description', { kind: 'access-token-form' }],
  ['text code', 'phone-key', { kind: 'home' }],
];

test.each(places)('the field for the %s', async (_name, id, screen) => {
  for (const token of [real, practiceToken, `Token: ${real}`]) {
    const { world } =
      screen.kind === 'home' ? { world: newWorld({ edition: 'today' }) } : atCodePrompt('today');
    const tab = newTab();
    tab.items.set(fullName('simulator'), saveWorld({ ...world, browser: onScreen(screen) }));
    practice = await openPractice({ tab });
    const field = practice.place.querySelector<HTMLInputElement>(`#${id}`);
    if (!field) throw new RangeError(id);
    const enter = (text: string) =>
      practice.after(() => {
        field.value = text;
        field.form?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
      });
    // Another text stays, so that the reader can correct it.
    const other = id === 'token-description' ? ' '.repeat(3) : '123 45';
    await enter(other);
    expect(field.value).toBe(other);
    await enter(token);
    expect(practice.place.querySelector('.next-line')?.getAttribute('data-kind')).toBe('refused');
    // A description is refused for a simulated token too, and only a real one is not kept.
    const kept = id === 'token-description' && token === practiceToken;
    expect(field.value).toBe(kept ? token : '');
    practice.close();
  }
});

test('the line of the terminal keeps a token that the reader has not entered yet', async () => {
  practice = await openPractice();
  await practice.goTo('#broken-pull');
  const field = (id: string) => {
    const input = practice.place.querySelector<HTMLInputElement>(`#${id}`);
    if (!input) throw new RangeError(id);
    return input;
  };
  const texts: string[] = [];
  field('terminal-line').addEventListener('change', (event) =>
    texts.push((event.currentTarget as HTMLInputElement).value),
  );
  await practice.after(() => {
    field('terminal-line').value = practiceToken;
    field('terminal-line').dispatchEvent(new Event('input', { bubbles: true }));
    field('phone-key').value = practiceToken;
    field('phone-key').form?.dispatchEvent(
      new Event('submit', { bubbles: true, cancelable: true }),
    );
  });
  expect(field('phone-key').value).toBe('');
  expect([field('terminal-line').value, texts]).toEqual([practiceToken, []]);
});
