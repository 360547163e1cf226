/**
 * One entry on an authenticator's screen: its account, its code, and the time that is left. The
 * code is a text of six characters, and only styles separate them. Screen readers do not read the
 * seconds.
 */
import type { ComponentChildren } from 'preact';
import { codeShown, type Entry } from '../../core/devices/authenticator.ts';
import { demoIdentity } from '../../core/world/demo-identity.ts';
import { period } from '../../core/otp/totp.ts';
import { useSimulator } from '../simulator-context.ts';

type Props = {
  entry: Entry;
  deviceNowMs: number;
  /** Shown in place of the code while the code is hidden. */
  instead?: ComponentChildren;
};

export function EntryDrawing({ entry, deviceNowMs, instead }: Props) {
  const { t } = useSimulator();
  const { code, secondsLeft } = codeShown(entry, deviceNowMs);
  const { issuer, account } =
    entry.name.kind === 'from-key-uri'
      ? entry.name
      : { issuer: demoIdentity.issuer, account: demoIdentity.email };
  return (
    <>
      <p class="entry-name" lang="en" translate={false}>
        <b>{issuer}</b> {account}
      </p>
      {instead ?? (
        <>
          <p class="vh">{t('simulator:phone.code')}</p>
          <p class="entry-code" lang="en" translate={false}>
            <span>{code.slice(0, 3)}</span>
            <span>{code.slice(3)}</span>
          </p>
          <div class="entry-time" aria-hidden="true">
            <span style={{ inlineSize: `${(secondsLeft / period) * 100}%` }} />
          </div>
          <p class="small">{t('simulator:phone.secondsLeft', { seconds: secondsLeft })}</p>
        </>
      )}
    </>
  );
}
