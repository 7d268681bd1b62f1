import { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { record } from '../audit';
import { correctionNote, lockCorrection } from '../editions/open-correction';
import { Refusal } from '../refusal';
import { inTransaction, type Clock, systemClock } from '../transaction';

export const changeCorrectionNoteInput = z.object({ editionId: z.string().max(64), note: correctionNote });

/** What is published as the reason of a correction, as long as the department can change the correction itself. */
export async function changeCorrectionNote(actor: Actor, { editionId, note }: z.infer<typeof changeCorrectionNoteInput>, clock: Clock = systemClock): Promise<{ editionId: string }> {
  const at = clock();
  return inTransaction(async (tx) => {
    const edition = await lockCorrection(tx, actor, editionId);
    if (edition.correctionNote === note) throw new Refusal('更正说明没有改动。');
    await tx.edition.update({ where: { id: editionId }, data: { correctionNote: note }, select: { id: true } });
    await record(tx, { actor, action: 'changeCorrectionNote', subjectType: 'edition', subjectId: editionId, editionId, reason: note, data: { before: { correctionNote: edition.correctionNote }, after: { correctionNote: note } } }, at);
    return { editionId };
  });
}
