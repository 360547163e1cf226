/**
 * A label in a text without pictures: as one edition's screens have it, or the other's where they
 * do not. Nothing for a key that is on no screen: the page itself stops the build and names the place.
 */
import type { EditionId } from '../core/devices/edition.ts';
import { hasLabel, labelOn } from '../practice/labels.ts';

export function labelInText(key: string, edition: EditionId = 'today'): string {
  const other = edition === 'today' ? 'classic' : 'today';
  if (hasLabel(edition, key)) return labelOn(edition, key);
  return hasLabel(other, key) ? labelOn(other, key) : '';
}
