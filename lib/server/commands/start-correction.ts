import { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import { emptyContent } from '@/lib/disclosure/section-content';
import { templateOf } from '@/lib/disclosure/templates/templates';
import { OPEN_STATES } from '@/lib/workflow/states';
import { record } from '../audit';
import { createEdition } from '../editions/new-edition';
import { readSnapshot } from '../editions/snapshot';
import { NotFound, Refusal } from '../refusal';
import { inTransaction, type Clock, systemClock } from '../transaction';

export const startCorrectionInput = z.object({
  disclosureId: z.string().max(64),
  note: z.string().trim().min(1, '请写明更正原因，它会随更正稿一并公开。').max(1_000, '更正原因最多 1000 字。'),
});

/** A published edition never changes: its correction is the next edition, and starts from what is public. */
export async function startCorrection(actor: Actor, input: z.infer<typeof startCorrectionInput>, clock: Clock = systemClock): Promise<{ editionId: string }> {
  const at = clock();
  return inTransaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM disclosure WHERE id = ${input.disclosureId} FOR UPDATE`;
    const disclosure = await tx.disclosure.findUnique({
      where: { id: input.disclosureId },
      select: {
        id: true,
        departmentId: true,
        editions: { where: { state: { in: [...OPEN_STATES, 'PUBLISHED'] } }, select: { state: true, templateVersion: true, snapshot: true } },
      },
    });
    if (!disclosure || !can(actor, 'startCorrection', { departmentId: disclosure.departmentId })) throw new NotFound();
    if (disclosure.editions.some((edition) => edition.state !== 'PUBLISHED')) throw new Refusal('该年度已有一份在办的更正稿，请刷新页面后打开。');
    const published = disclosure.editions[0];
    if (!published?.snapshot) throw new Refusal('该年度还没有公开，不需要更正，直接修改稿件即可。');

    // A document from the archive may lack sections; a draft has them all.
    const { content: standing } = readSnapshot(published.snapshot);
    const content = Object.fromEntries(templateOf(published.templateVersion).sections.map((section) => [section.id, standing[section.id] ?? emptyContent(section)]));
    const editionId = await createEdition(
      tx,
      { disclosureId: disclosure.id, templateVersion: published.templateVersion, correctionNote: input.note, content },
      at,
    );
    await record(tx, { actor, action: 'startCorrection', subjectType: 'edition', subjectId: editionId, editionId, reason: input.note }, at);
    return { editionId };
  });
}
