/**
 * Links into the practice: `#lost-phone` begins a scenario, and a picture in the guide adds the
 * edition and its own name, `#first-enrollment/today/pairing`. They carry names from lists and
 * nothing else.
 */
import type { EditionId } from '../core/devices/edition.ts';
import type { World } from '../core/world.ts';
import { findScenario } from '../scenarios/list.ts';
import type { Scenario } from '../scenarios/scenario.ts';
import { twins, type TwinName } from './screens/twins.ts';

export type DeepLink = {
  readonly scenario: Scenario;
  /** The screen to begin at, in its edition; the scenario's own beginning where it is left out. */
  readonly picture?: { readonly edition: EditionId; readonly name: TwinName };
};

/** `undefined` for anything that is not such a link. */
export function readDeepLink(hash: string): DeepLink | undefined {
  const [id = '', edition, name = '', more] = hash.replace(/^#/, '').split('/');
  const scenario = findScenario(id);
  if (!scenario || more !== undefined) return undefined;
  if (edition === undefined) return { scenario };
  if (edition !== 'today' && edition !== 'classic') return undefined;
  if (!Object.hasOwn(twins, name)) return undefined;
  return { scenario, picture: { edition, name: name as TwinName } };
}

/** Whether a world shows the screen a link leads to. */
export const isAt = ({ picture }: DeepLink, { browser }: World): boolean =>
  picture === undefined || browser.screen.kind === twins[picture.name](picture.edition).screen.kind;
