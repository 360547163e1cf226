/**
 * The simulator's two live regions: a polite one, and an assertive one for refusals. The assertive
 * one has no role, because Firefox with Orca does not speak changes inside `role=alert`.
 */
import type { JSX } from 'preact';
import { useCallback, useRef } from 'preact/hooks';
import { announceIn, type MessagePart } from './announce.ts';
import { afterComposition } from './composition.ts';

type Urgency = 'polite' | 'assertive';

/** Announces the parts as one message. Waits while the reader composes a word. */
export type Announce = (urgency: Urgency, ...parts: readonly MessagePart[]) => void;

/** Returns the regions, which are rendered once, and the function that adds messages. */
export function useAnnouncer(): { readonly announce: Announce; readonly regions: JSX.Element } {
  const polite = useRef<HTMLDivElement>(null);
  const assertive = useRef<HTMLDivElement>(null);
  const announce = useCallback<Announce>((urgency, ...parts) => {
    const region = (urgency === 'polite' ? polite : assertive).current;
    if (region) afterComposition(() => announceIn(region, parts));
  }, []);
  const regions = (
    <div class="vh">
      <div aria-live="polite" ref={polite} />
      <div aria-live="assertive" ref={assertive} />
    </div>
  );
  return { announce, regions };
}
