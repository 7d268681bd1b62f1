import { get, update } from 'idb-keyval';
import type { Store, Unsent } from '@/lib/editing/draft-sync';

/**
 * Unsent content in the browser (IndexedDB), by user, edition and section. Several windows may hold the same section, so
 * each has its own entry: one window's save must not forget another window's words.
 */
type Entries = Record<string, Unsent>;

export interface UnsentKey {
  userId: string;
  editionId: string;
  sectionId: string;
}

const keyOf = ({ userId, editionId, sectionId }: UnsentKey) => `draft:${userId}:${editionId}:${sectionId}`;

export function unsentStore(key: UnsentKey, windowId: string): Store {
  return {
    put: (unsent) => update<Entries>(keyOf(key), (entries) => ({ ...entries, [windowId]: unsent })),
    clear: () => forgetUnsent(key, windowId),
  };
}

/** What other windows, now gone or still there, left unsent; the oldest first. */
export async function readUnsent(key: UnsentKey, windowId: string): Promise<{ windowId: string; unsent: Unsent }[]> {
  const entries = (await get<Entries>(keyOf(key))) ?? {};
  return Object.entries(entries)
    .filter(([id]) => id !== windowId)
    .map(([id, unsent]) => ({ windowId: id, unsent }))
    .sort((a, b) => a.unsent.at - b.unsent.at);
}

export function forgetUnsent(key: UnsentKey, windowId: string): Promise<void> {
  return update<Entries>(keyOf(key), (entries = {}) => Object.fromEntries(Object.entries(entries).filter(([id]) => id !== windowId)));
}
