import fc from '../support/fast-check.ts';
import { describe, expect, test } from 'vitest';
import { update } from '../../src/core/world/update.ts';
import { newWorld } from '../../src/core/world/world.ts';
import {
  formatAddress,
  isAt,
  isHere,
  namesExercise,
  readDeepLink,
  type DeepLink,
  type SimulatorPlace,
} from '../../src/simulator/deep-link.ts';
import { whole } from '../../src/simulator/lazy.ts';
import { isPictureName, pictures, twinOf } from '../../src/simulator/screens/guide-figures.ts';
import { exercises, findExercise } from '../../src/exercises/list.ts';
import { stamps } from '../exercises/stamps.ts';

const pictureLinks = Object.keys(pictures)
  .filter(isPictureName)
  .flatMap((name) =>
    (['today', 'classic'] as const).flatMap((edition) =>
      twinOf(name, edition) ? [{ name, edition, exercise: pictures[name].exercise }] : [],
    ),
  );

const editions = ['today', 'classic'] as const;

/** Every place that an address can name. */
const places: readonly SimulatorPlace[] = exercises.flatMap(({ id }) =>
  editions.flatMap((edition) =>
    ([undefined, 'graph'] as const).flatMap((store) => [
      { exercise: id, edition, store },
      ...pictureLinks
        .filter((link) => link.exercise === id && link.edition === edition)
        .map(({ name }) => ({ exercise: id, edition, store, screen: name })),
    ]),
  ),
);

const placeOf = ({ exercise, edition, store, picture }: DeepLink): SimulatorPlace => ({
  exercise: exercise.id,
  edition: picture?.edition ?? edition ?? 'today',
  store,
  screen: picture?.name,
});

describe('an address of the simulator', () => {
  test.each(exercises.map(({ id }) => id))('#%s starts that exercise', (id) => {
    expect(readDeepLink(`#${id}`)).toEqual({ exercise: findExercise(id) });
    expect(readDeepLink(id)).toEqual({ exercise: findExercise(id) });
  });

  test(`names each place, and is read back as that place (${places.length} places)`, () => {
    expect(places.length).toBeGreaterThan(150);
    const written = places.map(formatAddress);
    expect(new Set(written).size).toBe(places.length);
    for (const [at, address] of written.entries()) {
      const link = readDeepLink(address);
      expect(link && placeOf(link), address).toEqual({ screen: undefined, ...places[at] });
    }
  });

  test('leaves out defaults', () => {
    const place = { exercise: 'lost-phone', edition: 'today' } as const;
    expect(formatAddress(place)).toBe('#lost-phone');
    expect(formatAddress({ ...place, edition: 'classic' })).toBe('#lost-phone/classic');
    expect(formatAddress({ ...place, store: 'graph' })).toBe('#lost-phone/graph');
    const all = { ...place, edition: 'classic', store: 'graph', screen: 'lost-device' } as const;
    expect(formatAddress(all)).toBe('#lost-phone/classic/graph/lost-device');
  });

  test('can have its parts in any order, and can name a default', () => {
    const link = readDeepLink('#lost-phone/classic/graph/lost-device');
    expect(link?.picture).toEqual({ edition: 'classic', name: 'lost-device' });
    expect(readDeepLink('#lost-phone/lost-device/graph/classic')).toEqual(link);
    expect(readDeepLink('#lost-phone/today')).toEqual({
      exercise: findExercise('lost-phone'),
      edition: 'today',
    });
  });

  test.each([
    ['', 'nothing'],
    ['#', 'nothing after the mark'],
    ['#no-such-exercise', 'an exercise that does not exist'],
    ['#get-back-in', 'a goal without a beginning'],
    ['#first-enrollment/', 'an empty part'],
    ['#first-enrollment/tomorrow', 'an edition that does not exist'],
    ['#first-enrollment/today/classic', 'two editions'],
    ['#first-enrollment/graph/graph', 'a part twice'],
    ['#first-enrollment/home/pairing', 'two screens'],
    ['#first-enrollment/today/no-such-screen', 'a screen that does not exist'],
    ['#first-enrollment/today/constructor', 'the name of an inherited property'],
    ['#first-enrollment/get-app', 'a screen that the edition does not have'],
    ['#lost-phone/pairing', 'a screen of another exercise'],
    ['#first-enrollment/pairing/', 'a part too many, even an empty one'],
  ])('is not %s: %s', (hash) => {
    expect(readDeepLink(hash)).toBeUndefined();
  });

  test('names an exercise with its first part, before that is loaded', () => {
    for (const hash of ['#lost-phone', 'lost-phone', '#lost-phone/classic/lost-device']) {
      expect(namesExercise(hash), hash).toBe(true);
    }
    for (const hash of ['', '#', '#no-such-exercise', '#get-back-in', '#classic/lost-phone']) {
      expect(namesExercise(hash), hash).toBe(false);
    }
  });

  test('is read from valid parts only, and not from other text (2,000 texts)', () => {
    const ids = exercises.map(({ id }) => id);
    const names = Object.keys(pictures);
    const part = fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom('today', 'classic', 'graph', ...names) },
      fc.constantFrom(...ids),
      fc.string(),
    );
    const texts = fc.tuple(
      fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...ids) }, fc.string()),
      fc.array(part, { maxLength: 4 }),
    );
    let read = 0;
    fc.assert(
      fc.property(texts, ([first, parts]) => {
        const link = readDeepLink(`#${[first, ...parts].join('/')}`);
        if (!link) return;
        read += 1;
        const place = placeOf(link);
        expect(placeOf(readDeepLink(formatAddress(place)) as DeepLink)).toEqual(place);
        const named = [place.edition, place.store, place.screen];
        for (const each of parts) expect(named).toContain(each);
      }),
      { numRuns: 2_000 },
    );
    expect(read).toBeGreaterThan(300);
  });
});

describe('the address of the current place', () => {
  const world = newWorld({ edition: 'classic' });
  const here: SimulatorPlace = { exercise: 'first-enrollment', edition: 'classic' };
  const isShown = (hash: string, place = here) => {
    const link = readDeepLink(hash);
    if (!link) throw new TypeError(hash);
    return isHere(link, place, world);
  };

  test('is the one that was written for it, or one without an edition', () => {
    expect(isShown(formatAddress(here))).toBe(true);
    expect(isShown('#first-enrollment')).toBe(true);
    expect(isShown('#first-enrollment/classic/home')).toBe(true);
  });

  test.each([
    '#sign-in/classic',
    '#first-enrollment/today',
    '#first-enrollment/classic/graph',
    '#first-enrollment/classic/pairing',
    '#first-enrollment/home',
  ])('is not %s', (hash) => expect(isShown(hash)).toBe(false));

  test('names the older image store if that is in use', () => {
    const graph: SimulatorPlace = { ...here, store: 'graph' };
    expect(isShown('#first-enrollment/classic/graph', graph)).toBe(true);
    expect(isShown('#first-enrollment/classic', graph)).toBe(false);
  });
});

describe('a simulator started by a link', () => {
  test.each(pictureLinks)('shows the screen $name ($edition)', ({ exercise, edition, name }) => {
    const link = readDeepLink(`#${exercise}/${edition}/${name}`);
    if (!link) throw new TypeError('not a link');
    const stamp = stamps();
    const world = whole.worldAt(link, edition, stamp);
    expect(isAt(link, world)).toBe(true);
    expect(world.edition).toBe(edition);
    const elsewhere = update(world, { type: 'hub.leave', ...stamp() }).world;
    const moved = elsewhere.browser.screen.kind !== world.browser.screen.kind;
    expect(isAt(link, elsewhere)).toBe(!moved);
  });

  test('is at its start if the link names no screen', () => {
    const link = readDeepLink('#lost-phone');
    if (!link) throw new TypeError('not a link');
    const world = whole.worldAt(link, 'today', stamps());
    expect(isAt(link, world)).toBe(true);
    expect(world.browser.screen.kind).toBe('sign-in');
  });
});
