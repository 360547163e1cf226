/** Turning on 2FA with a screen reader. */
import { labelOn, type LabelKey } from '../../src/simulator/labels.ts';
import { test, walks } from './screen-reader.ts';

const label = (key: LabelKey) => labelOn('today', key);

walks(() => {
  test('“Show me” is spoken once', async ({ open }) => {
    const reader = await open('/practice/');
    await reader.find(reader.word('stage:hints.hide'), 'b');
    await reader.press('Return');
    await reader.find(reader.word('exercises:showMe'), 'shift+b');
    await reader.announces('Return', reader.word('path:quoted', { label: label('avatar') }));
  });

  test('each action on the way to “2FA is on” is spoken', async ({ open }) => {
    const reader = await open('/practice/');
    const quoted = (name: string) => reader.word('path:quoted', { label: name });
    await reader.find(label('avatar'), 'b');
    await reader.announces('Return', quoted(label('account-settings')));
    await reader.find(label('account-settings'), 'Tab');
    await reader.announces('Return', quoted(label('two-factor')));
    await reader.find(label('two-factor'), 'Tab');
    await reader.answers('Return');
    await reader.find(reader.word('simulator:do.use-practice-password'), 'Tab');
    await reader.announces('Return', quoted(label('confirm')));
    await reader.announces('Return', quoted(label('copy-recovery-code')));
    await reader.find(label('copy-recovery-code'), 'Tab');
    await reader.announces('Return', reader.word('simulator:do.copied'));
    await reader.find(label('download-recovery-code'), 'Tab');
    await reader.announces('Return', reader.word('simulator:saved.kept'));
    await reader.find(reader.word('simulator:do.saved-recovery-code'), 'Tab');
    const scan = reader.word('simulator:do.scan');
    await reader.announces('Return', reader.word('path:step.phone', { label: scan }));
    await reader.announces('Return', reader.word('simulator:log.entry-added'));
    await reader.find(reader.word('simulator:do.typeForMe'), 'shift+Tab');
    await reader.speaks('Return', label('field-authentication-code'));
    await reader.find(label('enable'), 'Tab');
    await reader.announces('Return', reader.word('path:exercise.first-enrollment.learned'));
  });
});
