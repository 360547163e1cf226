/** Edition, clock, undo and start again: in sight where there is room, folded where there is not. */
import { useEffect, useState } from 'preact/hooks';
import { useBench } from './simulator-context.ts';
import { ClockLine } from '../practice/ClockLine.tsx';
import { EditionSwitch } from './use-edition.tsx';
import { Restart } from '../practice/Restart.tsx';

const ROOM = '(min-width: 48rem)';

export function Tools() {
  const { t } = useBench();
  const [open, setOpen] = useState(() => matchMedia(ROOM).matches);
  useEffect(() => {
    const room = matchMedia(ROOM);
    const follow = () => setOpen(room.matches);
    room.addEventListener('change', follow);
    return () => room.removeEventListener('change', follow);
  }, []);
  return (
    <details class="tools" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('practice:tools')}</summary>
      <div class="tools-row">
        <EditionSwitch />
        <div class="bench-tools">
          <ClockLine />
          <Restart />
        </div>
      </div>
    </details>
  );
}
