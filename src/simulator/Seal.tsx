/** The account's state as the mark draws it: a circle, a dotted square beside it, the square stamped over it. */
import type { ComponentChildren } from 'preact';

type Props = { state: 'off' | 'enrolling' | 'on'; children: ComponentChildren };

export function SealState({ state, children }: Props) {
  return (
    <div class="seal-state" data-state={state}>
      <svg class="mark" viewBox="0 0 40 32" aria-hidden="true">
        <path class="first" d="M13 3.5a9.5 9.5 0 1 1 0 19a9.5 9.5 0 1 1 0-19z" />
        {state === 'enrolling' && <path class="pending" d="M25.5 13h12.5v12.5h-12.5z" />}
        {state === 'on' && <path class="second" d="M15.4 15.9l12.5-.9.9 12.5-12.5.9z" />}
      </svg>
      <p>{children}</p>
    </div>
  );
}
