/** What the reader can do with an entry's code: copy it, or have it typed into the site. */
import { codeShown, type Entry } from '../../core/devices/authenticator.ts';
import { useBench, useTypeOnSite } from '../simulator-context.ts';
import { CopyButton } from '../CopyButton.tsx';

type Props = {
  entry: Entry;
  /** The device's clock minus the practice clock, in milliseconds. */
  skewMs: number;
  /** Place among several entries, counted from one; absent when there is just one. */
  number?: number | undefined;
  remove: () => void;
};

export function EntryActions({ entry, skewMs, number, remove }: Props) {
  const { runtime, t } = useBench();
  const typeOnSite = useTypeOnSite();
  const { account, browser } = runtime.world();
  // Read at the press and not at the last drawing: the code may have changed since.
  const code = () => codeShown(entry, runtime.now() + skewMs).code;
  const { twoFactor } = account;
  const current = twoFactor.kind !== 'off' && twoFactor.secret === entry.secret;
  const asked = browser.screen.kind === 'pairing' || browser.screen.kind === 'code-prompt';
  return (
    <div>
      {number !== undefined && <h4>{t('practice:do.entryActions', { number })}</h4>}
      {!current && <p>{t('practice:phone.otherSecret')}</p>}
      <div class="row">
        {asked && (
          <button type="button" class="press" onClick={() => typeOnSite(code())}>
            {t('practice:do.typeForMe')}
          </button>
        )}
        <CopyButton text={code}>{t('practice:do.copyCode')}</CopyButton>
        <button type="button" class="press" data-look="link" onClick={remove}>
          {t('practice:do.removeEntry')}
        </button>
      </div>
    </div>
  );
}
