import { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import { doubtsAt } from '@/lib/checks/acceptance';
import { STATE_NAMES } from '@/lib/workflow/states';
import { record } from '../audit';
import { checkEdition } from '../editions/edition-checks';
import { lockEdition, subjectOf } from '../editions/edition-record';
import { NotFound, Refusal } from '../refusal';
import { inTransaction, type Clock, systemClock } from '../transaction';

export const doubtedPlace = { editionId: z.string().max(64), ruleId: z.string().max(16), sectionId: z.string().max(64), path: z.string().max(300) };

export const acceptFindingInput = z.object({
  ...doubtedPlace,
  /** What the person read and answers: see `doubtsAt`. */
  message: z.string().max(100_000),
  reason: z.string().trim().min(5, '理由至少 5 个字，请写明为什么不需要修改。').max(500, '理由最多 500 字。'),
});

/** The department answers what a rule doubts at one place: it stands, because. Replaces an earlier answer there. */
export async function acceptFinding(actor: Actor, input: z.infer<typeof acceptFindingInput>, clock: Clock = systemClock): Promise<{ ruleId: string }> {
  const at = clock();
  const { editionId, message, reason, ...place } = input;
  return inTransaction(async (tx) => {
    const edition = await lockEdition(tx, editionId);
    if (!edition || !can(actor, 'readEdition', subjectOf(edition))) throw new NotFound();
    if (!can(actor, 'editContent', subjectOf(edition))) throw new Refusal(`只有本部门经办人可以在填报和修改期间接受疑点。该稿现在的状态是“${STATE_NAMES[edition.state]}”，没有记录理由。`);
    // Under the lock no save changes the content, so the answer is to what stands there.
    const { result } = await checkEdition(tx, edition);
    const doubted = doubtsAt(result.findings, place);
    if (doubted === '') throw new Refusal('这里现在没有需要说明的疑点：可能已经改正，或者改动还没有保存。请刷新页面查看。');
    if (doubted !== message) throw new Refusal('这里的数字或文字刚刚有了变化，疑点的内容已经不同，没有记录理由。请刷新页面，看过现在的内容后再说明。');
    const accepted = { message, reason, acceptedById: actor.userId, acceptedAt: at };
    await tx.findingAcceptance.upsert({
      where: { editionId_ruleId_sectionId_path: { editionId, ...place } },
      create: { editionId, ...place, ...accepted },
      update: accepted,
      select: { ruleId: true },
    });
    await record(tx, { actor, action: 'acceptFinding', subjectType: 'edition', subjectId: editionId, editionId, reason, data: { ...place, message } }, at);
    return { ruleId: place.ruleId };
  });
}
