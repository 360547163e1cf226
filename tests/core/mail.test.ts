/** The emails of an account. */
import { expect, test } from 'vitest';
import { addMail, type Mail } from '../../src/core/account/mail.ts';

test('the newest 40 emails are kept, in the order in which they were sent', () => {
  let mails: readonly Mail[] = [];
  for (let at = 1; at <= 45; at += 1) {
    mails = addMail(mails, { kind: 'two-factor-on', sentAtMs: at });
  }
  expect(mails.map(({ sentAtMs }) => sentAtMs)).toEqual(
    Array.from({ length: 40 }, (_, index) => index + 6),
  );
});
