/** Signing in with a code, and with the recovery code after losing the phone. */
import { labelOn, type LabelKey } from '../../src/simulator/labels.ts';
import type { Reader } from './reader.ts';
import { test, walks } from './screen-reader.ts';

const label = (key: LabelKey) => labelOn('today', key);

/** From the start of the exercise to the screen that asks for a code. */
async function givePassword(reader: Reader): Promise<void> {
  await reader.find(reader.word('simulator:do.use-practice-password'), 'b');
  await reader.answers('Return');
  await reader.find(label('sign-in'), 'shift+Tab');
  await reader.speaks('Return', label('page-two-factor'));
}

walks(() => {
  test('each action of an everyday sign-in is spoken', async ({ open }) => {
    const reader = await open('/practice/#sign-in');
    await givePassword(reader);
    await reader.find(reader.word('simulator:do.typeForMe'), 'b');
    await reader.speaks('Return', label('field-authentication-code'));
    await reader.find(label('verify'), 'Tab');
    await reader.announces('Return', reader.word('path:exercise.sign-in.learned'));
  });

  test('each action of a sign-in with the recovery code is spoken', async ({ open }) => {
    const reader = await open('/practice/#lost-phone');
    await givePassword(reader);
    await reader.find(label('lost-device'), 'Tab');
    // Orca does not speak the heading of this screen (README, Known silences).
    await reader.press('Return');
    // Six digits are not a recovery code.
    await reader.find(label('field-recovery-code'), 'Tab');
    await reader.type('123456');
    await reader.announces(
      'Return',
      reader.word('path:refused.recovery.looks-authentication-code'),
    );
    await reader.find(reader.word('simulator:savedCodes.typeIt'), 'Tab');
    await reader.speaks('Return', label('field-recovery-code'));
    await reader.find(label('verify'), 'Tab');
    await reader.answers('Return');
  });
});
