/**
 * The QR code of the key. A press enlarges it to the size of the window, and another press or Esc
 * makes it small again.
 */
import { useState } from 'preact/hooks';

type Props = { picture: { readonly src: string; readonly size: number; readonly alt: string } };

export function QrCode({ picture: { src, size, alt } }: Props) {
  const [large, setLarge] = useState(false);
  return (
    <button
      type="button"
      class="qr"
      aria-expanded={large}
      onClick={() => setLarge(!large)}
      onBlur={() => setLarge(false)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !large) return;
        event.stopPropagation();
        setLarge(false);
      }}
    >
      <img class="picture" src={src} width={size} height={size} alt={alt} />
    </button>
  );
}
