/** The address of Docker's real support form, at the dead end (facts.md#support-form). */
import { useSimulator } from '../simulator-context.ts';

/** The form with its category chosen. */
const FORM = 'https://hub.docker.com/support/contact/?category=2fa-lockout';

export function SupportForm() {
  const { runtime, t } = useSimulator();
  if (runtime.world().browser.screen.kind !== 'support') return null;
  return (
    <p class="small">
      {t('simulator:supportForm')}{' '}
      <a href={FORM} target="_blank" rel="noreferrer">
        {FORM.replace(/^https:\/\/|\?.*$/g, '')}
      </a>
    </p>
  );
}
