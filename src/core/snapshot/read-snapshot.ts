/**
 * Reads a saved world. The version is checked and the whole state is validated (valibot), so text
 * of another version or origin is refused as a whole.
 *
 * It is separate from `save-world.ts`, because only a returning reader needs the schema. The
 * runtime stores the text and tells the reader when it cannot be read.
 */
import * as v from 'valibot';
import { listedAccessTokens } from '../account/access-token-list.ts';
import type { TwoFactor } from '../account/two-factor.ts';
import { editions, screenCaseOf, type ScreenCase } from '../hub/edition.ts';
import type { Screen } from '../hub/screen.ts';
import { worldSchema, type Stored } from './world-schema.ts';
import { snapshotVersion } from './save-world.ts';
import type { World } from '../world/world.ts';

export type Reading =
  | { readonly ok: true; readonly world: World }
  | { readonly ok: false; readonly reason: 'unreadable' | 'other-version' };

/** Reads text that `saveWorld` wrote. Refuses any other text; never throws. */
export function readWorld(saved: string): Reading {
  let parsed: unknown;
  try {
    parsed = JSON.parse(saved);
  } catch {
    return { ok: false, reason: 'unreadable' };
  }
  const head = v.safeParse(v.object({ version: v.number(), world: v.unknown() }), parsed);
  if (!head.success) return { ok: false, reason: 'unreadable' };
  if (head.output.version !== snapshotVersion) return { ok: false, reason: 'other-version' };
  const body = v.safeParse(worldSchema, head.output.world);
  if (!body.success) return { ok: false, reason: 'unreadable' };
  // This does not compile if the schema lacks a field of the world, which would be lost.
  const read: Stored<World> = body.output;
  return agrees(read) ? { ok: true, world: read } : { ok: false, reason: 'unreadable' };
}

/** Whether valid parts are consistent with each other: the edition must have the screen, the screen
 * must allow the state of 2FA, and its token or login must exist. */
function agrees(world: World): boolean {
  const { edition, account, browser } = world;
  const { kind } = account.twoFactor;
  const place = screenCaseOf(browser.screen, kind);
  const drawn = bare.includes(place) || editions[edition].controls[place].length > 0;
  return drawn && twoFactorOn(browser.screen).includes(kind) && concernsSomething(world);
}

/** Whether the token or the login that the screen is about exists. */
function concernsSomething({ account, browser: { screen }, terminal: { prompt } }: World): boolean {
  switch (screen.kind) {
    case 'access-token-edit':
      return listedAccessTokens(account.accessTokens).some(({ id }) => id === screen.id);
    case 'device-login':
    case 'other-device-login':
      return prompt.kind === 'device-login' && prompt.userCode === screen.userCode;
    default:
      return true;
  }
}

/** Screens that exist in every edition although they have no controls below the header. */
const bare: readonly ScreenCase[] = ['home', 'other-home', 'support'];

/** The states of 2FA that are possible on a screen. */
function twoFactorOn(screen: Screen): readonly TwoFactor['kind'][] {
  switch (screen.kind) {
    case 'pairing':
      return ['enrolling'];
    case 'recovery-code-shown':
      return screen.flow === 'enable' ? ['enrolling'] : ['on'];
    case 'get-app':
      return ['off'];
    case 'password':
      return screen.flow === 'enable' ? ['off'] : ['on'];
    case 'code-prompt':
    case 'lost-device':
    case 'recovery-entry':
    case 'support':
    case 'enabled':
      return ['on'];
    case 'sign-in':
    case 'home':
    case 'settings':
    case 'two-factor':
    case 'email-not-verified':
    case 'access-tokens':
    case 'access-token-form':
    case 'access-token-shown':
    case 'access-token-edit':
    case 'device-code':
    case 'device-login':
    case 'other-home':
    case 'other-device-login':
      return ['off', 'on'];
  }
}
