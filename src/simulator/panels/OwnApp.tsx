/**
 * The panel for the reader's own app, with the key for the made-up account. Only the app's digits
 * reach the simulator.
 */
import type { ComponentChildren } from 'preact';
import { shownKeyUri } from '../../core/world/world.ts';
import { inGroupsOfFour } from '../../core/otp/base32.ts';
import { useSimulator } from '../simulator-context.ts';
import { Frame } from '../screens/Frame.tsx';
import { KeyStrip } from './KeyStrip.tsx';

/** `children` are the controls that select another authenticator. */
export function OwnApp({ children }: { children: ComponentChildren }) {
  const { runtime, t } = useSimulator();
  const { account } = runtime.world();
  const keyUri = shownKeyUri(runtime.world());
  return (
    <section aria-labelledby="own-name">
      <Frame
        device="phone"
        title={<h3 id="own-name">{t('stage:device.own')}</h3>}
        tag={t('simulator:tag')}
      >
        <div class="screen">
          <p>{t('simulator:authenticator.ownText')}</p>
          {keyUri !== undefined && account.twoFactor.kind === 'enrolling' && (
            <KeyStrip keyUri={keyUri} textCode={inGroupsOfFour(account.twoFactor.secret)} />
          )}
        </div>
        {children}
      </Frame>
    </section>
  );
}
