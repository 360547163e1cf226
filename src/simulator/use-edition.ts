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
  // A restored world, or one that a link begins, has its own edition, which the guide adopts.
  useEffect(() => {
    if (document.documentElement.dataset['edition'] !== edition) requestEdition(edition);
  }, [edition]);
  useEffect(() => {
    const root = document.documentElement.dataset;
    const follow = () => {
      const chosen = editionFor(exercise, root['edition'] === 'classic' ? 'classic' : 'today');
      if (chosen !== runtime.world().edition) {
        runtime.act({ type: 'edition.choose', edition: chosen });
      }
    };
    document.addEventListener('edition', follow);
    return () => document.removeEventListener('edition', follow);
  }, [runtime, exercise]);
}

/**
 * Tells the page and the simulator which edition was chosen (`src/site/client/edition-choice.ts`).
 */
export function requestEdition(edition: EditionId): void {
  document.dispatchEvent(new CustomEvent('choose-edition', { detail: edition }));
}
