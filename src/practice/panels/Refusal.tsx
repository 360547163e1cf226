/** The one line that says why something was not taken. Its node is replaced each time, so that the
 * same sentence twice is heard twice. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useBench } from '../../simulator/simulator-context.ts';

export type RefusedText = { readonly text: string; readonly turn: number };

type Props = { id: string; refused: RefusedText | undefined; children?: ComponentChildren };

export function Refusal({ id, refused, children }: Props) {
  const { t } = useBench();
  const line = useRef<HTMLDivElement>(null);
  useEffect(() => line.current?.scrollIntoView({ block: 'nearest' }), [refused?.turn]);
  return (
    <div id={id} class="refusal" role="alert">
      {refused && (
        <div key={refused.turn} ref={line}>
          <p>
            <span class="vh">{t('practice:error')} </span>
            {refused.text}
          </p>
          {children}
        </div>
      )}
    </div>
  );
}
