/**
 * One entry on an authenticator's screen: whose it is, its code, and how long that code stays. The
 * code is six characters, parted by space on screen only; the seconds are a number no screen reader
 * is told.
 */
import type { ComponentChildren } from 'preact';
import { codeShown, type Entry } from '../../core/devices/authenticator.ts';
import { fiction } from '../../core/world/demo-identity.ts';
import { period } from '../../core/otp/totp.ts';
import { useBench } from '../simulator-context.ts';

type Props = {
  entry: Entry;
  deviceNowMs: number;
  /** Stands in the code's place while the code is hidden. */
  instead?: ComponentChildren;
};

export function EntryDrawing({ entry, deviceNowMs, instead }: Props) {
  const { t } = useBench();
  const { code, secondsLeft } = codeShown(entry, deviceNowMs);
  const { issuer, account } =
    entry.name.kind === 'from-key-uri'
      ? entry.name
      : { issuer: fiction.issuer, account: fiction.email };
  return (
    <div class="entry">
      <p class="entry-name" lang="en" translate={false}>
        <b>{issuer}</b> {account}
      </p>
      {instead ?? (
        <>
          <p class="vh">{t('practice:phone.code')}</p>
          <p class="entry-code" lang="en" translate={false}>
            <span>{code.slice(0, 3)}</span>
            <span>{code.slice(3)}</span>
          </p>
          <div class="entry-time" aria-hidden="true">
            <span style={{ inlineSize: `${(secondsLeft / period) * 100}%` }} />
          </div>
          <p class="small">{t('practice:phone.secondsLeft', { seconds: secondsLeft })}</p>
        </>
      )}
    </div>
  );
}
