/** Turning on 2FA with a screen reader. */
import { labelOn, type LabelKey } from '../../src/simulator/labels.ts';
import { test, walks } from './screen-reader.ts';

const label = (key: LabelKey) => labelOn('today', key);

walks(() => {
  test('each action on the way to “2FA is on” is spoken', async ({ open }) => {
    const reader = await open('/practice/');
    await reader.find(reader.word('exercises:showMe'), 'b');
    await reader.announces('Return', reader.word('simulator:show.menu'));
    // The hint moved the focus to the menu.
    await reader.answers('Return');
    await reader.find(label('account-settings'), 'Tab');
    await reader.speaks('Return', label('account-settings'));
    await reader.find(label('two-factor'), 'Tab');
    await reader.speaks('Return', label('page-two-factor'));
    await reader.find(reader.word('simulator:do.use-practice-password'), 'Tab');
    await reader.answers('Return');
    await reader.find(label('confirm'), 'shift+Tab');
    await reader.speaks('Return', label('page-recovery-code'));
    await reader.find(label('copy-recovery-code'), 'Tab');
    await reader.announces('Return', reader.word('simulator:do.copied'));
    await reader.find(reader.word('simulator:do.saved-recovery-code'), 'Tab');
    await reader.speaks('Return', label('page-two-factor'));

    await reader.find(reader.word('exercises:showMe'), 'b');
    await reader.announces('Return', reader.word('simulator:show.scan'));
    await reader.answers('Return');
    await reader.find(reader.word('simulator:do.typeForMe'), 'Tab');
    await reader.speaks('Return', label('field-authentication-code'));
    await reader.find(label('enable'), 'Tab');
    await reader.announces('Return', reader.word('path:exercise.first-enrollment.learned'));
  });
});
