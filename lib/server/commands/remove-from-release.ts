import { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import { type AuditedEvent, recordAll } from '../audit';
import { NotFound, Refusal } from '../refusal';
import { lockPlannedRelease } from '../releases/lock-release';
import { takeOut } from '../releases/take-out';
import { lockPermitted } from '../editions/lock-permitted';
import { inTransaction, type Clock, systemClock } from '../transaction';

export const removeFromReleaseInput = z.object({
  releaseId: z.string().max(64),
  editionId: z.string().max(64),
  reason: z.string().trim().min(1, '请写明移出公开计划的理由。').max(2_000, '理由最多 2000 字。'),
});

/** Takes one edition out of a release that hasn't run. A release that nothing waits for any more is cancelled with it. */
export async function removeFromRelease(actor: Actor, { releaseId, editionId, reason }: z.infer<typeof removeFromReleaseInput>, clock: Clock = systemClock): Promise<{ cancelled: boolean }> {
  if (!can(actor, 'seePublishing')) throw new NotFound();
  const at = clock();
  return inTransaction(async (tx) => {
    // The release before its editions, as where it runs.
    const release = await lockPlannedRelease(tx, releaseId);
    const waits = release && (await tx.releaseItem.findFirst({ where: { releaseId, editionId, state: 'WAITING' }, select: { editionId: true } }));
    if (!waits) throw new Refusal('该稿已经不在这个公开计划之中，没有改动。请刷新页面查看结果。');
    await lockPermitted(tx, actor, { editionId, action: 'unschedule', expectedState: 'SCHEDULED' });
    const events: AuditedEvent[] = await takeOut(tx, actor, { releaseId, editionIds: [editionId], message: `已移出公开计划：${reason}`, reason }, at);
    const cancelled = (await tx.releaseItem.count({ where: { releaseId, state: 'WAITING' } })) === 0;
    if (cancelled) {
      await tx.release.update({ where: { id: releaseId }, data: { state: 'CANCELLED', finishedAt: at }, select: { id: true } });
      events.push({ actor, action: 'cancelRelease', subjectType: 'release', subjectId: releaseId, reason, data: { plannedAt: release.plannedAt.toISOString(), editions: 0 } });
    }
    await recordAll(tx, events, at);
    return { cancelled };
  });
}
