/**
 * Moves the focus after an act: once, without scrolling, and only to the place where the reader
 * continues. That is the next control if the pressed control was removed, or if the pressed button
 * was the next control and the new one is on another device. On a new screen, it is the heading.
 */
import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useSimulator } from './simulator-context.ts';
import { useEffectEvent } from './use-effect-event.ts';

const deviceOf = (element: Element | null | undefined) => element?.closest('[data-panel]');

/** `line` is the next line's element, from which the simulator's root is found. */
export function useFocusAfterAct(line: RefObject<HTMLElement>): void {
  const { runtime } = useSimulator();
  const world = runtime.world();
  const beginnings = runtime.beginnings();
  const before = useRef({ world, beginnings, screen: world.browser.screen });
  /** The last pressed control, if it was the next control then. */
  const pressed = useRef<Element | null>(null);
  /** The device that last had the focus. */
  const device = useRef<Element | null | undefined>(undefined);
  useEffect(() => {
    const root = line.current?.closest('.simulator');
    const follow = ({ target }: Event) => {
      device.current = deviceOf(target as Element);
    };
    const note = ({ target }: Event) => {
      pressed.current = (target as Element).closest('[data-next]');
    };
    root?.addEventListener('focusin', follow);
    root?.addEventListener('click', note, true);
    return () => {
      root?.removeEventListener('focusin', follow);
      root?.removeEventListener('click', note, true);
    };
  }, [line]);

  const move = useEffectEvent(() => {
    const was = before.current;
    before.current = { world, beginnings, screen: world.browser.screen };
    // The beginning of an exercise has moved the focus already.
    if (was.world === world || was.beginnings !== beginnings) return;
    const root = line.current?.closest('.simulator');
    const focused = document.activeElement;
    const inside = focused !== null && root?.contains(focused);
    if (!root || (!inside && focused !== document.body)) return;
    const go = (element: HTMLElement | null | undefined) => element?.focus({ preventScroll: true });
    const control = root.querySelector<HTMLElement>('[data-next]');
    const lost = focused === document.body || focused?.getAttribute('aria-disabled') === 'true';
    const isRefused = line.current?.dataset['kind'] === 'refused';
    const elsewhere = control !== null && deviceOf(control) && deviceOf(control) !== device.current;
    if (was.screen.kind !== world.browser.screen.kind) {
      if (elsewhere) go(control);
      else go(root.querySelector<HTMLElement>('[data-panel="hub"] h4'));
    } else if (lost) go(control);
    else if (elsewhere && focused === pressed.current && !isRefused) go(control);
  });
  useEffect(() => {
    move();
  }, [world]);
}
