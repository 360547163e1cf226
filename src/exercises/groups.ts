/**
 * The path: every exercise in its group, in the order in which readers meet them, with the number
 * of steps of the shortest way in each edition. A test compares the numbers with the plans.
 */
import type { EditionId } from '../core/hub/edition.ts';

/** Without `classic`, the exercise needs a screen that only today's edition has. */
type Steps = { readonly today: number; readonly classic?: number };

const both = (count: number): Steps => ({ today: count, classic: count });

export const groups = [
  {
    id: 'everyday',
    exercises: {
      'first-enrollment': both(9),
      'sign-in': both(3),
      'first-enrollment-key': both(11),
      'new-phone': { today: 11, classic: 9 },
      'copy-entry': both(2),
      'second-device': { today: 13, classic: 11 },
    },
  },
  {
    id: 'lost',
    exercises: {
      'lost-phone': { today: 14, classic: 15 },
      'lost-phone-signed-in': { today: 12, classic: 10 },
      'lost-code': { today: 5, classic: 4 },
      'forgotten-password': both(5),
      'lost-both-signed-in': { today: 12, classic: 10 },
      'lost-both': both(4),
    },
  },
  {
    id: 'refused',
    exercises: {
      'clock-wrong': both(2),
      'code-used-twice': both(2),
      'locked-out': both(2),
    },
  },
  {
    id: 'setup',
    exercises: {
      'abandoned-setup': both(9),
      'recovery-code-as-key': both(9),
      'email-not-verified': { today: 12, classic: 9 },
    },
  },
  {
    id: 'docker',
    exercises: {
      'broken-pull': both(5),
      'server-login': both(4),
      'device-code-expired': both(4),
      'wrong-account': both(10),
      'ci-password-stdin': both(1),
      'read-only-token': { today: 3, classic: 6 },
      'token-expired': both(11),
      'rotate-token': both(11),
      'lost-laptop': both(3),
      'missing-store': both(4),
      'rate-limit': both(4),
      'unverified-pull': { today: 6 },
    },
  },
] as const satisfies readonly {
  readonly id: string;
  readonly exercises: Readonly<Record<string, Steps>>;
}[];

type GroupId = (typeof groups)[number]['id'];
type Grouped = Extract<(typeof groups)[number], { id: GroupId }>['exercises'];
/** The id of every exercise on the path. */
export type ListedId = Grouped extends infer Each
  ? Each extends Each
    ? keyof Each
    : never
  : never;
/** Also the exercise that is offered when the goal of another one can no longer be reached. */
export type PathId = ListedId | 'get-back-in';

export const listedIds = groups.flatMap(({ exercises }) => Object.keys(exercises)) as ListedId[];

const stepsIn = (id: string): Steps | undefined =>
  groups
    .flatMap(({ exercises }) => Object.entries<Steps>(exercises))
    .find(([each]) => each === id)?.[1];

/** The number of steps of the shortest way; 0 for an id that is not on the path. */
export function stepsOf(id: string, edition: EditionId): number {
  const steps = stepsIn(id);
  return steps?.[edition] ?? steps?.today ?? 0;
}

/** The edition in which an exercise begins if the reader has chosen `edition`. */
export function editionFor(id: string, edition: EditionId): EditionId {
  const steps = stepsIn(id);
  return steps && steps[edition] === undefined ? 'today' : edition;
}

/**
 * The exercise that follows `id` on the path. `undefined` after the last one, and for an id that is
 * not on the path.
 */
export function nextExercise(id: string): ListedId | undefined {
  const at = listedIds.findIndex((each) => each === id);
  return at < 0 ? undefined : listedIds[at + 1];
}
