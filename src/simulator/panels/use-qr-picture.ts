/** The QR code on the site's screen, for a device that can read it: from its pixels, as in life. */
import { keyUriOf } from '../../core/world/world.ts';
import { useBench } from '../simulator-context.ts';

/** A function that reads the picture; `undefined` while none is shown or none can be read here. */
export function usePicture(): (() => Promise<string>) | undefined {
  const { runtime, later } = useBench();
  const { account, browser } = runtime.world();
  const { screen } = browser;
  const scan = later?.scan;
  if (!scan || screen.kind !== 'pairing' || screen.tab !== 'qr') return undefined;
  if (keyUriOf(account) === undefined) return undefined;
  return async () => {
    const picture = document.querySelector<HTMLImageElement>('.bench img.picture');
    return (picture && (await scan(picture))) ?? '';
  };
}
