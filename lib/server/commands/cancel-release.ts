import { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import { recordAll } from '../audit';
import { NotFound, Refusal } from '../refusal';
import { lockPlannedRelease, lockWaitingEditions } from '../releases/lock-release';
import { inReleaseTransaction } from '../releases/release-transaction';
import { takeOut } from '../releases/take-out';
import { type Clock, systemClock } from '../transaction';

export const cancelReleaseInput = z.object({
  releaseId: z.string().max(64),
  reason: z.string().trim().min(1, '请写明取消公开计划的理由。').max(2_000, '理由最多 2000 字。'),
});

/** Cancels a release that hasn't run; its editions wait for another one. Returns how many did. */
export async function cancelRelease(actor: Actor, { releaseId, reason }: z.infer<typeof cancelReleaseInput>, clock: Clock = systemClock): Promise<{ editions: number }> {
  if (!can(actor, 'seePublishing')) throw new NotFound();
  const at = clock();
  return inReleaseTransaction(async (tx) => {
    const release = await lockPlannedRelease(tx, releaseId);
    if (!release) throw new Refusal('该公开计划已经执行或者已经取消，没有改动。请刷新页面查看结果。');
    const editionIds = await lockWaitingEditions(tx, releaseId);
    const steps = await takeOut(tx, actor, { releaseId, editionIds, message: `公开计划已取消：${reason}`, reason }, at);
    await tx.release.update({ where: { id: releaseId }, data: { state: 'CANCELLED', finishedAt: at }, select: { id: true } });
    await recordAll(tx, [{ actor, action: 'cancelRelease', subjectType: 'release', subjectId: releaseId, reason, data: { plannedAt: release.plannedAt.toISOString(), editions: editionIds.length } }, ...steps], at);
    return { editions: editionIds.length };
  });
}
