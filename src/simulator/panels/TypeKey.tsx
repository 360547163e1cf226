/**
 * Typing the text code into a device, with any capitalization and spacing. The field opens on
 * request.
 */
import { useSimulator } from '../simulator-context.ts';

type Props = {
  device: 'phone' | 'key';
  /** Passes the text to the device. Returns true if the device accepted it. */
  give: (text: string) => boolean;
  refused: boolean;
};

export function TypeKey({ device, give, refused }: Props) {
  const { t } = useSimulator();
  return (
    <details>
      <summary>{t('simulator:do.typeKey')}</summary>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          const form = event.currentTarget;
          // Read from the field, since a password manager can enter a text without an event.
          if (give(form.querySelector('input')?.value ?? '')) form.reset();
        }}
      >
        <label htmlFor={`${device}-key`}>{t('simulator:phone.keyField')}</label>
        <input
          id={`${device}-key`}
          class="box code"
          type="text"
          autocomplete="off"
          autocapitalize="characters"
          autocorrect="off"
          spellcheck={false}
          translate={false}
          aria-describedby={`${device}-key-hint`}
          aria-invalid={refused || undefined}
        />
        <p id={`${device}-key-hint`} class="small">
          {t('simulator:key.hint')}
        </p>
        <button type="submit" class="press">
          {t('simulator:do.addKey')}
        </button>
      </form>
    </details>
  );
}
