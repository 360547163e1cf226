/** Typing the text code into a device, in any case and spacing; the field opens when asked for. */
import { useState } from 'preact/hooks';
import { useBench } from '../simulator-context.ts';

type Props = {
  device: 'phone' | 'key';
  /** Hands the text to the device; true when it was taken. */
  give: (text: string) => boolean;
  refused: boolean;
};

export function TypeKey({ device, give, refused }: Props) {
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
        <label htmlFor={`${device}-key`}>{t('practice:phone.keyField')}</label>
        <input
          id={`${device}-key`}
          class="box code"
          type="text"
          autocomplete="off"
          autocapitalize="characters"
          autocorrect="off"
          spellcheck={false}
          translate={false}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
          aria-describedby={`${refused ? `${device}-refusal ` : ''}${device}-key-hint`}
          aria-invalid={refused || undefined}
        />
        <p id={`${device}-key-hint`} class="small">
          {t('practice:key.hint')}
        </p>
        <button type="submit" class="press">
          {t('practice:do.addKey')}
        </button>
      </form>
    </details>
  );
}
