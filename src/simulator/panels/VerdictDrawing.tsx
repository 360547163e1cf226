/**
 * A verdict as a picture: the steps before, now and after as boxes on a time line, the accepted
 * window shaded, the typed code where it belongs, used steps struck through. The log says the same
 * in words.
 */
import type { Verdict } from '../../core/account/account.ts';
import { period, timeStepAt } from '../../core/otp/totp.ts';
import { useBench } from '../simulator-context.ts';
import { timeOfDay } from '../time-of-day.ts';

type Props = { verdict: Verdict; atMs: number };

export function VerdictPicture({ verdict, atMs }: Props) {
  const { t } = useBench();
  if (!verdict.ok && (verdict.reason === 'malformed' || verdict.reason === 'throttled'))
    return null;
  const now = timeStepAt(atMs);
  const typed = 'timeStep' in verdict ? verdict.timeStep : undefined;
  const used = verdict.ok || verdict.reason === 'replayed' ? typed : undefined;
  const around = [now - 1, now, now + 1];
  const steps =
    typed === undefined || around.includes(typed)
      ? around
      : [...around, typed].toSorted((a, b) => a - b);
  const name = (step: number) =>
    step === now - 1
      ? t('practice:verdict.then')
      : step === now
        ? t('practice:verdict.now')
        : step === now + 1
          ? t('practice:verdict.next')
          : `T${step > now ? '+' : '−'}${Math.abs(step - now)}`;
  return (
    <figure class="verdict">
      <figcaption>{t('practice:verdict.title')}</figcaption>
      <ol>
        {steps.map((step) => (
          <li
            key={step}
            data-window={around.includes(step) || undefined}
            data-used={(used !== undefined && step <= used) || undefined}
          >
            <b>{name(step)}</b>
            <time dateTime={new Date(step * period * 1000).toISOString()}>
              {timeOfDay('medium', step * period * 1000)}
            </time>
            {step === typed && <span class="typed">{t('practice:verdict.typed')}</span>}
            {used !== undefined && step <= used && (
              <span class="used">{t('practice:verdict.used')}</span>
            )}
          </li>
        ))}
      </ol>
      {typed === undefined && <p class="small">{t('practice:verdict.none')}</p>}
    </figure>
  );
}
