/** Typing the text code into the phone, in any case and spacing; the field opens when asked for. */
import { useState } from 'preact/hooks';
import { useBench } from '../bench-context.ts';

type Props = {
  /** Hands the text to the phone; true when it was taken. */
  give: (text: string) => boolean;
  refused: boolean;
};

export function TypeKey({ give, refused }: Props) {
  const { t } = useBench();
  const [text, setText] = useState('');
  return (
    <details>
      <summary>{t('practice:do.typeKey')}</summary>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (give(text)) setText('');
        }}
      >
        <label for="phone-key">{t('practice:phone.keyField')}</label>
        <input
          id="phone-key"
          class="box code"
          type="text"
          autocomplete="off"
          autocapitalize="characters"
          autocorrect="off"
          spellcheck={false}
          translate={false}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
          aria-describedby={refused ? 'phone-refusal phone-key-hint' : 'phone-key-hint'}
          aria-invalid={refused || undefined}
        />
        <p id="phone-key-hint" class="small">
          {t('practice:key.hint')}
        </p>
        <button type="submit" class="press">
          {t('practice:do.addKey')}
        </button>
      </form>
    </details>
  );
}
