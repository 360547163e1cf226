/**
 * On a narrow screen, one device is shown at a time. These tabs select it, and mark devices where
 * something arrived since the reader last looked at them.
 */
import { useEffect, useRef } from 'preact/hooks';
import { useSimulator } from './simulator-context.ts';
import { hasNews } from './news.ts';
import { Outline } from './Outline.tsx';
import { DEVICES, type Device } from './view-choice.ts';

export function DeviceTabs({ terminal }: { terminal: boolean }) {
  const { runtime, t, view, look, setLayer, announce } = useSimulator();
  const seen = useRef<Partial<Record<Device, number>>>({});
  const lines = runtime.log();
  useEffect(() => {
    seen.current[view.device] = Date.now();
  });
  const news = (device: Device) =>
    device !== view.device && hasNews(lines, device, seen.current[device] ?? 0);
  const bar = useRef<HTMLElement>(null);
  const announced = useRef<readonly Device[]>([]);
  useEffect(() => {
    const now = DEVICES.filter(news);
    const shown = bar.current?.getClientRects().length;
    for (const device of now) {
      // A refusal has its own announcement, and the history only explains it.
      if (!shown || device === 'log' || announced.current.includes(device)) continue;
      announce('polite', t('simulator:news', { device: t(`stage:tab.${device}`) }));
    }
    announced.current = now;
  });
  return (
    <nav class="device-tabs" aria-label={t('simulator:bar.name')} ref={bar}>
      {DEVICES.filter((device) => terminal || device !== 'terminal').map((device) => (
        <button
          key={device}
          type="button"
          aria-current={device === view.device || undefined}
          data-tab={device}
          onClick={() => {
            setLayer(undefined);
            look({ device });
          }}
        >
          <Outline of={device} />
          <span>{t(`stage:tab.${device}`)}</span>
          {news(device) && (
            <i>
              <span class="vh">{t('simulator:arrived')}</span>
            </i>
          )}
        </button>
      ))}
    </nav>
  );
}
