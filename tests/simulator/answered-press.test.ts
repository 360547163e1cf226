// @vitest-environment happy-dom
/** What is announced after a press that is not refused. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keyUriOf } from '../../src/core/world/world.ts';
import { labelOn, type LabelKey } from '../../src/simulator/labels.ts';
import { openPractice, type Opened } from './opened.ts';

let practice: Opened;

const polite = () =>
  [...practice.place.querySelectorAll('[aria-live="polite"] > *')].map((each) =>
    each.textContent.trim(),
  );
const pressLabels = async (...labels: readonly LabelKey[]) => {
  for (const label of labels) {
    await practice.after(() =>
      practice.place.querySelector<HTMLElement>(`[data-control="${label}"]`)?.click(),
    );
  }
};

beforeEach(async () => {
  sessionStorage.clear();
  localStorage.clear();
  practice = await openPractice({
    scan: () => Promise.resolve({ text: keyUriOf(practice.runtime.world().account) ?? '' }),
  });
  await pressLabels('avatar', 'account-settings', 'two-factor');
});
afterEach(() => practice.close());

test('the next step is announced once, on the same screen and with a new one', async () => {
  const step = (label: string) => practice.t('path:step.press', { label });
  const counted = () => [
    polite().filter((text) => text === step(labelOn('today', 'confirm'))).length,
    polite().filter((text) => text === step(labelOn('today', 'copy-recovery-code'))).length,
  ];
  await practice.press(practice.t('simulator:do.use-practice-password'));
  expect(counted()).toEqual([1, 0]);
  await practice.press(labelOn('today', 'confirm'));
  expect(counted()).toEqual([1, 1]);
});

test('that a device took the secret is announced', async () => {
  await practice.press(practice.t('simulator:do.use-practice-password'));
  await practice.press(labelOn('today', 'confirm'));
  await practice.press(practice.t('simulator:do.saved-recovery-code'));
  await practice.press(practice.t('simulator:do.scan'));
  expect(polite()).toContain(practice.t('simulator:log.entry-added'));
});
