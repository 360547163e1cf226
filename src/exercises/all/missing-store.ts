/**
 * config.json names a program that stores logins, and this program is no longer installed. `docker
 * login` and `docker pull` fail until the reader removes the name from the file.
 *
 * Relies on facts.md#store-fails, facts.md#store-missing-messages, facts.md#config-file,
 * facts.md#stored-unencrypted, facts.md#logout-erase-failed.
 */
import { removeCredsStore } from '../../core/devices/terminal/credential-store.ts';
import { enter, enterAtPrompt, logIn, storedToken } from '../plans/command-line.ts';
import type { Plan } from '../play.ts';
import type { Exercise } from '../exercise.ts';
import { turnOn } from '../plans/turn-on.ts';

const useFile: Plan = (situation) =>
  situation.world.terminal.credentialStore === 'file'
    ? logIn(situation)
    : enterAtPrompt(removeCredsStore, situation);

export const missingStore: Exercise = {
  id: 'missing-store',
  page: 'troubleshooting/credential-store',
  beginsAt: 'terminal',
  given: (world) => ({
    ...world,
    terminal: { ...world.terminal, credentialStore: 'missing-helper' },
  }),
  before: [turnOn, { type: 'hub.press', control: 'done' }, enter('docker pull hello-world')],
  plan: useFile,
  goal: (world) => storedToken(world) !== undefined,
};
