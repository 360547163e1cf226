// @vitest-environment happy-dom
/** What the whole simulator announces after an act: each outcome once, in the region of its urgency. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { textsOf } from './drawn.ts';
import { openPractice, type Opened } from './opened.ts';

let practice: Opened;
beforeEach(async () => {
  sessionStorage.clear();
  localStorage.clear();
  history.replaceState(null, '');
  practice = await openPractice();
});
afterEach(() => practice.close());

const heard = (urgency: 'polite' | 'assertive') =>
  textsOf(practice.place, `[aria-live="${urgency}"] > *`);
const act = (each: Parameters<Opened['runtime']['act']>[0]) =>
  practice.after(() => void practice.runtime.act(each));

describe('a refusal', () => {
  const refuse = async (text: string) => {
    await practice.goTo('#sign-in');
    await act({ type: 'hub.press', control: 'use-practice-password' });
    await act({ type: 'hub.press', control: 'sign-in' });
    await act({ type: 'hub.submit', field: 'authentication-code', text });
  };

  test('is announced as an error, with its cause and Docker’s text, and only once', async () => {
    await refuse('12345');
    const shown = textsOf(practice.place, '.next-text')[0] ?? '';
    const [message = '', ...others] = heard('assertive');
    expect(others).toEqual([]);
    expect(message.startsWith(practice.t('simulator:error'))).toBe(true);
    expect(shown.startsWith(practice.t('simulator:error'))).toBe(true);
    expect(message).toContain(shown.slice(practice.t('simulator:error').length).trim());
    expect(message).toContain(textsOf(practice.place, '.docker-shows')[0]);
    await act({ type: 'clock.freeze' });
    expect(heard('assertive')).toHaveLength(1);
  });

  test('is announced again if the next act is refused too', async () => {
    await refuse('12345');
    await act({ type: 'hub.submit', field: 'authentication-code', text: '1234' });
    expect(heard('assertive')).toHaveLength(2);
  });

  test('is not announced again while the reader corrects the text, and waits', async () => {
    await refuse('12345');
    const field = practice.place.querySelector<HTMLInputElement>('#hub-field');
    for (const text of ['1', '12', '123']) {
      await practice.after(() => {
        if (field) field.value = text;
        field?.dispatchEvent(new Event('input', { bubbles: true }));
      });
      practice.tab.deviceMs += 1000;
    }
    expect(heard('assertive')).toHaveLength(1);
  });

  test('waits while the reader composes a word', async () => {
    await practice.goTo('#sign-in');
    await act({ type: 'hub.press', control: 'use-practice-password' });
    await act({ type: 'hub.press', control: 'sign-in' });
    const compose = (type: string) =>
      practice.after(
        () =>
          void practice.place
            .querySelector('#hub-field')
            ?.dispatchEvent(new Event(type, { bubbles: true })),
      );
    await compose('compositionstart');
    await act({ type: 'hub.submit', field: 'authentication-code', text: '12345' });
    expect(heard('assertive')).toEqual([]);
    await compose('compositionend');
    expect(heard('assertive')).toHaveLength(1);
  });
});

test('the regions have no role, and are the same elements after every act and exercise', async () => {
  const regions = () => [...practice.place.querySelectorAll('[aria-live]')];
  const before = regions();
  expect(before.map((each) => each.getAttribute('aria-live'))).toEqual(['polite', 'assertive']);
  for (const hash of ['#sign-in', '#broken-pull', '#lost-phone']) {
    await practice.goTo(hash);
    await act({ type: 'hub.press', control: 'use-practice-password' });
    expect(regions().map((each, at) => each === before[at])).toEqual([true, true]);
  }
  expect(practice.place.querySelector('[role=alert], [role=status], [role=log]')).toBeNull();
});

describe('the terminal', () => {
  const enter = (line: string) => act({ type: 'terminal.enter', line });
  beforeEach(() => practice.goTo('#broken-pull'));

  test('announces nothing of the lines that an exercise begins with', async () => {
    await practice.goTo('#ci-password-stdin');
    const lines = () => textsOf(practice.place, '[data-panel="terminal"] .lines p');
    expect(lines()).toEqual([]);
    const before = heard('polite');
    await practice.goTo('#rate-limit');
    expect(lines().length).toBeGreaterThan(1);
    expect(heard('polite').slice(before.length).join()).not.toContain(lines().at(-1)?.slice(0, 40));
    expect(heard('assertive')).toEqual([]);
  });

  test('announces the output of a command and its explanation, once and not as an error', async () => {
    const before = heard('polite');
    await enter('docker pull hello-world');
    const [message = '', ...others] = heard('polite').slice(before.length);
    const [output = ''] = textsOf(practice.place, '[data-panel="terminal"] .lines p').slice(-1);
    const [note = ''] = textsOf(practice.place, '.notes p');
    expect(message).toContain(output.slice(0, 40));
    expect(note).not.toBe('');
    expect(message).toContain(note);
    expect(others).toEqual([]);
    expect(heard('assertive')).toEqual([]);
  });

  test('announces the answer to a login that is confirmed on the website', async () => {
    await practice.goTo('#rate-limit');
    await enter('docker login');
    await enter('');
    expect(practice.runtime.world().browser.screen.kind).toBe('device-login');
    const before = heard('polite').length;
    await act({ type: 'hub.press', control: 'confirm-device' });
    expect(heard('polite').slice(before).join()).toContain('Login Succeeded');
  });
});
