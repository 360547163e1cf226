/** The actions for an entry's code: entering it on the website, and copying it. */
import { codeShown, type Entry } from '../../core/devices/authenticator.ts';
import { useSimulator, useEnterOnHub } from '../simulator-context.ts';
import { CopyButton } from '../CopyButton.tsx';

type Props = {
  entry: Entry;
  /** The device's clock minus the simulator clock, in milliseconds. */
  skewMs: number;
  /** The number of the entry, counted from one. Absent if there is only one entry. */
  number?: number | undefined;
  remove: () => void;
};

export function EntryActions({ entry, skewMs, number, remove }: Props) {
  const { runtime, t } = useSimulator();
  const enterOnHub = useEnterOnHub();
  const { account, browser } = runtime.world();
  // Computed at the press, since the code can have changed since the last render.
  const code = () => codeShown(entry, runtime.now() + skewMs).code;
  const { twoFactor } = account;
  const current = twoFactor.kind !== 'off' && twoFactor.secret === entry.secret;
  const asked = browser.screen.kind === 'pairing' || browser.screen.kind === 'code-prompt';
  return (
    <div
      class="entry-actions"
      data-current={current || undefined}
      role="group"
      aria-label={number === undefined ? undefined : t('simulator:do.entryActions', { number })}
    >
      {!current && <p class="small">{t('simulator:phone.otherSecret')}</p>}
      {asked && (
        <button
          type="button"
          class="press"
          data-look="help"
          data-act="enter-code"
          onClick={() => enterOnHub(code())}
        >
          {t('simulator:do.typeForMe')}
        </button>
      )}
      <div class="row">
        <CopyButton text={code}>{t('simulator:do.copyCode')}</CopyButton>
        <button type="button" class="quiet" onClick={remove}>
          {t('simulator:do.removeEntry')}
        </button>
      </div>
    </div>
  );
}
