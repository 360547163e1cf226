/** The one field for the six digits takes what people really type, and says why it does not (R01–R06). */
import { expect } from '@playwright/test';
import { Bench, START_MS, STEP_MS, type Setting } from '../support/simulator.ts';
import { test } from '../support/healthy-page.ts';
import { oracleCode } from '../support/oracle.ts';

const ENGLISH: Setting = { language: 'en', edition: 'today' };
const JAPANESE: Setting = { language: 'ja', edition: 'today' };

/** The practice with the site waiting for a first code; returns the secret. */
async function pair(bench: Bench, atMs = START_MS): Promise<string> {
  await bench.open(atMs);
  await bench.toPairing();
  return bench.textCode();
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
  const trial = setting === JAPANESE ? 'R02' : 'R01';
  test(`${trial} a right code is taken ${form}`, async ({ page }) => {
    const bench = new Bench(page, setting);
    const code = oracleCode(await pair(bench), START_MS);
    await bench.submit('enable', write(code.slice(0, 3), code.slice(3)));
    await bench.expectTwoFactor('on');
  });
}

test('R03 a code that begins with zero keeps its zero', async ({ page }) => {
  const bench = new Bench(page, ENGLISH);
  const secret = await pair(bench);
  let atMs = START_MS;
  while (!oracleCode(secret, atMs).startsWith('0')) atMs += STEP_MS;
  await bench.at(atMs);
  await bench.submit('enable', oracleCode(secret, atMs));
  await bench.expectTwoFactor('on');
});

test('R04 a code filled in at once and sent twice is checked once', async ({ page }) => {
  const bench = new Bench(page, ENGLISH);
  const code = oracleCode(await pair(bench), START_MS);
  await bench.codeField.fill(code);
  await bench.codeField.evaluate((field: HTMLInputElement) => {
    const { form } = field;
    form?.requestSubmit();
    form?.requestSubmit();
  });
  await bench.expectTwoFactor('on');
  await expect(bench.refusal).toBeEmpty();
});

test('R04 the field says what it is for, and has no limit that would cut a paste', async ({
  page,
}) => {
  const bench = new Bench(page, ENGLISH);
  await pair(bench);
  await expect(bench.codeField).toHaveCount(1);
  await expect(bench.codeField).toHaveAttribute('type', 'text');
  await expect(bench.codeField).toHaveAttribute('inputmode', 'numeric');
  await expect(bench.codeField).toHaveAttribute('autocomplete', 'one-time-code');
  expect(await bench.codeField.getAttribute('maxlength')).toBeNull();
});

for (const [what, steps, accepted] of [
  ['the step before', -1, true],
  ['this step', 0, true],
  ['the step after', 1, true],
  ['two steps before', -2, false],
  ['two steps after', 2, false],
] as const) {
  test(`R05 the code of ${what} is ${accepted ? 'accepted' : 'refused'}`, async ({ page }) => {
    const bench = new Bench(page, ENGLISH);
    const secret = await pair(bench);
    await bench.submit('enable', oracleCode(secret, START_MS + steps * STEP_MS));
    await bench.expectTwoFactor(accepted ? 'on' : 'enrolling');
    if (!accepted) await expect(bench.refusal).toContainText(String(-steps * 30).replace('-', ''));
  });
}

for (const [typed, reason, digits] of [
  ['', 'empty', 0],
  ['12345', 'too-few', 5],
  ['1234567', 'too-many', 7],
  ['abc123', 'not-digits', 0],
] as const) {
  test(`R05 “${typed}” is refused, with the reason ${reason}, and nothing is used up`, async ({
    page,
  }) => {
    const bench = new Bench(page, ENGLISH);
    const secret = await pair(bench);
    await bench.submit('enable', typed);
    await expect(bench.refusal).toContainText(bench.word(`refusals:code.${reason}`, { digits }));
    await expect(bench.codeField).toHaveAttribute('aria-invalid', 'true');
    await bench.submit('enable', oracleCode(secret, START_MS));
    await bench.expectTwoFactor('on');
  });
}

test('R06 a code that was used does not sign in again, and the next one does', async ({ page }) => {
  const bench = new Bench(page, ENGLISH);
  const secret = await pair(bench);
  await bench.submit('enable', oracleCode(secret, START_MS));
  await bench.expectTwoFactor('on');
  await bench.signOutAndGivePassword();
  await bench.submit('verify', oracleCode(secret, START_MS));
  await expect(bench.refusal).toContainText(bench.word('refusals:code.replayed', { seconds: 30 }));
  await bench.at(START_MS + STEP_MS);
  await bench.submit('verify', oracleCode(secret, START_MS + STEP_MS));
  await bench.expectSignedIn();
});
