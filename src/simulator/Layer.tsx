/**
 * A layer over the stage. The focus moves to its heading. Esc, the layer's button, or a press
 * outside closes the layer, and the focus returns to the button that opened it.
 */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useSimulator, type LayerName } from './simulator-context.ts';
import { useEffectEvent } from './use-effect-event.ts';

type Props = { name: LayerName; title: string; children: ComponentChildren };

export function Layer({ name, title, children }: Props) {
  const { t, setLayer } = useSimulator();
  const box = useRef<HTMLElement>(null);
  const close = () => {
    setLayer(undefined);
    document
      .querySelector<HTMLElement>(`.simulator [aria-expanded][data-layer="${name}"]`)
      ?.focus({ preventScroll: true });
  };
  const pressed = useEffectEvent(({ target }: Event) => {
    if (!(target instanceof Element) || !target.isConnected) return;
    if (!box.current?.contains(target) && !target.closest('[data-layer][aria-expanded]')) {
      setLayer(undefined);
    }
  });
  useEffect(() => {
    box.current?.querySelector('h3')?.focus({ preventScroll: true });
    document.addEventListener('pointerdown', pressed);
    return () => document.removeEventListener('pointerdown', pressed);
  }, []);
  return (
    // Esc closes the layer from any control inside it.
    // eslint-disable-next-line jsx-a11y-x/no-noninteractive-element-interactions
    <section
      class="layer"
      data-name={name}
      aria-labelledby={`${name}-title`}
      ref={box}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        close();
      }}
    >
      <div class="layer-title">
        <h3 id={`${name}-title`} tabIndex={-1}>
          {title}
        </h3>
        <button type="button" class="quiet" onClick={close}>
          {t('stage:close')}
        </button>
      </div>
      {children}
    </section>
  );
}
