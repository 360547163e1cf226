/**
 * The luggage tag on the terminal: what `docker` has stored, struck through once the registry
 * refuses it, gone after `docker logout`. Nothing on it is secret.
 */
import { checkAccessToken } from '../../core/account/access-token-list.ts';
import type { StoredCredential } from '../../core/devices/terminal/stored-credential.ts';
import { useBench } from '../simulator-context.ts';

export function StoredTag() {
  const { runtime, t } = useBench();
  const { account, terminal } = runtime.world();
  const { own, root } = terminal.stored;
  const refused = (stored: StoredCredential) =>
    stored.kind === 'account-password'
      ? account.twoFactor.kind === 'on'
      : stored.kind === 'access-token' &&
        !checkAccessToken(account.accessTokens, stored.secret, runtime.now()).ok;
  const tag = (stored: StoredCredential) => {
    const text = t(`terminal:stored.${stored.kind}`);
    return refused(stored) ? (
      <>
        <s>{text}</s> ({t('terminal:stored.stale')})
      </>
    ) : (
      text
    );
  };
  return (
    <p class="luggage" data-empty={own.kind === 'none' || undefined}>
      {t('terminal:stored.title')}: <b>{tag(own)}</b>
      {root.kind !== 'none' && (
        <>
          <br />
          {t('terminal:stored.root')}: <b>{tag(root)}</b>
        </>
      )}
    </p>
  );
}
