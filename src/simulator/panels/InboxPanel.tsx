/** The inbox: the mails the account would send. None ever holds a code. */
import { fiction } from '../../core/world/demo-identity.ts';
import { useBench } from '../simulator-context.ts';
import { timeOfDay } from '../time-of-day.ts';
import { Drawer } from './SavedCodesPanel.tsx';

export function InboxPanel() {
  const { runtime, t } = useBench();
  const { account } = runtime.world();
  const { mails } = account;
  return (
    <section class="panel" data-panel="inbox" aria-labelledby="inbox-name">
      <h3 id="inbox-name">{t('practice:device.inbox')}</h3>
      <div class="frame" data-device="inbox">
        <span class="tag">{t('practice:tag')}</span>
        <div class="screen">
          <p class="small">{t('practice:inbox.to', { mail: fiction.email })}</p>
          {mails.length === 0 ? (
            <p class="empty">{t('practice:inbox.empty')}</p>
          ) : (
            <ul>
              {mails.toReversed().map(({ kind, sentAtMs }, at) => (
                <li key={mails.length - at}>
                  <time dateTime={new Date(sentAtMs).toISOString()}>
                    {timeOfDay('short', sentAtMs)}
                  </time>
                  <span>{t(`practice:inbox.subject.${kind}`)}</span>
                </li>
              ))}
            </ul>
          )}
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
