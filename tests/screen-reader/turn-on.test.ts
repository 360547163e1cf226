/** Turning on 2FA with a screen reader. */
import { labelOn, type LabelKey } from '../../src/simulator/labels.ts';
import type { Reader } from './reader.ts';
import { test, walks } from './screen-reader.ts';

const label = (key: LabelKey) => labelOn('today', key);

/** A label as the next step quotes it. */
const quoted = (reader: Reader, name: string) => reader.word('path:quoted', { label: name });

/** From the start of the exercise to the recovery code. */
async function toRecoveryCode(reader: Reader): Promise<void> {
  await reader.find(label('avatar'), 'b');
  await reader.announces('Return', quoted(reader, label('account-settings')));
  await reader.find(label('account-settings'), 'Tab');
  await reader.announces('Return', quoted(reader, label('two-factor')));
  await reader.find(label('two-factor'), 'Tab');
  await reader.answers('Return');
  await reader.find(reader.word('simulator:do.use-practice-password'), 'Tab');
  await reader.announces('Return', quoted(reader, label('confirm')));
  await reader.announces('Return', quoted(reader, label('copy-recovery-code')));
}

walks(() => {
  test('“Show me” is spoken once', async ({ open }) => {
    const reader = await open('/practice/');
    await reader.find(reader.word('stage:hints.hide'), 'b');
    await reader.press('Return');
    await reader.find(reader.word('exercises:showMe'), 'shift+b');
    await reader.announces('Return', quoted(reader, label('avatar')));
  });

  test('each action on the way to “2FA is on” is spoken', async ({ open }) => {
    const reader = await open('/practice/');
    await toRecoveryCode(reader);
    await reader.find(label('copy-recovery-code'), 'Tab');
    await reader.announces('Return', reader.word('simulator:do.copied'));
    await reader.find(reader.word('simulator:do.saved-recovery-code'), 'Tab');
    const scan = reader.word('simulator:do.scan');
    await reader.announces('Return', reader.word('path:step.phone', { label: scan }));
    await reader.announces('Return', reader.word('simulator:log.entry-added'));
    await reader.find(reader.word('simulator:do.typeForMe'), 'Tab');
    await reader.speaks('Return', label('field-authentication-code'));
    await reader.find(label('enable'), 'Tab');
    await reader.announces('Return', reader.word('path:exercise.first-enrollment.learned'));
  });

  test('“Saved” is spoken once after the recovery code is downloaded', async ({ open }) => {
    const reader = await open('/practice/');
    await toRecoveryCode(reader);
    await reader.find(label('download-recovery-code'), 'Tab');
    // After that, Firefox moves the focus to its list of downloads.
    await reader.announces('Return', reader.word('simulator:saved.kept'));
  });
});
