/** Reads the QR code on the website's screen from its pixels, as a real phone does. */
import type { Scan } from '../../core/devices/authenticator.ts';
import { shownKeyUri } from '../../core/world/world.ts';
import { useSimulator } from '../simulator-context.ts';

/**
 * Returns a function that reads the QR code. `undefined` while no QR code is shown, and if this
 * browser cannot read one.
 */
export function usePicture(): (() => Promise<Scan>) | undefined {
  const { runtime, later, blockCamera } = useSimulator();
  const { screen } = runtime.world().browser;
  const scan = later?.scan;
  if (!scan || screen.kind !== 'pairing' || screen.tab !== 'qr') return undefined;
  if (shownKeyUri(runtime.world()) === undefined) return undefined;
  return async () => {
    const picture = document.querySelector<HTMLImageElement>('.simulator img.picture');
    const seen: Scan = picture ? await scan(picture) : { text: '' };
    if (seen.camera === 'blocked') blockCamera();
    return seen;
  };
}
