/**
 * The browser is signed in to the reader's old account when `docker login` opens it. `docker` then
 * belongs to that account, and the registry refuses the private image of the other one.
 *
 * Relies on facts.md#login-browser-account, facts.md#denied-message,
 * facts.md#insufficient-scope-meaning, facts.md#unpublished-device-page.
 */
import { signedInToOther } from '../../core/hub/browser-session.ts';
import { ownRepositories } from '../../core/devices/terminal/registry.ts';
import { demoIdentity } from '../../core/world/demo-identity.ts';
import type { Exercise } from '../exercise.ts';
import { enter, pullLoggedIn, storedToken } from '../plans/command-line.ts';
import { turnOn } from '../plans/turn-on.ts';

export const privateImage = `${demoIdentity.dockerId}/${ownRepositories.private}`;

export const wrongAccount: Exercise = {
  id: 'wrong-account',
  page: 'troubleshooting',
  beginsAt: 'terminal',
  before: [turnOn],
  afterwards: (world) => ({ ...world, browser: signedInToOther }),
  justBefore: [
    enter('docker login'),
    enter(''),
    { type: 'hub.press', control: 'confirm-device' },
    enter(`docker pull ${privateImage}`),
  ],
  plan: pullLoggedIn(privateImage),
  goal: (world) =>
    storedToken(world) !== undefined && world.terminal.images.includes(`${privateImage}:latest`),
};
