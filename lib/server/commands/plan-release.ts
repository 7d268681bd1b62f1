import { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import { momentInChina, momentProblem, togetherProblem } from '@/lib/workflow/release';
import { type AuditedEvent, recordAll } from '../audit';
import type { BulkOutcome } from '../bulk';
import type { Tx } from '../db';
import { findEditions } from '../editions/edition-record';
import { scheduledNotices } from '../notices/edition-notices';
import { NotFound, Refusal } from '../refusal';
import { planCandidates, type PlanCandidate } from '../releases/plan-candidates';
import { inReleaseTransaction } from '../releases/release-transaction';
import { type Clock, systemClock } from '../transaction';

export const planReleaseInput = z.object({
  editionIds: z.array(z.string().max(64)).min(1, '请至少选择一份稿件。').max(1_000, '一次最多安排 1000 份稿件。'),
  /** "now", or a moment by China's clock as yyyy-MM-ddTHH:mm. */
  when: z.string().transform((text) => (text === 'now' ? text : momentInChina(text))).pipe(z.union([z.literal('now'), z.date()], '请填写完整的公开日期和时间。')),
});

export interface PlannedRelease {
  releaseId: string;
  plannedAt: Date;
  outcomes: BulkOutcome[];
}

/**
 * Plans the publication of approved editions together. Those that can't go into it are told apart and left as they are;
 * the worker process publishes the others at that moment (see releases/run-due-releases.ts).
 */
export async function planRelease(actor: Actor, { editionIds, when }: z.output<typeof planReleaseInput>, clock: Clock = systemClock): Promise<PlannedRelease> {
  if (!can(actor, 'seePublishing')) throw new NotFound();
  const at = clock();
  const plannedAt = when === 'now' ? at : when;
  const problem = when === 'now' ? null : momentProblem(when, at);
  if (problem) throw new Refusal(problem);
  return inReleaseTransaction(async (tx) => {
    const candidates = await lockedCandidates(tx, actor, editionIds);
    const apart = togetherProblem(candidates);
    if (apart) throw new Refusal(apart);
    const taken = candidates.filter((one) => one.reasons.length === 0);
    if (taken.length === 0) throw new Refusal(['选中的稿件都不能列入公开计划，没有建立计划。', ...candidates.map((one) => `${one.department.shortName}：${one.reasons.join('')}`)]);

    const ids = taken.map((one) => one.editionId);
    const { id: releaseId } = await tx.release.create({ data: { cycleId: taken[0]!.cycleId, plannedAt, createdById: actor.userId, createdAt: at }, select: { id: true } });
    await tx.edition.updateMany({ where: { id: { in: ids } }, data: { state: 'SCHEDULED', stateChangedAt: at } });
    await tx.releaseItem.createMany({ data: ids.map((editionId) => ({ releaseId, editionId })) });
    // What is published at once is told of when it is.
    if (when !== 'now') await scheduledNotices(tx, await findEditions(tx, ids), plannedAt, at, actor);
    const plan: AuditedEvent = { actor, action: 'planRelease', subjectType: 'release', subjectId: releaseId, data: { plannedAt: plannedAt.toISOString(), editions: ids.length } };
    const steps = ids.map((editionId): AuditedEvent => ({ actor, action: 'schedule', subjectType: 'edition', subjectId: editionId, editionId, data: { from: 'APPROVED', to: 'SCHEDULED', releaseId, plannedAt: plannedAt.toISOString() } }));
    await recordAll(tx, [plan, ...steps], at);
    return { releaseId, plannedAt, outcomes: outcomesOf(editionIds, candidates) };
  });
}

/** Locked before they are looked at, in one order, so that two who plan at once can't wait for each other. */
async function lockedCandidates(tx: Tx, actor: Actor, editionIds: readonly string[]): Promise<PlanCandidate[]> {
  await tx.$queryRaw`SELECT id FROM edition WHERE id = ANY(${[...editionIds]}) ORDER BY id FOR UPDATE`;
  return planCandidates(tx, actor, editionIds);
}

function outcomesOf(editionIds: readonly string[], candidates: readonly PlanCandidate[]): BulkOutcome[] {
  return [...new Set(editionIds)].map((id) => {
    const one = candidates.find((candidate) => candidate.editionId === id);
    if (!one) return { id, done: false, message: new NotFound().message };
    return { id, done: one.reasons.length === 0, message: one.reasons.length === 0 ? '已列入公开计划。' : one.reasons.join('') };
  });
}
