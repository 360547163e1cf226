/** An incorrect code: the refusal is spoken, also when it is repeated. */
import { demoIdentity } from '../../src/core/world/demo-identity.ts';
import { labelOn } from '../../src/simulator/labels.ts';
import { test, walks } from './screen-reader.ts';

walks(() => {
  test('a refusal is spoken once, and again after the same mistake', async ({ open }) => {
    const reader = await open('/practice/#first-enrollment/today/pairing');
    await reader.find(labelOn('today', 'field-authentication-code'), 'Tab');
    await reader.type('000000');
    const refusal = reader.word('path:refused.code.mismatch', { issuer: demoIdentity.issuer });
    await reader.announces('Return', refusal);
    await reader.announces('Return', refusal);
  });
});
