import { type EditionState, OPEN_STATES } from '@/lib/workflow/states';

/** States of editions that say where a department stands in a cycle. */
export const STANDING_STATES: EditionState[] = [...OPEN_STATES, 'PUBLISHED', 'WITHDRAWN'];

/** Where a department stands by its editions of a cycle: the one on its way, whether one is public or the public one was withdrawn, and the state to be named; null where there is nothing yet. */
export function standingOf<Edition extends { state: EditionState }>(editions: readonly Edition[]): { open: Edition | null; published: boolean; withdrawn: boolean; state: EditionState | null } {
  const open = editions.find(({ state }) => OPEN_STATES.includes(state)) ?? null;
  const published = editions.some(({ state }) => state === 'PUBLISHED');
  const withdrawn = !published && editions.some(({ state }) => state === 'WITHDRAWN');
  return { open, published, withdrawn, state: open?.state ?? (withdrawn ? 'WITHDRAWN' : null) };
}
