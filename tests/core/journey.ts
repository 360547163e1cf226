/**
 * The acts with which most tests start: to the pairing screen, through the first enrollment, and to
 * the next sign-in.
 */
import type { Act } from '../../src/core/world/act.ts';
import { simulatedNow } from '../../src/core/world/clock.ts';
import { codeShown } from '../../src/core/devices/authenticator.ts';
import type { EditionId } from '../../src/core/hub/edition.ts';
import type { HubControl } from '../../src/core/hub/screen.ts';
import { keyUriOf, newWorld } from '../../src/core/world/world.ts';
import { playerOf, type Player } from './player.ts';

export const press = (...controls: readonly HubControl[]): readonly Act[] =>
  controls.map((control) => ({ type: 'hub.press', control }));

export const submitCode = (text: string): Act => ({
  type: 'hub.submit',
  field: 'authentication-code',
  text,
});

export const submitRecoveryCode = (text: string): Act => ({
  type: 'hub.submit',
  field: 'recovery-code',
  text,
});

/** The acts from the home screen to the screen that shows the recovery code. */
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

/** A player on the pairing screen whose phone has scanned the QR code. */
export function paired(edition: EditionId, seed: string | number = 0): Player {
  const player = playerOf(newWorld({ edition }), seed);
  player.play(
    ...toRecoveryCode[edition],
    { type: 'saved-codes.keep-recovery-code' },
    ...press('saved-recovery-code'),
  );
  player.play({ type: 'phone.scan', text: keyUriOf(player.world.account) ?? '' });
  return player;
}

/** The code that the newest entry on the phone shows now. */
export function phoneCode(player: Player): string {
  const { phone, clock } = player.world;
  const entry = phone.kind === 'in-hand' ? phone.entries.at(-1) : undefined;
  if (phone.kind === 'lost' || entry === undefined) throw new Error('the phone shows no code');
  return codeShown(entry, simulatedNow(clock, player.atMs) + phone.skewMs).code;
}

/** A player who has just turned 2FA on and is on the screen `enabled`. */
export function enrolled(edition: EditionId, seed: string | number = 0): Player {
  const player = paired(edition, seed);
  player.play(submitCode(phoneCode(player)));
  return player;
}

/** A player with 2FA on who signed out, entered the password, and is asked for the code. */
export function atCodePrompt(edition: EditionId, seed: string | number = 0): Player {
  const player = enrolled(edition, seed);
  player.play(...press('done', 'avatar', 'sign-out', 'use-practice-password', 'sign-in'));
  return player;
}
