/** The inbox: the mails the account would send. None ever holds a code. And the drawer beside it. */
import { fiction } from '../../core/fiction.ts';
import { useBench, useTypeOnSite } from '../bench-context.ts';
import { CopyButton } from '../CopyButton.tsx';

export function InboxPanel() {
  const { runtime, locale, t } = useBench();
  const { account } = runtime.world();
  const { mails } = account;
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short' });
  return (
    <section class="panel" data-panel="inbox" aria-labelledby="inbox-name">
      <h3 id="inbox-name">{t('practice:device.inbox')}</h3>
      <div class="frame" data-device="inbox">
        <span class="tag">{t('practice:tag')}</span>
        <div class="screen">
          <p class="small">{t('practice:inbox.to', { mail: fiction.email })}</p>
          {mails.length === 0 && <p class="empty">{t('practice:inbox.empty')}</p>}
          <ul>
            {mails.toReversed().map(({ kind, sentAtMs }, at) => (
              <li key={mails.length - at}>
                <time dateTime={new Date(sentAtMs).toISOString()}>{time.format(sentAtMs)}</time>
                <span>{t(`practice:inbox.subject.${kind}`)}</span>
              </li>
            ))}
          </ul>
        </div>
      </div>
      <div class="strip">
        {account.email === 'not-verified' && mails.some(({ kind }) => kind === 'verify-email') && (
          <button
            type="button"
            class="press"
            data-act="inbox.verify-email"
            onClick={() => runtime.act({ type: 'inbox.verify-email' })}
          >
            {t('practice:inbox.verify')}
          </button>
        )}
        {mails.length > 0 && <p class="small">{t('practice:inbox.note')}</p>}
      </div>
      <Drawer />
    </section>
  );
}

/** What the person wrote down. It is paper: it does not know whether its code still works. */
function Drawer() {
  const { runtime, t } = useBench();
  const typeOnSite = useTypeOnSite();
  const { drawer, browser } = runtime.world();
  if (drawer.recoveryCode.kind === 'empty') return null;
  const { recoveryCode } = drawer.recoveryCode;
  return (
    <div class="drawer">
      <h4>{t('practice:drawer.holds')}</h4>
      <code class="secret" lang="en" translate={false}>
        {recoveryCode}
      </code>
      <div class="row">
        {browser.screen.kind === 'recovery-entry' && (
          <button type="button" class="press" onClick={() => typeOnSite(recoveryCode)}>
            {t('practice:drawer.typeIt')}
          </button>
        )}
        <CopyButton text={recoveryCode}>{t('practice:drawer.copy')}</CopyButton>
        <button
          type="button"
          class="press"
          data-look="link"
          onClick={() => runtime.act({ type: 'drawer.lose-recovery-code' })}
        >
          {t('practice:drawer.lose')}
        </button>
      </div>
    </div>
  );
}
