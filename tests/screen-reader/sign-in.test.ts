/** Signing in with a code, and with the recovery code after losing the phone. */
import { labelOn, type LabelKey } from '../../src/simulator/labels.ts';
import type { Reader } from './reader.ts';
import { test, walks } from './screen-reader.ts';

const label = (key: LabelKey) => labelOn('today', key);

/** A label as the next step quotes it. */
const quoted = (reader: Reader, name: string) => reader.word('path:quoted', { label: name });

/** From the start of the exercise to the screen that asks for a code, with the step after it. */
async function givePassword(reader: Reader, next: string): Promise<void> {
  await reader.find(reader.word('simulator:do.use-practice-password'), 'b');
  // The focus moves to the next control.
  await reader.speaks('Return', label('sign-in'));
  await reader.announces('Return', next);
}

walks(() => {
  test('each action of an everyday sign-in is spoken', async ({ open }) => {
    const reader = await open('/practice/#sign-in');
    await givePassword(reader, quoted(reader, label('field-authentication-code')));
    await reader.find(reader.word('simulator:do.typeForMe'), 'b');
    await reader.speaks('Return', label('field-authentication-code'));
    await reader.find(label('verify'), 'Tab');
    await reader.announces('Return', reader.word('path:exercise.sign-in.learned'));
  });

  test('each action of a sign-in with the recovery code is spoken', async ({ open }) => {
    const reader = await open('/practice/#lost-phone');
    await givePassword(reader, quoted(reader, label('lost-device')));
    await reader.find(label('lost-device'), 'Tab');
    const typeIt = reader.word('simulator:savedCodes.typeIt');
    await reader.announces('Return', reader.word('path:step.saved', { label: typeIt }));
    // Six digits are not a recovery code.
    await reader.find(label('field-recovery-code'), 'shift+Tab');
    await reader.type('123456');
    await reader.announces(
      'Return',
      reader.word('path:refused.recovery.looks-authentication-code'),
    );
    await reader.find(typeIt, 'Tab');
    await reader.speaks('Return', label('field-recovery-code'));
    await reader.find(label('verify'), 'Tab');
    await reader.announces('Return', quoted(reader, label('avatar')));
  });
});
