import { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import { STATE_NAMES } from '@/lib/workflow/states';
import { record } from '../audit';
import { lockEdition, subjectOf } from '../editions/edition-record';
import { NotFound, Refusal } from '../refusal';
import { inTransaction, type Clock, systemClock } from '../transaction';
import { doubtedPlace } from './accept-finding';

export const withdrawAcceptanceInput = z.object(doubtedPlace);

/** Takes an answer to a doubtful finding back; the finding is open again. */
export async function withdrawAcceptance(actor: Actor, input: z.infer<typeof withdrawAcceptanceInput>, clock: Clock = systemClock): Promise<{ ruleId: string }> {
  const at = clock();
  const { editionId, ...place } = input;
  return inTransaction(async (tx) => {
    const edition = await lockEdition(tx, editionId);
    if (!edition || !can(actor, 'readEdition', subjectOf(edition))) throw new NotFound();
    if (!can(actor, 'editContent', subjectOf(edition))) throw new Refusal(`只有本部门经办人可以在填报和修改期间撤回说明。该稿现在的状态是“${STATE_NAMES[edition.state]}”，说明没有撤回。`);
    const key = { editionId_ruleId_sectionId_path: { editionId, ...place } };
    const stored = await tx.findingAcceptance.findUnique({ where: key, select: { message: true, reason: true } });
    // Taken back by two colleagues at once, it is taken back.
    if (!stored) return { ruleId: place.ruleId };
    await tx.findingAcceptance.delete({ where: key, select: { ruleId: true } });
    await record(tx, { actor, action: 'withdrawAcceptance', subjectType: 'edition', subjectId: editionId, editionId, data: { ...place, ...stored } }, at);
    return { ruleId: place.ruleId };
  });
}
