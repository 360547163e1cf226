/** What the reader can do with an entry's code: copy it, or have it typed into the site. */
import { codeShown, type Entry } from '../../core/devices/authenticator.ts';
import { useBench } from '../bench-context.ts';
import { CopyButton } from '../CopyButton.tsx';

type Props = {
  entry: Entry;
  deviceNowMs: number;
  /** Place among several entries, counted from one; absent when there is just one. */
  number?: number | undefined;
};

export function EntryActions({ entry, deviceNowMs, number }: Props) {
  const { runtime, t, setTyped } = useBench();
  const { code } = codeShown(entry, deviceNowMs);
  const { twoFactor } = runtime.world().account;
  const current = twoFactor.kind !== 'off' && twoFactor.secret === entry.secret;
  const typeIt = () => {
    setTyped(code);
    document.getElementById('site-field')?.focus();
  };
  return (
    <div>
      {number !== undefined && <h4>{t('practice:do.entryActions', { number })}</h4>}
      {!current && <p>{t('practice:phone.otherSecret')}</p>}
      <div class="row">
        {current && (
          <button type="button" class="press" onClick={typeIt}>
            {t('practice:do.typeForMe')}
          </button>
        )}
        <CopyButton text={code}>{t('practice:do.copyCode')}</CopyButton>
        <button
          type="button"
          class="press"
          data-look="link"
          onClick={() => runtime.act({ type: 'phone.remove-entry', id: entry.id })}
        >
          {t('practice:do.removeEntry')}
        </button>
      </div>
    </div>
  );
}
