/**
 * Counts a held key, a double click, and a double tap as one press. The second half of a double
 * click often hits another control, because the screen below the pointer has changed, and a second
 * Enter hits the control that has the focus by then. So presses are compared by time and position,
 * not by their control. Times are those of the events (DOM, `timeStamp`).
 */

const WINDOW_MS = 400;
/** The distance in CSS pixels that a finger moves between the two taps of a double tap. */
const SAME_SPOT = 20;

export type TimedPress = {
  /** Monotonic time in milliseconds. */
  readonly at: number;
  /** The position of the pointer; absent for a key. */
  readonly spot?: { readonly x: number; readonly y: number };
};

/** Decides for each press whether it counts. */
export class PressGuard {
  #last: TimedPress | undefined;

  counts(press: TimedPress): boolean {
    const last = this.#last;
    if (last && press.at - last.at < WINDOW_MS && isSameSpot(press, last)) return false;
    this.#last = press;
    return true;
  }

  /** Makes the next press count, since the reader did something else after the last one. */
  forget(): void {
    this.#last = undefined;
  }
}

/** A key has no position: it presses the control that has the focus. */
const isSameSpot = ({ spot: a }: TimedPress, { spot: b }: TimedPress): boolean =>
  !a || !b || Math.hypot(a.x - b.x, a.y - b.y) <= SAME_SPOT;

/** A click that a key causes has the count 0 (UI Events, `detail`). */
const pressOf = ({ timeStamp, detail, clientX, clientY }: MouseEvent): TimedPress => ({
  at: timeStamp,
  ...(detail > 0 && { spot: { x: clientX, y: clientY } }),
});

/** Guards every link and button of the page, including the simulator and dialogs. */
export function guardPresses(): void {
  const guard = new PressGuard();
  const capture = { capture: true };
  const ignore = (event: Event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  addEventListener('input', () => guard.forget(), capture);
  addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Enter' && event.key !== ' ') guard.forget();
      else if (event.repeat && event.key === 'Enter') ignore(event);
    },
    capture,
  );
  // When Enter submits a form, the browser sends a click to the submit button.
  addEventListener(
    'click',
    (event) => {
      const isControl =
        event.target instanceof Element && event.target.closest('a, button, summary');
      if (isControl && event.isTrusted && !guard.counts(pressOf(event))) ignore(event);
    },
    capture,
  );
}
