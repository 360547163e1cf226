/** The emails of an account. */
import { expect, test } from 'vitest';
import { addMail, type Mail } from '../../src/core/account/mail.ts';

test('the newest 40 emails are kept, in the order in which they were sent', () => {
  let emails: readonly Mail[] = [];
  for (let at = 1; at <= 45; at += 1) {
    emails = addMail(emails, { kind: 'two-factor-on', sentAtMs: at });
  }
  expect(emails.map(({ sentAtMs }) => sentAtMs)).toEqual(
    Array.from({ length: 40 }, (_, index) => index + 6),
  );
});
