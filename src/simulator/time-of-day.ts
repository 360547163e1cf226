/**
 * Times for readers, in the device's time zone and with 24 hours in both languages. Does not use
 * `Intl`, whose first use takes 70 ms on a slow phone, during the first render.
 */
export function timeOfDay(style: 'short' | 'medium', ms: number): string {
  // ECMA-262 specifies the beginning of this text, for example 22:13:30.
  return new Date(ms).toTimeString().slice(0, style === 'short' ? 5 : 8);
}
