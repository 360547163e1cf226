/**
 * The journeys most tests begin with, as acts: to the pairing screen, through a first enrollment,
 * to the next sign-in.
 */
import type { Act } from '../../src/core/world/act.ts';
import { practiceNow } from '../../src/core/world/clock.ts';
import { codeShown } from '../../src/core/devices/authenticator.ts';
import type { EditionId } from '../../src/core/hub/edition.ts';
import type { SiteControl } from '../../src/core/hub/screen.ts';
import { keyUriOf, newWorld } from '../../src/core/world/world.ts';
import { playerOf, type Player } from './player.ts';

export const press = (...controls: readonly SiteControl[]): readonly Act[] =>
  controls.map((control) => ({ type: 'site.press', control }));

export const submitCode = (text: string): Act => ({
  type: 'site.submit',
  field: 'authentication-code',
  text,
});

export const submitRecoveryCode = (text: string): Act => ({
  type: 'site.submit',
  field: 'recovery-code',
  text,
});

/** From home to the screen that shows the recovery code. */
export const toRecoveryCode: Readonly<Record<EditionId, readonly Act[]>> = {
  today: press('avatar', 'account-settings', 'two-factor', 'use-practice-password', 'confirm'),
  classic: press(
    'avatar',
    'account-settings',
    'security',
    'enable-two-factor',
    'set-up-using-an-app',
  ),
};

/** A player whose pairing screen is open and whose phone has taken the key URI over. */
export function paired(edition: EditionId, seed: string | number = 0): Player {
  const player = playerOf(newWorld({ edition }), seed);
  player.play(
    ...toRecoveryCode[edition],
    { type: 'drawer.keep-recovery-code' },
    ...press('saved-recovery-code'),
  );
  player.play({ type: 'phone.scan', text: keyUriOf(player.world.account) ?? '' });
  return player;
}

/** The code the phone's newest entry shows now. */
export function phoneCode(player: Player): string {
  const { phone, clock } = player.world;
  const entry = phone.kind === 'in-hand' ? phone.entries.at(-1) : undefined;
  if (phone.kind === 'lost' || entry === undefined) throw new Error('the phone shows no code');
  return codeShown(entry, practiceNow(clock, player.atMs) + phone.skewMs).code;
}

/** A player with 2FA on, still on the success screen. */
export function enrolled(edition: EditionId, seed: string | number = 0): Player {
  const player = paired(edition, seed);
  player.play(submitCode(phoneCode(player)));
  return player;
}

/** A player with 2FA on, signed out, password given: the code is asked for. */
export function atCodePrompt(edition: EditionId, seed: string | number = 0): Player {
  const player = enrolled(edition, seed);
  player.play(...press('done', 'avatar', 'sign-out', 'use-practice-password', 'sign-in'));
  return player;
}
