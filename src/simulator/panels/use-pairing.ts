/** Handing a key to a device, and keeping the sentence for why it was not taken. */
import { useState } from 'preact/hooks';
import type { Act } from '../../core/world/act.ts';
import { useBench } from '../simulator-context.ts';
import { deviceRefusal } from '../refusal.ts';
import type { RefusedText } from '../../practice/panels/Refusal.tsx';

export type Pairing = {
  readonly refusal: RefusedText | undefined;
  /** Performs the act; true when the device took the key. */
  readonly give: (act: Act) => boolean;
};

export function usePairing(): Pairing {
  const { runtime, t } = useBench();
  const [refusal, setRefusal] = useState<RefusedText>();
  const give = (act: Act): boolean => {
    for (const effect of runtime.act(act)) {
      if (effect.type !== 'phone' && effect.type !== 'key') continue;
      const text = deviceRefusal(t, effect.note);
      setRefusal((before) =>
        text === undefined ? undefined : { text, turn: (before?.turn ?? 0) + 1 },
      );
      return text === undefined;
    }
    return false;
  };
  return { refusal, give };
}
