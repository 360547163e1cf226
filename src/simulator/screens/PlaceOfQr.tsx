/** The outline of a QR code in a picture: its three corners, without anything to decode. */
export function PlaceOfQr() {
  const corner = (x: number, y: number) => `M${x} ${y}h14v14h-14zM${x + 4} ${y + 4}h6v6h-6z`;
  return (
    <svg class="picture" viewBox="0 0 64 64" width="128" height="128" aria-hidden="true">
      <path
        d={corner(6, 6) + corner(44, 6) + corner(6, 44)}
        fill="none"
        stroke="#17202e"
        stroke-width="1.5"
      />
    </svg>
  );
}
