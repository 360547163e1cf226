/**
 * Nobody entered the device confirmation code in time. It no longer works, and a new login shows a
 * new one.
 *
 * Relies on facts.md#login-browser-failures, facts.md#login-without-local-browser,
 * facts.md#unpublished-device-page.
 */
import { enter } from '../plans/command-line.ts';
import type { Exercise } from '../exercise.ts';
import { serverLogin } from './server-login.ts';

export const deviceCodeExpired: Exercise = {
  ...serverLogin,
  id: 'device-code-expired',
  justBefore: [enter('docker login'), { type: 'clock.advance', ms: 16 * 60_000 }],
};
