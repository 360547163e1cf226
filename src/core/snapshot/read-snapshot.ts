/**
 * A saved world back from its text: versioned and validated (valibot), so that what was written by
 * another version, or by something else, is refused and never half believed.
 *
 * It stands apart from writing because only a reader who comes back needs the schema. Where the text
 * is stored, and what the reader is told when it cannot be read, is the runtime's.
 */
import * as v from 'valibot';
import { listedAccessTokens } from '../account/access-token-list.ts';
import type { TwoFactor } from '../account/two-factor.ts';
import { editions, placeOf, type Place } from '../hub/edition.ts';
import type { Screen } from '../hub/screen.ts';
import { worldSchema } from './world-schema.ts';
import { snapshotVersion } from './save-world.ts';
import type { World } from '../world/world.ts';

export type Reading =
  | { readonly ok: true; readonly world: World }
  | { readonly ok: false; readonly reason: 'unreadable' | 'other-version' };

/** Reads what `saveWorld` wrote. Anything else is a refusal, never an exception. */
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
  // The schema has checked what the brands promise; only their names are missing.
  const read = body.output as World;
  return agrees(read) ? { ok: true, world: read } : { ok: false, reason: 'unreadable' };
}

/** Parts that are right alone must also fit each other: the edition must have the screen, and a
 * pairing screen needs something to pair. */
function agrees(world: World): boolean {
  const { edition, account, browser } = world;
  const { kind } = account.twoFactor;
  const place = placeOf(browser.screen, kind);
  const drawn = bare.includes(place) || editions[edition].controls[place].length > 0;
  return drawn && twoFactorOn(browser.screen).includes(kind) && concernsSomething(world);
}

/** A page about one token or one login needs that token or that login. */
function concernsSomething({ account, browser: { screen }, terminal: { prompt } }: World): boolean {
  switch (screen.kind) {
    case 'access-token-edit':
      return listedAccessTokens(account.accessTokens).some(({ id }) => id === screen.id);
    case 'device-login':
      return prompt.kind === 'device-login' && prompt.userCode === screen.userCode;
    default:
      return true;
  }
}

/** Screens with nothing of their own to press. */
const bare: readonly Place[] = ['home', 'support'];

/** What two-factor authentication can be while a screen is shown. */
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
    case 'device-login':
      return ['off', 'on'];
  }
}
