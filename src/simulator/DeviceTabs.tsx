/**
 * On a narrow screen one device is in front at a time; this bar of outlines changes which, and
 * marks those at which something arrived since they were last looked at.
 */
import { useEffect, useRef } from 'preact/hooks';
import type { Effect } from '../core/world/effect.ts';
import { useBench } from './simulator-context.ts';
import type { Device } from './view-choice.ts';

const IN_BAR = [
  'site',
  'authenticator',
  'terminal',
  'inbox',
  'log',
] as const satisfies readonly Device[];

const OUTLINE: Record<(typeof IN_BAR)[number], string> = {
  site: 'M3 5h18v14H3zM3 9h18',
  authenticator:
    'M8 3h8a2 2 0 0 1 2 2v14a2 2 0 0 1-2 2H8a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2zM10.5 5.5h3',
  terminal: 'M3 5h18v14H3zM6.5 9l3 3-3 3M11.5 15h5',
  inbox: 'M3 6h18v12H3zM3 6l9 7 9-7',
  log: 'M5 4h14v16H5zM8 8.5h8M8 12h8M8 15.5h5',
};

/** The device at which an effect shows, if it shows at one. */
function placeOf(effect: Effect): Device | undefined {
  switch (effect.type) {
    case 'mail':
      return 'inbox';
    case 'phone':
    case 'key':
      return effect.note.kind === 'entry-added' ? 'authenticator' : undefined;
    case 'screen':
      return 'site';
    case 'terminal':
      return 'terminal';
    case 'code-judged':
    case 'recovery-code-judged':
    case 'two-factor':
    case 'enrollment-discarded':
      return 'log';
    default:
      return undefined;
  }
}

export function DeviceBar({ terminal }: { terminal: boolean }) {
  const { runtime, t, view, look } = useBench();
  const seen = useRef<Partial<Record<Device, number>>>({});
  const lines = runtime.log();
  useEffect(() => {
    seen.current[view.device] = Date.now();
  });
  const news = (device: Device) =>
    device !== view.device &&
    lines.some(
      ({ effect, noticedAt }) =>
        placeOf(effect) === device && noticedAt > (seen.current[device] ?? 0),
    );
  return (
    <nav class="bar" aria-label={t('practice:bar.name')}>
      {IN_BAR.filter((device) => terminal || device !== 'terminal').map((device) => (
        <button
          key={device}
          type="button"
          aria-current={device === view.device || undefined}
          onClick={() => look({ device })}
        >
          <svg viewBox="0 0 24 24" aria-hidden="true">
            <path d={OUTLINE[device]} />
          </svg>
          <span>{t(`practice:bar.${device}`)}</span>
          {news(device) && (
            <i>
              <span class="vh">{t('practice:arrived')}</span>
            </i>
          )}
        </button>
      ))}
    </nav>
  );
}
