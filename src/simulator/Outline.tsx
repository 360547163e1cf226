/** The outline of a device on its tab and its card, or of a control of the bars. */
import type { Device } from './view-choice.ts';

type Shape = Device | 'undo' | 'more';

const PATHS: Record<Shape, string> = {
  hub: 'M3 5h18v14H3zM3 9h18',
  authenticator:
    'M8 3h8a2 2 0 0 1 2 2v14a2 2 0 0 1-2 2H8a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2zM10.5 5.5h3',
  terminal: 'M3 5h18v14H3zM6.5 9l3 3-3 3M11.5 15h5',
  'saved-codes': 'M3 9h18v10H3zM5 5h14l2 4H3zM10 13h4',
  inbox: 'M3 6h18v12H3zM3 6l9 7 9-7',
  undo: 'M9 6L4.5 10.5L9 15M4.5 10.5H15a4.5 4.5 0 0 1 0 9h-4',
  more: 'M4 6.5h16M4 12h16M4 17.5h16',
  log: 'M5 4h14v16H5zM8 8.5h8M8 12h8M8 15.5h5',
};

export function Outline({ of }: { of: Shape }) {
  return (
    <svg class="outline" viewBox="0 0 24 24" aria-hidden="true">
      <path d={PATHS[of]} />
    </svg>
  );
}
