/** The parts screens are drawn with: a label, a thing to press, a field. */
import type { ComponentChildren } from 'preact';
import type { SiteControl } from '../../core/hub/screen.ts';
import { labelOn, type LabelKey } from '../labels.ts';
import { useSite } from './view.ts';

export function Label({ k }: { k: LabelKey }) {
  return <>{labelOn(useSite().edition, k)}</>;
}

type PressProps = {
  control: SiteControl;
  /** `next` is the one thing to do here; `submit` sends the field of the form it stands in. */
  look?: 'plain' | 'next' | 'link' | 'round';
  label?: LabelKey;
  submit?: boolean;
  /** Where the press switches between two views, whether this one shows. */
  chosen?: boolean;
  /** For a button that opens a menu. */
  expanded?: boolean;
  children?: ComponentChildren;
};

export function Press(props: PressProps) {
  const { control, look = 'plain', label, submit, chosen, expanded, children } = props;
  const { edition, live } = useSite();
  const text = children ?? labelOn(edition, label ?? (control as LabelKey));
  if (!live) {
    return (
      <span class="press" data-look={look} data-on={chosen || undefined}>
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

/** A heading of Docker's. Focus goes to it when the screen changes. */
export function Heading({ k }: { k: LabelKey }) {
  return (
    <h4 tabIndex={useSite().live ? -1 : undefined}>
      <Label k={k} />
    </h4>
  );
}

type FieldProps = {
  name: 'authentication-code' | 'recovery-code';
  label: LabelKey;
  placeholder?: string;
  children: ComponentChildren;
};

/**
 * The one field of a screen with the press that submits it. One box, text, no length limit: pasted
 * spaces, hyphens, full-width digits and a trailing line end are read, not cut (WCAG 3.3.8, F109).
 */
export function FieldForm({ name, label, placeholder, children }: FieldProps) {
  const { live } = useSite();
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
  const { value, change, submit, describedBy, refused } = live.field;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <div class="field">
        <label htmlFor="site-field">
          <Label k={label} />
        </label>
        <input
          id="site-field"
          class="box"
          data-code
          type="text"
          inputMode={name === 'authentication-code' ? 'numeric' : 'text'}
          autocomplete={name === 'authentication-code' ? 'one-time-code' : 'off'}
          autocapitalize="none"
          autocorrect="off"
          spellcheck={false}
          placeholder={placeholder}
          value={value}
          onInput={(event) => change(event.currentTarget.value)}
          aria-describedby={describedBy}
          aria-invalid={refused || undefined}
        />
      </div>
      <div class="row">{children}</div>
    </form>
  );
}
