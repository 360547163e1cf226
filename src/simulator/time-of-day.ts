/**
 * Times for readers, in the device's own time zone and by 24 hours in both languages. Not by `Intl`:
 * its first use costs a slow phone 70 ms, just when the practice is drawn.
 */
export function timeOfDay(style: 'short' | 'medium', ms: number): string {
  // ECMA-262 fixes the beginning of this text: 22:13:30.
  return new Date(ms).toTimeString().slice(0, style === 'short' ? 5 : 8);
}
