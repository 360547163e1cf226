/** The elements of screens: a label, a control to press, a field, and a heading. */
import type { ComponentChildren } from 'preact';
import type { HubControl, HubField } from '../../core/hub/screen.ts';
import { labelOn, type LabelKey } from '../labels.ts';
import { useHubView } from './view.ts';

export function Label({ k }: { k: LabelKey }) {
  return <>{labelOn(useHubView().edition, k)}</>;
}

type PressProps = {
  control: HubControl;
  look?: 'link' | 'round';
  label?: LabelKey;
  /** Submits the form that contains it. */
  submit?: boolean;
  /** Whether its view is shown, for a control that switches between two views. */
  chosen?: boolean;
  /** Whether its menu is open, for a button that opens a menu. */
  expanded?: boolean;
  children?: ComponentChildren;
};

export function Press(props: PressProps) {
  const { control, look, label, submit, chosen, expanded, children } = props;
  const { edition, live } = useHubView();
  const text = children ?? labelOn(edition, label ?? (control as LabelKey));
  if (!live) {
    return (
      <span class="press" data-look={look} data-on={chosen || undefined} data-named={control}>
        {text}
      </span>
    );
  }
  return (
    <button
      type={submit ? 'submit' : 'button'}
      class="press"
      data-look={look}
      data-on={chosen || undefined}
      data-control={control}
      aria-pressed={chosen}
      aria-expanded={expanded}
      onClick={submit ? undefined : () => live.press(control)}
    >
      {text}
    </button>
  );
}

/** A heading of Docker's screen. It receives the focus when the screen changes. */
export function Heading({ k }: { k: LabelKey }) {
  return (
    <h4 tabIndex={useHubView().live ? -1 : undefined}>
      <Label k={k} />
    </h4>
  );
}

type FieldProps = {
  name: HubField | 'device-code';
  label: LabelKey;
  placeholder?: string;
  children: ComponentChildren;
};

/**
 * The only field of a screen, with its submit button. It is one box of type text without a length
 * limit, so that pasted spaces, hyphens, full-width digits, and a trailing line ending are read and
 * not cut off (WCAG 3.3.8, F109).
 */
export function FieldForm({ name, label, placeholder, children }: FieldProps) {
  const { live } = useHubView();
  if (!live) {
    return (
      <div>
        <div class="field">
          <span>
            <Label k={label} />
          </span>
          <span class="box" data-code>
            {placeholder ?? '\u00a0'}
          </span>
        </div>
        <div class="row">{children}</div>
      </div>
    );
  }
  const { submit, describedBy, refused, shows, attempts } = live.field;
  const sixDigits = name === 'authentication-code' || name === 'email-code';
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit(event.currentTarget.querySelector('input')?.value ?? '');
      }}
    >
      <div class="field">
        <label htmlFor="hub-field">
          <Label k={label} />
        </label>
        <input
          id="hub-field"
          class="box"
          data-code
          type="text"
          inputMode={sixDigits ? 'numeric' : 'text'}
          autocomplete={sixDigits ? 'one-time-code' : 'off'}
          autocapitalize="none"
          autocorrect="off"
          spellcheck={false}
          placeholder={placeholder}
          aria-describedby={describedBy}
          aria-invalid={refused || undefined}
        />
        {attempts && <p class="docker-shows">{attempts}</p>}
        {shows && <p class="docker-shows">{shows}</p>}
      </div>
      <div class="row">{children}</div>
    </form>
  );
}
