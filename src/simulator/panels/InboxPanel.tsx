/**
 * The inbox with the emails that the account sends. Only the email that verifies the address
 * contains a code, and only the one about the password has a link.
 */
import { useEnterOnHub, useSimulator } from '../simulator-context.ts';
import { Outline } from '../Outline.tsx';
import { timeOfDay } from '../time-of-day.ts';

export function InboxPanel() {
  const { runtime, t } = useSimulator();
  const enterOnHub = useEnterOnHub();
  const { account, browser } = runtime.world();
  const { mails } = account;
  const newest = mails.findLast(({ kind }) => kind === 'verify-email');
  return (
    <section class="panel card" data-panel="inbox" aria-labelledby="inbox-name">
      <h3 id="inbox-name">
        <Outline of="inbox" /> {t('stage:device.inbox')}
      </h3>
      {mails.length === 0 ? (
        <p class="empty">{t('simulator:inbox.empty')}</p>
      ) : (
        // Emails can be higher than the card. Otherwise, Safari lets no keyboard scroll them.
        // eslint-disable-next-line jsx-a11y-x/no-noninteractive-tabindex
        <ul aria-labelledby="inbox-name" tabIndex={0}>
          {mails.toReversed().map((mail, at) => (
            <li key={mails.length - at}>
              <time dateTime={new Date(mail.sentAtMs).toISOString()}>
                {timeOfDay('short', mail.sentAtMs)}
              </time>{' '}
              <span>{t(`simulator:inbox.subject.${mail.kind}`)}</span>
              {mail.kind === 'verify-email' && (
                <>
                  {' '}
                  <code translate={false}>{mail.code}</code>
                </>
              )}
              {mail.kind === 'verify-email' &&
                mail === newest &&
                browser.screen.kind === 'email-not-verified' && (
                  <button
                    type="button"
                    class="press"
                    data-look="help"
                    data-act="enter-email-code"
                    onClick={() => enterOnHub(mail.code)}
                  >
                    {t('simulator:do.typeForMe')}
                  </button>
                )}
              {mail.kind === 'password-reset' && account.password === 'forgotten' && (
                <button
                  type="button"
                  class="press"
                  data-act="password.reset"
                  onClick={() => runtime.act({ type: 'password.reset' })}
                >
                  {t('simulator:do.setPassword')}
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
