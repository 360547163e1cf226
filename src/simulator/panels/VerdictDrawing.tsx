/**
 * A picture of a verdict: the time steps as boxes on a time line, with the accepted window shaded,
 * the typed code at its step, and steps that are no longer accepted struck through. The log has the
 * same content as text.
 */
import type { Verdict } from '../../core/account/account.ts';
import { period } from '../../core/otp/totp.ts';
import { useSimulator } from '../simulator-context.ts';
import { timeOfDay } from '../time-of-day.ts';
import { verdictSteps } from './time-window-steps.ts';

type Props = { verdict: Verdict; atMs: number };

export function VerdictDrawing({ verdict, atMs }: Props) {
  const { t } = useSimulator();
  const picture = verdictSteps(verdict, atMs);
  if (!picture) return null;
  const { steps, typed } = picture;
  const name = (offset: number) =>
    offset === -1
      ? t('simulator:verdict.then')
      : offset === 0
        ? t('simulator:verdict.now')
        : offset === 1
          ? t('simulator:verdict.next')
          : `T${offset > 0 ? '+' : '−'}${Math.abs(offset)}`;
  return (
    <figure class="verdict">
      <figcaption>{t('simulator:verdict.title')}</figcaption>
      <ol>
        {steps.map(({ step, offset, accepted, over, holdsCode }) => (
          <li key={step} data-window={accepted || undefined} data-over={over}>
            <b>{name(offset)}</b>
            <time dateTime={new Date(step * period * 1000).toISOString()}>
              {timeOfDay('medium', step * period * 1000)}
            </time>
            {holdsCode && <span class="typed">{t('simulator:verdict.typed')}</span>}
            {over && <span class="over">{t(`simulator:verdict.${over}`)}</span>}
          </li>
        ))}
      </ol>
      {typed === 'none' && <p class="small">{t('simulator:verdict.none')}</p>}
    </figure>
  );
}
