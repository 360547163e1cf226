/**
 * Announces a message in the page's own live region, which is in the header, outside the simulator.
 */
import { announceIn } from '../../simulator/announce.ts';

export function announce(text: string): void {
  const region = document.getElementById('status');
  if (region) announceIn(region, [text]);
}
