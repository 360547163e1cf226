/**
 * Links from the guide's pictures into the practice at that very screen:
 * `/practice/#first-enrollment/<edition>/<picture>`. They carry names from lists and nothing else.
 */
import type { EditionId } from '../core/devices/edition.ts';
import type { World } from '../core/world.ts';
import { twins, type TwinName } from './screens/twins.ts';

export type DeepLink = { readonly edition: EditionId; readonly picture: TwinName };

/** `undefined` for anything that is not such a link. */
export function readDeepLink(hash: string): DeepLink | undefined {
  const [scenario, edition, picture = '', more] = hash.replace(/^#/, '').split('/');
  if (scenario !== 'first-enrollment' || more !== undefined) return undefined;
  if (edition !== 'today' && edition !== 'classic') return undefined;
  return Object.hasOwn(twins, picture) ? { edition, picture: picture as TwinName } : undefined;
}

/** Whether a world shows the screen of the link's picture. */
export const isAt = ({ edition, picture }: DeepLink, world: World): boolean =>
  world.browser.screen.kind === twins[picture](edition).screen.kind;
