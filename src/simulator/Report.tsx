/** The report of a mistake, shown before it is copied. Its text can also be selected. */
import { findLoaded } from '../exercises/loaded.ts';
import { CopyButton } from './CopyButton.tsx';
import { reportContact, reportText, shownContact } from './report.ts';
import { useSimulator } from './simulator-context.ts';

export function Report() {
  const { runtime, locale, t, view } = useSimulator();
  const { edition, imageStore } = runtime.world();
  const text = reportText(
    (name) => t(`report:label.${name}`),
    { address: location.href, language: locale, browser: navigator.userAgent },
    {
      exercise: findLoaded(view.exercise)?.id ?? '–',
      edition,
      imageStore,
      effects: runtime.log().map(({ effect }) => effect),
    },
  );
  return (
    <details class="report">
      <summary>{t('report:title')}</summary>
      <p>{t('report:explain')}</p>
      <pre>{text}</pre>
      <p>
        <CopyButton text={text}>{t('report:copy')}</CopyButton>
      </p>
      {reportContact ? (
        <p>
          {t('report:send')} <a href={reportContact}>{shownContact(reportContact)}</a>
        </p>
      ) : (
        <p>{t('report:noAddress')}</p>
      )}
    </details>
  );
}
