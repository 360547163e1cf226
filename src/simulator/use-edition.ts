/**
 * Keeps the edition of the simulator and the edition of the guide around it equal. An exercise that
 * exists in one edition only keeps that edition.
 */
import { useEffect } from 'preact/hooks';
import type { EditionId } from '../core/hub/edition.ts';
import { editionFor } from '../exercises/groups.ts';
import type { Runtime } from './runtime.ts';

export function useEdition(runtime: Runtime, exercise: string): void {
  const { edition } = runtime.world();
  // A restored world, or one that a link begins, has its own edition, which the guide adopts. An
  // exercise that exists in one edition only does not change what the reader has chosen.
  useEffect(() => {
    if (editionFor(exercise, chosenEdition()) !== edition) requestEdition(edition);
  }, [edition, exercise]);
  useEffect(() => {
    const follow = () => {
      const chosen = editionFor(exercise, chosenEdition());
      if (chosen !== runtime.world().edition) {
        runtime.act({ type: 'edition.choose', edition: chosen });
      }
    };
    document.addEventListener('edition', follow);
    return () => document.removeEventListener('edition', follow);
  }, [runtime, exercise]);
}

/** The edition that the reader has chosen for the guide and for the next exercise. */
export const chosenEdition = (): EditionId =>
  document.documentElement.dataset['edition'] === 'classic' ? 'classic' : 'today';

/**
 * Tells the page and the simulator which edition was chosen (`src/site/client/edition-choice.ts`).
 */
export function requestEdition(edition: EditionId): void {
  document.dispatchEvent(new CustomEvent('choose-edition', { detail: edition }));
}
