import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import { STATE_NAMES, type EditionState } from '@/lib/workflow/states';
import type { Tx } from '../db';
import { NotFound, overtaken } from '../refusal';
import { type EditionRecord, lockEdition, subjectOf } from './edition-record';

/** Why what this person saw of an edition doesn't hold any more; null where it does. A preview and its command ask the same. */
export function unlikeSeen(edition: EditionRecord | null | undefined, actor: Actor, expectedState: EditionState): NotFound | ReturnType<typeof overtaken> | null {
  if (!edition || !can(actor, 'readEdition', subjectOf(edition))) return new NotFound();
  return edition.state === expectedState ? null : overtaken(STATE_NAMES[edition.state]);
}

/** The edition, locked, in the state in which this person saw it; throws otherwise. */
export async function lockSeen(tx: Tx, actor: Actor, { editionId, expectedState }: { editionId: string; expectedState: EditionState }): Promise<EditionRecord> {
  const edition = await lockEdition(tx, editionId);
  const unlike = unlikeSeen(edition, actor, expectedState);
  if (unlike) throw unlike;
  return edition!;
}
