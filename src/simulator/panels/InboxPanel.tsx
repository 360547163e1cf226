/** The inbox with the emails that the account sends. None contains a code. */
import { useSimulator } from '../simulator-context.ts';
import { Outline } from '../Outline.tsx';
import { timeOfDay } from '../time-of-day.ts';

export function InboxPanel() {
  const { runtime, t } = useSimulator();
  const { account } = runtime.world();
  const { mails } = account;
  return (
    <section class="panel card" data-panel="inbox" aria-labelledby="inbox-name">
      <h3 id="inbox-name">
        <Outline of="inbox" /> {t('stage:device.inbox')}
      </h3>
      {account.email === 'not-verified' && mails.some(({ kind }) => kind === 'verify-email') && (
        <button
          type="button"
          class="press"
          data-act="inbox.verify-email"
          onClick={() => runtime.act({ type: 'inbox.verify-email' })}
        >
          {t('simulator:inbox.verify')}
        </button>
      )}
      {mails.length === 0 ? (
        <p class="empty">{t('simulator:inbox.empty')}</p>
      ) : (
        <ul>
          {mails.toReversed().map(({ kind, sentAtMs }, at) => (
            <li key={mails.length - at}>
              <time dateTime={new Date(sentAtMs).toISOString()}>
                {timeOfDay('short', sentAtMs)}
              </time>{' '}
              <span>{t(`simulator:inbox.subject.${kind}`)}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
