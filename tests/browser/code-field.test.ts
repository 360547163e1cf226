/**
 * The field for the six digits accepts what people enter in practice, and explains each refusal.
 * Trials: trials.md, "What people type" and "Accepted and refused codes"
 */
import { expect } from '@playwright/test';
import { SimulatorPage, START_MS, STEP_MS, type Setting } from '../support/simulator.ts';
import { test } from '../support/healthy-page.ts';
import { oracleCode } from '../support/oracle.ts';

const ENGLISH: Setting = { language: 'en', edition: 'today' };
const JAPANESE: Setting = { language: 'ja', edition: 'today' };

/** Opens the simulator at the field for the first code, and returns the secret. */
async function pair(simulator: SimulatorPage, atMs = START_MS): Promise<string> {
  await simulator.open(atMs);
  await simulator.toPairing();
  return simulator.textCode();
}

const fullWidth = (text: string) =>
  text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));

const FORMS: readonly (readonly [string, Setting, (head: string, tail: string) => string])[] = [
  ['with the space the phone shows', ENGLISH, (head, tail) => `${head} ${tail}`],
  ['with spaces around it', ENGLISH, (head, tail) => ` ${head}${tail} `],
  ['with a hyphen', ENGLISH, (head, tail) => `${head}-${tail}`],
  ['with a no-break space', ENGLISH, (head, tail) => `${head}\u00a0${tail}`],
  ['in full-width digits', JAPANESE, (head, tail) => fullWidth(head + tail)],
  [
    'in full-width digits with an ideographic space',
    JAPANESE,
    (head, tail) => `${fullWidth(head)}\u3000${fullWidth(tail)}`,
  ],
];

for (const [form, setting, write] of FORMS) {
  test(`a correct code is accepted ${form}`, async ({ page }) => {
    const simulator = new SimulatorPage(page, setting);
    const code = oracleCode(await pair(simulator), START_MS);
    await simulator.submit('enable', write(code.slice(0, 3), code.slice(3)));
    await simulator.expectTwoFactor('on');
  });
}

// trials.md#leading-zero
test('a code that starts with zero keeps its zero', async ({ page }) => {
  const simulator = new SimulatorPage(page, ENGLISH);
  const secret = await pair(simulator);
  let atMs = START_MS;
  while (!oracleCode(secret, atMs).startsWith('0')) atMs += STEP_MS;
  await simulator.at(atMs);
  await simulator.submit('enable', oracleCode(secret, atMs));
  await simulator.expectTwoFactor('on');
});

// trials.md#code-sent-twice
test('a code that is filled in as a whole and submitted twice is checked once', async ({
  page,
}) => {
  const simulator = new SimulatorPage(page, ENGLISH);
  const code = oracleCode(await pair(simulator), START_MS);
  await simulator.codeField.fill(code);
  await simulator.codeField.evaluate((field: HTMLInputElement) => {
    const { form } = field;
    form?.requestSubmit();
    form?.requestSubmit();
  });
  await simulator.expectTwoFactor('on');
  await expect(simulator.refusal).toBeHidden();
});

// trials.md#code-sent-twice
test('the field states its purpose, and has no limit that would truncate a pasted code', async ({
  page,
}) => {
  const simulator = new SimulatorPage(page, ENGLISH);
  await pair(simulator);
  await expect(simulator.codeField).toHaveCount(1);
  await expect(simulator.codeField).toHaveAttribute('type', 'text');
  await expect(simulator.codeField).toHaveAttribute('inputmode', 'numeric');
  await expect(simulator.codeField).toHaveAttribute('autocomplete', 'one-time-code');
  expect(await simulator.codeField.getAttribute('maxlength')).toBeNull();
});

for (const [what, steps, accepted] of [
  ['the step before', -1, true],
  ['this step', 0, true],
  ['the step after', 1, true],
  ['two steps before', -2, false],
  ['two steps after', 2, false],
] as const) {
  // trials.md#zero-drift
  test(`the code of ${what} is ${accepted ? 'accepted' : 'refused'}`, async ({ page }) => {
    const simulator = new SimulatorPage(page, ENGLISH);
    const secret = await pair(simulator);
    await simulator.submit('enable', oracleCode(secret, START_MS + steps * STEP_MS));
    await simulator.expectTwoFactor(accepted ? 'on' : 'enrolling');
    if (!accepted)
      await expect(simulator.refusal).toContainText(String(-steps * 30).replace('-', ''));
  });
}

for (const [typed, reason, digits] of [
  ['', 'empty', 0],
  ['12345', 'too-few', 5],
  ['1234567', 'too-many', 7],
  ['abc123', 'not-digits', 0],
] as const) {
  // trials.md#zero-drift
  test(`“${typed}” is refused with the reason ${reason}, and does not count as an attempt`, async ({
    page,
  }) => {
    const simulator = new SimulatorPage(page, ENGLISH);
    const secret = await pair(simulator);
    await simulator.submit('enable', typed);
    await expect(simulator.refusal).toContainText(
      simulator.word(`path:refused.code.${reason}`, { digits }),
    );
    await expect(simulator.codeField).toHaveAttribute('aria-invalid', 'true');
    await simulator.submit('enable', oracleCode(secret, START_MS));
    await simulator.expectTwoFactor('on');
  });
}

// trials.md#code-used-again
test('a used code does not sign in again, and the next one does', async ({ page }) => {
  const simulator = new SimulatorPage(page, ENGLISH);
  const secret = await pair(simulator);
  await simulator.submit('enable', oracleCode(secret, START_MS));
  await simulator.expectTwoFactor('on');
  await simulator.signOutAndGivePassword();
  await simulator.submit('verify', oracleCode(secret, START_MS));
  await expect(simulator.refusal).toContainText(
    simulator.word('path:refused.code.replayed', { seconds: 30 }),
  );
  await simulator.at(START_MS + STEP_MS);
  await simulator.submit('verify', oracleCode(secret, START_MS + STEP_MS));
  await simulator.expectSignedIn();
});
