/** Fixing a failed pull in the terminal: each response is spoken, and long output is truncated. */
import { expect } from '@playwright/test';
import { test, walks } from './screen-reader.ts';

/**
 * The maximum number of characters of a command's output that are spoken before the explanation.
 */
const LONGEST_OUTPUT = 300;

walks(() => {
  test('the response to each command is spoken once', async ({ open }) => {
    const reader = await open('/practice/#broken-pull');
    const logout = 'docker logout';
    await reader.find(reader.word('terminal:enter'), 'b');
    await reader.find(reader.word('terminal:line'), 'shift+Tab');
    for (const [line, note] of [
      [logout, 'credential-removed'],
      ['docker pull hello-world', 'anonymous-pull'],
      ['docker push hello-world', 'denied'],
      ['docker login', 'device-login-started'],
    ] as const) {
      await reader.type(line);
      const explanation = reader.word(`terminal:note.${note}`);
      const response = await reader.announces('Return', explanation);
      const output = response.replace(explanation, '').trim();
      expect.soft(output.length, output).toBeGreaterThan(0);
      expect.soft(output.length, output).toBeLessThanOrEqual(LONGEST_OUTPUT);
    }
    await reader.announces('Return', reader.word('terminal:note.device-login-waiting'));
  });
});
