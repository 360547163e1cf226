// @vitest-environment happy-dom
/**
 * A credential that is pasted into the terminal of the whole simulator is neither on the screen nor
 * in the terminal's history, in the tab's storage, or in `history.state`.
 */
import fc, { runs } from '../support/fast-check.ts';
import { act as flushed } from 'preact/test-utils';
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';
import {
  answeredLine,
  credentialLine,
  partsOf,
  strayTokenLine,
  textsIn,
  type CredentialLine,
} from '../core/credential-grammar.ts';
import { openPractice, type Opened } from './opened.ts';

let practice: Opened;
let entered = 0;
beforeEach(async () => {
  sessionStorage.clear();
  history.replaceState(null, '');
  practice = await openPractice();
  await practice.goTo('#broken-pull');
});
afterEach(() => practice.close());
afterAll(() => console.info(`${entered} generated texts with a credential, on the screen`));

function field(): HTMLInputElement {
  const found = practice.place.querySelector<HTMLInputElement>('#terminal-line');
  if (found === null) throw new Error('the terminal has no field');
  return found;
}

async function paste(text: string): Promise<void> {
  const event = Object.assign(new Event('paste', { bubbles: true, cancelable: true }), {
    clipboardData: { getData: () => text },
  });
  await flushed(() => void field().dispatchEvent(event));
}

/** The texts of the earlier commands that the arrow key shows. */
async function recalled(count: number): Promise<readonly string[]> {
  const texts: string[] = [];
  for (let back = 0; back < count; back += 1) {
    const up = new KeyboardEvent('keydown', { key: 'ArrowUp' });
    await flushed(() => void field().dispatchEvent(up));
    texts.push(field().value);
  }
  return texts;
}

/** All texts on the page, in storage, and in the entry of the browser's history. */
async function kept(): Promise<string> {
  const { place, runtime, tab } = practice;
  return textsIn([
    ...(await recalled(runtime.world().terminal.history.length)),
    place.innerHTML,
    document.body.textContent,
    [...tab.items.values()].map((text): unknown => JSON.parse(text)),
    { ...sessionStorage },
    history.state,
    location.href,
  ]);
}

async function expectNothingOf(credential: CredentialLine, before: string): Promise<void> {
  practice.tab.deviceMs += 1000;
  await flushed(() => {
    practice.runtime.act({ type: 'terminal.interrupt' });
    // The field shows the recalled command.
    field().value = '';
    field().dispatchEvent(new Event('input', { bubbles: true }));
  });
  await paste(`${credential.line}\n`);
  entered += 1;
  const after = await kept();
  for (const part of partsOf(credential)) {
    if (!before.includes(part)) expect(after.includes(part), credential.line).toBe(false);
  }
}

test('a credential in a pasted text is kept nowhere', { timeout: 120_000 }, async () => {
  const before = await kept();
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        { weight: 4, arbitrary: credentialLine },
        { weight: 1, arbitrary: answeredLine },
        { weight: 1, arbitrary: strayTokenLine },
      ),
      (credential) => expectNothingOf(credential, before),
    ),
    { numRuns: runs(150), endOnFailure: true },
  );
});
