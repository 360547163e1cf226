/**
 * Opens the page for a device confirmation code in the simulated browser, while the terminal runs
 * on a server, where the client cannot open a browser.
 */
import { atRest } from '../../core/hub/edition.ts';
import { isOtherAccount } from '../../core/hub/screen.ts';
import { useSimulator } from '../simulator-context.ts';

export function OpenDevicePage() {
  const { runtime, t } = useSimulator();
  const { browser, terminal } = runtime.world();
  const { screen } = browser;
  if (terminal.host !== 'server' || !atRest(screen) || isOtherAccount(screen)) return null;
  return (
    <button
      type="button"
      class="press"
      data-look="help"
      data-act="device-page.open"
      onClick={() => runtime.act({ type: 'device-page.open' })}
    >
      {t('terminal:openDevicePage')}
    </button>
  );
}
