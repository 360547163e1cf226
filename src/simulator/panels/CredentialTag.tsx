/**
 * The luggage tag on the terminal, which names the stored credential of `docker`. It is struck
 * through if the registry refuses the credential, and disappears after `docker logout`. It shows no
 * secret.
 */
import { checkAccessToken } from '../../core/account/access-token-list.ts';
import { demoIdentity } from '../../core/world/demo-identity.ts';
import type { StoredCredential } from '../../core/devices/terminal/stored-credential.ts';
import { useSimulator } from '../simulator-context.ts';

/** Whether `docker` is logged in to the reader's other account. */
const isOther = (stored: StoredCredential): boolean =>
  stored.kind === 'access-token' && stored.username === demoIdentity.otherDockerId;

export function CredentialTag() {
  const { runtime, t } = useSimulator();
  const { account, otherTokens, terminal } = runtime.world();
  const { own, root } = terminal.stored;
  const refused = (stored: StoredCredential) =>
    stored.kind === 'account-password'
      ? account.twoFactor.kind === 'on'
      : stored.kind === 'access-token' &&
        !checkAccessToken(
          isOther(stored) ? otherTokens : account.accessTokens,
          stored.secret,
          runtime.now(),
        ).ok;
  const tag = (stored: StoredCredential) => {
    const text = isOther(stored)
      ? t('terminal:stored.other', { id: demoIdentity.otherDockerId })
      : t(`terminal:stored.${stored.kind}`);
    return refused(stored) ? (
      <>
        <s>{text}</s> {t('terminal:stored.stale')}
      </>
    ) : (
      text
    );
  };
  return (
    <p class="luggage" data-empty={own.kind === 'none' || undefined}>
      {t('terminal:stored.title')} <b>{tag(own)}</b>
      {root.kind !== 'none' && (
        <>
          <br />
          {t('terminal:stored.root')} <b>{tag(root)}</b>
        </>
      )}
    </p>
  );
}
