/**
 * The title of a dated note: since a date, or between two dates. Dates are a day or a year:
 * `2019-10-21`, `2023`.
 */
import type { Locale } from '../../i18n/locales.ts';
import { wordsIn } from '../layout/page-text.ts';

/** `until` is left out while the information still applies. Only month and year are shown. */
export function datedTitle(locale: Locale, since: string, until?: string): string {
  const t = wordsIn(locale);
  const month = (date: string) =>
    new Intl.DateTimeFormat(locale, {
      year: 'numeric',
      ...(date.length > 4 && { month: 'short' }),
      timeZone: 'UTC',
    }).format(new Date(date));
  return until
    ? t('site:note.between', { since: month(since), until: month(until) })
    : t('site:note.since', { since: month(since) });
}
