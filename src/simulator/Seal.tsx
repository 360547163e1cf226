/**
 * The seal, which shows the account's state: a circle if 2FA is off, a dotted square beside it
 * during setup, and the square stamped over the circle if 2FA is on.
 */
type Props = { state: 'off' | 'enrolling' | 'on' };

export function Seal({ state }: Props) {
  return (
    <svg class="seal" viewBox="0 0 40 32" data-state={state} aria-hidden="true">
      <path class="first" d="M13 3.5a9.5 9.5 0 1 1 0 19a9.5 9.5 0 1 1 0-19z" />
      {state === 'enrolling' && <path class="pending" d="M25.5 13h12.5v12.5h-12.5z" />}
      {state === 'on' && <path class="second" d="M15.4 15.9l12.5-.9.9 12.5-12.5.9z" />}
    </svg>
  );
}
