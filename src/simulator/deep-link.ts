/**
 * Addresses of the simulator: `#exercise[/classic][/graph][/screen]`.
 *
 * The first part names an exercise; each further part is recognized by its value, and defaults are
 * left out. `graph` is the older image store of the simulated computer. `screen` is the name of a
 * picture in the guide, and leads to the screen in that picture. An address carries names from
 * lists and nothing else.
 */
import { lostOn } from '../core/world/shown-once.ts';
import { screenCaseOf, type EditionId } from '../core/hub/edition.ts';
import type { World } from '../core/world/world.ts';
import { findLoaded, isListed } from '../exercises/loaded.ts';
import type { Exercise } from '../exercises/exercise.ts';
import { isPictureName, pictures, twinOf, type PictureName } from './screens/guide-figures.ts';

export type DeepLink = {
  readonly exercise: Exercise;
  /**
   * Absent if the address leaves it out. Then the edition is the one that the reader has chosen.
   */
  readonly edition?: EditionId;
  /** Absent for the default store of a new Docker Engine. */
  readonly store?: 'graph';
  /** The screen to begin at, in its edition. Absent for the beginning of the exercise. */
  readonly picture?: { readonly edition: EditionId; readonly name: PictureName };
};

/**
 * A place that an address names, with its actual edition and store, also if the address leaves them
 * out.
 */
export type SimulatorPlace = {
  readonly exercise: string;
  readonly edition: EditionId;
  readonly store?: 'graph' | undefined;
  readonly screen?: PictureName | undefined;
};

/** Whether an address names an exercise, which might not be loaded yet. */
export const namesExercise = (hash: string): boolean =>
  isListed(hash.replace(/^#/, '').split('/')[0] ?? '');

/**
 * Reads the part of an address after `#`. `undefined` for any other text, and until the exercises
 * are loaded.
 */
export function readDeepLink(hash: string): DeepLink | undefined {
  const [id = '', ...parts] = hash.replace(/^#/, '').split('/');
  const exercise = isListed(id) ? findLoaded(id) : undefined;
  if (!exercise || new Set(parts).size < parts.length) return undefined;
  const editions = parts.filter((part) => part === 'today' || part === 'classic');
  const names = parts.filter(isPictureName);
  const store = parts.includes('graph');
  if (editions.length + names.length + Number(store) < parts.length) return undefined;
  if (editions.length > 1 || names.length > 1) return undefined;
  const [edition] = editions;
  const [name] = names;
  const link = { exercise, ...(edition && { edition }), ...(store && { store: 'graph' as const }) };
  if (name === undefined) return link;
  const shown = edition ?? 'today';
  const exists = pictures[name].exercise === id && twinOf(name, shown);
  return exists ? { ...link, picture: { edition: shown, name } } : undefined;
}

/** The address of a place, with its `#`. Both readers and links in the guide use this form. */
export function formatAddress({ exercise, edition, store, screen }: SimulatorPlace): string {
  const parts = [exercise, edition === 'classic' && edition, store, screen];
  return `#${parts.filter(Boolean).join('/')}`;
}

/**
 * Whether an address names the place that the simulator shows. Then a reload keeps the world; any
 * other address begins a new one.
 */
export function isHere(link: DeepLink, place: SimulatorPlace, world: World): boolean {
  return (
    link.exercise.id === place.exercise &&
    (link.picture?.edition ?? link.edition ?? place.edition) === place.edition &&
    link.store === place.store &&
    isAt(link, world)
  );
}

/** Whether a world is at the screen that an address names, or the address names none. */
export function isAt({ picture }: DeepLink, { account, browser }: World): boolean {
  const twin = picture && twinOf(picture.name, picture.edition);
  if (!twin) return true;
  // A reload took from the screen what is shown only once. It is still the same screen.
  if (lostOn(browser.screen)) return browser.screen.kind === twin.screen.kind;
  const there = screenCaseOf(twin.screen, twin.twoFactor);
  return screenCaseOf(browser.screen, account.twoFactor.kind) === there;
}
