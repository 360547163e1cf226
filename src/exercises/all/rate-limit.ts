/**
 * Everyone behind one network address shares a limit of pulls without a login, and others have
 * reached it. After a login, the account's own limit applies.
 *
 * Relies on facts.md#pull-limit, facts.md#pull-limit-message, facts.md#login-browser.
 */
import { enter, pullLoggedIn, storedToken } from '../plans/command-line.ts';
import type { Exercise } from '../exercise.ts';
import { turnOn } from '../plans/turn-on.ts';

const image = 'hello-world';
/**
 * In milliseconds from `given`, which runs an hour before the exercise begins. One of the limit's
 * six hours has passed by then.
 */
const limitMs = 5 * 3_600_000;

export const rateLimit: Exercise = {
  id: 'rate-limit',
  page: 'troubleshooting',
  beginsAt: 'terminal',
  given: (world, nowMs) => ({
    ...world,
    anonymousPulls: { kind: 'used-up', untilMs: nowMs + limitMs },
  }),
  before: [turnOn, { type: 'hub.press', control: 'done' }, enter(`docker pull ${image}`)],
  plan: pullLoggedIn(image),
  goal: (world) =>
    storedToken(world) !== undefined && world.terminal.images.includes(`${image}:latest`),
};
