/**
 * Links into the practice: `#lost-phone` begins a scenario, and a picture in the guide adds the
 * edition and its own name, `#first-enrollment/today/pairing`. They carry names from lists and
 * nothing else.
 */
import { placeOf, type EditionId } from '../core/hub/edition.ts';
import type { World } from '../core/world/world.ts';
import { findScenario } from '../exercises/list.ts';
import type { Scenario } from '../exercises/exercise.ts';
import { isPictureName, pictures, twinOf, type PictureName } from './screens/guide-figures.ts';

export type DeepLink = {
  readonly scenario: Scenario;
  /** The screen to begin at, in its edition; the scenario's own beginning where it is left out. */
  readonly picture?: { readonly edition: EditionId; readonly name: PictureName };
};

/** `undefined` for anything that is not such a link. */
export function readDeepLink(hash: string): DeepLink | undefined {
  const [id = '', edition, name = '', more] = hash.replace(/^#/, '').split('/');
  const scenario = findScenario(id);
  if (!scenario || more !== undefined) return undefined;
  if (edition === undefined) return { scenario };
  if (edition !== 'today' && edition !== 'classic') return undefined;
  const stands = isPictureName(name) && pictures[name].scenario === id;
  return stands && twinOf(name, edition) ? { scenario, picture: { edition, name } } : undefined;
}

/** Whether a world shows the screen a link leads to. */
export function isAt({ picture }: DeepLink, { account, browser }: World): boolean {
  const twin = picture && twinOf(picture.name, picture.edition);
  if (!twin) return true;
  const there = placeOf(twin.screen, twin.twoFactor);
  return placeOf(browser.screen, account.twoFactor.kind) === there;
}
