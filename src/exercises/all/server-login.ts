/**
 * `docker login` on a server, over SSH. The server has no browser, so the reader enters the code on
 * another device.
 *
 * Relies on facts.md#login-browser, facts.md#login-without-local-browser,
 * facts.md#device-code-shape, facts.md#unpublished-device-page.
 */
import type { World } from '../../core/world/world.ts';
import { logIn, storedToken } from '../plans/command-line.ts';
import type { Exercise } from '../exercise.ts';
import { turnOn } from '../plans/turn-on.ts';

export const onServer = (world: World): World => ({
  ...world,
  terminal: { ...world.terminal, host: 'server' },
});

export const serverLogin: Exercise = {
  id: 'server-login',
  page: 'docker-login',
  beginsAt: 'terminal',
  given: onServer,
  before: [turnOn, { type: 'hub.press', control: 'done' }],
  plan: logIn,
  goal: (world) => storedToken(world) !== undefined,
};
