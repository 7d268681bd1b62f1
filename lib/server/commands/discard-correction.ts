import { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { record } from '../audit';
import { editionName } from '../editions/edition-name';
import { lockCorrection } from '../editions/open-correction';
import { Refusal } from '../refusal';
import { inTransaction, type Clock, systemClock } from '../transaction';

export const discardCorrectionInput = z.object({ editionId: z.string().max(64) });

/**
 * Takes away a correction that was begun and never reached the bureau: nobody outside the department has seen it, and
 * what is public stays as it is. What the bureau once had stays on record and can only be gone on with.
 */
export async function discardCorrection(actor: Actor, { editionId }: z.infer<typeof discardCorrectionInput>, clock: Clock = systemClock): Promise<{ disclosureId: string }> {
  const at = clock();
  return inTransaction(async (tx) => {
    const { disclosure, number, correctionNote: note } = await lockCorrection(tx, actor, editionId);
    if ((await tx.submission.count({ where: { editionId } })) > 0) throw new Refusal('更正稿已经报送过财政局，审核记录须保留，不能放弃。请修改后重新报送。');
    const where = { editionId };
    // People keep what they were told; it leads to their list now.
    await tx.notice.updateMany({ where, data: { editionId: null, href: '/drafts' } });
    await tx.import.updateMany({ where, data: { editionId: null } });
    await tx.attachment.deleteMany({ where });
    await tx.findingAcceptance.deleteMany({ where });
    await tx.withheldSection.deleteMany({ where });
    await tx.secrecyReview.deleteMany({ where });
    await tx.sectionDraft.deleteMany({ where });
    await tx.edition.delete({ where: { id: editionId }, select: { id: true } });
    await record(tx, { actor, action: 'discardCorrection', subjectType: 'edition', subjectId: editionId, editionId, data: { departmentId: disclosure.department.id, name: editionName({ number, disclosure }), correctionNote: note } }, at);
    return { disclosureId: disclosure.id };
  });
}
