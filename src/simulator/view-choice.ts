/**
 * The reader's view, which is not part of the world: the exercise, the kind of authenticator, and
 * the device in front on a narrow screen. It is stored in the tab beside the world.
 */
import { readJson, write } from '../storage/storage.ts';

export const DEVICES = ['hub', 'authenticator', 'terminal', 'saved-codes', 'inbox', 'log'] as const;
export const AUTHENTICATORS = ['phone', 'key', 'own'] as const;

export type Device = (typeof DEVICES)[number];
export type View = {
  readonly exercise: string;
  readonly device: Device;
  readonly authenticator: (typeof AUTHENTICATORS)[number];
  /** Whether the next line shows the next step and marks its control. */
  readonly hints: 'shown' | 'hidden';
  /** The number of acts in this exercise while the hints were hidden. */
  readonly acts: number;
  /** The number of steps that “Show me” has shown in this exercise. */
  readonly shown: number;
};

/** The view before any choice. */
export const firstView: View = {
  exercise: 'first-enrollment',
  device: 'hub',
  authenticator: 'phone',
  hints: 'shown',
  acts: 0,
  shown: 0,
};

const isCount = (value: unknown): value is number =>
  Number.isSafeInteger(value) && Number(value) >= 0;

/** Reads the view from the tab's storage; each invalid part falls back to `firstView`. */
export function keptView(): View {
  const { exercise, device, authenticator, hints, acts, shown } = Object(
    readJson('simulator-view'),
  ) as {
    readonly [Part in keyof View]?: unknown;
  };
  return {
    exercise: typeof exercise === 'string' ? exercise : firstView.exercise,
    device: DEVICES.find((each) => each === device) ?? firstView.device,
    authenticator: AUTHENTICATORS.find((each) => each === authenticator) ?? firstView.authenticator,
    hints: hints === 'hidden' ? 'hidden' : 'shown',
    acts: isCount(acts) ? acts : 0,
    shown: isCount(shown) ? shown : 0,
  };
}

export function keepView(view: View): void {
  // If it cannot be stored, the choice lasts until the reader leaves the page.
  write('simulator-view', JSON.stringify(view));
}
